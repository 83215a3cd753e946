// How long layouts take, beside each other: ours to its end, the others for 300 ticks. Leaves the places they arrive
// at in target/bench/positions, as x and y in 8 bytes each, to be judged by one measure.
import fs from "node:fs";
import path from "node:path";
import { bundle } from "./bundle.mjs";
import { BEFORE } from "./contestants.mjs";
import { compile, natively } from "./layout_bench.mjs";
import { data, generate, target } from "./places.mjs";
import { serve } from "./site.mjs";
import { median } from "./table.mjs";

const PEERS = ["d3-force", "forceatlas2", "ngraph"];
const SIZES = [150, 1_000, 10_000, 50_000, 100_000];
const CURVE = [100, 300, 3_000, 30_000];
const TICKS = 300;
/** Above so many nodes 300 ticks would take minutes: there is one round, of a few. */
const FEW_ABOVE = 10_000;
const FEW_TICKS = 15;
const PATIENCE_MS = 300_000;

export const positions = path.join(target, "positions");

export async function measureLayout(chromium, options, tell) {
  // Those of another version of our layout are nobody's.
  if (!options.contestants && !options.sizes) fs.rmSync(positions, { recursive: true, force: true });
  fs.mkdirSync(positions, { recursive: true });
  const layout_bench = compile(options.dists.get("ours"), options.dists.get(BEFORE));
  const folder = await bundle([...PEERS, "ours"].map((name) => `layout-${name}`));
  const site = await serve({ peers: { folder, peers: true }, layout_bench: { folder: layout_bench } }, data);
  const own = (build, size) => `?build=${site.address}layout_bench/${build}.wasm&request=${site.address}layout_bench/${size}.request`;
  const wanted = (name) => !options.contestants || options.contestants.includes(name);
  const rows = new Map();
  const add = (size, name, runs, extrapolated = false) => {
    const key = `${size} ${name}`;
    if (!rows.has(key)) rows.set(key, { size, name, tick: [], settled: [], steps: 0, extrapolated });
    const row = rows.get(key);
    const ms = median(runs.map((run) => run.ms));
    row.steps = runs[0].ticks;
    row.tick.push(ms / runs[0].ticks);
    row.settled.push(extrapolated ? (ms / runs[0].ticks) * TICKS : ms);
    tell(`layout ${size} ${name}: ${row.tick.at(-1).toFixed(3)} ms a tick, ${row.settled.at(-1).toFixed(1)} ms${extrapolated ? " (estimated from fewer ticks)" : ""}, ${row.steps} ticks, ${runs.length} runs`);
  };
  const sizes = SIZES.filter((size) => (options.sizes ? options.sizes.includes(size) : !options.quick || size <= 1_000));
  for (let round = 0; round < options.rounds; round += 1) {
    for (const size of sizes) {
      // Once is what there is time for.
      if (round > 0 && size > FEW_ABOVE) continue;
      // First natively: that leaves the request for the others.
      if (wanted("ours")) add(size, "ours natively", natively(size, size > 1_000 ? 2 : 10));
      const bare = `data/${generate(size, size, { bare: true })}`;
      const entries = [
        { name: "ours", page: "layout-ours", query: own("shipped", size) },
        ...(options.dists.has(BEFORE) ? [{ name: BEFORE, page: "layout-ours", query: own("before", size) }] : []),
        { name: "ours at opt-level 3", page: "layout-ours", query: own("fast", size) },
        ...PEERS.map((name) => ({ name, page: `layout-${name}`, query: "" })),
      ].filter(({ name }) => wanted(name) || (name.startsWith("ours") && wanted("ours")));
      for (const { name, page, query } of entries) {
        const few = size > FEW_ABOVE && !name.startsWith("ours");
        const url = `${site.address}peers/${page}.html${query}`;
        const outcome = await inPage(chromium, url, { data: `${site.address}peers/${bare}`, ticks: few ? FEW_TICKS : TICKS, leastMs: options.quick ? 300 : 1_500 });
        add(size, name, outcome.runs, few);
        if (!few) fs.writeFileSync(path.join(positions, `${size}-${name}.bin`), Float64Array.from(outcome.places));
      }
    }
  }
  const curve = [];
  if (!options.quick && !options.sizes && wanted("ours")) {
    for (const size of CURVE) {
      natively(size, 0);
      const url = `${site.address}peers/layout-ours.html${own("shipped", size)}`;
      const { runs } = await inPage(chromium, url, { data: `${site.address}peers/data/${generate(size, size, { bare: true })}`, ticks: 0, leastMs: 0 });
      curve.push({ size, name: "ours", tick: [runs[0].ms / runs[0].ticks], settled: [runs[0].ms], steps: runs[0].ticks, curve: true });
      tell(`layout curve ${size}: ${runs[0].ms.toFixed(0)} ms`);
    }
  }
  await site.close();
  return [...rows.values(), ...curve];
}

async function inPage(chromium, url, work) {
  const context = await chromium.browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(url);
    await page.waitForSelector("html[data-faultlines=ready]", { state: "attached" });
    return await page.evaluate((work) => layOut(work), work);
  } finally {
    await context.close();
  }
}
