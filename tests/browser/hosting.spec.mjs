// What a host and an archive need: the policy without headers, the page offline, the page in one file.

import { createServer } from "node:http";
import { mkdtemp, copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { BUNDLED, expect, givenAway, test } from "./fixtures.mjs";
import { ErrorMonitor } from "./error-monitor.mjs";

const STATUS = "section.filters [role=status]";
const LAYOUT = () => performance.getEntriesByName("faultlines:layout").at(-1)?.detail;
const HOST_HEAD = '<!doctype html><link rel="icon" href="data:,">';
const READY = ["data-faultlines", "ready"];

/** A host between the reader and the page, that can change its files, send no headers, or be gone. */
class Host {
  files = new Map();
  /** Paths that are not found. */
  missing = new Set();
  /** Paths whose connection breaks. */
  broken = new Set();
  asked = [];
  gone = false;
  failing = false;
  headers = true;

  static async of(pageURL) {
    const host = new Host();
    host.#server = createServer((request, answer) => host.#answer(pageURL, request, answer));
    await new Promise((done) => host.#server.listen(0, "127.0.0.1", done));
    host.url = `http://127.0.0.1:${host.#server.address().port}/`;
    return host;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #server;

  async #answer(pageURL, request, answer) {
    if (this.gone) return request.socket.destroy();
    const { pathname } = new URL(request.url, this.url);
    this.asked.push(request.url);
    if (this.broken.has(pathname)) return request.socket.destroy();
    if (this.missing.has(pathname)) return answer.writeHead(404, { "content-type": "text/html" }).end("<h1>Not found</h1>");
    const origin = await fetch(new URL(pathname.slice(1), pageURL));
    const body = this.files.get(pathname) ?? Buffer.from(await origin.arrayBuffer());
    const type = pathname.endsWith(".html") ? "text/html" : origin.headers.get("content-type");
    const policy = { "content-security-policy": origin.headers.get("content-security-policy") };
    const open = { "access-control-allow-origin": "*", "cache-control": "no-cache" };
    const status = this.failing ? 503 : this.files.has(pathname) ? 200 : origin.status;
    answer.writeHead(status, { "content-type": type, ...open, ...(this.headers ? policy : {}) });
    answer.end(this.failing ? "" : body);
  }
}

/** A reader at a host of their own, observed as in every test. */
const shipped = test.extend({
  host: async ({ baseURL }, use) => {
    const host = await Host.of(baseURL);
    await use(host);
    host.close();
  },

  reader: async ({ browser, host, contextOptions, viewport, isMobile, hasTouch, deviceScaleFactor }, use) => {
    const size = { viewport, isMobile, hasTouch, deviceScaleFactor };
    const context = await browser.newContext({ ...contextOptions, ...size, locale: "en-GB", timezoneId: "UTC" });
    const monitor = new ErrorMonitor(host.url);
    await monitor.observe(context);
    await use({ context, monitor, page: await context.newPage() });
    expect(monitor.unexpected, "nothing may go wrong unannounced").toEqual([]);
    await context.close();
  },
});

/** Opens a view and waits until its copy for later is complete. */
async function visit({ page }, url) {
  await page.goto(url);
  await expect(page.locator("html")).toHaveAttribute(...READY);
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state === "activated"));
}

async function copies(page) {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const lists = names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url));
    return { names, addresses: (await Promise.all(lists)).flat() };
  });
}

async function workers(page) {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
}

shipped("the policy in the page's own meta element is enough, and is in force", async ({ host, reader, baseURL }) => {
  host.headers = false;
  const { page, monitor } = reader;
  const response = await page.goto(`${host.url}?v=1&actor=windsurf`);
  expect(response.headers()["content-security-policy"]).toBeUndefined();
  await expect(page.locator("html")).toHaveAttribute(...READY);
  const stated = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  const sent = (await fetch(baseURL)).headers.get("content-security-policy");
  expect(sent.split("; ").filter((directive) => !directive.startsWith("frame-ancestors"))).toEqual(stated.split("; "));
  await page.locator("[data-event]").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
  expect(monitor.unexpected).toEqual([]);

  monitor.allow(/policy: (style-src|require-trusted-types)|This document requires|Applying inline style/);
  const markup = await page.evaluate(() => {
    try {
      document.createElement("p").innerHTML = "<b>x</b>";
      return "markup from text";
    } catch (error) {
      return error.name;
    }
  });
  expect(markup).toBe("TypeError");
  const inline = await page.evaluate(() => {
    const p = document.body.appendChild(document.createElement("p"));
    p.setAttribute("style", "color: rgb(1, 2, 3)");
    return getComputedStyle(p).color;
  });
  expect(inline).not.toBe("rgb(1, 2, 3)");
});

