// What a frame costs while a picture is panned and zoomed: drawing and timeline.
import { FLOORS, PARTS, slug, unfolded } from "./contestants.mjs";
import { trouble } from "./chromium.mjs";
import { bundle } from "./bundle.mjs";
import { install } from "./hand.mjs";
import { looks } from "./looks.mjs";
import { data, placesOf, generate } from "./places.mjs";
import { serve } from "./site.mjs";

const SURFACE = { width: 1200, height: 760 };
const GESTURES = ["pan", "zoom"];
const PATIENCE_MS = 120_000;
/** Who takes longer for one size is measured there in one round only. */
const PATIENT_MS = 30_000;

export async function measureFrames(part, chromium, options, tell) {
  const about = PARTS[part];
  const wanted = (name) => !options.contestants || options.contestants.includes(name) || (options.contestants.includes("ours") && options.dists.has(name));
  const peers = Object.keys(about.peers).filter(wanted);
  const floors = Object.keys(FLOORS).filter((name) => wanted(name) || (wanted("floors") && !options.contestants));
  const folder = await bundle([...peers.map((name) => `${part}-${slug(name)}`), ...floors.map((name) => `floor-${name}`)]);
  const ours = [...options.dists.keys()].filter(wanted);
  const mounts = { peers: { folder, peers: true } };
  for (const name of ours) mounts[slug(name)] = { folder: options.dists.get(name), ours: true };
  const site = await serve(mounts, data);
  const rows = new Map();
  const slow = new Set();
  const sizes = about.sizes.filter((size) => (options.sizes ? options.sizes.includes(size) : !options.quick || size <= 10_000));
  for (let round = 0; round < options.rounds; round += 1) {
    for (const size of sizes) {
      const { nodes, events } = about.plan(size);
      const made = generate(nodes, events);
      const bare = generate(nodes, events, { bare: true });
      const places = part === "drawing" ? `&places=data/${await placesOf(nodes, events)}` : "";
      const page = (name) => `${site.address}peers/${name}.html?data=data/${bare}${places}`;
      const entries = [
        ...ours.map((name) => ({ name, ...about.ours, url: `${site.address}${slug(name)}/${about.ours.query}${unfolded(name)}&data=data/${made}`, ours: true })),
        ...peers.map((name) => ({ name, ...about.peers[name], url: page(`${part}-${slug(name)}`) })),
        ...(size === sizes[0] ? floors.map((name) => ({ name: `floor: ${name}`, ...FLOORS[name], url: page(`floor-${name}`), floor: true })) : []),
      ];
      for (const entry of entries) {
        if (slow.has(`${size} ${entry.name}`)) continue;
        const start = performance.now();
        const outcome = await one(chromium, { ...entry, picture: `${part}-${size}-${slug(entry.name)}` }, about, { looking: round === 0 && !entry.floor, ...options }).catch((error) => ({ trouble: trouble(chromium, error) }));
        if (performance.now() - start > PATIENT_MS) slow.add(`${size} ${entry.name}`);
        for (const gesture of GESTURES) add(rows, { size: entry.floor ? 0 : size, gesture, name: entry.name }, outcome, gesture);
        tell(`${part} ${size} ${entry.name}: ${outcome.trouble || GESTURES.map((g) => `${g} ${outcome[g].cpu.toFixed(2)} ms, ${outcome[g].fps.toFixed(0)}/s${outcome[g].moved ? `, moves ${(100 * outcome[g].moved.least).toFixed(1)} to ${(100 * outcome[g].moved.most).toFixed(1)}% of pixels` : ""}`).join("; ")}`);
      }
    }
  }
  await site.close();
  return [...rows.values()];
}

function add(rows, { size, gesture, name }, outcome, which) {
  const key = [size, gesture, name].join();
  if (!rows.has(key)) rows.set(key, { size, gesture, name, cpu: [], fps: [], ready_ms: [] });
  const row = rows.get(key);
  if (outcome.trouble) return void (row.trouble = outcome.trouble);
  row.cpu.push(outcome[which].cpu);
  row.fps.push(outcome[which].fps);
  row.ready_ms.push(outcome.ready_ms);
  row.moved ??= outcome[which].moved;
}

/** One contestant in a page of its own: both gestures. */
async function one(chromium, entry, about, options) {
  const context = await chromium.browser.newContext({ viewport: { ...SURFACE }, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const start = performance.now();
    await page.goto(entry.url, { timeout: PATIENCE_MS });
    await page.waitForSelector("html[data-faultlines=ready]", { state: "attached" });
    const outcome = { ready_ms: performance.now() - start };
    await page.waitForSelector(entry.selector, { state: "attached" });
    if (entry.ours) {
      await page.waitForFunction(() => !document.querySelector("#app [aria-busy=true]"));
      await fit(page, entry.selector);
    }
    await page.waitForTimeout(1_000);
    await page.evaluate(install);
    for (const gesture of GESTURES) {
      await page.evaluate((how) => hand.begin(how), { selector: entry.selector, from: about.from, flat: about.flat, gesture, wheel: entry.wheel });
      await page.evaluate(() => hand.move({ ms: 250, frames: 2 }));
      const before = chromium.cpu();
      const run = await page.evaluate((ms) => hand.move({ ms, frames: 4 }), options.gestureMs);
      outcome[gesture] = { cpu: (chromium.cpu() - before) / run.frames, fps: (1_000 * run.frames) / run.ms };
      // Afterwards: pictures take time, in which what moves by the clock would get away.
      if (options.looking) outcome[gesture].moved = await looks(page, SURFACE, `${entry.picture}-${gesture}`, () => page.evaluate(() => hand.move({ ms: 0, frames: 2 })));
      await page.evaluate(() => hand.end());
      await page.waitForTimeout(400);
    }
    if (errors.length) throw new Error(`the page failed: ${errors[0]}`);
    return outcome;
  } finally {
    await context.close();
  }
}

/** Makes our window so large that the picture in it has the size of the others. */
async function fit(page, selector) {
  for (let turn = 0; turn < 4; turn += 1) {
    const box = await page.locator(selector).first().boundingBox();
    const [wide, high] = [SURFACE.width - Math.round(box.width), SURFACE.height - Math.round(box.height)];
    if (wide === 0 && high === 0) return;
    const { width, height } = page.viewportSize();
    await page.setViewportSize({ width: width + wide, height: height + high });
    await page.waitForTimeout(300);
  }
}
