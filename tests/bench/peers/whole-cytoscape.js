// Cytoscape and vis-timeline; the graph laid out by cose, cytoscape's own, without animation.
import cytoscape from "cytoscape";
import { visTimeline } from "./whole-vis.js";
import { whole } from "./whole.js";

whole((data, show) => {
  const graph = cytoscape({
    container: document.getElementById("graph"),
    elements: [
      ...data.nodes.map(({ id, name }) => ({ data: { id, name } })),
      ...data.links.map(({ from, to }, i) => ({ data: { id: `link ${i}`, source: from, target: to } })),
    ],
    layout: { name: "cose", animate: false },
    style: [
      { selector: "node", style: { label: "data(name)", width: 12, height: 12, "font-size": 11, "background-color": "#2f5d8a" } },
      { selector: "edge", style: { width: 1, "curve-style": "haystack", "line-color": "#aab" } },
    ],
  });
  graph.on("tap", "node", (event) => show(event.target.id()));
  visTimeline(data);
  return () => ({ on: "#graph canvas:last-of-type", ...graph.getElementById(data.nodes[0].id).renderedPosition() });
});
