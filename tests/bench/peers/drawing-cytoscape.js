// Cytoscape on a canvas, with a cached picture while it moves.
import { draw } from "./cytoscape-graph.js";
import { start } from "./start.js";

start((data, container) => draw(data, container, { textureOnViewport: true, hideEdgesOnViewport: false, motionBlur: false }));
