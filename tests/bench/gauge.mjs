// Our layout compiled by itself (gauge.rs): as shipped, for speed, and natively.
import fs from "node:fs";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { data, root, synth, target } from "./places.mjs";

const folder = path.join(target, "gauge");
/** The optimisation that the page's programs are built with, then the fastest. */
export const BUILDS = { z: "opt-level=z", 3: "opt-level=3" };

function run(program, words) {
  const done = spawnSync(program, words, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr || done.error}`);
  return done.stdout;
}

/** Compiles what is older than the layout's sources; gives the folder. */
export function compile() {
  fs.mkdirSync(folder, { recursive: true });
  const common = ["--edition", "2024", "-C", "lto=fat", "-C", "codegen-units=1", "-C", "panic=abort", "tests/bench/gauge.rs"];
  for (const [name, level] of Object.entries(BUILDS)) {
    run("rustc", ["--target", "wasm32-unknown-unknown", "-C", level, "-C", "strip=symbols", ...common, "-o", path.join(folder, `gauge-${name}.wasm`)]);
  }
  run("rustc", ["-C", "opt-level=3", ...common, "-o", path.join(folder, "gauge")]);
  return folder;
}

/** The graph as numbers, for the native program. */
function packed(nodes, events) {
  const bare = JSON.parse(fs.readFileSync(path.join(data, synth(nodes, events, { bare: true })), "utf8"));
  const numbers = [bare.nodes.length, bare.links.length, ...bare.nodes.map((name) => name.length), ...bare.links.flat()];
  const file = path.join(folder, `graph-${nodes}.bin`);
  fs.writeFileSync(file, Uint32Array.from(numbers));
  return file;
}

export function natively(nodes, events, runs) {
  const lines = run(path.join(folder, "gauge"), [packed(nodes, events), String(runs)]).trim().split("\n");
  return lines.map((line) => line.split(" ")).map(([ms, ticks]) => ({ ms: +ms, ticks: +ticks }));
}
