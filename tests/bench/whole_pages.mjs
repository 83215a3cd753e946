// The whole pages that are measured loading, ours and the peers', all from one small server.
import fs from "node:fs";
import path from "node:path";
import { bundle } from "./bundle.mjs";
import { BEFORE, slug, unfolded } from "./contestants.mjs";
import { root } from "./places.mjs";
import { serve } from "./site.mjs";
import { LET_ALONE } from "./watch.mjs";

const PEERS = { "sigma + vis-timeline": "whole-sigma", "cytoscape + vis-timeline": "whole-cytoscape", echarts: "whole-echarts" };

/** The server, and each page with its name and address in the order in which they take turns. */
export async function wholePages(options) {
  const folder = await bundle(Object.values(PEERS));
  for (const page of Object.values(PEERS)) {
    const style = fs.existsSync(path.join(folder, `${page}.css`)) ? `<link rel="stylesheet" href="${page}.css">` : "";
    fs.writeFileSync(path.join(folder, `${page}.html`), `<!doctype html><html lang="en"><meta charset="utf-8"><title>${page}</title><meta name="viewport" content="width=device-width"><link rel="preload" as="fetch" crossorigin href="data/dataset.json"><link rel="stylesheet" href="whole.css">${style}<body><div id="graph"></div><div id="timeline"></div><div id="details"></div><script src="${page}.js"></script></body></html>`);
  }
  fs.copyFileSync(path.join(root, "tests/bench/peers/whole.css"), path.join(folder, "whole.css"));
  const mounts = { peers: { folder, peers: true } };
  for (const [name, dist] of options.dists) mounts[slug(name)] = { folder: dist, ours: true };
  const site = await serve(mounts, path.join(root, "static/data"), { compressed: true });
  const ours = [...options.dists.keys()].flatMap((name) => {
    const address = `${site.address}${slug(name)}/`;
    return [
      { name, url: `${address}?v=1${unfolded(name)}`, ours: true },
      ...(name === BEFORE ? [] : [{ name: `${name}, folded`, url: `${address}?v=1`, ours: true }]),
      { name: `${name}, opening view`, url: address, ours: true },
      { name: `${name}, opening view${LET_ALONE}`, url: address, ours: true, letAlone: true },
    ];
  });
  const peers = Object.entries(PEERS).map(([name, page]) => ({ name, url: `${site.address}peers/${page}.html` }));
  const entries = [...ours, ...peers].filter(({ name }) => !options.contestants || options.contestants.includes(name));
  return { site, entries };
}
