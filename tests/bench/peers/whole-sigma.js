// Sigma and vis-timeline; the graph laid out by two hundred rounds of ForceAtlas2.
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Sigma from "sigma";
import { visTimeline } from "./whole-vis.js";
import { whole } from "./whole.js";

whole((data, show) => {
  const graph = new Graph({ multi: true });
  data.nodes.forEach(({ id, name }, i) => graph.addNode(id, { label: name, x: Math.cos(i), y: Math.sin(i), size: 6, color: "#2f5d8a" }));
  data.links.forEach(({ from, to }) => graph.addEdge(from, to));
  forceAtlas2.assign(graph, { iterations: 200, settings: forceAtlas2.inferSettings(graph) });
  const sigma = new Sigma(graph, document.getElementById("graph"));
  sigma.on("clickNode", ({ node }) => show(node));
  visTimeline(data);
  return () => {
    const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(data.nodes[0].id));
    return { on: "#graph .sigma-mouse", x, y };
  };
});
