// ngraph.forcelayout with its defaults.
import createGraph from "ngraph.graph";
import createLayout from "ngraph.forcelayout";
import { contestant } from "./layout-run.js";

contestant((data, ticks) => {
  const graph = createGraph();
  data.nodes.forEach((_, i) => graph.addNode(i));
  data.links.forEach(([from, to]) => graph.addLink(from, to));
  let layout;
  return {
    run() {
      layout = createLayout(graph);
      for (let tick = 0; tick < ticks; tick += 1) layout.step();
      return ticks;
    },
    places: () => data.nodes.flatMap((_, i) => Object.values(layout.getNodePosition(i)).slice(0, 2)),
  };
});
