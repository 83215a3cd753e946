// Where things lie: the project, and what a run leaves under target/bench. Loads packages from there too.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import fs from "node:fs";
import path from "node:path";
import { spawnSync } from "node:child_process";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const target = path.join(root, "target/bench");
export const data = path.join(target, "data");
export const results = path.join(target, "results");
for (const folder of [data, results]) fs.mkdirSync(folder, { recursive: true });

/** The parts of the bench, in the order they are measured and reported. */
export const PARTS = ["layout", "drawing", "timeline", "filter", "loading", "firefox", "files"];

export const load = createRequire(path.join(target, "package.json"));

/** The version of a package that is installed. */
export function version(name) {
  return JSON.parse(fs.readFileSync(path.join(target, "node_modules", name, "package.json"), "utf8")).version;
}

const makers = path.join(root, "crates/generate/src");
const made_ms = Math.max(...fs.readdirSync(makers).map((name) => fs.statSync(path.join(makers, name)).mtimeMs));
/** Whether a file of data is there and younger than what makes such. */
const isFresh = (file) => fs.existsSync(file) && fs.statSync(file).mtimeMs > made_ms;

/** A made-up dataset, written once; `bare` is the form for peers. Gives the file's name in `data`. */
export function generate(nodes, events, { bare = false } = {}) {
  const name = `${bare ? "bare" : "made"}-${nodes}-${events}.json`;
  const file = path.join(data, name);
  if (!isFresh(file)) {
    const words = ["--nodes", nodes, "--events", events, "--out", `${file}.part`, ...(bare ? ["--bare"] : [])];
    const own = process.env.FAULTLINES_XTASK;
    const [program, before] = own ? [own, []] : ["cargo", ["run", "--quiet", "--package", "xtask", "--"]];
    const made = spawnSync(program, [...before, "generate", ...words.map(String)], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    if (made.status !== 0) throw new Error("cargo xtask generate failed");
    fs.renameSync(`${file}.part`, file);
  }
  return name;
}

/** Where the peers' nodes are: a hundred ticks of d3-force, written once. They are measured drawing, not placing. */
export async function placesOf(nodes, events) {
  const name = `places-${nodes}.json`;
  const file = path.join(data, name);
  if (!isFresh(file)) {
    const bare = JSON.parse(fs.readFileSync(path.join(data, generate(nodes, events, { bare: true })), "utf8"));
    const force = await import(load.resolve("d3-force"));
    const points = bare.nodes.map(() => ({}));
    force
      .forceSimulation(points)
      .force("charge", force.forceManyBody().strength(-80))
      .force("link", force.forceLink(bare.links.map(([source, target]) => ({ source, target }))).distance(60))
      .force("x", force.forceX().strength(0.05))
      .force("y", force.forceY().strength(0.08))
      .stop()
      .tick(100);
    fs.writeFileSync(file, JSON.stringify(points.flatMap(({ x, y }) => [+x.toFixed(2), +y.toFixed(2)])));
  }
  return name;
}
