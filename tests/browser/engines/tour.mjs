// What a reader does, step by step, the same in every engine. A step throws where something is not as promised.

import assert from "node:assert/strict";

import { KEYS } from "./browser.mjs";
import { serve } from "./site.mjs";

const HOST = "/host.html";
const program = /^app-[0-9a-f]+_bg\.wasm$/;

/** Gives a file to the page as a drop does. */
const drop = (browser, name, text) =>
  browser.evaluate((name, text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, name, text);

/** The hash of all positions that the page laid out last. */
const layoutHash = (browser) =>
  browser.until("a layout", () => performance.getEntriesByName("faultlines:layout").map((it) => it.detail).filter(Boolean).pop());

export const STEPS = [
  ["the page opens, and asks for nothing elsewhere", async (browser, site, seen) => {
    await browser.open(site.url);
    seen.hash = await layoutHash(browser);
    assert.ok((await browser.count("[data-node]")) >= 10, "nodes");
    assert.ok((await browser.count("[data-event]")) >= 5, "marks");
    const elsewhere = await browser.evaluate(() => performance.getEntriesByType("resource").map((it) => it.name).filter((it) => !it.startsWith(location.origin)));
    assert.deepEqual(elsewhere, []);
  }],

  ["a node is selected with the pointer, and Back takes it back", async (browser) => {
    const node = '[data-node="entity:openai"]';
    await browser.press(node);
    await browser.address("sel=entity:openai");
    await browser.until("it to be pressed", (node) => document.querySelector(node).ariaPressed === "true", node);
    await browser.until("details", () => /OpenAI/.test(document.querySelector("aside.details h2")?.textContent ?? ""));
    await browser.driver.back();
    await browser.until("the selection to be gone", () => !location.search.includes("sel=entity:openai"));
  }],

  ["arrows walk the graph, and Enter selects", async (browser, site) => {
    await browser.open(`${site.url}?v=1&actor=windsurf`);
    await browser.focus(".graph [data-node][tabindex='0']");
    const first = await browser.evaluate(() => document.activeElement.dataset.node);
    await browser.driver.keys([KEYS.ArrowRight]);
    await browser.until("another node to have the focus", (first) => document.activeElement.dataset.node && document.activeElement.dataset.node !== first, first);
    const described = await browser.evaluate(() => document.getElementById(document.activeElement.getAttribute("aria-describedby"))?.textContent);
    assert.match(described, /^\d+ of \d+\./);
    await browser.driver.keys([KEYS.Enter]);
    await browser.address("sel=");
  }],

  ["a search filters, and says how many events are left", async (browser, site) => {
    await browser.open(`${site.url}?v=1`);
    const before = await browser.text("section.filters [role=status]");
    await browser.focus("#search");
    await browser.driver.keys([..."access"]);
    await browser.address("q=access");
    await browser.until("the status to change", (before) => {
      const said = document.querySelector("section.filters [role=status]").textContent.trim();
      return said && said !== before;
    }, before);
  }],

  ["a menu says whether it is open, and a choice in it filters", async (browser, site) => {
    await browser.open(`${site.url}?v=1`);
    const menu = "section.filters details.menu summary";
    const isOpen = () => browser.evaluate((menu) => document.querySelector(menu).ariaExpanded, menu);
    if (!(await browser.evaluate((menu) => document.querySelector(menu)?.getBoundingClientRect().width > 0, menu))) return;
    assert.equal(await isOpen(), "false");
    await browser.press(menu);
    await browser.until("the menu to say that it is open", (menu) => document.querySelector(menu).ariaExpanded === "true", menu);
    await browser.press("section.filters details.menu[open] li input");
    await browser.until("a filter in the address", () => /[?&](dispute|actor|kind|between)=/.test(location.search));
    await browser.driver.keys([KEYS.Escape]);
    await browser.until("the menu to say that it is closed", (menu) => document.querySelector(menu).ariaExpanded === "false", menu);
  }],

  ["table, timeline alone and graph alone show", async (browser, site) => {
    for (const [view, selector] of [["table", "section.table tbody tr"], ["timeline", ".timeline [data-event]"], ["graph", ".graph [data-node]"]]) {
      await browser.open(`${site.url}?v=1&view=${view}`);
      assert.ok((await browser.count(selector)) > 5, view);
    }
  }],

  ["an event is selected on the timeline", async (browser, site) => {
    await browser.open(`${site.url}?v=1&actor=windsurf&view=timeline`);
    const mark = ".timeline [data-event]:not([data-events])";
    const id = await browser.evaluate((mark) => document.querySelector(mark).dataset.event, mark);
    await browser.press(`.timeline [data-event="${id}"]`);
    await browser.address(`sel=event:${id}`);
  }],

  ["the handle of the day is dragged, and the graph is of that day", async (browser, site) => {
    await browser.open(`${site.url}?v=1&actor=windsurf&at=2025-08-02`);
    await browser.drag(".timeline [role=slider]", [-90, 0]);
    await browser.until("another day", () => /at=\d{4}-/.test(location.search) && !location.search.includes("at=2025-08-02"));
    assert.ok((await browser.text(".day-line")).length > 10);
  }],

  ["two days are compared", async (browser, site) => {
    await browser.open(`${site.url}?v=1&at=2025-08-31&compare=2025-06-30`);
    assert.ok((await browser.count(".compared li[data-change]")) > 3);
    assert.ok((await browser.count(".layer [data-change]")) > 3);
  }],

  ["a story goes on and back", async (browser, site) => {
    await browser.open(`${site.url}?story=august-2025-cut-off`);
    const text = () => browser.text("#story-text");
    const first = await text();
    await browser.press("#story-next");
    await browser.until("the next step", (first) => {
      const now = document.querySelector("#story-text")?.textContent.trim();
      return now && now !== first;
    }, first);
    await browser.driver.back();
    await browser.until("the first step again", (first) => document.querySelector("#story-text")?.textContent.trim() === first, first);
  }],

  ["French is French", async (browser, site) => {
    await browser.open(`${site.url}?v=1&lang=fr`);
    assert.equal(await browser.evaluate(() => document.documentElement.lang), "fr");
    assert.match(await browser.text("section.filters [role=status]"), /événements/);
  }],

  ["every file can be taken away", async (browser, site) => {
    await browser.open(`${site.url}?v=1&actor=windsurf`);
    // What is saved is an address of the page's own; it is kept here instead of going to a folder.
    await browser.evaluate(() => {
      globalThis.saved = [];
      HTMLAnchorElement.prototype.click = function () {
        saved.push([this.download, this.href]);
      };
    });
    await browser.evaluate(() => document.querySelector('[data-share], button.share, header button[aria-label*="hare"]').click());
    await browser.until("the dialog", () => document.querySelector("dialog.share[open]"));
    const formats = await browser.evaluate(() => [...document.querySelectorAll(".files [data-file]")].map((it) => it.dataset.file));
    assert.ok(formats.length >= 11, String(formats));
    for (const format of formats.filter((it) => it !== "print")) {
      await browser.evaluate((format) => document.querySelector(`.files [data-file="${format}"]`).click(), format);
      await browser.until(`a file of ${format}`, (count) => saved.length >= count, formats.indexOf(format) + 1);
    }
  }],

  ["a file that is dropped is shown, and the address keeps still", async (browser, site) => {
    await browser.open(site.url);
    const address = await browser.evaluate(() => location.href);
    await drop(browser, "ferry.csv", "date,title,summary,actors,source\n2024-04-03,Licence withdrawn,The port withdrew it,Ferry Line; Port,https://example.org/a\n");
    await browser.until("the file", () => /1 (of 1 )?event/.test(document.querySelector("section.filters [role=status]")?.textContent ?? ""));
    assert.equal(await browser.evaluate(() => location.href), address);
  }],

  ["an article holds it in a frame as high as what it shows", async (browser, site) => {
    site.pages.set(HOST, `<!doctype html><html lang="en"><title>A story</title><meta name="viewport" content="width=device-width">
      <p>Before</p><script src="${site.url}embed.js"></script>
      <faultlines-embed src="${site.url}" view="?v=1&amp;actor=windsurf"></faultlines-embed><p>After</p>`);
    await browser.driver.load(site.origin + HOST);
    await browser.until("the frame to be ready", () => document.querySelector("iframe")?.contentDocument?.documentElement.dataset.faultlines === "ready");
    await browser.until("its height", () => {
      const frame = document.querySelector("iframe");
      const inside = frame.contentDocument.documentElement;
      return frame.clientHeight > 300 && inside.scrollHeight <= frame.clientHeight + 1;
    });
  }],

  ["where the program does not come, the article stands and says so", async (browser, site) => {
    // Another origin, where nothing is kept from before.
    const other = await serve(site.folder);
    other.without.add("_bg.wasm");
    const errors = browser.driver.errors.length;
    try {
      await browser.driver.load(`${other.url}?v=1`);
      await browser.until("the page to say that it failed", () => document.documentElement.dataset.faultlines === "failed");
      assert.ok(await browser.evaluate(() => document.querySelector("#boot-failed").getBoundingClientRect().height > 0));
      assert.ok((await browser.text("#article")).length > 1000);
    } finally {
      other.close();
      // What was provoked is no error of the page.
      await browser.driver.load(site.origin + HOST);
      await new Promise((resolve) => setTimeout(resolve, 300));
      browser.driver.errors.length = errors;
    }
  }],

  ["the same view has the same layout", async (browser, site, seen) => {
    await browser.open(`${site.url}?v=1`);
    seen.whole = await layoutHash(browser);
  }],
];

/** How often the program, the data and the page are asked for by a first visit and by its offline worker, once that has its copy. */
export async function requests(browser, site, cache) {
  site.cache = cache;
  site.asked.length = 0;
  site.askedByWorker.length = 0;
  await browser.open(`${site.url}?v=1&first=${cache.length}`);
  await browser.until("the offline copy", () => navigator.serviceWorker.getRegistration().then((it) => it?.active));
  const files = { program: (it) => program.test(it), data: (it) => it === "data/dataset.json", page: (it) => it === "index.html" };
  const counted = (of, is) => of.filter(is).length;
  return Object.fromEntries(Object.entries(files).map(([name, is]) => [name, { all: counted(site.asked, is), worker: counted(site.askedByWorker, is) }]));
}
