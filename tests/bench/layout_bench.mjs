// Our layout: the program that the page loads for it, the same compiled for speed, and natively (layout_bench.rs).
import fs from "node:fs";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { data, root, generate, target } from "./places.mjs";

const folder = path.join(target, "layout_bench");
const SHARED = ["--edition", "2024", "-C", "lto=fat", "-C", "codegen-units=1", "-C", "panic=abort"];

function run(program, words) {
  const done = spawnSync(program, words, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr || done.error}`);
  return done.stdout;
}

/** Compiles, takes the page's own program out of `dist`, and gives the folder they are in. */
export function compile(dist) {
  fs.mkdirSync(folder, { recursive: true });
  const toWasm = (level, name) =>
    run("rustc", ["--target", "wasm32-unknown-unknown", "-C", `opt-level=${level}`, "-C", "strip=symbols", ...SHARED, "crates/layout/src/bin/layout.rs", "-o", path.join(folder, name)]);
  toWasm(3, "fast.wasm");
  const shipped = dist && fs.readdirSync(dist).find((name) => /^(settle|layout).*_bg\.wasm$/.test(name));
  if (shipped) fs.copyFileSync(path.join(dist, shipped), path.join(folder, "shipped.wasm"));
  // A page that was built otherwise: as it would be.
  else toWasm("z", "shipped.wasm");
  run("rustc", ["-C", "opt-level=3", ...SHARED, "tests/bench/layout_bench.rs", "-o", path.join(folder, "layout_bench")]);
  return folder;
}

/** Lays out natively so many times; leaves the request as `SIZE.request`. */
export function natively(nodes, runs) {
  const bare = JSON.parse(fs.readFileSync(path.join(data, generate(nodes, nodes, { bare: true })), "utf8"));
  const numbers = [bare.nodes.length, bare.links.length, ...bare.nodes.map((name) => name.length), ...bare.links.flat()];
  const [graph, request] = [path.join(folder, `${nodes}.graph`), path.join(folder, `${nodes}.request`)];
  fs.writeFileSync(graph, Uint32Array.from(numbers));
  const lines = run(path.join(folder, "layout_bench"), [graph, request, String(runs)]).trim().split("\n").filter(Boolean);
  return lines.map((line) => line.split(" ")).map(([ms, ticks]) => ({ ms: +ms, ticks: +ticks }));
}
