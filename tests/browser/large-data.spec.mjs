// Data larger than a page can show are refused with a message before they fill the memory: by the length that the host
// states, by counting bytes, by counting events, by the size of a dropped file.

import { createServer } from "node:http";

import { BUNDLED, expect, test as base } from "./fixtures.mjs";
import { ErrorMonitor } from "./error-monitor.mjs";

const READY = ["data-faultlines", "ready"];
const STATUS = "section.filters [role=status]";
const MB = 1_000_000;

/** The page on a host that also makes up data: /data/huge.json never ends, /data/stated.json says how long it is. */
const test = base.extend({
  host: async ({ baseURL }, use) => {
    const sent = { bytes: 0 };
    const server = createServer(async (request, answer) => {
      const { pathname } = new URL(request.url, baseURL);
      if (pathname === "/data/huge.json") {
        answer.writeHead(200, { "content-type": "application/json" });
        answer.write('{"version":1,"events":[');
        const block = Buffer.alloc(MB, " ");
        // No faster than a very good line: what is left unsent is to show that the page let go, not how soon.
        const more = () => {
          if (answer.destroyed) return;
          if (sent.bytes >= 400 * MB) return void answer.end("]}");
          sent.bytes += block.length;
          answer.write(block, () => setTimeout(more, 10));
        };
        return more();
      }
      if (pathname === "/data/stated.json") {
        answer.writeHead(200, { "content-type": "application/json", "content-length": String(200 * MB) });
        answer.write("{");
        return undefined;
      }
      if (pathname === "/data/many.json") {
        answer.writeHead(200, { "content-type": "application/json" });
        return answer.end(many(260_000));
      }
      const origin = await fetch(new URL(pathname.slice(1), baseURL));
      const policy = origin.headers.get("content-security-policy");
      answer.writeHead(origin.status, { "content-type": origin.headers.get("content-type"), "content-security-policy": policy });
      return answer.end(Buffer.from(await origin.arrayBuffer()));
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    await use({ url: `http://127.0.0.1:${server.address().port}/`, sent });
    server.closeAllConnections();
    server.close();
  },

  reader: async ({ browser, host }, use) => {
    const context = await browser.newContext({ locale: "en-GB" });
    const monitor = new ErrorMonitor(host.url);
    await monitor.observe(context);
    await use(await context.newPage());
    monitor.allow(/preload/);
    expect(monitor.unexpected, "nothing may go wrong unannounced").toEqual([]);
    await context.close();
  },
});

/** Events that say next to nothing. */
function many(count) {
  const source = '{"id":"s","url":"https://example.org/","title":"t","publisher":"p","lang":"en","checked":"listed"}';
  const head = '{"version":1,"title":"t","description":"d","updated":"2026-01-01","license":"CC0-1.0","languages":["en"],"opening":"v=1"';
  const event = (at) => `{"id":"e${at}","date":"2025","kind":"launch","title":"t","summary":"s","actors":[],"sources":["s"]}`;
  const events = Array.from({ length: count }, (_, at) => event(at)).join(",");
  return `${head},"sources":[${source}],"entities":[],"relations":[],"disputes":[],"events":[${events}],"stories":[]}`;
}

for (const [name, said] of [["stated", "by what the host says"], ["huge", "by counting what comes"], ["many", "by counting its events"]]) {
  test(`data that are too large are refused ${said}, and the bundled ones shown`, async ({ reader, host }) => {
    test.setTimeout(120_000);
    await reader.goto(`${host.url}?v=1&data=data/${name}.json`);
    await expect(reader.locator("html")).toHaveAttribute(...READY, { timeout: 90_000 });
    await expect(reader.locator(".notices")).toContainText(`“data/${name}.json” is too large for a page`);
    await expect(reader.locator(STATUS)).toContainText(`of ${BUNDLED.events} events`);
    await reader.locator("[data-event]").first().focus();
    await reader.keyboard.press("Enter");
    await expect(reader.getByRole("region", { name: "Details" })).toBeVisible();
    // Most of it was never sent: what is on its way in buffers is not much more than the limit.
    expect(host.sent.bytes).toBeLessThan(200 * MB);
  });
}

base("a dropped file of 200 MB is refused by its size, in the reader's language", async ({ page, open }) => {
  await open("?lang=fr");
  await page.evaluate(async () => {
    const block = new Uint8Array(10_000_000);
    const file = new File(Array(20).fill(block), "enorme.json", { type: "application/json" });
    const data = new DataTransfer();
    data.items.add(file);
    dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  const said = page.locator("#local-file");
  await expect(said).toContainText("enorme.json n’a pas pu être lu");
  await said.locator("summary").click();
  await expect(said).toContainText("trop grand pour une page");
  await expect(page.locator("html")).toHaveAttribute(...READY);
  await expect(page.locator(".graph [data-node]").first()).toBeAttached();
});
