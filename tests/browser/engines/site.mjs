// The built page as a newsroom's host serves it, deep in a folder, with a log of what was asked for.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize } from "node:path";

const PREFIX = "/some/newsroom/faultlines/";
const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  png: "image/png",
};

/**
 * Serves a folder. `site.asked` holds the paths of all requests since it was emptied, `site.askedByWorker` those of the
 * offline worker alone, `site.cache` what is said of every file, `site.pages` pages of a host around it, by path.
 */
export async function serve(folder) {
  const site = { folder, asked: [], askedByWorker: [], cache: "no-cache", pages: new Map(), without: new Set() };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const asked = path.startsWith(PREFIX) ? path.slice(PREFIX.length) || "index.html" : path;
    site.asked.push(asked);
    if (request.headers.referer?.endsWith("/sw.js")) site.askedByWorker.push(asked);
    const page = site.pages.get(path);
    if (page !== undefined) {
      response.writeHead(200, { "content-type": TYPES.html });
      return response.end(page);
    }
    const inside = normalize(path.slice(PREFIX.length));
    const name = !path.startsWith(PREFIX) || inside.startsWith("..") ? "" : path.endsWith("/") ? join(inside, "index.html") : inside;
    const body = await readFile(join(folder, name)).catch(() => null);
    if (!name || !body || [...site.without].some((part) => name.includes(part))) {
      response.writeHead(404, { "content-type": "text/plain" });
      return response.end("Not here");
    }
    response.writeHead(200, { "content-type": TYPES[name.split(".").pop()] ?? "application/octet-stream", "cache-control": site.cache });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.origin = `http://127.0.0.1:${server.address().port}`;
  site.url = site.origin + PREFIX;
  site.close = () => server.close();
  return site;
}
