// From a keystroke in the search field until everything is drawn, and until it is painted; and what memory a large
// dataset takes.
import { data, generate } from "./places.mjs";
import { trouble } from "./chromium.mjs";
import { serve } from "./site.mjs";
import { noteProgramMemories, programMemoryBytes } from "../browser/program-memory.mjs";

const CASES = [
  { name: "bundled dataset", query: "?v=1", words: ["openai", "court", "access", "google"] },
  { name: "10,000 nodes, 10,000 events", made: [10_000, 10_000], query: "?v=1", words: ["vintil", "sues", "bab", "kor"] },
  { name: "150 nodes, 100,000 events", made: [150, 100_000], query: "?v=1", words: ["vintil", "sues", "bab", "kor"] },
  { name: "10,000 nodes, 100,000 events", made: [10_000, 100_000], query: "?v=1", words: ["vintil", "sues", "bab", "kor"] },
];
const PATIENCE_MS = 180_000;
const SEARCH = "input[type=search]";

export async function measureFilter(chromium, options, tell) {
  const [[label, folder]] = options.dists;
  const site = await serve({ [label]: { folder, ours: true } }, data);
  const rows = [];
  for (const { name, query, words, made } of CASES) {
    if (options.quick && made && made[0] > 150) continue;
    const from = made ? `&data=data/${generate(...made)}` : "";
    const row = { name, painted: [], work: [], drawn: [], measure: [] };
    await one(chromium, `${site.address}${label}/${query}${from}`, options.quick ? words.slice(0, 2) : words, row).catch((error) => { row.trouble = trouble(chromium, error); });
    rows.push(row);
    tell(`filter ${name}: ${row.trouble || `${row.painted.length} keys, painted ${row.painted.map((ms) => ms.toFixed(0)).join(" ")}; measure ${row.measure.map((ms) => ms.toFixed(1)).join(" ")}; memory ${JSON.stringify(row.memory)}`}`);
  }
  await site.close();
  return rows;
}

async function one(chromium, url, words, row) {
  const context = await chromium.browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(noteProgramMemories);
    const start = performance.now();
    await page.goto(url);
    await page.waitForSelector("html[data-faultlines=ready]", { state: "attached" });
    await page.waitForFunction(() => !document.querySelector("#app [aria-busy=true]"));
    row.ready_ms = performance.now() - start;
    await page.waitForTimeout(1_500);
    row.memory = await memory(context, page);
    await page.evaluate(noteKeys);
    await page.locator(SEARCH).first().focus();
    for (const word of words) {
      for (const key of [...word, ...[...word].map(() => "Backspace")]) {
        await page.keyboard.press(key);
        await page.waitForFunction(() => keys.told, null, { polling: 20, timeout: 20_000 });
        const { painted, work, drawn, measure } = await page.evaluate(() => keys.told);
        row.painted.push(painted);
        row.work.push(work);
        row.drawn.push(drawn);
        row.measure.push(measure);
        await page.waitForTimeout(60);
      }
    }
  } finally {
    await context.close();
  }
}

async function memory(context, page) {
  const tools = await context.newCDPSession(page);
  await tools.send("HeapProfiler.collectGarbage");
  await tools.send("Performance.enable");
  const { metrics } = await tools.send("Performance.getMetrics");
  const script = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  const program = await programMemoryBytes(page);
  return { script_mb: +(script / 1e6).toFixed(1), wasm_mb: +(program / 1e6).toFixed(1) };
}

/** From each key down: to the end of the page's own measure of the filter, and to the paint after it. */
function noteKeys() {
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
