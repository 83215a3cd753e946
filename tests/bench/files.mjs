// Reading a file of others: GEXF by the command beside networkx on the same machine, how time grows with the file, and
// the page from the drop of a file to the picture, with its longest task. What networkx needs is installed under
// target/bench, once.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { root, target } from "./places.mjs";
import { serve } from "./site.mjs";
import { trouble } from "./chromium.mjs";

const NETWORKX = "networkx==3.6.1";
/** Nodes and edges. The growth of each pair is ten times the edges, with as many nodes to an edge. */
const SIZES = [[2_000, 20_000], [20_000, 200_000], [20_000, 20_000], [200_000, 200_000]];
const IN_PAGE = [[2_000, 20_000]];
const PATIENCE_MS = 180_000;
const folder = path.join(target, "files");

/** A GEXF file in which node and edge have an id, and node a label; written once. */
function gexf(nodes, edges) {
  const file = path.join(folder, `${nodes}-${edges}.gexf`);
  if (!fs.existsSync(file)) {
    const node = (_, at) => `<node id="n${at}" label="Node ${at}"/>`;
    const edge = (_, at) => `<edge id="e${at}" source="n${at % nodes}" target="n${(at * 7 + 1) % nodes}"/>`;
    const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes>',
      ...Array.from({ length: nodes }, node), "</nodes><edges>", ...Array.from({ length: edges }, edge), "</edges></graph></gexf>", ""];
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, lines.join("\n"));
  }
  return file;
}

function run(program, words, options = {}) {
  const done = spawnSync(program, words, { cwd: root, encoding: "utf8", maxBuffer: 1e8, ...options });
  if (done.error || done.status > 1) throw new Error(`${program} ${words[0]}: ${done.error?.message ?? done.stderr.slice(-300)}`);
  return done;
}

/** The command as a release has it. */
function command() {
  run("cargo", ["build", "--release", "--package", "cli"], { stdio: ["ignore", "ignore", "inherit"] });
  return path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, "target"), "release", "faultlines");
}

/** Processor and clock of a run of the command, in milliseconds, as the shell counts them. */
function ours(program, file) {
  const words = ["-c", 'TIMEFORMAT="%U %S %R"; time "$@" >/dev/null 2>/dev/null', "-", program, "convert", file, "--out", path.join(folder, "out.json")];
  const [user, system, clock] = run("bash", words).stderr.trim().split(/\s+/).slice(-3).map((seconds) => +seconds.replace(",", ".") * 1_000);
  return { processor: user + system, clock };
}

/** A Python with networkx; nothing where there is none to be had. */
function python(tell) {
  const own = path.join(target, "networkx/bin/python");
  try {
    if (!fs.existsSync(own)) {
      run("python3", ["-m", "venv", path.join(target, "networkx")]);
      run(own, ["-m", "pip", "install", "--quiet", NETWORKX]);
    }
    return own;
  } catch (error) {
    tell(`files: no networkx: ${error.message}`);
    return undefined;
  }
}

/** The same of reading alone: neither the start of Python nor what it imports counts. */
function networkx(program, file) {
  const words = "import sys,time,networkx as nx\np,c=time.process_time(),time.perf_counter()\nnx.read_gexf(sys.argv[1])\nprint(time.process_time()-p,time.perf_counter()-c)";
  const [processor, clock] = run(program, ["-c", words, file]).stdout.trim().split(" ").map((seconds) => +seconds * 1_000);
  return { processor, clock };
}

export async function measureFiles(chromium, options, tell) {
  const program = command();
  const peer = python(tell);
  const rows = [];
  const add = (nodes, edges, name, { processor, clock }) => {
    const row = rows.find((it) => it.nodes === nodes && it.edges === edges && it.name === name) ?? { nodes, edges, name, processor: [], clock: [] };
    if (!row.processor.length) rows.push(row);
    row.processor.push(processor);
    row.clock.push(clock);
    tell(`files ${nodes} nodes, ${edges} edges, ${name}: ${processor.toFixed(0)} ms of processor, ${clock.toFixed(0)} ms by the clock`);
  };
  for (let round = 0; round < options.rounds; round += 1) {
    for (const [nodes, edges] of SIZES) {
      if (options.quick && edges > 20_000) continue;
      const file = gexf(nodes, edges);
      add(nodes, edges, "ours", ours(program, file));
      if (peer) add(nodes, edges, "networkx", networkx(peer, file));
    }
    for (const [nodes, edges] of IN_PAGE) rows.push(await inPage(chromium, options, gexf(nodes, edges), tell));
  }
  return rows;
}

/** From the drop of a file on the page to the picture: when data and picture are there, and the longest task until then. */
async function inPage(chromium, options, file, tell) {
  const [[label, dist]] = options.dists;
  const site = await serve({ [label]: { folder: dist, ours: true } }, os.tmpdir(), { compressed: true });
  const context = await chromium.browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  const row = { name: path.basename(file, ".gexf"), page: true };
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(() => {
      window.tasks = [];
      const note = (list) => window.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]));
      new PerformanceObserver(note).observe({ type: "longtask", buffered: true });
    });
    await page.goto(`${site.address}${label}/?v=1`);
    await page.waitForSelector("html[data-faultlines=ready]", { state: "attached" });
    await page.waitForFunction(() => !document.querySelector("#app [aria-busy=true]"));
    await page.waitForTimeout(1_500);
    const begun = await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "graph.gexf", { type: "application/xml" }));
      window.tasks.length = 0;
      dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      return performance.now();
    }, fs.readFileSync(file, "utf8"));
    await page.waitForSelector("html[data-local]", { state: "attached" });
    await page.waitForFunction(() => !document.querySelector("#app [aria-busy=true]"));
    row.shown = (await page.evaluate(() => performance.now())) - begun;
    await page.waitForTimeout(1_500);
    const tasks = await page.evaluate(() => window.tasks);
    row.longest = Math.max(0, ...tasks.map(([, duration]) => duration));
    tell(`files ${row.name} in the page: shown after ${row.shown.toFixed(0)} ms, longest task ${row.longest.toFixed(0)} ms; ${tasks.map(([at, duration]) => `${(at - begun).toFixed(0)}+${duration.toFixed(0)}`).join(" ")}`);
  } catch (error) {
    row.trouble = trouble(chromium, error);
    tell(`files ${row.name} in the page: ${row.trouble}`);
  } finally {
    await context.close();
    await site.close();
  }
  return row;
}
