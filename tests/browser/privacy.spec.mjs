// Privacy: over everything the page can be used for, what it requests, what it stores in the browser and what it asks
// permission for. All of it is listed here; anything else fails.

import { expect, observe, openReady, test } from "./fixtures.mjs";

test.use({ serviceWorker: true });

const READY = ["data-faultlines", "ready"];
const html = (page) => page.locator("html");

/** Notes, through `noteCall`, every call by which a page could keep something of its reader, ask leave or talk to somebody. */
function noteCalls() {
  const note = (owner, name) => {
    const before = owner?.[name];
    if (typeof before !== "function") return;
    owner[name] = function (...words) {
      noteCall(name);
      return before.apply(this, words);
    };
  };
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {
    ...cookie,
    set(value) {
      noteCall("cookie");
      cookie.set.call(this, value);
    },
  });
  note(Storage.prototype, "setItem");
  note(IDBFactory.prototype, "open");
  note(Navigator.prototype, "sendBeacon");
  note(Navigator.prototype, "getBattery");
  note(window.StorageManager?.prototype, "persist");
  note(window.StorageManager?.prototype, "getDirectory");
  note(window.Geolocation?.prototype, "getCurrentPosition");
  note(window.MediaDevices?.prototype, "getUserMedia");
  note(window.Clipboard?.prototype, "readText");
  note(window.Notification, "requestPermission");
  for (const name of ["WebSocket", "EventSource", "RTCPeerConnection", "SharedWorker"]) note(window, name);
}

/** Everything a reader may do, one task after the other, on one page. */
async function useEverything({ page, open, context }) {
  const url = (part) => expect(page).toHaveURL(part);
  await open("");
  // Select in the graph, in the timeline.
  await page.locator('[data-node="entity:windsurf"]').click();
  await url(/sel=entity:windsurf/);
  // The whole field, search, the table and its order.
  await open("?v=1");
  await page.getByRole("combobox", { name: "Search" }).fill("access");
  await url(/q=access/);
  await open("?v=1&view=table&sort=-date");
  await page.locator("tbody [data-event] button, tbody [data-event]").first().click();
  // Who says so, where sources disagree; days; a comparison.
  await open("?v=1&stance=denied&conflict=1&theme=dark");
  await expect(page.getByRole("region", { name: "Where sources disagree" })).toBeVisible();
  await open("?v=1&at=2025-08-02&compare=2025-07-31");
  await expect(page.getByRole("region", { name: /^Between/ })).toBeVisible();
  await open("?v=1&dispute=anthropic-windsurf-access");
  await page.getByRole("button", { name: "Play the events" }).click();
  await url(/at=/);
  // A story, in French.
  await open("?story=august-2025-cut-off&lang=fr");
  await page.getByRole("button", { name: "Suivant", exact: true }).click();
  await url(/step=2/);
  // The link, and a file of what is shown.
  await context.grantPermissions(["clipboard-write"]);
  await open("?v=1&actor=windsurf");
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("button", { name: "Share, embed or save" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  const download = page.waitForEvent("download");
  await dialog.locator('[data-file="csv"]').click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await page.keyboard.press("Escape");
  // An embed, other data, the pages without a program.
  await open("?embed=1&v=1&actor=windsurf");
  await open("?data=data/dataset.json&v=1");
  await page.goto("fr/");
  await page.goto("stories/distillation/");
  await page.goto("article.html");
  // And once more, with the copy that was made on the way.
  await open("?v=1&lang=fr");
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state));
}

