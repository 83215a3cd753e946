// Cooperative gestures over an embed: fingers and the wheel scroll the host page, until the reader activates the graph
// or the timeline.

import { frameHtml, lastHeight, openHost, received, waitForReady } from "./host-page.mjs";
import { expect, frames, test } from "./fixtures.mjs";

const inner = (page) => page.frameLocator("iframe");
const scrolled = (page) => page.evaluate(() => Math.round(scrollY));
const place = (page) => inner(page).locator('[data-node="entity:windsurf"]').evaluate((it) => it.style.transform);
const drawing = (page, part = "graph") => inner(page).locator(`.${part} .drawing`);

async function openLong(page, monitor, baseURL, query = "?embed=1&v=1&dispute=anthropic-windsurf-access") {
  const filler = '<div style="height:260px;background:#eee">Before</div>';
  const after = '<div style="height:2000px;background:#eee">After</div>';
  await openHost(page, monitor, `<script>resizes = true</script>${filler}${frameHtml(baseURL, query)}${after}`);
  await waitForReady(page);
  await expect.poll(() => lastHeight(page)).toBeGreaterThan(300);
  await settle(page);
}

/** Until what a size, a gesture or a message starts has come to its end. */
async function settle(page) {
  for (const frame of page.frames()) await frames(frame, 15);
}

/** Where to put fingers: a bare place in the graph's upper half, in the page's pixels. */
async function bare(page, part = "graph") {
  const box = await drawing(page, part).boundingBox();
  return { x: box.x + box.width * 0.5, y: box.y + box.height * (part === "graph" ? 0.72 : 0.3) };
}

/** Moves fingers from one set of places to another, as a touch screen would. */
async function drag(page, from, to, steps = 8) {
  const client = await page.context().newCDPSession(page);
  const touch = (type, touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
  const between = (a, b, t) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
  await touch("touchStart", from.map((it, id) => ({ ...it, id })));
  for (let i = 1; i <= steps; i += 1) {
    await touch("touchMove", from.map((it, id) => ({ ...between(it, to[id], i / steps), id })));
    await frames(page, 1);
  }
  await touch("touchEnd", []);
  await settle(page);
}

test.describe("touch", () => {
  test.skip(({ hasTouch }) => !hasTouch, "for screens that are touched");

  for (const part of ["graph", "timeline"]) {
    test(`one finger over the ${part} scrolls the article and says how the picture moves`, async ({ page, monitor, baseURL }) => {
      await openLong(page, monitor, baseURL);
      await drawing(page, part).scrollIntoViewIfNeeded();
      const before = [await place(page), await scrolled(page)];
      const at = await bare(page, part);
      await drag(page, [at], [{ x: at.x, y: at.y - 160 }]);
      expect(await scrolled(page)).toBeGreaterThan(before[1] + 60);
      expect(await place(page)).toBe(before[0]);
      expect(await received(page, "view")).toEqual([]);
      const told = inner(page).locator(`section.${part} > .hint`);
      await expect(told).toHaveText(/two fingers/);
      await expect(told, "a phone has no wheel").not.toHaveText(/wheel/i);
      const [hint, picture] = [await told.boundingBox(), await drawing(page, part).boundingBox()];
      expect(hint.y, "nothing lies over the picture").toBeGreaterThanOrEqual(picture.y + picture.height - 4);
    });
  }

  test("two fingers move the picture and leave the article where it is", async ({ page, monitor, baseURL }) => {
    await openLong(page, monitor, baseURL);
    const [before, y] = [await place(page), await scrolled(page)];
    const at = await bare(page);
    const two = (dx, dy) => [{ x: at.x - 40 - dx, y: at.y + dy }, { x: at.x + 40 + dx, y: at.y + dy }];
    // Side by side, as a page is scrolled with two fingers; then apart.
    await drag(page, two(0, 0), two(0, -120), 12);
    expect(await scrolled(page)).toBe(y);
    await expect.poll(() => place(page)).not.toBe(before);
    const moved = await place(page);
    await drag(page, two(0, 0), two(40, 0));
    await expect.poll(() => place(page)).not.toBe(moved);
    expect(await scrolled(page)).toBe(y);
    expect((await received(page, "view")).at(-1).query).toContain("camera=");
  });

  test("a tap activates the picture, one finger moves it then, and a tap outside deactivates it", async ({ page, monitor, baseURL }) => {
    await openLong(page, monitor, baseURL);
    const at = await bare(page);
    await page.touchscreen.tap(at.x, at.y);
    await expect(drawing(page)).toHaveAttribute("data-active", "");
    const told = inner(page).locator("section.graph > .hint[aria-live=polite]");
    await expect(told).toHaveText(/one finger/);
    await expect(told, "a phone has no wheel").not.toHaveText(/wheel/i);
    const [before, y] = [await place(page), await scrolled(page)];
    await drag(page, [at], [{ x: at.x + 30, y: at.y - 80 }]);
    await expect.poll(() => place(page)).not.toBe(before);
    expect(await scrolled(page)).toBe(y);
    await inner(page).locator(".foot p").tap();
    await expect(drawing(page)).not.toHaveAttribute("data-active");
    const moved = await place(page);
    const again = await bare(page);
    await drag(page, [again], [{ x: again.x, y: again.y - 120 }]);
    expect(await place(page)).toBe(moved);
  });

  test("scrolling away deactivates the picture", async ({ page, monitor, baseURL }) => {
    await openLong(page, monitor, baseURL);
    const at = await bare(page);
    await page.touchscreen.tap(at.x, at.y);
    await expect(drawing(page)).toHaveAttribute("data-active", "");
    await page.evaluate(() => scrollTo(0, 2200));
    await expect(drawing(page)).not.toHaveAttribute("data-active");
  });
});

test.describe("wheel", () => {
  test.skip(({ isMobile }) => isMobile, "for desks");

  test("the wheel scrolls the article, with ctrl it zooms, and on an active picture too", async ({ page, monitor, baseURL }) => {
    await openLong(page, monitor, baseURL);
    const at = await bare(page);
    const before = await place(page);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, 90);
    await expect.poll(() => scrolled(page)).toBe(90);
    expect(await place(page)).toBe(before);
    await expect(inner(page).locator("section.graph > .hint")).toHaveText("Ctrl + wheel zooms the picture");
    await expect(drawing(page)).toHaveAttribute("data-hinted", "");
    await expect(drawing(page), "and goes").not.toHaveAttribute("data-hinted", { timeout: 4000 });

    const here = await bare(page);
    await page.mouse.move(here.x, here.y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    await expect.poll(() => place(page)).not.toBe(before);
    expect(await scrolled(page)).toBe(90);

    const there = await bare(page);
    await page.mouse.click(there.x, there.y);
    await expect(drawing(page)).toHaveAttribute("data-active", "");
    await settle(page);
    const zoomed = await place(page);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => place(page)).not.toBe(zoomed);
    expect(await scrolled(page)).toBe(90);
    await inner(page).locator(".foot p").press("Escape");
    await expect(drawing(page)).not.toHaveAttribute("data-active");
    await page.mouse.wheel(0, 60);
    await expect.poll(() => scrolled(page)).toBe(150);
  });

  test("outside embeds the wheel zooms as before", async ({ page, open }) => {
    await open("?v=1&dispute=anthropic-windsurf-access");
    const node = page.locator('[data-node="entity:windsurf"]');
    const before = await node.evaluate((it) => it.style.transform);
    const box = await page.locator(".graph .drawing").boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.75);
    await page.mouse.wheel(0, -120);
    await expect.poll(() => node.evaluate((it) => it.style.transform)).not.toBe(before);
  });
});
