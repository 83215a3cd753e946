// Sigma with its own density of labels, but none left out because its node is small.
import Graph from "graphology";
import Sigma from "sigma";
import { start, degrees } from "./start.js";

start((data, container) => {
  const graph = new Graph({ multi: true });
  const links = degrees(data);
  data.nodes.forEach((label, i) => {
    const [x, y] = [data.places[2 * i], -data.places[2 * i + 1]];
    graph.addNode(i, { label, x, y, size: 3 + Math.sqrt(links[i]), color: "#2f5d8a" });
  });
  data.links.forEach(([from, to]) => graph.addEdge(from, to, { color: "#aaaabb" }));
  globalThis.sigma = new Sigma(graph, container, { renderLabels: true, labelRenderedSizeThreshold: 0, allowInvalidContainer: true });
});
