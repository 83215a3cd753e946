// Words on the timeline: titles beside marks where there is room, what a gathered mark gathers as a list, and an event in
// the lane of each of its actors. By pointer, touch, keys and accessibility tree, in both languages.

import { expect, test } from "./fixtures.mjs";

const marks = (page) => page.locator(".timeline [data-event]");
const titled = (page) => page.locator(".timeline .event.titled");
const gathered = (page) => page.locator(".timeline [data-events]");
const list = (page) => page.getByRole("dialog", { name: /\d+ (events|événements), / });
const entries = (page) => list(page).getByRole("listitem").getByRole("button");
const focused = (page) => page.locator(":focus");
/** What the focused element is described by. */
const described = (page) => focused(page).evaluate((it) => document.getElementById(it.getAttribute("aria-describedby")).textContent);
const param = (page, name) => new URL(page.url()).searchParams.get(name);

/** A gathered mark of so many events at least that no other mark touches. */
async function free(page, least = 3) {
  await gathered(page).first().waitFor();
  const at = await gathered(page).evaluateAll((all, least) => {
    const uncovered = (mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) === mark;
    };
    return all.findIndex((mark) => mark.dataset.events.split(" ").length >= least && uncovered(mark));
  }, least);
  return gathered(page).nth(at);
}

/** Everything of an element is in the window. */
async function isSeen(page, locator) {
  const [box, size] = [await locator.boundingBox(), page.viewportSize()];
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(size.width);
  expect(box.y + box.height).toBeLessThanOrEqual(size.height);
}

for (const lang of ["en", "fr"]) {
  test(`the timeline alone says what happened, in ${lang}`, { tag: "@desktop" }, async ({ page, open, shot, axe }) => {
    await open(`?v=1&view=timeline&lang=${lang}`);
    await marks(page).first().waitFor();
    expect(await titled(page).count()).toBeGreaterThanOrEqual(40);
    await axe(".timeline");
    await shot(`timeline-titles-${lang}`);
  });

  test(`a gathered mark lists what it gathers, by keys, in ${lang}`, { tag: "@desktop" }, async ({ page, open, axe }) => {
    await open(`?v=1&lang=${lang}`);
    const mark = await free(page);
    const [ids, name] = [(await mark.getAttribute("data-events")).split(" "), await mark.getAttribute("aria-label")];
    // A key has been pressed: the focus is one that the browser shows.
    await page.keyboard.press("Shift");
    await mark.focus();
    await expect(list(page), "the focus brings the list").toHaveAccessibleName(name);
    await expect(mark).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(list(page)).toHaveCount(0);
    await expect(mark).toBeFocused();

    await page.keyboard.press("Enter");
    await expect(entries(page).first()).toBeFocused();
    expect(await entries(page).count()).toBeGreaterThanOrEqual(ids.length);
    await axe(".mark-list");
    await page.keyboard.press("ArrowDown");
    await expect(entries(page).nth(1)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(list(page)).toHaveCount(0);
    await expect(mark, "Escape leads back to the mark").toBeFocused();
    expect(param(page, "sel"), "and selects nothing").toBe(null);

    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`sel=event:${ids[1]}(&|$)`));
    await expect(list(page)).toHaveCount(0);
    await expect(focused(page)).toHaveAttribute("data-event", ids[1]);
    await expect(focused(page)).toHaveAttribute("aria-pressed", "true");
  });
}

test("a gathered mark lists what it gathers, by a pointer that rests on it and by a press", { tag: "@desktop" }, async ({ page, open, shot }) => {
  await open("?v=1");
  const mark = await free(page);
  const ids = (await mark.getAttribute("data-events")).split(" ");
  await mark.hover();
  await expect(list(page)).toBeVisible();
  await isSeen(page, list(page));
  await shot("timeline-list");
  // The way into the list does not close it; beside both it goes.
  await entries(page).last().hover();
  await page.waitForTimeout(400);
  await expect(list(page)).toBeVisible();
  await page.mouse.move(640, 40);
  await expect(list(page)).toHaveCount(0);

  await mark.click();
  await expect(entries(page).first()).toBeFocused();
  await entries(page).nth(ids.length - 1).click();
  await expect(page).toHaveURL(new RegExp(`sel=event:${ids.at(-1)}(&|$)`));
  await expect(list(page)).toHaveCount(0);
});

test("from the list the timeline is zoomed to what it names", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1");
  await (await free(page, 6)).click();
  await list(page).getByRole("button", { name: "Zoom to these events" }).click();
  await expect(page).toHaveURL(/window=/);
  await expect(list(page)).toHaveCount(0);
});

