// The small server of a measurement: pages by folder, all from one address, compressed beforehand. Sends our page
// the strict policy, as a host would.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css",
  ".json": "application/json", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".png": "image/png",
};
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

const packed = new Map();

/** In brotli at its best where that helps and the file is not too large to wait for. */
export function brotli(file, bytes) {
  const key = `${file} ${bytes.length} ${fs.statSync(file).mtimeMs}`;
  if (!packed.has(key)) {
    const quality = bytes.length > 4_000_000 ? 4 : 11;
    packed.set(key, zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  }
  return packed.get(key);
}

/** A page for a peer: its script, its style where it has one, and the surface it draws on. */
function peerPage(folder, name) {
  const style = fs.existsSync(path.join(folder, `${name}.css`)) ? `<link rel="stylesheet" href="${name}.css">` : "";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="page.css">${style}<body><div id="surface"></div><script src="${name}.js"></script></body></html>`;
}

/**
 * Serves `mounts`: each a first folder of the address with `folder` on the disk, and `ours` for our own page, whose
 * data/ also holds the made-up data, or `peers` for built peers. `compressed` sends brotli.
 */
export async function serve(mounts, dataFolder, { compressed = false } = {}) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    const [, first, ...rest] = decodeURIComponent(pathname).split("/");
    const mount = mounts[first];
    const inner = rest.join("/") || "index.html";
    const answer = (status, type, body, file) => {
      const headers = { "content-type": type, "cache-control": "no-store", ...(mount?.ours ? { "content-security-policy": POLICY } : {}) };
      const packs = compressed && file && /br/.test(request.headers["accept-encoding"] || "");
      const sent = packs ? brotli(file, body) : body;
      response.writeHead(status, { ...headers, ...(packs ? { "content-encoding": "br" } : {}), "content-length": sent.length });
      response.end(sent);
    };
    if (!mount || inner.includes("..")) return answer(404, "text/plain", Buffer.from("no such page"));
    const made = path.join(dataFolder, path.basename(inner));
    const there = path.join(mount.folder, inner);
    const file = [there, ...(inner.startsWith("data/") ? [made] : [])].find((name) => fs.existsSync(name) && fs.statSync(name).isFile());
    if (file) return answer(200, TYPES[path.extname(file)] || "application/octet-stream", fs.readFileSync(file), file);
    if (mount.peers && inner.endsWith(".html")) return answer(200, TYPES[".html"], Buffer.from(peerPage(mount.folder, path.basename(inner, ".html"))));
    answer(404, "text/plain", Buffer.from("no such file"));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}
