// Who says what, how certain it is and where sources disagree: in the details, the timeline, the filters and links, and
// the same in every time zone.

import { BUNDLED, expect, goTo, test } from "./fixtures.mjs";

const CUT_OFF = "anthropic-revokes-openai-claude-api";
const CUT_OFF_LINK = `?v=1&dispute=anthropic-openai-claude-access&sel=event:${CUT_OFF}`;
const ALLEGED = "anthropic-alleges-distillation-campaigns";

const landmark = (page, name) => page.getByRole("region", { name, exact: true });
const status = (page) => page.locator("section.filters [role=status]");
const kept = async (page) => Number((await status(page).textContent()).split(" ")[0]);
const mark = (page, id) => page.locator(`.timeline [data-event="${id}"]`);

/** Opens a filter's menu and gives its panel. */
async function opened(page, title) {
  const menu = landmark(page, "Filters").locator("details", { has: page.locator("summary", { hasText: title }) });
  await menu.locator("summary").click();
  return menu;
}

test("each claim has its speaker, its stance in words and its sources", { tag: "@desktop" }, async ({ page, open, axe, shot }) => {
  await open(CUT_OFF_LINK);
  const details = landmark(page, "Details");
  const claims = details.locator(".claims").first().locator("> .claim");
  expect(await claims.count()).toBe(4);
  for (const claim of await claims.all()) {
    const stance = claim.locator("> .speaker .stance");
    await expect(stance).toHaveText(/^(confirmed|reported|alleged|denied)/);
    await expect(stance.locator("svg")).toHaveCount(1);
    expect(await claim.locator("> .cited a").count()).toBeGreaterThan(0);
  }
  // What nobody here read is marked, and the mark explained once.
  const marked = details.locator(".sources .checked", { hasText: "not read" });
  await expect(details.locator("p.checked")).toHaveCount((await marked.count()) > 0 ? 1 : 0);
  await shot("evidence-claims");
  await axe();
});

test("a denial hangs beneath what it denies and is never folded away from it", { tag: "@desktop" }, async ({ page, open }) => {
  await open(CUT_OFF_LINK);
  const details = landmark(page, "Details");
  const denial = details.locator(".claim.denied").first();
  await expect(denial).toBeVisible();
  await expect(denial.locator(".stance")).toContainText("in answer to the claim above");
  const answered = details.locator(".claim.alleged", { has: page.locator(".answers") });
  await expect(answered).toHaveCount(1);
  await expect(answered.locator("> .speaker")).toContainText("Anthropic");
  await expect(answered.locator(".answers .claim.denied .speaker").first()).toContainText("OpenAI");
  // Every denial there is, folded or not, is within a claim.
  const loose = details.locator(".claims > .claim.denied");
  await expect(loose).toHaveCount(0);
});

test("a stance is chosen in a menu that says how many events it keeps, and a chip or the menu undoes it", { tag: "@desktop" }, async ({
  page,
  open,
}) => {
  await open("?v=1");
  const all = await kept(page);
  const menu = await opened(page, "Claims");
  const denied = menu.locator("li", { hasText: "denied" });
  const promised = Number(await denied.locator(".number").textContent());
  await denied.locator("input").check();
  await expect(page).toHaveURL(/stance=denied/);
  await expect.poll(() => kept(page)).toBe(promised);
  // Alternatives of one key add up; other stances still say what they would keep.
  await menu.locator("li", { hasText: /^alleged/ }).locator("input").check();
  await expect(page).toHaveURL(/stance=denied,alleged/);
  await expect.poll(() => kept(page)).toBeGreaterThan(promised);
  await menu.getByRole("button", { name: "Clear" }).click();
  await expect(page).not.toHaveURL(/stance=/);
  await expect.poll(() => kept(page)).toBe(all);
});

test("the menu works by keyboard alone", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1");
  const summary = landmark(page, "Filters").locator("summary", { hasText: "Claims" });
  await summary.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/stance=/);
  await page.keyboard.press("Escape");
  await expect(landmark(page, "Filters").locator("details[open]")).toHaveCount(0);
});

