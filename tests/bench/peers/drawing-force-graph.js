// force-graph has no names of its own on the canvas: they are painted as its examples do, but only the hundred of
// the nodes with most links, which spares it most of their cost.
import ForceGraph from "force-graph";
import { start, degrees } from "./start.js";

start((data, container) => {
  const links = degrees(data);
  const named = new Set(links.map((_, i) => i).sort((a, b) => links[b] - links[a]).slice(0, 100));
  const nodes = data.nodes.map((name, id) => {
    const [fx, fy] = [data.places[2 * id], data.places[2 * id + 1]];
    return { id, name, x: fx, y: fy, fx, fy };
  });
  globalThis.graph = new ForceGraph(container)
    .width(container.clientWidth)
    .height(container.clientHeight)
    .cooldownTicks(0)
    .nodeRelSize(6)
    .nodeColor(() => "#2f5d8a")
    .linkColor(() => "#aaaabb")
    .nodeCanvasObjectMode((node) => (named.has(node.id) ? "after" : undefined))
    .nodeCanvasObject((node, context, scale) => {
      context.font = `${11 / scale}px sans-serif`;
      context.textAlign = "center";
      context.fillStyle = "#1b1d22";
      context.fillText(node.name, node.x, node.y + 16 / scale);
    })
    .minZoom(1e-3)
    .enableNodeDrag(false)
    .graphData({ nodes, links: data.links.map(([source, target]) => ({ source, target })) });
  return new Promise((done) => setTimeout(() => { graph.zoomToFit(0, 20); setTimeout(done, 500); }, 500));
});
