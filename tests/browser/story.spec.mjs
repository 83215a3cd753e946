// Stories: a whole one on a phone and on a desktop, each step a link, changing the view and coming back, leaving and
// returning.

import { expect, goTo, test } from "./fixtures.mjs";

const STORY = "august-2025-cut-off";
const STEPS = 8;

const panel = (page) => page.locator("section.story");
const words = (page) => page.locator("#story-text");
const next = (page) => panel(page).getByRole("button", { name: "Next" });
const on = async (page, step, story = STORY) => {
  await expect(panel(page)).toHaveAttribute("data-story", story);
  await expect(panel(page)).toHaveAttribute("data-story-step", String(step));
};
const places = (page) =>
  page.locator("[data-node]").evaluateAll((all) => all.map((e) => [e.dataset.node, e.style.transform]));

/**
 * A page that a finger has scrolled goes on by itself for a while, and so does the panel: a finger aimed at where it
 * was misses it. So everything waits for ten pictures that show the page in the same place.
 */
const atRest = (page) =>
  page.evaluate(
    () =>
      new Promise((rest) => {
        let [was, same] = [scrollY, 0];
        const look = () => {
          same = scrollY === was ? same + 1 : 0;
          was = scrollY;
          if (same > 9) rest();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

/** A finger drawn across the panel, by so many pixels. */
async function swipe(page, dx, dy = 0) {
  await atRest(page);
  await words(page).scrollIntoViewIfNeeded();
  await atRest(page);
  const box = await words(page).boundingBox();
  const client = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + 20 };
  const touch = (type, points) => client.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [at]);
  for (const part of [0.25, 0.5, 0.75, 1]) await touch("touchMove", [{ x: at.x + dx * part, y: at.y + dy * part }]);
  await touch("touchEnd", []);
}

test("a whole story: in by the line on the opening view, to the end, out by another", async ({
  page,
  open,
  axe,
  shot,
  isMobile,
}) => {
  test.slow();
  await open("");
  await page.locator("nav.stories > button").click();
  await on(page, 1);
  await expect(next(page)).toBeFocused();
  await expect(page).toHaveURL(/\?v=1&story=august-2025-cut-off$/);
  const told = new Set();
  const heights = new Set();
  for (let step = 1; step <= STEPS; step++) {
    await on(page, step);
    told.add(await words(page).textContent());
    heights.add((await page.locator(".graph .drawing").boundingBox()).height);
    await expect(page.locator("[data-event][aria-pressed=true]").first()).toBeAttached();
    expect(await page.locator("[data-node]").count()).toBeGreaterThan(2);
    // The words, the picture and the way on are on the screen together.
    await expect(words(page)).toBeInViewport({ ratio: 1 });
    await expect(next(page)).toBeInViewport({ ratio: 1 });
    await expect(page.locator(".graph")).toBeInViewport({ ratio: 0.5 });
    if (step === 4) await shot("story-step");
    if (step < STEPS) {
      if (isMobile && step % 2) await swipe(page, -120);
      else await next(page).click();
    }
  }
  expect(told.size).toBe(STEPS);
  expect([...heights], "the picture keeps its size from step to step").toHaveLength(1);
  await expect(next(page)).toHaveAttribute("aria-disabled", "true");
  await shot("story-end");
  await axe();
  await panel(page).getByRole("button", { name: "The distillation accusations" }).click();
  await on(page, 1, "distillation");
  await expect(next(page)).toBeFocused();
});

test("fingers turn the page, but not when they scroll it", { tag: "@phone" }, async ({ page, open }) => {
  await open(`?story=${STORY}&step=2`);
  await swipe(page, 120);
  await on(page, 1);
  await swipe(page, 120);
  await on(page, 1);
  await swipe(page, -30);
  await swipe(page, -60, -200);
  await on(page, 1);
  await swipe(page, -120, 8);
  await on(page, 2);
});

test("arrow keys turn the page while the focus is in the panel, and there only", { tag: "@desktop" }, async ({ page, open }) => {
  await open(`?story=${STORY}`);
  await next(page).focus();
  for (let step = 2; step <= STEPS; step++) {
    await page.keyboard.press("ArrowRight");
    await on(page, step);
    await expect(next(page)).toBeFocused();
  }
  await page.keyboard.press("ArrowRight");
  await on(page, STEPS);
  await page.keyboard.press("ArrowLeft");
  await on(page, STEPS - 1);
  await page.locator("#copy-link").focus();
  await page.keyboard.press("ArrowLeft");
  await on(page, STEPS - 1);
});

test("each step is a link to the same picture, and Back goes to the step before", { tag: "@desktop" }, async ({
  page,
  open,
  openElsewhere,
}) => {
  await open(`?story=${STORY}&step=2&lang=fr&theme=dark`);
  await expect(words(page)).toContainText("Windsurf");
  await panel(page).getByRole("button", { name: "Étape 6" }).click();
  await on(page, 6);
  await expect(page).toHaveURL(/\?v=1&story=august-2025-cut-off&step=6&lang=fr&theme=dark$/);
  await expect(panel(page).locator("[aria-current=step]")).toHaveAttribute("aria-label", "Étape 6");
  const elsewhere = await openElsewhere(page.url());
  await on(elsewhere, 6);
  expect(await words(elsewhere).textContent()).toBe(await words(page).textContent());
  await expect.poll(() => places(elsewhere)).toEqual(await places(page));
  await page.goBack();
  await on(page, 2);
  await page.goForward();
  await on(page, 6);
});

test("a reader who changes the view stays in the story, in the link too, and comes back with one press", { tag: "@desktop" }, async ({
  page,
  open,
  openElsewhere,
}) => {
  await open(`?story=${STORY}&step=3`);
  const before = await places(page);
  await expect(panel(page).getByRole("button", { name: "Back to step" })).toHaveCount(0);
  await page.locator('[data-node="entity:openai"]').click();
  await expect(page).toHaveURL(/sel=entity:openai&story=august-2025-cut-off&step=3$/);
  await on(page, 3);
  const elsewhere = await openElsewhere(page.url());
  await expect(elsewhere.locator('[data-node="entity:openai"]')).toHaveAttribute("aria-pressed", "true");
  await panel(elsewhere).getByRole("button", { name: "Back to step 3" }).click();
  await expect(elsewhere).toHaveURL(/\?v=1&story=august-2025-cut-off&step=3$/);
  await expect(next(elsewhere)).toBeFocused();
  await expect(panel(elsewhere).getByRole("button", { name: "Back to step" })).toHaveCount(0);
  expect(await places(elsewhere)).toEqual(before);
  await next(page).click();
  await on(page, 4);
});

test("leaving keeps the picture, and the way back is one press", { tag: "@desktop" }, async ({ page, open, axe }) => {
  await open(`?story=${STORY}&step=4`);
  const before = await page.locator("[data-node]").count();
  await panel(page).getByRole("button", { name: "Leave the story" }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/story=/);
  expect(await page.locator("[data-node]").count()).toBe(before);
  const back = page.getByRole("button", { name: /^Return to the story .*step 4$/ });
  await expect(back).toBeFocused();
  await axe();
  await page.keyboard.press("Enter");
  await on(page, 4);
  await expect(back).toHaveCount(0);
  await expect(next(page)).toBeFocused();
});

test("the menu names every story, closes and leads into it", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1&lang=fr");
  const menu = page.getByRole("navigation", { name: "Récits" });
  await expect(page.locator("nav.stories > button")).toHaveCount(0);
  await menu.locator("summary").click();
  await expect(menu.locator("li")).toHaveText([/Août 2025.*8 étapes/, /Accès coupés.*8 étapes/, /distillation.*8 étapes/]);
  await menu.getByRole("button", { name: "Accès coupés" }).click();
  await on(page, 1, "access-cut-off");
  await expect(menu.locator("details[open]")).toHaveCount(0);
  await expect(panel(page).getByRole("button", { name: "Suivant" })).toBeFocused();
});

test("a step or a story that is not there is reported, and the page is not empty", { tag: "@desktop" }, async ({ page, open }) => {
  await open(`?story=${STORY}&step=80`);
  await on(page, 1);
  await expect(page.locator(".notices")).toContainText("step=80");
  await open("?story=gone&step=2");
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator(".notices")).toContainText("story=gone");
  expect(await page.locator("[data-node]").count()).toBeGreaterThan(9);
});

