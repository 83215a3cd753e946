// From a keystroke in the search field until everything is drawn, and until it is painted; and what memory a large
// dataset takes.
import { trouble } from "./chromium.mjs";
import { BEFORE, slug } from "./contestants.mjs";
import { noteKeys } from "./keys.mjs";
import { data, generate } from "./places.mjs";
import { serve } from "./site.mjs";
import { median } from "./table.mjs";
import { noteProgramMemories, programMemoryBytes } from "../browser/program-memory.mjs";

const MADE_UP = ["vintil", "sues", "bab", "kor"];
const CASES = [
  { name: "bundled dataset", words: ["openai", "court", "access", "google"] },
  { name: "10,000 nodes, 10,000 events", made: [10_000, 10_000], words: MADE_UP },
  { name: "150 nodes, 100,000 events", made: [150, 100_000], words: MADE_UP },
  { name: "10,000 nodes, 100,000 events", made: [10_000, 100_000], words: MADE_UP },
];
const PATIENCE_MS = 180_000;
export const SEARCH = "input[type=search]";
/** What is told of each key, in milliseconds. */
const TOLD = ["painted", "work", "drawn", "measure"];

/** The pages that are typed in, each with its words; of large data only those of few nodes where that is enough. */
export function filterEntries(options, address, { ofFewNodes = options.quick } = {}) {
  const cases = CASES.filter(({ made }) => !ofFewNodes || !made || made[0] <= 150);
  return cases.flatMap(({ name, made, words }) =>
    [...options.dists.keys()].map((who) => ({
      name: who === BEFORE ? `${name}, before` : name,
      url: `${address}${slug(who)}/?v=1${made ? `&data=data/${generate(...made)}` : ""}`,
      words: options.quick ? words.slice(0, 2) : words,
    })),
  );
}

/** A server of our pages and of the made-up data. */
export function serveOurs(options) {
  return serve(Object.fromEntries([...options.dists].map(([name, folder]) => [slug(name), { folder, ours: true }])), data);
}

/** Of each page and what was measured the medians over the keys, round by round. */
export class FilterRows {
  rows = new Map();

  add(name, outcome, tell) {
    if (!this.rows.has(name)) this.rows.set(name, { name, slowest: [], ready_ms: [], script_mb: [], wasm_mb: [], ...Object.fromEntries(TOLD.map((what) => [what, []])) });
    const row = this.rows.get(name);
    if (outcome.trouble) row.trouble = outcome.trouble;
    else {
      for (const what of TOLD) row[what].push(median(outcome.keys.map((key) => key[what])));
      row.slowest.push(Math.max(...outcome.keys.map(({ painted }) => painted)));
      for (const what of ["ready_ms", "script_mb", "wasm_mb"]) if (outcome[what] !== undefined) row[what].push(outcome[what]);
    }
    const all = (what) => outcome.keys.map((key) => key[what].toFixed(0)).join(" ");
    tell(`filter ${name}: ${outcome.trouble || `${outcome.keys.length} keys, painted ${all("painted")}; measure ${all("measure")}; ${outcome.script_mb} MB of scripts, ${outcome.wasm_mb} of programs`}`);
  }
}

export async function measureFilter(chromium, options, tell) {
  const site = await serveOurs(options);
  const rows = new FilterRows();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const entry of filterEntries(options, site.address)) {
      rows.add(entry.name, await one(chromium, entry).catch((error) => ({ trouble: trouble(chromium, error) })), tell);
    }
  }
  await site.close();
  return [...rows.rows.values()];
}

async function one(chromium, { url, words }) {
  const context = await chromium.browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(noteProgramMemories);
    const start = performance.now();
    await page.goto(url);
    await page.waitForSelector("html[data-faultlines=ready]", { state: "attached" });
    await page.waitForFunction(() => !document.querySelector("#app [aria-busy=true]"));
    const outcome = { ready_ms: performance.now() - start, keys: [] };
    await page.waitForTimeout(1_500);
    Object.assign(outcome, await memory(context, page));
    await page.evaluate(noteKeys);
    await page.locator(SEARCH).first().focus();
    for (const word of words) {
      for (const key of [...word, ...[...word].map(() => "Backspace")]) {
        await page.keyboard.press(key);
        await page.waitForFunction(() => keys.told, null, { polling: 20, timeout: 20_000 });
        outcome.keys.push(await page.evaluate(() => keys.told));
        await page.waitForTimeout(60);
      }
    }
    return outcome;
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
