// The main path: open, select in the graph, see it in the timeline, filter, copy the link, open it elsewhere, go back.
// And what belongs to it: search, table, language, links that no longer fit.

import { readFile } from "node:fs/promises";

import { BUNDLED, expect, givenAway, goTo, test } from "./fixtures.mjs";

const STATUS = "section.filters [role=status]";
const CUT_OFF = "anthropic-revokes-openai-claude-api";

const landmark = (page, name) => page.getByRole("region", { name, exact: true });
const status = (page) => page.locator(STATUS);
const kept = async (page) => Number((await status(page).textContent()).split(" ")[0]);
const nodes = (page) => page.locator("[data-node]");

/** Ticks a value of a filter menu. */
async function choose(page, menu, value) {
  const details = landmark(page, "Filters").locator("details", { has: page.locator("summary", { hasText: menu }) });
  await details.locator("summary").click();
  await details.locator("li", { hasText: value }).first().locator("input").check();
  await page.keyboard.press("Escape");
}

test("open, select in the graph, see it in the timeline, filter, copy the link, open it elsewhere, go back", async ({
  page,
  open,
  openElsewhere,
  context,
  shot,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("");
  await expect(status(page)).toContainText(`of ${BUNDLED.events} events`);
  await expect(landmark(page, "Details")).toContainText("Where sources disagree");
  expect(await nodes(page).count()).toBeGreaterThanOrEqual(10);
  await shot("opening");

  const windsurf = page.locator('[data-node="entity:windsurf"]');
  await windsurf.click();
  await expect(windsurf).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/sel=entity:windsurf/);
  await expect(landmark(page, "Details").getByRole("heading", { level: 2 })).toHaveText("Windsurf");

  const mark = page.locator('[data-event="anthropic-limits-windsurf"]');
  await mark.scrollIntoViewIfNeeded();
  await mark.click();
  await expect(page).toHaveURL(/sel=event:anthropic-limits-windsurf/);
  await expect(mark).toHaveAttribute("aria-pressed", "true");

  const before = await kept(page);
  await choose(page, "Kind", "access");
  await expect.poll(() => kept(page)).toBeLessThan(before);
  const filtered = await status(page).textContent();
  const address = page.url();

  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(givenAway(address));

  const elsewhere = await openElsewhere(link);
  await expect(elsewhere.locator(STATUS)).toHaveText(filtered);
  const place = (p) => p.locator("[data-node]").evaluateAll((all) => all.map((e) => [e.dataset.node, e.style.transform]));
  expect(await place(elsewhere)).toEqual(await place(page));

  await page.goBack();
  await expect.poll(() => kept(page)).toBe(before);
  await page.goBack();
  await expect(page).toHaveURL(/sel=entity:windsurf/);
});

test("the whole field is one press away, and the way back too", { tag: "@desktop" }, async ({ page, open, shot }) => {
  await open("");
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(status(page)).toHaveText(`${BUNDLED.events} of ${BUNDLED.events} events`);
  // They come when the layout has: what is folded is counted on what holds it.
  await expect.poll(() => nodes(page).count()).toBeGreaterThan(80);
  expect(await nodes(page).count()).toBeLessThanOrEqual(100);
  await shot("field");
  await page.getByRole("button", { name: "Back to the opening view" }).click();
  await expect(status(page)).not.toHaveText(`${BUNDLED.events} of ${BUNDLED.events} events`);
});

test("typing filters at once, accents do not matter, and a suggestion becomes a filter", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1");
  const field = page.getByRole("combobox", { name: "Search" });
  await field.fill("Déepseek dîst");
  await expect.poll(() => kept(page)).toBeLessThan(40);
  expect(await kept(page)).toBeGreaterThan(0);
  await expect(field).toHaveValue("Déepseek dîst");

  await field.fill("windsur");
  await expect(page.locator("#suggestions [role=option]").first()).toContainText("Windsurf");
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL(/actor=windsurf/);
  await expect(field).toHaveValue("");
});

