// The whole page by touch alone, on a phone: nothing here uses a mouse, a key or hover. Dates and words are typed, as a
// phone's own keyboard and calendar do.

import { BUNDLED, expect, givenAway, test } from "./fixtures.mjs";

const EVENT = "anthropic-revokes-openai-claude-api";

const landmark = (page, name) => page.getByRole("region", { name, exact: true });
const details = (page) => landmark(page, "Details");
const grip = (page) => page.locator("button.raise");
const status = (page) => page.locator("section.filters [role=status]");
const node = (page, id) => page.locator(`[data-node="${id}"]`);
const middle = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** Real fingers: each is a list of places, from where it is put down to where it is lifted. */
async function fingers(page, ...ways) {
  const client = await page.context().newCDPSession(page);
  const touch = (type, touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
  const at = (i) => ways.map((way, id) => ({ ...way[Math.min(i, way.length - 1)], id }));
  await touch("touchStart", at(0));
  for (let i = 1; i < Math.max(...ways.map((way) => way.length)); i++) await touch("touchMove", at(i));
  // Held before it is lifted: the tap that follows a fling is the browser's, which stops it.
  for (let i = 0; i < 3; i++) {
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
    await touch("touchMove", at(Infinity));
  }
  await touch("touchEnd", []);
  await client.detach();
}

/** Places on the way from one to another. */
const way = (from, to, parts = 6) =>
  Array.from({ length: parts + 1 }, (_, i) => ({ x: from.x + ((to.x - from.x) * i) / parts, y: from.y + ((to.y - from.y) * i) / parts }));

/** What lies uppermost at the middle of an element is the element, or in it. */
const uncovered = (locator) =>
  locator.evaluate((it) => {
    const { x, y, width, height } = it.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return it.contains(top) || top?.contains(it) === true;
  });

/** Everything scrolled to its place and at rest. */
const calm = (locator) =>
  expect
    .poll(async () => {
      const [a, b] = [await locator.boundingBox(), await locator.boundingBox()];
      return a !== null && b !== null && Math.abs(a.y - b.y) < 0.5;
    })
    .toBe(true);

test("the first screen tells the story: sentence, picture, timeline, and the words on it", async ({ page, open, shot }) => {
  await open("");
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(page.locator(".tagline")).toBeInViewport({ ratio: 1 });
  await expect(page.locator("#story-line")).toBeInViewport({ ratio: 1 });
  await expect(page.locator(".graph .drawing")).toBeInViewport({ ratio: 1 });
  await expect(page.locator(".timeline .bar")).toBeInViewport({ ratio: 0.5 });
  await expect(details(page).getByRole("heading", { level: 2 })).toBeInViewport({ ratio: 0.9 });
  // The picture begins in the upper third, and the sheet leaves it alone.
  const picture = await page.locator(".graph .drawing").boundingBox();
  expect(picture.y).toBeLessThan(844 / 3);
  expect(picture.y + picture.height).toBeLessThan((await details(page).boundingBox()).y);
  await shot("phone-opening");
});

test("select in the picture and on the timeline, read who says so, close, go back", async ({ page, open, axe, shot }) => {
  test.slow();
  await open("");
  await node(page, "entity:windsurf").tap();
  await expect(page).toHaveURL(/sel=entity:windsurf/);
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Windsurf");
  expect(await uncovered(node(page, "entity:windsurf")), "the sheet leaves what was tapped in sight").toBe(true);
  await page.locator(`[data-event="${EVENT}"]`).tap();
  await expect(page).toHaveURL(new RegExp(`sel=event:${EVENT}`));

  // The button opens the sheet to most of the window; the claims are there to be read.
  await expect(grip(page)).toHaveAttribute("aria-expanded", "false");
  const low = await details(page).boundingBox();
  await grip(page).tap();
  await expect(grip(page)).toHaveAttribute("aria-expanded", "true");
  await expect.poll(async () => (await details(page).boundingBox()).height).toBeGreaterThan(2 * low.height);
  await expect(page.locator(".claim").first()).toBeInViewport();
  await shot("phone-sheet");
  await axe("#stage");
  // To its end under the finger, and the page behind stays where it is.
  const scrolled = await page.evaluate(() => scrollY);
  const box = middle(await details(page).boundingBox());
  await fingers(page, way({ x: box.x, y: box.y + 150 }, { x: box.x, y: box.y - 150 }));
  await expect.poll(() => details(page).evaluate((it) => it.scrollTop)).toBeGreaterThan(100);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await grip(page).tap();
  await expect(grip(page)).toHaveAttribute("aria-expanded", "false");

  await details(page).getByRole("button", { name: "Close" }).tap();
  await expect(details(page)).toHaveCount(0);
  await page.goBack();
  await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
  await page.goBack();
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Windsurf");
});

test("a finger drags the sheet up, down and away, and follows it meanwhile", async ({ page, open }) => {
  await open("");
  const from = middle(await grip(page).boundingBox());
  await fingers(page, way(from, { x: from.x, y: from.y - 300 }));
  await expect(grip(page)).toHaveAttribute("aria-expanded", "true");
  await expect(details(page)).not.toHaveCSS("height", "112px");
  const high = middle(await grip(page).boundingBox());
  // A little is nothing.
  await fingers(page, way(high, { x: high.x, y: high.y + 16 }, 4));
  // Half way, held: the sheet's edge is at the finger.
  const client = await page.context().newCDPSession(page);
  const touch = (type, touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
  await expect(grip(page)).toHaveAttribute("aria-expanded", "true");
  await touch("touchStart", [high]);
  for (const y of [high.y + 40, high.y + 120]) await touch("touchMove", [{ x: high.x, y }]);
  await expect.poll(async () => Math.abs((await details(page).boundingBox()).y - (high.y + 120))).toBeLessThan(40);
  await touch("touchEnd", []);
  await expect(grip(page)).toHaveAttribute("aria-expanded", "false");
  const low = middle(await grip(page).boundingBox());
  await fingers(page, way(low, { x: low.x, y: low.y + 60 }));
  await expect(details(page)).toHaveCount(0);
});

test("two fingers and three buttons enlarge the picture; one finger moves it", async ({ page, open }) => {
  await open("?focus=windsurf");
  const [a, b] = [page.locator("[data-node]").first(), page.locator("[data-node]").nth(3)];
  const apart = async () => {
    const [p, q] = [middle(await a.boundingBox()), middle(await b.boundingBox())];
    return Math.hypot(p.x - q.x, p.y - q.y);
  };
  const before = await apart();
  const at = middle(await page.locator(".graph .drawing").boundingBox());
  await fingers(page, way({ x: at.x - 30, y: at.y }, { x: at.x - 80, y: at.y }), way({ x: at.x + 30, y: at.y }, { x: at.x + 80, y: at.y }));
  await expect(page).toHaveURL(/camera=/);
  const pinched = await apart();
  expect(pinched).toBeGreaterThan(before * 1.3);
  const tools = page.locator(".tools");
  await tools.getByRole("button", { name: "Zoom out" }).tap();
  await expect.poll(apart).toBeLessThan(pinched);
  const out = await apart();
  await tools.getByRole("button", { name: "Zoom in" }).tap();
  await expect.poll(apart).toBeGreaterThan(out);
  await tools.getByRole("button", { name: "Fit to the view" }).tap();
  await expect(page).not.toHaveURL(/camera=/);
  await expect.poll(async () => Math.round(await apart())).toBe(Math.round(before));
});

test("time by buttons: the stretch shown, the filter on it, the day, playing", async ({ page, open }) => {
  await open("?v=1&lang=en");
  const bar = page.locator(".timeline .bar");
  await bar.getByRole("button", { name: "Zoom in" }).tap();
  await expect(page).toHaveURL(/window=/);
  const window = page.url();
  await bar.getByRole("button", { name: "Earlier" }).tap();
  await expect(page).not.toHaveURL(window);
  await bar.locator(".moves button").first().tap();
  await expect(page).toHaveURL(/time=/);
  await expect(status(page)).not.toHaveText(`${BUNDLED.events} of ${BUNDLED.events} events`);

  const time = page.getByRole("group", { name: "Time" });
  await time.getByLabel("As of").fill("2024-06-01");
  await expect(page).toHaveURL(/at=2024-06-01/);
  await time.getByRole("button", { name: "Now" }).tap();
  await expect(page).not.toHaveURL(/at=/);
  await time.getByRole("button", { name: "Play the events" }).tap();
  await expect(page).toHaveURL(/at=/);
  await time.getByRole("button", { name: "Pause" }).tap();
  await expect(time.getByRole("button", { name: "Play the events" })).toBeVisible();
});

test("a day to compare with is chosen from a menu that opens in full", async ({ page, open }) => {
  await open("?focus=openai&at=2025-09-01");
  await page.locator(".time-bar summary").tap();
  const panel = page.locator(".time-bar .menu-panel");
  await expect(panel).toBeInViewport({ ratio: 1 });
  await panel.getByRole("button").first().tap();
  await expect(page).toHaveURL(/compare=/);
  const list = page.getByRole("region", { name: /^Between/ });
  await expect(list).toBeInViewport();
  await grip(page).tap();
  await expect(list.locator("[data-change]").first()).toBeInViewport();
});

test("filters, search, views, all from one row that moves under the finger", async ({ page, open, axe }) => {
  await open("?v=1");
  const row = page.locator(".choosing");
  for (const title of ["Dispute", "Claims"]) {
    const summary = row.locator("summary", { hasText: title });
    await summary.tap();
    const panel = page.locator(".menu[open] .menu-panel");
    await expect(panel).toBeInViewport({ ratio: 1 });
    const first = panel.locator("li label").first();
    expect(await uncovered(first)).toBe(true);
    await first.tap();
    await expect(status(page)).not.toHaveText(`${BUNDLED.events} of ${BUNDLED.events} events`);
    await axe(".filters");
    await page.locator(".masthead h1").tap();
    await expect(panel).toBeHidden();
    await page.getByRole("button", { name: "Show everything" }).tap();
    await expect(status(page)).toHaveText(`${BUNDLED.events} of ${BUNDLED.events} events`);
  }
  await page.getByRole("combobox", { name: "Search" }).tap();
  await page.keyboard.type("windsurf");
  const found = page.locator("#suggestions [role=option]").first();
  await expect(found).toBeInViewport({ ratio: 1 });
  await found.tap();
  await expect(page).toHaveURL(/windsurf/);
  await expect(details(page)).toBeVisible();

  for (const [name, is] of [
    ["Table", ".table"],
    ["Timeline", ".timeline"],
    ["Graph", ".graph"],
    ["Graph + timeline", ".timeline"],
  ]) {
    await row.getByRole("button", { name, exact: true }).tap();
    await expect(page.locator(is)).toBeVisible();
  }
  // The row is dragged to its end.
  const box = await row.boundingBox();
  await row.evaluate((it) => it.scrollTo(0, 0));
  const y = box.y + box.height / 2;
  await fingers(page, way({ x: 330, y }, { x: 60, y }, 12));
  await expect.poll(() => row.evaluate((it) => it.scrollLeft)).toBeGreaterThan(100);
});

test("a story, and sharing a view", async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("");
  await page.locator("#story-line").tap();
  const panel = page.locator("section.story");
  await expect(panel).toHaveAttribute("data-story-step", "1");
  const words = page.locator("#story-text");
  await calm(words);
  const box = await words.boundingBox();
  const y = box.y + 20;
  await panel.getByRole("button", { name: "Next" }).tap();
  await expect(panel).toHaveAttribute("data-story-step", "2");
  await calm(words);
  await fingers(page, way({ x: 300, y }, { x: 120, y }));
  await expect(panel).toHaveAttribute("data-story-step", "3");
  await panel.getByRole("button", { name: "Leave the story" }).tap();
  await expect(panel).toHaveCount(0);

  await page.locator("#share").tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Copy", exact: true }).first().tap();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(givenAway(page.url()));
  await dialog.getByRole("button", { name: "Close" }).tap();
  await expect(dialog).toBeHidden();
});

test("a finger that slides off does nothing: what is pressed acts when it is let go", async ({ page, open }) => {
  await open("");
  const address = page.url();
  const off = async (locator, dx, dy) => {
    const at = middle(await locator.boundingBox());
    await fingers(page, way(at, { x: at.x + dx, y: at.y + dy }));
  };
  await off(page.locator("#share"), 0, 120);
  await expect(page.getByRole("dialog")).toBeHidden();
  await off(page.locator(".tools button").first(), 0, 90);
  await off(details(page).getByRole("button", { name: "Close" }), -90, 0);
  await expect(details(page)).toHaveCount(1);
  expect(page.url()).toBe(address);
  // Put down, not lifted: nothing yet.
  const client = await page.context().newCDPSession(page);
  await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [middle(await node(page, "entity:windsurf").boundingBox())] });
  await expect(page).toHaveURL(address);
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(page).toHaveURL(/sel=entity:windsurf/);
});

