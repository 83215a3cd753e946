// What `cargo xtask bench` runs in the browser; can be run alone:
//   node tests/bench/measure.mjs --only drawing,timeline --contestants ours,cytoscape --dist ours=dist --sizes 150
// A run of all contestants and sizes leaves target/bench/results/PART.json, of whose `lines` the report is made.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { launch } from "./chromium.mjs";
import { BEFORE } from "./contestants.mjs";
import { measureFirefox } from "./firefox.mjs";
import { measureFrames } from "./frames.mjs";
import { measureFiles } from "./files.mjs";
import { measureFilter } from "./filter.mjs";
import { measureLayout } from "./layout.mjs";
import { linesOf } from "./lines.mjs";
import { measureLoading } from "./loading.mjs";
import { PARTS as NAMES, results, root } from "./places.mjs";
import { framesTable } from "./table.mjs";

function read(words) {
  const options = { only: NAMES, gestureMs: 2_000, dists: new Map() };
  let beside;
  const list = (text) => text.split(",").filter(Boolean);
  for (let at = 0; at < words.length; at += 1) {
    const value = () => words[(at += 1)];
    switch (words[at]) {
      case "--only": options.only = list(value()); break;
      case "--contestants": options.contestants = list(value()); break;
      case "--sizes": options.sizes = list(value()).map(Number); break;
      case "--rounds": options.rounds = +value(); break;
      case "--dist": for (const pair of list(value())) options.dists.set(...(pair.includes("=") ? pair.split("=") : ["ours", pair])); break;
      case "--beside": beside = value(); break;
      case "--quick": options.quick = true; options.gestureMs = 1_000; break;
      default: throw new Error(`there is no option ${words[at]}`);
    }
  }
  if (!options.dists.size) options.dists.set("ours", path.join(root, "dist"));
  if (beside) options.dists.set(BEFORE, beside);
  return options;
}

/** Three are the fewest of which one that was disturbed stands out. */
const ROUNDS = 3;

const options = read(process.argv.slice(2));
const tell = (line) => console.log(line);
const chromium = await launch();
const frames = async (part) => {
  const rows = await measureFrames(part, chromium, options, tell);
  console.log(`\n${framesTable(rows, (name) => options.dists.has(name))}\n`);
  return rows;
};
const PARTS = {
  layout: () => measureLayout(chromium, options, tell),
  drawing: frames,
  timeline: frames,
  filter: () => measureFilter(chromium, options, tell),
  loading: () => measureLoading(chromium, options, tell),
  firefox: () => measureFirefox(options, tell),
  files: () => measureFiles(chromium, options, tell),
};
try {
  const asked = options.rounds;
  for (const part of options.only) {
    options.rounds = asked ?? (options.quick ? 1 : ROUNDS);
    const start = performance.now();
    const rows = await PARTS[part](part);
    const { browser = `Chromium ${chromium.version}` } = rows;
    const minutes = (performance.now() - start) / 60_000;
    tell(`${part}: ${minutes.toFixed(1)} minutes`);
    const about = { when: new Date().toISOString(), browser, minutes, rounds: options.rounds, quick: Boolean(options.quick), load: os.loadavg()[0].toFixed(2) };
    // Runs of a few contestants or sizes are for looking at, not for the report.
    if (options.contestants || options.sizes) continue;
    const report = { part, ...about, lines: linesOf(part, rows), rows };
    fs.writeFileSync(path.join(results, `${part}.json`), JSON.stringify(report, null, 1));
  }
} finally {
  await chromium.close();
}
