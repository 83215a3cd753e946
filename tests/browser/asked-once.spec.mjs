// On a first visit no file is asked for twice: not by the page, not by the layout's worker, not for the copy that opens
// without a network. Counted by the host, whatever a browser calls it, for hosts that differ in what they say of age.

import { createServer } from "node:http";

import { expect, test } from "./fixtures.mjs";

test.use({ serviceWorker: true });

/** What a host says of the age of its files. */
const HOSTS = {
  "no-cache, with a validator": { "cache-control": "no-cache", etag: '"1"' },
  "no-cache, without one": { "cache-control": "no-cache" },
  "ten minutes": { "cache-control": "max-age=600" },
};

/** A host of the built site that counts what it is asked for, by path. */
async function counting(origin, headers) {
  const asked = new Map();
  const server = createServer(async (request, answer) => {
    const { pathname } = new URL(request.url, "http://host");
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1);
    const own = await fetch(new URL(pathname.slice(1), origin));
    const said = ["content-type", "content-security-policy"].map((name) => [name, own.headers.get(name)]);
    answer.writeHead(own.status, { ...Object.fromEntries(said.filter(([, value]) => value)), ...headers });
    answer.end(Buffer.from(await own.arrayBuffer()));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, asked, close };
}

for (const [name, headers] of Object.entries(HOSTS)) {
  for (const [what, query] of [
    ["the opening view", ""],
    ["another view", "?v=1&actor=windsurf"],
    ["another view in another language", "?v=1&actor=windsurf&lang=fr"],
  ]) {
    test(`a first visit asks for each file once: ${what}, ${name}`, async ({ browser, baseURL }) => {
      const host = await counting(baseURL, headers);
      // A context of its own, and no interception: that would switch the browser's store off.
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        await page.goto(host.url + query);
        await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
        await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state));
        await expect.poll(() => [...host.asked.keys()].some((path) => /layout-worker.*_bg\.wasm$/.test(path))).toBe(true);
        await expect.poll(() => host.asked.get("/data/dataset.json")).toBe(1);
        await page.waitForLoadState("networkidle");
        const { "/": main, ...others } = Object.fromEntries(host.asked);
        expect(main, "the page itself is asked for once more, for its copy").toBeLessThanOrEqual(2);
        expect(Object.entries(others).filter(([, times]) => times > 1)).toEqual([]);
        expect(Object.keys(others).length).toBeGreaterThan(8);
        // And the copy is whole: without the host the page opens from it.
        host.close();
        await page.reload();
        await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
      } finally {
        await context.close();
        host.close();
      }
    });
  }
}
