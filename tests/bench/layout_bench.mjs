// Our layout: the program that the page loads for it, the same compiled for speed, and natively (layout_bench.rs).
import fs from "node:fs";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { data, root, generate, target } from "./places.mjs";

const folder = path.join(target, "layout_bench");
const SHARED = ["--edition", "2024", "-C", "codegen-units=1", "-C", "panic=abort"];
const WASM = "wasm32-unknown-unknown";

function run(program, words) {
  const done = spawnSync(program, words, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr || done.error}`);
  return done.stdout;
}

/** The crates of the layout and then a program of theirs, for one target and at one level. */
function build(name, source, level, target) {
  const into = path.join(folder, `${target ?? "native"}-${level}`);
  fs.mkdirSync(into, { recursive: true });
  const how = ["-C", `opt-level=${level}`, ...SHARED, ...(target ? ["--target", target] : [])];
  const crate = (crate, ...words) => run("rustc", ["--crate-type", "rlib", "--crate-name", crate, `crates/${crate}/src/lib.rs`, "--out-dir", into, "--cap-lints", "allow", ...how, ...words]);
  const extern = (crate) => ["--extern", `${crate}=${path.join(into, `lib${crate}.rlib`)}`];
  crate("base");
  crate("layout", ...extern("base"));
  run("rustc", [source, ...extern("base"), ...extern("layout"), "-L", into, "--crate-name", "program", ...how, "-C", "lto=fat", "-C", "strip=symbols", "-o", path.join(folder, name)]);
}

/** The layout's program of a built page, under whatever name it had. */
const programIn = (dist) => fs.readdirSync(dist).find((name) => /^(layout|settle).*_bg\.wasm$/.test(name));

/** Compiles, takes the page's own program out of `dist` and of the build `before`, and gives the folder they are in. */
export function compile(dist, before) {
  const program = "crates/layout/src/bin/layout.rs";
  build("fast.wasm", program, "3", WASM);
  const shipped = dist && programIn(dist);
  if (shipped) fs.copyFileSync(path.join(dist, shipped), path.join(folder, "shipped.wasm"));
  // A page that was built otherwise: as it would be.
  else build("shipped.wasm", program, "z", WASM);
  if (before) fs.copyFileSync(path.join(before, programIn(before)), path.join(folder, "before.wasm"));
  build("layout_bench", "tests/bench/layout_bench.rs", "3");
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
