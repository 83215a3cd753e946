// What a page is watched by while somebody types. Run in the page, so it may use nothing from here.

/** From each key down: to the end of the page's own measure of the filter, and to the paint after it. */
export function noteKeys() {
  globalThis.keys = { told: null };
  let measures = [];
  new PerformanceObserver((list) => measures.push(...list.getEntries().filter(({ name }) => name === "faultlines:filter"))).observe({ type: "measure" });
  let handled = 0;
  const soon = (act) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => act(port1.close());
    port2.postMessage(0);
  };
  addEventListener("input", () => soon(() => { handled = performance.now(); }), { capture: true });
  addEventListener("keydown", (key) => {
    const start = key.timeStamp;
    measures = [];
    keys.told = null;
    handled = 0;
    let waited = null;
    const frame = () => requestAnimationFrame(() => {
      // Between the end of all that the key set off and the next frame nothing is done.
      waited ??= handled ? performance.now() - handled : 0;
      soon(() => {
        const painted = performance.now();
        const last = measures.at(-1) ?? performance.getEntriesByName("faultlines:filter").findLast((entry) => entry.startTime >= start - 1);
        if (!last && painted - start < 15_000) return frame();
        keys.told = { painted: painted - start, work: painted - start - waited, drawn: last ? last.startTime + last.duration - start : 0, measure: last?.duration ?? 0 };
      });
    });
    frame();
  }, { capture: true });
}