shipped("a frame without an origin of its own works under that policy, and keeps nothing", async ({ host, reader }) => {
  host.files.set("/host.html", `${HOST_HEAD}<iframe sandbox="allow-scripts" width="600" height="600" src="./?embed=1&v=1"></iframe>`);
  host.headers = false;
  const { page } = reader;
  await page.goto(`${host.url}host.html`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("html")).toHaveAttribute(...READY);
  expect(await frame.locator("html").evaluate(() => self.origin)).toBe("null");
  expect(host.asked.filter((address) => address.includes("sw.js"))).toEqual([]);
  expect(await workers(page)).toBe(0);
});

shipped("after a first visit the page opens offline, exactly the same", async ({ host, reader }) => {
  const { page, monitor } = reader;
  await visit(reader, `${host.url}?v=1&q=access`);
  const [status, layout] = [await page.locator(STATUS).textContent(), await page.evaluate(LAYOUT)];
  expect(layout).toBeTruthy();

  host.gone = true;
  // The browser asks after a newer worker, in vain, and the console says so.
  monitor.allow(/ERR_EMPTY_RESPONSE|ERR_CONNECTION|sw\.js/);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute(...READY);
  await expect(page.locator(STATUS)).toHaveText(status);
  expect(await page.evaluate(LAYOUT)).toBe(layout);
  // Another view of it too, and by the file's own name.
  await page.goto(`${host.url}index.html?v=1&actor=windsurf`);
  await expect(page.locator("html")).toHaveAttribute(...READY);
  await expect(page.locator(STATUS)).not.toHaveText(status);

  const { addresses } = await copies(page);
  for (const wanted of [/\/$/, /app-[0-9a-f]{16}\.js$/, /app-[0-9a-f]{16}_bg\.wasm$/, /layout-worker-[0-9a-f]{16}\.js$/, /layout-worker-[0-9a-f]{16}_bg\.wasm$/, /style-.*\.css$/, /boot-.*\.js$/, /dataset\.json$/]) {
    expect(addresses.filter((address) => wanted.test(address)), String(wanted)).toHaveLength(1);
  }
});

shipped("fresh data are shown wherever there is a network, and cached data only offline", async ({ host, reader }) => {
  const { page, monitor } = reader;
  monitor.allow(/ERR_EMPTY_RESPONSE|ERR_CONNECTION|sw\.js|503/);
  const data = await (await fetch(`${host.url}data/dataset.json`)).json();
  await visit(reader, host.url);
  const titled = async (title) => {
    host.files.set("/data/dataset.json", JSON.stringify({ ...data, title: { en: title, fr: title } }));
  };
  await titled("Second edition");
  await page.reload();
  await expect(page).toHaveTitle(/Second edition/);
  // What was shown last is what is kept.
  host.gone = true;
  await page.reload();
  await expect(page).toHaveTitle(/Second edition/);
  host.gone = false;
  await titled("Third edition");
  await page.reload();
  await expect(page).toHaveTitle(/Third edition/);
  host.failing = true;
  await page.reload();
  await expect(page).toHaveTitle(/Third edition/);
});

shipped("other data are cached as well, and missing data are still reported", async ({ host, reader }) => {
  const { page, monitor } = reader;
  const data = await (await fetch(`${host.url}data/dataset.json`)).json();
  host.files.set("/data/mine.json", JSON.stringify({ ...data, title: { en: "Mine", fr: "Mine" } }));
  await visit(reader, `${host.url}?data=data/mine.json`);
  await expect(page).toHaveTitle(/Mine/);
  monitor.allow(/ERR_EMPTY_RESPONSE|ERR_CONNECTION|sw\.js|404/);
  host.gone = true;
  await page.reload();
  await expect(page).toHaveTitle(/Mine/);
  host.gone = false;
  await page.goto(`${host.url}?data=data/none.json`);
  await expect(page.locator(".notices")).toContainText("data/none.json");
});

