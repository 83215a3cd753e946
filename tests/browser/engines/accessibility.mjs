// What assistive technology is given of the page, compared between engines: Firefox and WebKit through AT-SPI, Chromium by its
// own tree. The same things, of the same kind, by the same names, in the same order; and what changes is announced.
// `accessibility.mjs DIST` runs within a session bus of its own: `dbus-run-session -- node accessibility.mjs DIST`.

import { spawn, spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import playwright from "playwright-core";

import { firefox } from "./firefox.mjs";
import { serve } from "./site.mjs";
import { webkit } from "./webkit.mjs";

const RESULTS = new URL("../results/engines/", import.meta.url);
const ATSPI = fileURLToPath(new URL("atspi.py", import.meta.url));
/** Debian's own Python has the bindings. */
const PYTHON = "/usr/bin/python3";
const SCENES = {
  graph: "?v=1&actor=windsurf",
  node: "?v=1&actor=windsurf&sel=entity:windsurf",
  table: "?v=1&actor=windsurf&view=table",
  story: "?story=august-2025-cut-off",
  french: "?v=1&actor=windsurf&lang=fr",
};
/** What each engine calls a kind of thing; what is not here is not compared. */
const KINDS = {
  "push button": "button",
  "toggle button": "button",
  button: "button",
  link: "link",
  heading: "heading",
  slider: "slider",
  "combo box": "choice",
  combobox: "choice",
  list: "list",
  landmark: "landmark",
  region: "landmark",
  navigation: "landmark",
  main: "landmark",
  banner: "landmark",
  search: "landmark",
  complementary: "landmark",
  "date editor": "day",
  entry: "day",
  Date: "day",
  table: "table",
};

/** Names are compared by their letters: engines put spaces between the parts of a name as they like. */
const told = (kind, name) => `${kind} “${name.replace(/\s+/g, "")}”`;

/** Lines of AT-SPI's tree. What a browser puts into a field of dates or a choice of its own is its own. */
function compared(lines) {
  const out = [];
  let within = Infinity;
  for (const { depth, role, name } of lines) {
    if (depth > within) continue;
    within = Infinity;
    const kind = KINDS[role];
    if (kind) out.push(told(kind, name));
    if (kind === "day" || kind === "choice") within = depth;
  }
  return out;
}

async function chromiumTree(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const out = [];
  const walk = (node, depth) => {
    if (!node.ignored) out.push({ depth, role: node.role?.value, name: node.name?.value ?? "" });
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), depth + 1);
  };
  walk(nodes[0], 0);
  return compared(out);
}

function atspi(...words) {
  const { status, stdout, stderr } = spawnSync(PYTHON, ["-W", "ignore", ATSPI, ...words], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stderr.trim().split("\n").pop());
  return stdout.trim().split("\n").map((line) => JSON.parse(line));
}

/** What is announced while something is done. */
async function heardWhile(application, work) {
  const child = spawn(PYTHON, ["-W", "ignore", ATSPI, "events", application, "6"], { stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  await new Promise((resolve) => child.stdout.on("data", (text) => (said += text) && resolve()));
  await work();
  await new Promise((resolve) => child.on("exit", resolve));
  return said.trim().split("\n").map((line) => JSON.parse(line));
}

const [dist] = process.argv.slice(2);
await mkdir(RESULTS, { recursive: true });
const site = await serve(dist);
const failed = [];
const trees = {};

const chromium = await playwright.chromium.launch({ executablePath: process.env.FAULTLINES_CHROMIUM, args: ["--no-sandbox"] });
trees.Chromium = {};
for (const [scene, query] of Object.entries(SCENES)) {
  // A page of its own each time: the tree of a page that was another one before lacks some of its parts.
  const page = await chromium.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.url + query);
  await page.waitForSelector("html[data-faultlines=ready]");
  await page.waitForTimeout(300);
  trees.Chromium[scene] = await chromiumTree(page);
  await page.close();
}
await chromium.close();

const environment = { GNOME_ACCESSIBILITY: "1" };
for (const [name, application, start] of [
  ["Firefox", "firefox", () => firefox("firefox-esr", environment, { headless: false })],
  ["WebKit", "minibrowser", () => webkit("WebKitWebDriver", environment)],
]) {
  let browser;
  try {
    browser = await start();
    await browser.driver.resize(1280, 800);
    trees[name] = {};
    for (const [scene, query] of Object.entries(SCENES)) {
      await browser.open(site.url + query);
      const lines = atspi("tree", application);
      // Its page process may leave the bus within a table; that is its own doing.
      if (lines.some(({ role }) => role === "lost")) console.log(`Not compared: ${name}, ${scene}: the page left the bus`);
      else trees[name][scene] = compared(lines);
    }
    await browser.open(`${site.url}?v=1`);
    // As a screen reader does: WebKit tells of changes only in what was read before.
    atspi("tree", application);
    const heard = await heardWhile(application, async () => {
      await browser.focus("#search");
      await browser.driver.keys([..."access"]);
      await browser.address("q=access");
    });
    await writeFile(new URL(`announced-${name}.json`, RESULTS), JSON.stringify(heard, null, 1));
    if (!heard.some(({ words }) => /\d+ of \d+ events/.test(words ?? ""))) failed.push(`${name}: how many events are left is not announced`);
  } catch (error) {
    failed.push(`${name}: ${error.message}`);
  } finally {
    await browser?.driver.close();
  }
}
site.close();

for (const [engine, scenes] of Object.entries(trees)) {
  for (const [scene, lines] of Object.entries(scenes)) {
    await writeFile(new URL(`tree-${scene}-${engine}.txt`, RESULTS), `${lines.join("\n")}\n`);
    const expected = trees.Chromium[scene];
    const at = expected.findIndex((line, at) => line !== lines[at]);
    if (at >= 0) failed.push(`${engine}, ${scene}: ${lines[at] ?? "nothing"} where Chromium has ${expected[at]} (line ${at + 1} of ${expected.length})`);
    else if (lines.length > expected.length) failed.push(`${engine}, ${scene}: ${lines[expected.length]} is not in Chromium's tree`);
    else console.log(`ok      ${engine}, ${scene}: ${lines.length} things by the same names in the same order`);
  }
}
for (const line of failed) console.log(`FAILED  ${line}`);
process.exit(failed.length ? 1 : 0);
