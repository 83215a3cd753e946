// cosmos.gl, which draws marks and lines by WebGL and no names: places are given, nothing is simulated or animated.
import { Graph } from "@cosmos.gl/graph";
import { start, degrees } from "./start.js";

start(async (data, container) => {
  const graph = new Graph(container, {
    enableSimulation: false,
    transitionDuration: 0,
    backgroundColor: "#ffffff",
    pointDefaultColor: "#2f5d8a",
    linkDefaultColor: "#aaaabb",
    linkDefaultWidth: 1,
    pixelRatio: 1,
    fitViewDelay: 0,
    fitViewDuration: 0,
  });
  globalThis.graph = graph;
  await graph.ready;
  graph.setPointPositions(Float32Array.from(data.places));
  graph.setPointSizes(Float32Array.from(degrees(data), (links) => 8 + 3 * Math.sqrt(links)));
  graph.setLinks(Float32Array.from(data.links.flat()));
  graph.render();
  await new Promise((done) => setTimeout(done, 500));
});
