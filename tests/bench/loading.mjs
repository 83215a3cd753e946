// What loading costs, beside whole pages of peers that read and show all of the same dataset.json: bytes, first and
// largest paint, ready, the first click that is answered, and how long the main thread was blocked.
import path from "node:path";
import { trouble } from "./chromium.mjs";
import { CALM_MS, watch } from "./watch.mjs";
import { wholePages } from "./whole_pages.mjs";

const SETTINGS = {
  unthrottled: null,
  slow: { network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }, cpu: 4 },
};
const PATIENCE_MS = 90_000;

/** What was measured of each page in each setting, round by round. */
export class LoadingRows {
  rows = new Map();

  add(setting, name, outcome, tell) {
    const key = `${setting} ${name}`;
    if (!this.rows.has(key)) this.rows.set(key, { setting, name, paint: [], largest: [], ready: [], answer: [], blocked: [] });
    const row = this.rows.get(key);
    if (outcome.trouble) row.trouble = outcome.trouble;
    else {
      // A page of which no largest paint or no answer was seen has none.
      for (const what of ["paint", "largest", "ready", "answer"]) if (outcome[what]) row[what].push(outcome[what]);
      row.blocked.push(outcome.blocked);
      Object.assign(row, { bytes: outcome.bytes, readyBytes: outcome.readyBytes });
    }
    const round = (what) => outcome[what].toFixed(0);
    tell(`loading ${setting} ${name}: ${outcome.trouble || `paint ${round("paint")}, largest ${round("largest")}, ready ${round("ready")}, answers ${round("answer")}, blocked ${round("blocked")} ms, ${JSON.stringify(outcome.bytes)}`}`);
  }
}

export async function measureLoading(chromium, options, tell) {
  const { site, entries } = await wholePages(options);
  const rows = new LoadingRows();
  for (let round = -1; round < options.rounds; round += 1) {
    for (const [setting, limits] of Object.entries(SETTINGS)) {
      // The round before the first only fills the server's cache of compressed files.
      if (round < 0 && limits) continue;
      for (const entry of entries) {
        if (round < 0 && entry.letAlone) continue;
        const outcome = await once(chromium, entry, limits).catch((error) => ({ trouble: trouble(chromium, error) }));
        if (round >= 0) rows.add(setting, entry.name, outcome, tell);
      }
    }
  }
  await site.close();
  return [...rows.rows.values()];
}

async function once(chromium, { url, ours, letAlone }, limits) {
  const context = await chromium.browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const tools = await context.newCDPSession(page);
    await tools.send("Network.enable");
    await tools.send("Network.setCacheDisabled", { cacheDisabled: true });
    const files = noteFiles(tools);
    if (limits) {
      await tools.send("Network.emulateNetworkConditions", limits.network);
      await tools.send("Emulation.setCPUThrottlingRate", { rate: limits.cpu });
    }
    await page.addInitScript(watch, { ours: Boolean(ours), letAlone: Boolean(letAlone), calmMs: CALM_MS });
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.watched, null, { polling: 500 });
    const { timeOrigin, ...seen } = await page.evaluate(() => ({ ...globalThis.watched, timeOrigin: performance.timeOrigin }));
    return { ...seen, bytes: sums(files), readyBytes: sums(files.filter(({ at_ms }) => at_ms <= timeOrigin + seen.ready)) };
  } finally {
    await context.close();
  }
}

/** The files that come, each with its kind, its bytes on the wire and when it was there. */
function noteFiles(tools) {
  const [files, kinds] = [[], new Map()];
  // The browser counts seconds from a start of its own, and says once a request what time of day that is.
  let start;
  tools.on("Network.requestWillBeSent", ({ timestamp, wallTime }) => { start ??= wallTime - timestamp; });
  tools.on("Network.responseReceived", ({ requestId, response }) => kinds.set(requestId, kindOf(response.url)));
  tools.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
    if (kinds.has(requestId)) files.push({ kind: kinds.get(requestId), bytes: encodedDataLength, at_ms: (start + timestamp) * 1_000 });
  });
  return files;
}

const sums = (files) => files.reduce((all, { kind, bytes }) => ({ ...all, [kind]: (all[kind] ?? 0) + bytes }), {});

function kindOf(url) {
  const { pathname } = new URL(url);
  const ending = path.extname(pathname) || ".html";
  return pathname.includes("/data/") ? "data" : ending.slice(1);
}
