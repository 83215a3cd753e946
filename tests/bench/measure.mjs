// What `cargo xtask bench` runs in the browser; can be run alone:
//   node tests/bench/measure.mjs --only drawing,timeline --contestants ours,cytoscape --dist ours=dist --sizes 150
// Writes target/bench/results/PART.json.
import fs from "node:fs";
import path from "node:path";
import { launch } from "./chromium.mjs";
import { measureFrames } from "./frames.mjs";
import { measureFilter } from "./filter.mjs";
import { measureLayout } from "./layout.mjs";
import { measureLoading } from "./loading.mjs";
import { results, root } from "./places.mjs";
import { framesTable } from "./table.mjs";

function read(words) {
  const options = { only: ["layout", "drawing", "timeline", "filter", "loading"], rounds: 5, gestureMs: 2_500, dists: new Map() };
  const list = (text) => text.split(",").filter(Boolean);
  for (let at = 0; at < words.length; at += 1) {
    const value = () => words[(at += 1)];
    switch (words[at]) {
      case "--only": options.only = list(value()); break;
      case "--contestants": options.contestants = list(value()); break;
      case "--sizes": options.sizes = list(value()).map(Number); break;
      case "--rounds": options.rounds = +value(); break;
      case "--dist": for (const pair of list(value())) options.dists.set(...(pair.includes("=") ? pair.split("=") : ["ours", pair])); break;
      case "--quick": options.quick = true; options.rounds = 2; options.gestureMs = 1_500; break;
      default: throw new Error(`there is no option ${words[at]}`);
    }
  }
  if (!options.dists.size) options.dists.set("ours", path.join(root, "dist"));
  return options;
}

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
};
try {
  for (const part of options.only) {
    const rows = await PARTS[part](part);
    const report = { part, when: new Date().toISOString(), chromium: chromium.version, rounds: options.rounds, ours: [...options.dists.keys()], rows };
    fs.writeFileSync(path.join(results, `${part}.json`), JSON.stringify(report, null, 1));
  }
} finally {
  await chromium.close();
}
