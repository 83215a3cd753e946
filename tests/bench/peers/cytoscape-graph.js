// Cytoscape's graph as its guide to large ones advises: straight edges, no small names. What else it is told is up to
// who asks.
import cytoscape from "cytoscape";
import { degrees } from "./start.js";

export function draw(data, container, more) {
  const links = degrees(data);
  const nodes = data.nodes.map((name, i) => ({
    data: { id: `n${i}`, name, size: 8 + 3 * Math.sqrt(links[i]) },
    position: { x: data.places[2 * i], y: data.places[2 * i + 1] },
  }));
  const edges = data.links.map(([from, to], i) => ({ data: { id: `e${i}`, source: `n${from}`, target: `n${to}` } }));
  globalThis.graph = cytoscape({
    container,
    elements: { nodes, edges },
    layout: { name: "preset", fit: true },
    pixelRatio: 1,
    minZoom: 1e-3,
    maxZoom: 50,
    wheelSensitivity: 1,
    style: [
      { selector: "node", style: { label: "data(name)", width: "data(size)", height: "data(size)", "font-size": 11, "min-zoomed-font-size": 7, "background-color": "#2f5d8a" } },
      { selector: "edge", style: { width: 1, "curve-style": "haystack", "line-color": "#aab" } },
    ],
    ...more,
  });
  return new Promise((done) => graph.ready(() => requestAnimationFrame(() => requestAnimationFrame(done))));
}
