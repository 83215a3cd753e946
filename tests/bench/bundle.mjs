// The peers' pages, each bundled and shrunk with what it imports, into target/bench/peers.
import fs from "node:fs";
import path from "node:path";
import { load, root, target } from "./places.mjs";

const SOURCE = path.join(root, "tests/bench/peers");

export async function bundle(names) {
  const out = path.join(target, "peers");
  fs.mkdirSync(out, { recursive: true });
  await load("esbuild").build({
    entryPoints: names.map((name) => path.join(SOURCE, `${name}.js`)),
    outdir: out,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".png": "dataurl", ".svg": "dataurl" },
    nodePaths: [path.join(target, "node_modules")],
    logLevel: "error",
  });
  fs.copyFileSync(path.join(SOURCE, "page.css"), path.join(out, "page.css"));
  return out;
}
