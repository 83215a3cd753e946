// Cytoscape with its WebGL renderer, at that one's own settings.
import { draw } from "./cytoscape-graph.js";
import { start } from "./start.js";

start((data, container) => draw(data, container, { renderer: { name: "canvas", webgl: true } }));