test("a legend entry takes its kinds out of the graph, and the link keeps it", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1&dispute=nyt-v-openai");
  const legend = page.getByRole("list", { name: "Legend" });
  const court = page.locator('[data-node="entity:sdny"]');
  await expect(court).toHaveCount(1);
  const before = await status(page).textContent();
  await legend.getByRole("button", { name: /court/ }).click();
  await expect(court).toHaveCount(0);
  await expect(page).toHaveURL(/hide=[a-z,]*court/);
  await expect(status(page)).toHaveText(before);
  await legend.getByRole("button", { name: /court/ }).click();
  await expect(court).toHaveCount(1);
  await expect(page).not.toHaveURL(/hide=/);
});

test("no match is reported, with a way out", { tag: "@desktop" }, async ({ page, open, shot }) => {
  await open("?q=zzzzzz");
  await expect(status(page)).toHaveText(`0 of ${BUNDLED.events} events`);
  await expect(page.getByText("Nothing matches all of these filters.")).toBeVisible();
  await shot("nothing");
});

test("the table is the same view in rows, sorted as asked, and a link keeps the order", { tag: "@desktop" }, async ({ page, open, shot }) => {
  await open("?view=table&dispute=nyt-v-openai");
  const table = landmark(page, "Events");
  const rows = table.locator("tbody tr");
  expect(await rows.count()).toBe(await kept(page));
  await table.locator("thead").getByRole("button", { name: /^Event/ }).click();
  await expect(page).toHaveURL(/sort=title/);
  const titles = await rows.locator("th button").allTextContents();
  expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, "en")));
  await shot("table");
  await rows.first().getByRole("button").click();
  await expect(landmark(page, "Details").getByRole("heading", { level: 2 })).toHaveText(titles[0]);
});

test("the page speaks French, and the link says so", { tag: "@desktop" }, async ({ page, open, shot }) => {
  await open("?lang=fr");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(landmark(page, "Chronologie")).toBeVisible();
  await expect(landmark(page, "Détails")).toContainText("Où les sources divergent");
  await shot("french");
  await page.getByRole("button", { name: "English" }).click();
  await expect(landmark(page, "Timeline")).toBeVisible();
  await expect(page).toHaveURL(/lang=en/);
});

test("an old or broken link opens, and says what no longer fits", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?actor=openai,nobody-at-all&colour=red&time=soon&utm_source=x");
  const notice = page.locator(".notices[aria-live=polite]");
  await expect(notice).toContainText("nobody-at-all");
  await expect(notice).not.toContainText("utm_source");
  expect(await kept(page)).toBeGreaterThan(10);
  await notice.getByRole("button", { name: "Dismiss" }).first().click();
});

test("each view is one Tab stop, and arrows, Enter and Escape do the rest", { tag: "@desktop" }, async ({ page, open }) => {
  await open("");
  for (const [view, hook] of [
    ["Graph", "data-node"],
    ["Timeline", "data-event"],
  ]) {
    const stops = landmark(page, view).locator(`[${hook}][tabindex="0"]`);
    await expect(stops).toHaveCount(1);
    await stops.focus();
    const start = await stops.getAttribute(hook);
    await page.keyboard.press(view === "Graph" ? "ArrowLeft" : "ArrowRight");
    const focused = page.locator(`[${hook}]:focus`);
    await expect(focused).not.toHaveAttribute(hook, start);
    const value = (await focused.getAttribute(hook)).replace(/^\w+:/, "");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`sel=\\w+:${value}`));
    await page.keyboard.press("Escape");
    await expect(page).not.toHaveURL(/sel=/);
    await expect(landmark(page, "Details")).toHaveCount(0);
  }
});