test("where sources disagree: toggle, list, an event, both values with their sources, and back", { tag: "@desktop" }, async ({
  page,
  open,
  shot,
}) => {
  await open("?v=1");
  const toggle = page.getByRole("button", { name: new RegExp(`^Where sources disagree \\(${BUNDLED.conflicts}\\)$`) });
  await expect(toggle).toHaveCount(1);
  await toggle.click();
  await expect(page).toHaveURL(/conflict=1/);
  await expect(status(page)).toContainText(`${BUNDLED.conflicts} of ${BUNDLED.events}`);

  const list = landmark(page, "Where sources disagree");
  await expect(list).toContainText(`${BUNDLED.conflicts} events`);
  expect(await list.locator("ol > li").count()).toBe(BUNDLED.conflicts);
  const years = (await list.locator("h3").allTextContents()).map((text) => Number(text.slice(0, 4)));
  expect(years).toEqual([...years].sort((a, b) => a - b));
  await list.scrollIntoViewIfNeeded();
  await shot("evidence-disagreements");

  const entry = list.locator("ol > li", { hasText: "Claude API" }).filter({ hasText: "this week" });
  expect(await entry.locator(".versions").first().locator("li").count()).toBe(7);
  await entry.locator("h4 button").click();
  await expect(page).toHaveURL(new RegExp(`sel=event:${CUT_OFF}`));
  const details = landmark(page, "Details");
  await expect(details.getByRole("heading", { name: "Where sources disagree: date" })).toHaveCount(1);
  for (const version of await details.locator(".versions").first().locator("li").all()) {
    expect((await version.locator(".value").textContent()).length).toBeGreaterThan(0);
    expect(await version.locator("a").count(), "each value has its source").toBeGreaterThan(0);
  }
  await details.getByRole("button", { name: "Close" }).click();
  await expect(list).toBeVisible();
  await page.getByRole("button", { name: /^Where sources disagree/ }).and(page.locator("[aria-pressed=true]")).click();
  await expect(page).not.toHaveURL(/conflict=/);
});

test("the values stand side by side on the narrowest screen, and nothing runs over its side", { tag: "@phone" }, async ({
  page,
  open,
  axe,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open("?v=1&conflict=1&actor=windsurf&lang=en");
  for (const lang of ["en", "fr"]) {
    await goTo(page, `?v=1&conflict=1&actor=windsurf&lang=${lang}`);
    const tops = await page
      .locator(".versions")
      .first()
      .locator("li")
      .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThan(1);
    expect(new Set(tops).size).toBe(1);
    const over = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  }
  await axe();
});

test("marks, rows and nodes say what is alleged and what sources disagree on", { tag: "@desktop" }, async ({ page, open }) => {
  await open(`?v=1&dispute=anthropic-openai-claude-access&view=timeline`);
  await expect(mark(page, CUT_OFF)).toHaveAccessibleName(
    /sources disagree on the date: 28 July – 2 August 2025$/,
  );
  // Who points at it reads the same.
  await mark(page, CUT_OFF).hover();
  await expect(mark(page, CUT_OFF)).toHaveAttribute("title", /sources disagree on the date/);
  await expect(page.getByRole("list", { name: "Key to the timeline" })).toContainText("sources disagree on the date");

  await goTo(page, `?v=1&sel=event:${ALLEGED}`);
  await expect(mark(page, ALLEGED)).toHaveAccessibleName(/, alleged, sources disagree on the date: /);
  await expect(page.getByRole("list", { name: "Key to the timeline" })).toContainText("alleged");

  await goTo(page, `?v=1&view=table&q=distillation`);
  await expect(page.locator(`tr[data-event="${ALLEGED}"] th`)).toContainText("alleged, sources disagree");

  await goTo(page, "?v=1&status=alleged&view=graph");
  await expect(page.locator('[data-node="dispute:joyin-v-openai"]')).toHaveAccessibleName(/dispute, alleged/);
});

test("a link keeps stance and conflict, in French too", { tag: "@desktop" }, async ({ page, open, openElsewhere }) => {
  await open("?v=1&stance=alleged,denied&conflict=1&lang=fr");
  const said = await status(page).textContent();
  await expect(landmark(page, "Où les sources divergent")).toBeAttached();
  const menu = page.locator("details.menu", { has: page.locator("summary", { hasText: "Affirmations" }) });
  await expect(menu.locator("summary .count")).toHaveText("3");
  const elsewhere = await openElsewhere(page.url());
  await expect(status(elsewhere)).toHaveText(said);
  expect(elsewhere.url()).toBe(page.url());
});

test("no time zone moves a day", { tag: "@desktop" }, async ({ browser, monitor, baseURL }) => {
  const seen = [];
  for (const timezoneId of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
    const context = await browser.newContext({ timezoneId, viewport: { width: 1280, height: 800 }, locale: "en-GB" });
    await monitor.observe(context);
    const page = await context.newPage();
    await page.goto(`${baseURL}${CUT_OFF_LINK}&at=2025-08-01`);
    await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
    seen.push({
      words: await page.locator("body").innerText(),
      marks: await page
        .locator(".timeline [data-event]")
        .evaluateAll((all) => all.map((it) => [it.dataset.event, it.getAttribute("aria-label"), it.style.transform])),
      address: page.url(),
    });
    await context.close();
  }
  expect(seen[0].words).toContain("1 August 2025");
  expect(seen[0].marks.length).toBeGreaterThan(0);
  expect(seen[1]).toEqual(seen[0]);
});