test.describe("everything a reader may do", () => {
  // Done once, in order; each test looks at another side of what it left behind.
  test.describe.configure({ mode: "default", timeout: 180_000 });
  let used;

  test.beforeAll(async ({ browser, baseURL }) => {
    const context = await browser.newContext();
    const monitor = await observe(context, baseURL, true);
    const [asked, calls] = [[], new Set()];
    context.on("request", (request) => asked.push(request));
    await context.exposeBinding("noteCall", (_source, name) => calls.add(name));
    await context.addInitScript(noteCalls);
    const page = await context.newPage();
    await useEverything({ page, context, open: (query) => openReady(page, query) });
    used = { page, context, monitor, asked, calls };
  });

  test.afterEach(() => expect(used.monitor.unexpected, "no unexpected error").toEqual([]));
  test.afterAll(() => used?.context.close());

  test("it asks its own folder for public files, and nobody for anything else", async ({ baseURL }) => {
    const { asked } = used;
    const own = asked.map((request) => ({ request, url: new URL(request.url()) })).filter(({ url }) => !/^(data|blob|about):/.test(url.protocol));
    expect(own.length).toBeGreaterThan(30);
    for (const { request, url } of own) {
      const what = `${request.method()} ${url.href}`;
      expect(url.href.startsWith(baseURL), what).toBe(true);
      expect(request.method(), what).toBe("GET");
      expect(request.postData(), what).toBeNull();
      const path = url.pathname.slice(new URL(baseURL).pathname.length);
      // What a reader looks at stands in the address that they open, which the worker passes on, and in no request of
      // the page's own.
      const opened = request.isNavigationRequest() || (request.serviceWorker() && /(^|\/|\.html)$/.test(path));
      if (!opened) expect(url.search, what).toBe("");
      expect(path, what).toMatch(
        /^$|^(index|article)\.html$|^(fr\/)?(stories\/[a-z0-9-]+\/)?$|^data\/(dataset|opening)\.json$|^(app|boot|preload|companion|layout-worker|style)-[0-9a-f]{16}(_\w+)?\.(js|css|wasm)$|^(companion-loader|editor|sw|embed)\.js$|^editor\.css$|^article\.css$/,
      );
    }
  });

  test("it leaves copies of its own public files in the browser, and nothing else", async ({ baseURL }) => {
    const { page, context, calls } = used;
    expect([...calls], "nothing is written, asked leave for or sent").toEqual([]);

    const left = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: (await indexedDB.databases()).map(({ name }) => name),
      cookie: document.cookie,
      workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      caches: await Promise.all((await caches.keys()).map(async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => url)])),
      persisted: await navigator.storage.persisted(),
      window: window.name,
    }));
    const { caches: copies, ...rest } = left;
    expect(rest).toEqual({ local: {}, session: {}, databases: [], cookie: "", workers: [baseURL], persisted: false, window: "" });
    expect(await context.cookies()).toEqual([]);
    // The copy that opens without a network: one of this build, of public files, without a word of what was looked at.
    expect(copies.map(([name]) => name.replace(/[0-9a-f]{16}$/, ""))).toEqual([`faultlines ${baseURL} `]);
    const kept = copies.flatMap(([, urls]) => urls);
    expect(kept.length).toBeGreaterThan(4);
    for (const address of kept) {
      expect(address.startsWith(baseURL), address).toBe(true);
      expect(new URL(address).search + new URL(address).hash, address).toBe("");
    }
  });
});

test("an embed leaves nothing at all", async ({ page, open, context }) => {
  await open("?embed=1&v=1&actor=windsurf&lang=fr&theme=dark");
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
  const left = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
    document.cookie,
  ]);
  expect(left).toEqual([0, 0, 0, 0, 0, ""]);
  expect(await context.cookies()).toEqual([]);
});

test("links to other sites send no referrer and give no handle on the page", async ({ page, open }) => {
  await open("?v=1&sel=event:anthropic-revokes-openai-claude-api");
  const links = page.getByRole("region", { name: "Details" }).locator("a[href^='http']");
  await expect(links.first()).toBeAttached();
  for (const link of await links.all()) {
    expect((await link.getAttribute("rel")).split(" ").sort()).toEqual(["noopener", "noreferrer"]);
  }
  await expect(html(page)).toHaveAttribute(...READY);
});
