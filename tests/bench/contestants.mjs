// Who is measured drawing: where each draws, how it is moved, and how far one turn of the wheel takes it. The turns
// are chosen so that all zoom by about 3% a frame, in by about 1.8 and out again.
const wheel = (delta, run = 20) => ({ delta, run });

/** The contestant that is an earlier build of ours. */
export const BEFORE = "ours before";

/** The key of a link for all marks, as the peers draw them. The build before folded nothing and knows of none. */
export const unfolded = (name) => (name === BEFORE ? "" : "&fold=none");

/** The name of a contestant in an address and of a file. */
export const slug = (name) => name.toLowerCase().replaceAll(/[ .]/g, "-");

export const PARTS = {
  drawing: {
    sizes: [150, 1_000, 10_000],
    // As many events as nodes, so that every node is seen.
    plan: (size) => ({ nodes: size, events: size }),
    flat: false,
    // Near the left edge, where nothing lies that the press would take hold of.
    from: [0.012, 0.45],
    ours: { query: "?v=1&view=graph", selector: ".graph canvas", wheel: wheel(15) },
    peers: {
      cytoscape: { selector: "#surface canvas:last-of-type", wheel: wheel(3.2) },
      "cytoscape WebGL": { selector: "#surface canvas:last-of-type", wheel: wheel(3.2) },
      "force-graph": { selector: "#surface canvas", wheel: wheel(21) },
      sigma: { selector: "#surface .sigma-mouse", wheel: wheel(100, 15) },
      "cosmos.gl": { selector: "#surface canvas", wheel: wheel(21) },
    },
  },
  timeline: {
    sizes: [150, 1_000, 10_000, 100_000],
    plan: (size) => ({ nodes: 150, events: size }),
    flat: true,
    from: [0.4, 0.4],
    ours: { query: "?v=1&view=timeline&window=2018-07-02..2023-07-02", selector: ".timeline canvas", wheel: wheel(15) },
    peers: {
      "vis-timeline": { selector: ".vis-center > .vis-content", wheel: wheel(18) },
      echarts: { selector: "#surface canvas", wheel: wheel(20, 7) },
      uplot: { selector: ".u-over", wheel: wheel(15) },
    },
  },
};
export const FLOORS = {
  idle: { selector: "#surface", wheel: wheel(15) },
  square: { selector: "#surface canvas", wheel: wheel(15) },
};