test("dragging a node pins it, the link carries it, and it can be freed", { tag: "@desktop" }, async ({ page, open, openElsewhere }) => {
  await open("");
  const node = page.locator('[data-node="entity:windsurf"]');
  const box = await node.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 30, y - 20, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/pin=windsurf:/);
  const elsewhere = await openElsewhere(page.url());
  const transform = (p) => p.locator('[data-node="entity:windsurf"]').evaluate((e) => e.style.transform);
  expect(await transform(elsewhere)).toBe(await transform(page));
  await node.click();
  await landmark(page, "Details").getByRole("button", { name: "Unpin" }).click();
  await expect(page).not.toHaveURL(/pin=/);
});

test("the wheel and the buttons zoom, and fit comes back", { tag: "@desktop" }, async ({ page, open }) => {
  await open("");
  await expect(page).not.toHaveURL(/camera=/);
  const box = await page.locator(".graph .drawing").boundingBox();
  await page.mouse.move(box.x + 200, box.y + 100);
  await page.mouse.wheel(0, -240);
  await expect(page).toHaveURL(/camera=/);
  await landmark(page, "Graph").getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/camera=/);
  await landmark(page, "Graph").getByRole("button", { name: "Fit to the view" }).click();
  await expect(page).not.toHaveURL(/camera=/);
});

test("brushing the overview filters by time", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1");
  const drawing = page.locator(".timeline .drawing");
  await drawing.scrollIntoViewIfNeeded();
  const box = await drawing.boundingBox();
  const y = box.y + box.height - 16;
  await page.mouse.move(box.x + box.width * 0.7, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.85, y, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/time=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
  expect(await kept(page)).toBeLessThan(BUNDLED.events);
});

test("durations are reported as User Timing", { tag: "@desktop" }, async ({ page, open }) => {
  await open(`?sel=event:${CUT_OFF}`);
  await page.getByRole("combobox", { name: "Search" }).fill("a");
  const names = () => page.evaluate(() => performance.getEntriesByType("measure").map((m) => m.name));
  for (const name of ["parse", "layout", "graph", "timeline", "filter"]) {
    await expect.poll(names).toContain(`faultlines:${name}`);
  }
  expect(await page.evaluate(() => performance.getEntriesByName("faultlines:ready").length)).toBe(1);
});

/** Links of the bundled data, each with the hash of where its nodes go. */
const layouts = async () => {
  const golden = await readFile(new URL("../golden/layout_bundled.txt", import.meta.url), "utf8");
  return golden.trim().split("\n").map((line) => line.split(" "));
};
/** The hashes of the layouts that the page has shown. */
const shownLayouts = (page) => page.evaluate(() => performance.getEntriesByName("faultlines:layout").map((it) => it.detail));

test("every link gives the picture the native program computes, to the bit", { tag: "@desktop" }, async ({ page, open }) => {
  for (const [hash, link] of await layouts()) {
    await open(link);
    // The opening view is told twice where the rest of its data is there already.
    expect(new Set(await shownLayouts(page)), link).toEqual(new Set([hash]));
  }
});

test("a phone gives the same pictures, whichever view comes before", { tag: "@phone" }, async ({ page, open }) => {
  const all = await layouts();
  await open(all[0][1]);
  for (const [hash, link] of all) {
    await goTo(page, link);
    await expect.poll(async () => (await shownLayouts(page)).at(-1), link).toBe(hash);
  }
});

test("a changed filter ends in the picture its link opens with", { tag: "@desktop" }, async ({ page, open }) => {
  await open("");
  const latest = async () => (await shownLayouts(page)).at(-1);
  const first = await latest();
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect.poll(latest).not.toBe(first);
  await page.goBack();
  await expect.poll(latest).toBe(first);
});

test("nothing runs over the side of a narrow screen, in either language", { tag: "@phone" }, async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open("");
  for (const query of ["", "?lang=fr", "?v=1", "?view=table", "?sel=dispute:nyt-v-openai&lang=fr", "?sel=entity:openai"]) {
    await goTo(page, query);
    const over = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
    expect(over, query).toBeLessThanOrEqual(0);
  }
});
