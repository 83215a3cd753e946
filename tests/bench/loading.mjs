// What loading costs, beside whole pages of peers that read and show all of the same dataset.json: bytes, first
// paint, ready, the first click that is answered, and how long the main thread was blocked.
import fs from "node:fs";
import path from "node:path";
import { bundle } from "./bundle.mjs";
import { trouble } from "./chromium.mjs";
import { root } from "./places.mjs";
import { serve } from "./site.mjs";

const PEERS = { "sigma + vis-timeline": "whole-sigma", "cytoscape + vis-timeline": "whole-cytoscape", echarts: "whole-echarts" };
const SETTINGS = {
  unthrottled: null,
  slow: { network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }, cpu: 4 },
};
const PATIENCE_MS = 90_000;
/** Long tasks count until the page has been answering for so long. */
const CALM_MS = 1_500;

export async function measureLoading(chromium, options, tell) {
  const folder = await bundle(Object.values(PEERS));
  for (const page of Object.values(PEERS)) {
    const style = fs.existsSync(path.join(folder, `${page}.css`)) ? `<link rel="stylesheet" href="${page}.css">` : "";
    fs.writeFileSync(path.join(folder, `${page}.html`), `<!doctype html><html lang="en"><meta charset="utf-8"><title>${page}</title><meta name="viewport" content="width=device-width"><link rel="preload" as="fetch" crossorigin href="data/dataset.json"><link rel="stylesheet" href="whole.css">${style}<body><div id="graph"></div><div id="timeline"></div><div id="details"></div><script src="${page}.js"></script></body></html>`);
  }
  fs.copyFileSync(path.join(root, "tests/bench/peers/whole.css"), path.join(folder, "whole.css"));
  const mounts = { peers: { folder, peers: true } };
  for (const [name, dist] of options.dists) mounts[name] = { folder: dist, ours: true };
  const site = await serve(mounts, path.join(root, "static/data"), { compressed: true });
  const entries = [
    ...[...options.dists.keys()].flatMap((name) => [
      { name, url: `${site.address}${name}/?v=1`, ours: true },
      { name: `${name}, opening view`, url: `${site.address}${name}/`, ours: true },
    ]),
    ...Object.entries(PEERS).map(([name, page]) => ({ name, url: `${site.address}peers/${page}.html` })),
  ].filter(({ name }) => !options.contestants || options.contestants.includes(name));
  const rows = new Map();
  for (let round = -1; round < options.rounds; round += 1) {
    for (const [setting, limits] of Object.entries(SETTINGS)) {
      // The round before the first only fills the server's cache of compressed files.
      if (round < 0 && limits) continue;
      for (const { name, url, ours } of entries) {
        const outcome = await once(chromium, url, limits, ours).catch((error) => ({ trouble: trouble(chromium, error) }));
        if (round < 0) continue;
        const key = `${setting} ${name}`;
        if (!rows.has(key)) rows.set(key, { setting, name, paint: [], ready: [], answer: [], blocked: [] });
        const row = rows.get(key);
        if (outcome.trouble) row.trouble = outcome.trouble;
        else {
          for (const what of ["paint", "ready", "answer", "blocked"]) row[what].push(outcome[what]);
          row.bytes = outcome.bytes;
        }
        tell(`loading ${setting} ${name}: ${outcome.trouble || `paint ${outcome.paint.toFixed(0)}, ready ${outcome.ready.toFixed(0)}, answers ${outcome.answer.toFixed(0)}, blocked ${outcome.blocked.toFixed(0)} ms, ${JSON.stringify(outcome.bytes)}`}`);
      }
    }
  }
  await site.close();
  return [...rows.values()];
}

async function once(chromium, url, limits, ours) {
  const context = await chromium.browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const tools = await context.newCDPSession(page);
    await tools.send("Network.enable");
    await tools.send("Network.setCacheDisabled", { cacheDisabled: true });
    const kinds = new Map();
    const bytes = {};
    tools.on("Network.responseReceived", ({ requestId, response }) => kinds.set(requestId, kindOf(response.url)));
    tools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId);
      if (kind) bytes[kind] = (bytes[kind] || 0) + encodedDataLength;
    });
    if (limits) {
      await tools.send("Network.emulateNetworkConditions", limits.network);
      await tools.send("Emulation.setCPUThrottlingRate", { rate: limits.cpu });
    }
    await page.addInitScript(watch, { ours: Boolean(ours), calmMs: CALM_MS });
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.watched, null, { polling: 500 });
    const seen = await page.evaluate(() => globalThis.watched);
    return { ...seen, bytes };
  } finally {
    await context.close();
  }
}

function kindOf(url) {
  const { pathname } = new URL(url);
  const ending = path.extname(pathname) || ".html";
  return pathname.includes("/data/") ? "data" : ending.slice(1);
}

/** In the page, before anything of its own: notes when it is ready, keeps clicking a node until words answer. */
function watch({ ours, calmMs }) {
  const seen = { ready: 0, answer: 0, blocked: 0, paint: 0 };
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
  const click = () => {
    if (ours) {
      const node = document.querySelector("#app [data-node]");
      return node?.click();
    }
    const at = globalThis.spot?.();
    const element = at && document.querySelector(at.on);
    if (!element) return;
    const box = element.getBoundingClientRect();
    const event = { bubbles: true, cancelable: true, view: window, clientX: box.left + at.x, clientY: box.top + at.y, button: 0, detail: 1, pointerId: 1, pointerType: "mouse", isPrimary: true };
    for (const [type, buttons] of [["move", 0], ["down", 1], ["up", 0]]) {
      element.dispatchEvent(new PointerEvent(`pointer${type}`, { ...event, buttons }));
      element.dispatchEvent(new MouseEvent(`mouse${type}`, { ...event, buttons }));
    }
    element.dispatchEvent(new MouseEvent("click", event));
  };
  let clicked = 0;
  const look = () => {
    const now = performance.now();
    // Ours may be ready before its graph has been laid out: then it counts from when that is drawn.
    const isReady = document.documentElement?.dataset.faultlines === "ready" && !document.querySelector("#app [aria-busy=true]");
    if (!seen.ready && isReady) seen.ready = now;
    if (!seen.answer && seen.ready) {
      const words = document.querySelector(ours ? "#app #words" : "#words");
      // The opening view may have something selected from the start: then that is the words' answer to nobody.
      if (words && (clicked || !ours) && words.textContent !== seen.before) seen.answer = now;
      else {
        if (!clicked) seen.before = words?.textContent;
        click();
        clicked += 1;
      }
    }
    if (seen.answer && now - seen.answer > calmMs) {
      seen.paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      seen.blocked = tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
      globalThis.watched = seen;
      return;
    }
    setTimeout(look, 10);
  };
  look();
}