shipped("a new build replaces the old one and its caches", async ({ host, reader }) => {
  const { page } = reader;
  await visit(reader, host.url);
  const [before] = (await copies(page)).names;
  const script = await (await fetch(`${host.url}sw.js`)).text();
  const next = script.replace(/(const VERSION ?= ?)"[0-9a-f]{16}"/, '$1"0000000000000000"');
  expect(next).not.toBe(script);
  host.files.set("/sw.js", next);
  // Another program's copies at the same origin are none of ours.
  await page.evaluate(() => caches.open("somebody else's"));
  await page.reload();
  await expect.poll(async () => (await copies(page)).names.sort()).toEqual([
    before.replace(/[0-9a-f]{16}$/, "0000000000000000"),
    "somebody else's",
  ]);
});

shipped("data that do not load leave the link, a message and a second try, with a service worker too", async ({ host, reader }) => {
  const { page, monitor } = reader;
  monitor.allow(/ERR_EMPTY_RESPONSE|ERR_CONNECTION|sw\.js|Failed to load|Failed to fetch/);
  await visit(reader, host.url);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete("data/dataset.json");
  });
  host.gone = true;
  await page.goto(`${host.url}?v=1&q=access`);
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "failed");
  await expect(page.getByRole("alert")).toContainText("could not be shown");
  await expect(page).toHaveURL(/\?v=1&q=access$/);
  host.gone = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("html")).toHaveAttribute(...READY);
  await expect(page).toHaveURL(/q=access/);
});

const corrupted = (script) => script.map((byte, at) => (at > 64 && at % 97 === 0 ? byte ^ 0x55 : byte));
for (const [way, fault] of Object.entries({
  "does not load": (host) => host.broken.add("/sw.js"),
  "is not found": (host) => host.missing.add("/sw.js"),
  "is truncated": (host, script) => host.files.set("/sw.js", script.subarray(0, script.length >> 1)),
  "is corrupted": (host, script) => host.files.set("/sw.js", corrupted(script)),
})) {
  shipped(`the service worker ${way}: the view is there all the same`, async ({ host, reader }) => {
    const { page, monitor } = reader;
    monitor.allow(/fetching the script|ERR_|SyntaxError|Invalid or unexpected|Unexpected|Failed to|ServiceWorker/);
    fault(host, Buffer.from(await (await fetch(`${host.url}sw.js`)).arrayBuffer()));
    host.asked.length = 0;
    await page.goto(`${host.url}?v=1&actor=windsurf`);
    await expect(page.locator("html")).toHaveAttribute(...READY);
    await expect(page.locator(STATUS)).toContainText(`of ${BUNDLED.events} events`);
    await expect.poll(() => host.asked, "it was asked for").toContain("/sw.js");
    await expect(page.locator("html")).toHaveAttribute(...READY);
  });
}

shipped("an embed registers no service worker, and uses the network even where there is one", async ({ host, reader }) => {
  const { page, monitor } = reader;
  host.files.set("/host.html", `${HOST_HEAD}<iframe width="600" height="600" src="./?embed=1&v=1"></iframe>`);
  for (const address of ["?embed=1&v=1", "host.html"]) {
    await page.goto(host.url + address);
    const place = address === "host.html" ? page.frameLocator("iframe") : page;
    await expect(place.locator("html")).toHaveAttribute(...READY);
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
    expect(await workers(page), address).toBe(0);
  }
  expect(host.asked.filter((address) => address.startsWith("/sw.js"))).toEqual([]);

  // With a worker at hand, a frame that finds no host says so, as any frame does.
  await visit(reader, host.url);
  await page.goto(`${host.url}?embed=1&v=1`);
  await expect(page.locator("html")).toHaveAttribute(...READY);
  host.gone = true;
  monitor.allow(/ERR_EMPTY_RESPONSE|ERR_CONNECTION|sw\.js/);
  await expect(page.goto(`${host.url}?embed=1&v=1`)).rejects.toThrow(/ERR_/);
});

