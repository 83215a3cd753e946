// d3-force with its default forces: links, many bodies, centre.
import { forceCenter, forceLink, forceManyBody, forceSimulation } from "d3-force";
import { contestant } from "./layout-run.js";

contestant((graph, ticks) => {
  const nodes = graph.nodes.map(() => ({}));
  const links = graph.links.map(([source, target]) => ({ source, target }));
  let simulation;
  return {
    run() {
      simulation = forceSimulation(nodes).force("link", forceLink(links)).force("charge", forceManyBody()).force("center", forceCenter()).stop();
      simulation.tick(ticks);
      return ticks;
    },
    places: () => nodes.flatMap(({ x, y }) => [x, y]),
  };
});
