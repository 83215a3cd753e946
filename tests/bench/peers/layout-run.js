// Runs a layout in this page and times it; each contestant's page gives `prepare(data, ticks)`, which answers with
// `run()` (to the end, told how many ticks that was) and `places()`.
export function contestant(prepare) {
  globalThis.layOut = async ({ data, ticks, leastMs }) => {
    const graph = await (await fetch(data)).json();
    const runs = [];
    let places;
    const start = performance.now();
    do {
      const job = await prepare(graph, ticks);
      const before = performance.now();
      const done = job.run();
      const ms = performance.now() - before;
      runs.push({ ms, ticks: done });
      places = job.places();
    } while (performance.now() - start < leastMs && runs.length < 15);
    return { runs, places };
  };
  document.documentElement.dataset.faultlines = "ready";
}
