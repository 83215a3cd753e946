// ForceAtlas2 with the settings it infers from the graph's size, Barnes–Hut on at every size.
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { contestant } from "./layout-run.js";

contestant((data, iterations) => {
  const graph = new Graph({ multi: true });
  // It starts from random places, here the same ones in every run.
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 0x7fff_ffff) / 0x7fff_ffff;
  data.nodes.forEach((_, i) => graph.addNode(i, { x: random(), y: random() }));
  data.links.forEach(([from, to]) => graph.addEdge(from, to));
  let result;
  return {
    run() {
      result = forceAtlas2(graph, { iterations, settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true } });
      return iterations;
    },
    places: () => data.nodes.flatMap((_, i) => [result[i].x, result[i].y]),
  };
});
