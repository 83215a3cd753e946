// The layout of the graph is computed in a worker. Until it answers, the graph stays as it was and the rest shows the
// new view; a failure is reported over the graph, with a way on. The opening view needs no worker.

import { readFile } from "node:fs/promises";

import { BUNDLED, expect, test } from "./fixtures.mjs";

const READY = ["data-faultlines", "ready"];
const LINK = "?v=1&actor=windsurf";
const STATUS = "section.filters [role=status]";
const SCRIPT = /layout-worker[^/]*\.js(#\d+)?$/;
const PROGRAM = /(layout-worker|layout)[^/]*_bg\.wasm$/;
const EXPECTED = /ERR_|Failed to|SyntaxError|WebAssembly|wasm|CompileError|Unexpected|Invalid or unexpected|MIME|\d{3} http|worker/i;

const DIST = new URL("../../dist/", import.meta.url);
const html = (page) => page.locator("html");
const nodes = (page) => page.locator(".graph [data-node]");
const line = (page) => page.locator(".graph .wait");
const hashes = (page) => page.evaluate(() => performance.getEntriesByName("faultlines:layout").map((it) => it.detail));
const golden = async (link) => {
  const lines = (await readFile(new URL("../golden/layout_bundled.txt", import.meta.url), "utf8")).trim().split("\n");
  return lines.find((it) => it.endsWith(` ${link}`)).split(" ")[0];
};

const WAYS = {
  "does not load": (route) => route.abort(),
  "is not found": (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Not found</h1>" }),
  // Answered from the file: a route that first asks the server may be taken away before it has answered.
  "is truncated": async (route) => {
    const path = new URL(route.request().url()).pathname.split("/").pop();
    const body = await readFile(new URL(path, DIST));
    const contentType = path.endsWith(".wasm") ? "application/wasm" : "text/javascript";
    await route.fulfill({ contentType, body: body.subarray(0, body.length >> 1) });
  },
};

for (const [name, file] of [["the layout's script", SCRIPT], ["the layout's program", PROGRAM]]) {
  for (const [way, fault] of Object.entries(WAYS)) {
    test(`${name} ${way}: that is reported over the graph, the rest works, and a second try does too`, async ({ page, monitor }) => {
      monitor.allow(EXPECTED);
      await page.route(file, fault);
      await page.goto(LINK);
      await expect(html(page)).toHaveAttribute(...READY);
      await expect(line(page).getByRole("status")).toHaveText(/cannot be arranged/);
      await expect(page.locator("section.graph")).not.toHaveAttribute("aria-busy");
      await expect(nodes(page)).toHaveCount(0);
      await expect(page.locator(STATUS)).toContainText(`of ${BUNDLED.events} events`);
      await page.locator("[data-event]").first().focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
      await expect(page).toHaveURL(/actor=windsurf.*sel=event/);
      await page.unroute(file);
      await line(page).getByRole("button", { name: "Try again" }).click();
      await expect(nodes(page).first()).toBeAttached();
      await expect(line(page)).toHaveText("");
      expect(await hashes(page)).toHaveLength(1);
    });
  }
}

test("a program that fails before anything was asked of it is not the page's error", async ({ page, monitor }) => {
  monitor.allow(EXPECTED);
  await page.route(PROGRAM, WAYS["is truncated"]);
  const told = page.waitForEvent("console", (it) => it.type() === "error" && EXPECTED.test(it.text()));
  await page.goto("");
  await expect(html(page)).toHaveAttribute(...READY);
  // The page fetches it once it is at rest.
  await told;
  await page.unroute(PROGRAM);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  await expect(line(page)).toHaveText("");
  await expect(nodes(page).first()).toBeAttached();
});

test("the opening view is there without any of the layout's files", async ({ page, monitor }) => {
  monitor.allow(EXPECTED);
  for (const file of [SCRIPT, PROGRAM]) await page.route(file, (route) => route.abort());
  await page.goto("");
  await expect(html(page)).toHaveAttribute(...READY);
  await expect(nodes(page).first()).toBeAttached();
  // Perhaps twice: the rest of the data brings the same picture.
  expect(new Set(await hashes(page))).toEqual(new Set([await golden("?")]));
});

for (const [name, block] of Object.entries({
  "without workers": () => delete window.Worker,
  "where workers are refused": () => {
    window.Worker = class {
      constructor() {
        throw new DOMException("denied", "SecurityError");
      }
    };
  },
  "where a worker does not start": () => {
    window.Worker = class extends EventTarget {
      postMessage() {
        setTimeout(() => this.onerror?.(new Event("error", { cancelable: true })));
      }
    };
  },
})) {
  test(`${name} the page's own thread gives the same picture`, async ({ page, context }) => {
    await context.addInitScript(block);
    await page.goto("?v=1");
    await expect(html(page)).toHaveAttribute(...READY);
    await expect(nodes(page).first()).toBeAttached();
    expect(await hashes(page)).toEqual([await golden("?v=1")]);
  });
}

/** A layout that goes on for ever. */
const endless = (route) =>
  route.fulfill({ contentType: "text/javascript", body: "onmessage = ({ data: { id, request } }) => request && postMessage([id, 0.42]);" });

test("a long layout shows its progress, leaves the old picture, and can be stopped and restarted", async ({ page, open, axe }) => {
  await page.route(SCRIPT, endless);
  await open("");
  const before = await nodes(page).count();
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(line(page).getByRole("status")).toHaveText("Arranging the graph…");
  await expect(line(page).getByRole("progressbar")).toHaveAttribute("value", "42");
  await expect(page.locator("section.graph")).toHaveAttribute("aria-busy", "true");
  await expect(page.locator(STATUS)).toContainText(`${BUNDLED.events} of ${BUNDLED.events} events`);
  await expect(nodes(page)).toHaveCount(before);
  await axe(".graph");

  await line(page).getByRole("button", { name: "Stop" }).click();
  await expect(line(page).getByRole("status")).toHaveText("The graph was not arranged for this view.");
  await expect(page.locator("section.graph")).not.toHaveAttribute("aria-busy");
  await expect(nodes(page)).toHaveCount(before);
  await axe(".graph");
  await line(page).getByRole("button", { name: "Arrange it" }).click();
  await expect(line(page).getByRole("progressbar")).toBeVisible();

  // Back is a view whose places are known.
  await page.goBack();
  await expect(line(page)).toHaveText("");
  await expect(page.locator("section.graph")).not.toHaveAttribute("aria-busy");
  const all = await hashes(page);
  expect(all.at(-1)).toBe(all[0]);
});

test("the rest of the data, come while the graph waits, leaves the old picture where it is", async ({ page, open }) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route("**/data/dataset.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.route(SCRIPT, endless);
  await open("");
  const places = () => nodes(page).evaluateAll((all) => all.map((it) => [it.dataset.node, it.style.left, it.style.transform]));
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(line(page).getByRole("progressbar")).toBeVisible();
  const before = await places();
  expect(before.length).toBeGreaterThan(9);
  release();
  await expect(page.locator(STATUS)).toContainText(`${BUNDLED.events} of ${BUNDLED.events} events`);
  await expect(line(page).getByRole("progressbar")).toBeVisible();
  expect(await places()).toEqual(before);
  // And they are those of the whole data: what is pressed is what is meant.
  await nodes(page).last().press("Enter");
  await expect(nodes(page).last()).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(new RegExp(`sel=${before.at(-1)[0]}`));
});

test("while the graph waits its nodes can still be pressed, and the page speaks French", async ({ page, open }) => {
  await page.route(SCRIPT, endless);
  await open("?lang=fr");
  await page.getByRole("button", { name: "Tout montrer" }).click();
  await expect(line(page).getByRole("status")).toHaveText("Disposition du graphe…");
  await nodes(page).first().press("Enter");
  await expect(page).toHaveURL(/sel=(entity|dispute):/);
  await expect(line(page).getByRole("button", { name: "Arrêter" })).toBeVisible();
});

test("of many changes in a row the last one is what the graph shows", async ({ page, open }) => {
  await open("?v=1");
  const field = page.getByRole("combobox", { name: "Search" });
  await field.pressSequentially("perplexity");
  await field.fill("");
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("button", { name: "Graph + timeline", exact: true }).click();
  await expect(page.locator("section.graph")).not.toHaveAttribute("aria-busy");
  await expect(page.locator(STATUS)).toContainText(`${BUNDLED.events} of ${BUNDLED.events} events`);
  await expect.poll(async () => (await hashes(page)).at(-1)).toBe(await golden("?v=1"));
});