shipped.describe("in one file", () => {
  const opened = async (page, query = "") => {
    const folder = await mkdtemp(join(tmpdir(), "faultlines-one-file-"));
    const source = process.env.FAULTLINES_SINGLE_FILE;
    if (!source) throw new Error("FAULTLINES_SINGLE_FILE names the file; `cargo xtask test --only e2e` packs it");
    // As in an attachment: alone in a folder, under a name of somebody's own.
    const file = join(folder, "from a mail (1).html");
    await copyFile(source, file);
    await page.goto(pathToFileURL(file).href + query);
    await expect(page.locator("html")).toHaveAttribute(...READY);
    return file;
  };

  test("the whole page works from a disk and makes no request", async ({ page, context, monitor, shot }) => {
    const asked = [];
    context.on("request", (request) => asked.push(request.url()));
    monitor.allow(/^off-origin: file:/);
    await opened(page, "?v=1&actor=windsurf");
    await expect(page.locator(STATUS)).toContainText(/^\d+ of \d+ events/);
    const few = await page.locator(STATUS).textContent();
    await shot("one-file");

    // The same picture as from a host.
    const layout = await page.evaluate(LAYOUT);
    await page.locator("[data-event]").first().focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
    await expect(page).toHaveURL(/^file:.*sel=event/);
    await page.goBack();
    await expect(page).not.toHaveURL(/sel=/);

    await page.getByRole("combobox", { name: "Search" }).fill("zzzz");
    await expect(page.locator(STATUS)).not.toHaveText(few);
    await expect(page).toHaveURL(/^file:.*q=zzzz/);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute(...READY);
    await expect(page.getByRole("combobox", { name: "Search" })).toHaveValue("zzzz");
    expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
    expect(new Set(asked.filter((url) => url.startsWith("file:")).map((url) => new URL(url).pathname)).size).toBe(1);

    await page.goto("?v=1&actor=windsurf");
    await expect(page.locator("html")).toHaveAttribute(...READY);
    expect(await page.evaluate(LAYOUT)).toBe(layout);
  });

  test("a file that is dropped on it does not take its place: it says where files are read", async ({ page, monitor }) => {
    monitor.allow(/^off-origin: file:/);
    await opened(page);
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["PK"], "book.xlsx"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await expect(page.locator("#local-file")).toContainText("Open the page where it is published");
    await page.locator("#local-file").getByRole("button", { name: "Dismiss" }).click();
    await expect(page.locator("#local-file")).toHaveCount(0);
  });

  for (const [what, query] of [
    ["the opening view", ""],
    ["another view", "?v=1&actor=windsurf"],
    ["other words", "?lang=fr"],
  ]) {
    test(`nothing is fetched, and nothing tried: ${what}`, async ({ page, monitor }) => {
      monitor.allow(/^off-origin: file:/);
      await page.addInitScript(() => {
        const { fetch } = window;
        window.tried = [];
        window.fetch = (...asked) => {
          window.tried.push(String(asked[0]?.url ?? asked[0]));
          return fetch(...asked);
        };
      });
      await opened(page, query);
      expect(await page.evaluate(() => window.tried)).toEqual([]);
    });
  }

  test("its policy allows what it contains and nothing more", async ({ page, monitor }) => {
    monitor.allow(/^off-origin: file:/);
    await opened(page, "?lang=fr");
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/'self'|unsafe-inline|https?:/);
    monitor.allow(/connect-src|Content Security Policy|Fetch API cannot load/);
    expect(await page.evaluate(() => fetch("https://example.org/").catch((error) => error.name))).toBe("TypeError");
  });

  test("a link copied from it opens it", async ({ page, monitor }) => {
    monitor.allow(/^off-origin: file:/);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { get: () => undefined });
    });
    const file = await opened(page, "?v=1&actor=windsurf");
    await page.getByRole("button", { name: "Copy link" }).click();
    const field = page.getByRole("textbox", { name: /copy it by hand/ });
    await expect(field).toHaveValue(givenAway(`${pathToFileURL(file).href}?v=1&actor=windsurf`));
  });
});