for (const [lang, width, least] of [["en", 390, 5], ["fr", 320, 4]]) {
  test(`a tap lists what a mark gathers, at ${width} pixels in ${lang}`, { tag: "@phone" }, async ({ page, open, shot }) => {
    await page.setViewportSize({ width, height: 740 });
    await open(`?v=1&view=timeline&lang=${lang}`);
    expect(await titled(page).count(), "titles on a phone too").toBeGreaterThanOrEqual(least);
    const mark = await free(page);
    const ids = (await mark.getAttribute("data-events")).split(" ");
    await mark.tap();
    await expect(list(page)).toBeVisible();
    await isSeen(page, list(page));
    const box = await entries(page).first().boundingBox();
    expect(box.height, "as high as a finger").toBeGreaterThanOrEqual(44);
    await shot(`timeline-list-${lang}`);
    await entries(page).first().tap();
    await expect(page).toHaveURL(new RegExp(`sel=event:${ids[0]}(&|$)`));
    await expect(list(page)).toHaveCount(0);
  });
}

test("with lanes by actor an event is one element, and arrows stop at it once", { tag: "@desktop" }, async ({ page, open, axe, shot }) => {
  await open("?v=1&view=timeline&lanes=actor");
  await marks(page).first().waitFor();
  const ids = await marks(page).evaluateAll((all) => all.flatMap((mark) => (mark.dataset.events ?? mark.dataset.event).split(" ")));
  expect(new Set(ids).size, "each event once").toBe(ids.length);
  expect(ids.length).toBeGreaterThan(200);
  await axe(".timeline");
  await shot("timeline-actors");
  await marks(page).first().focus();
  await page.keyboard.press("End");
  await expect(focused(page)).toHaveAttribute("data-event", await marks(page).last().getAttribute("data-event"));
  const [, at, all] = (await described(page)).match(/^(\d+) of (\d+)\./);
  // Who acts on whom is told of some mark on the way.
  const told = async () => /Acts on .*\./.test(await described(page));
  for (let steps = 0; steps < 80 && !(await told()); steps += 1) await page.keyboard.press("ArrowLeft");
  expect(await told()).toBe(true);
  expect([at, all]).toEqual([String(await marks(page).count()), String(await marks(page).count())]);
});

for (const [lang, name] of [["en", /^\d+ more actors$/], ["fr", /^\d+ autres acteurs$/]]) {
  test(`who has no lane is listed, and gets one by a press, in ${lang}`, { tag: "@desktop" }, async ({ page, open, shot }) => {
    await open(`?v=1&view=timeline&lanes=actor&lang=${lang}`);
    const more = page.locator(".timeline").getByRole("button", { name });
    await more.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name });
    await expect(dialog.getByRole("button").first()).toBeFocused();
    await isSeen(page, dialog);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(more).toBeFocused();

    await more.click();
    const actor = await dialog.getByRole("button").nth(2).textContent();
    await dialog.getByRole("button").nth(2).click();
    await expect(page).toHaveURL(/sel=entity:/);
    await expect(page.getByRole("region", { name: /^(Details|Détails)$/ }).getByRole("heading", { level: 2 })).toHaveText(actor);
    await shot(`timeline-actor-large-${lang}`);
  });
}

test("the name of a lane selects its actor, by a finger too", async ({ page, open }) => {
  await open("?v=1&view=timeline&lanes=actor");
  await marks(page).first().waitFor();
  await page.locator(".timeline .drawing").click({ position: { x: 40, y: 14 } });
  await expect(page).toHaveURL(/sel=entity:/);
});

test("the lane the pointer rests on is large, with rows of titles, and small again when it has left", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1&view=timeline&lanes=actor");
  const heights = async (which = marks(page)) => {
    const all = await which.evaluateAll((all) => all.map((it) => Math.round(it.getBoundingClientRect().top + it.clientHeight / 2)));
    return [...new Set(all)].sort((a, b) => a - b);
  };
  const before = await heights();
  const drawing = await page.locator(".timeline .drawing").boundingBox();
  // Between marks, on the line of the fourth lane: it has more events than one row holds.
  const lane = before[3];
  await page.mouse.move(drawing.x + drawing.width * 0.45, lane);
  // What stands between the lanes as they were: rows of this one, whose marks say what they are.
  const rows = async (which) => (await heights(which)).filter((y) => before.every((line) => Math.abs(line - y) > 3)).length;
  await expect.poll(() => rows(), "its events stand in rows").toBeGreaterThan(3);
  expect(await rows(titled(page)), "and say what they are").toBeGreaterThan(1);
  await page.mouse.move(drawing.x + drawing.width * 0.45, 40);
  await expect.poll(() => heights()).toEqual(before);
});