for (const width of [320, 360, 390, 430]) {
  for (const lang of ["en", "fr"]) {
    test(`nothing is cut by the screen's edge: ${width} px, ${lang}`, async ({ page, open }) => {
      await page.setViewportSize({ width, height: 780 });
      for (const query of ["", "?v=1&at=2025-08-01", "?v=1&view=table", "?v=1&sel=event:anthropic-revokes-openai-claude-api"]) {
        await open(`${query || "?"}&lang=${lang}`);
        const cut = await page.evaluate(() => {
          const inRow = (it) => it.closest(".choosing, .time-bar");
          const all = [...document.querySelectorAll("button, summary, input, select, a, p, h1, h2, time, .kicker")];
          const seen = all.filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !it.closest(".layer, .unseen, .handle, #article") && !inRow(it));
          return seen.filter((it) => it.getBoundingClientRect().right > innerWidth + 1).map((it) => it.textContent.slice(0, 40));
        });
        expect(cut, query).toEqual([]);
        if (query.includes("table")) continue;
        // Day and play are whole; what goes on beyond the edge fades.
        for (const part of [".time-bar .main", ".time-bar > .as-of input"]) {
          const { x, width: wide } = await page.locator(part).boundingBox();
          expect(x + wide, part).toBeLessThanOrEqual(width);
        }
        const head = await page.locator(".head-tools").boundingBox();
        expect(head.height, "one row of header").toBeLessThanOrEqual(48);
      }
      // What is typed into is told in full.
      const field = page.locator("#search");
      await open(`?v=1&lang=${lang}`);
      expect(await field.evaluate((it) => {
        const room = document.createElement("canvas").getContext("2d");
        room.font = getComputedStyle(it).font;
        const style = getComputedStyle(it);
        return room.measureText(it.placeholder).width - (it.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight));
      })).toBeLessThanOrEqual(0);
    });
  }
}