test("a screen of 320 pixels holds a story without sideways scrolling", { tag: "@phone" }, async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await open(`?story=${STORY}&step=1`);
  for (const query of [`?story=${STORY}&step=1`, "?story=distillation&step=6&lang=fr", "?story=access-cut-off&step=8&lang=fr"]) {
    await goTo(page, query);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, query).toBe(0);
    await expect(page.locator("#story-next")).toBeInViewport({ ratio: 1 });
    await expect(words(page)).toBeInViewport({ ratio: 0.9 });
    for (const button of await panel(page).locator("button").all()) {
      const { width, height } = await button.boundingBox();
      expect(Math.min(width, height), await button.textContent()).toBeGreaterThanOrEqual(24);
    }
  }
});

// All steps but the last, over whose pictures the other stories are offered.
for (const lang of ["en", "fr"]) {
  test(`at 360 × 740 every step keeps its timeline in sight: ${lang}`, { tag: "@phone" }, async ({ page, open }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (let step = 1; step < STEPS; step += 1) {
      await open(`?v=1&story=${STORY}&step=${step}&lang=${lang}`);
      const timeline = await page.locator(".timeline .drawing").boundingBox();
      const ways = await page.locator(".story-ways").boundingBox();
      expect(ways.y - timeline.y, `step ${step}: the first lanes`).toBeGreaterThan(50);
      const [mark] = await page.locator(".timeline .event").all();
      const box = await mark.boundingBox();
      expect(box.y + box.height, `step ${step}: a mark`).toBeLessThan(ways.y);
    }
  });
}
