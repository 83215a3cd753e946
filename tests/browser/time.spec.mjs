// Time: the day everything is seen as of (by drag, by keys, by date), what has ended struck or gone, and playback.

import { expect, test } from "./fixtures.mjs";

const STORY = "?v=1&dispute=anthropic-openai-claude-access,anthropic-windsurf-access,openai-windsurf-deal";
const CUT_OFF = "anthropic-revokes-openai-claude-api";
const CUT = "?v=1&dispute=anthropic-openai-claude-access&sel=relation:openai-uses-claude-api";
/** The word on the line of OpenAI's access, where there is room for it. */
const ACCESS = '[data-edge="relation:openai-uses-claude-api"]';

const handle = (page) => page.getByRole("slider", { name: "As of" });
const bar = (page) => page.getByRole("group", { name: "Time", exact: true });
const param = (page, name) => new URL(page.url()).searchParams.get(name);
const places = (page) =>
  page.locator("[data-node]").evaluateAll((all) => Object.fromEntries(all.map((e) => [e.dataset.node, e.style.transform])));
const said = (page) => bar(page).locator("[aria-live=polite]");
const press = (page, name) => bar(page).getByRole("button", { name, exact: true }).click();

/** Stops the page's clock: from here on only `page.clock` moves it. */
async function hold(page) {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
}

/** Drags the handle by so many pixels, with a finger where there is one; `midway` is called before it is let go. */
async function drag(page, dx, midway = async () => {}) {
  await handle(page).scrollIntoViewIfNeeded();
  const box = await handle(page).boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const finger = await page.evaluate(() => navigator.maxTouchPoints > 0);
  if (!finger) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 8; i++) await page.mouse.move(x + (dx * i) / 8, y);
    await midway();
    return page.mouse.up();
  }
  const client = await page.context().newCDPSession(page);
  const touch = (type, at) => client.send("Input.dispatchTouchEvent", { type, touchPoints: at === null ? [] : [{ x: at, y }] });
  await touch("touchStart", x);
  for (let i = 1; i <= 8; i++) await touch("touchMove", x + (dx * i) / 8);
  await midway();
  await touch("touchEnd", null);
}

test("dragging the handle takes graph and timeline along, and the link when it is let go", async ({ page, open, shot }) => {
  await open(STORY);
  await expect(handle(page)).toHaveAttribute("aria-valuetext", "Now");
  const [before, address, steps] = [await places(page), page.url(), await page.evaluate(() => history.length)];
  await drag(page, -170, async () => {
    // The view follows at once, the link not yet.
    await expect(handle(page)).not.toHaveAttribute("aria-valuetext", "Now");
    await expect(bar(page).getByLabel("As of")).not.toHaveValue("");
    expect(page.url()).toBe(address);
  });
  await expect(page).toHaveURL(/at=2025-0\d-\d\d/);
  expect(await bar(page).getByLabel("As of").inputValue()).toBe(param(page, "at"));
  expect(await page.evaluate(() => history.length), "a drag is one rewriting, no trail").toBe(steps);
  expect(await places(page), "nothing moves in the graph").toEqual(before);
  await shot("time-as-of");

  await drag(page, 700);
  await expect(handle(page)).toHaveAttribute("aria-valuetext", "Now");
  await expect(page).not.toHaveURL(/at=/);
});

test("the handle is a slider: days, months, first and last event, and beyond it the latest", { tag: "@desktop" }, async ({ page, open }) => {
  await open(`${STORY}&at=2025-08-01`);
  const slider = handle(page);
  await slider.focus();
  await expect(slider).toHaveAttribute("aria-valuetext", "1 August 2025");
  for (const [key, day, words] of [
    ["ArrowLeft", "2025-07-31", "31 July 2025"],
    ["ArrowRight", "2025-08-01", "1 August 2025"],
    ["Shift+ArrowLeft", "2025-07-01", "1 July 2025"],
    ["PageDown", "2025-06-01", "1 June 2025"],
    ["PageUp", "2025-07-01", "1 July 2025"],
  ]) {
    await page.keyboard.press(key);
    await expect(slider).toHaveAttribute("aria-valuetext", words);
    expect(param(page, "at"), key).toBe(day);
  }
  await page.keyboard.press("Home");
  await expect(slider).toHaveAttribute("aria-valuenow", await slider.getAttribute("aria-valuemin"));
  await expect.poll(() => param(page, "at") < "2025-06-01").toBe(true);
  await page.keyboard.press("End");
  await expect.poll(() => param(page, "at") > "2025-08-01").toBe(true);
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "Now");
  await expect(slider).toHaveAttribute("aria-valuenow", await slider.getAttribute("aria-valuemax"));
  await expect(page).not.toHaveURL(/at=/);
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/at=/);
  const box = await slider.boundingBox();
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
});

test("what holds on a day is what the graph shows, and the link brings it back", { tag: "@desktop" }, async ({ page, open, openElsewhere }) => {
  await open(CUT);
  const holds = (p) => p.locator(ACCESS).filter({ hasText: /^(uses|is used by)$/ });
  const field = bar(page).getByLabel("As of");
  await field.fill("2025-07-31");
  await expect(page).toHaveURL(/at=2025-07-31/);
  await expect(holds(page)).toHaveCount(1);
  for (const day of ["2025-08-01", "2025-08-02"]) {
    await field.fill(day);
    await expect(page).toHaveURL(new RegExp(`at=${day}`));
    await expect(holds(page)).toHaveCount(0);
    await expect(page.locator(ACCESS)).toHaveText(/^ended 1 Aug 2025/);
  }
  const elsewhere = await openElsewhere(page.url());
  await expect(handle(elsewhere)).toHaveAttribute("aria-valuetext", "2 August 2025");
  await expect(holds(elsewhere)).toHaveCount(0);
  await press(page, "Now");
  await expect(page).not.toHaveURL(/at=/);
  await expect(field).toHaveValue("");
});

test("what has ended is struck through, or gone, and nothing moves for it", { tag: "@desktop" }, async ({ page, open, openElsewhere, shot, axe }) => {
  const deal = '[data-node="dispute:openai-windsurf-deal"]';
  await open(`${STORY}&at=2025-08-01&sel=event:${CUT_OFF}`);
  await expect(page.locator(deal)).toHaveCount(1);
  // On the line itself where there is room; in the sentence of the day always.
  await expect(page.locator(".day-line")).toContainText("OpenAI had access to the Claude API until 1 August 2025");
  const before = await places(page);
  const ended = page.getByRole("list", { name: "Legend" }).getByRole("button", { name: "ended" });
  await expect(ended).toHaveAttribute("aria-pressed", "true");
  await ended.click();
  await expect(page).toHaveURL(/ended=gone/);
  await expect(page.locator(deal), "what is not drawn cannot be focused").toHaveCount(0);
  await expect(page.locator(ACCESS)).toHaveCount(0);
  // Two disputes were over by then: the deal was called off, and Windsurf had its access back.
  const { "dispute:openai-windsurf-deal": gone, "dispute:anthropic-windsurf-access": lifted, ...rest } = before;
  expect(await places(page)).toEqual(rest);
  await shot("time-gone");
  await axe();
  const elsewhere = await openElsewhere(page.url());
  await expect(elsewhere.locator(deal)).toHaveCount(0);
  // The day before the deal was called off it is there, whatever the choice.
  await bar(page).getByLabel("As of").fill("2025-07-10");
  await expect(page.locator(deal)).toHaveCount(1);
  await ended.click();
  await expect(page).not.toHaveURL(/ended=/);
});

test("steps go from event to event, select it, and say so", { tag: "@desktop" }, async ({ page, open, axe }) => {
  await open(`${STORY}&at=2025-07-31`);
  await press(page, "Next event");
  await expect(page).toHaveURL(/at=2025-08-01/);
  await expect(page).toHaveURL(/sel=event:/);
  await expect(said(page)).toHaveText(/^\d+ of \d+: 1 August 2025/);
  const first = param(page, "sel");
  await press(page, "Next event");
  await expect.poll(() => param(page, "sel"), "two events of one day are two steps").not.toBe(first);
  await press(page, "Previous event");
  await expect.poll(() => param(page, "sel")).toBe(first);
  const marked = page.locator(`[data-event="${first.split(":")[1]}"]`);
  await expect(marked).toHaveAttribute("aria-pressed", "true");
  await axe();
});

test("playing goes through the events to the last one and stops there; nothing jumps", { tag: "@desktop" }, async ({ page, open, shot }) => {
  await page.clock.install();
  await open(`${STORY}&sel=event:${CUT_OFF}`);
  const before = await places(page);
  const steps = await page.evaluate(() => history.length);
  await hold(page);
  await page.clock.runFor(60_000);
  await expect(said(page), "it never starts by itself").toHaveText("");
  await press(page, "Play the events");
  await expect(said(page)).toHaveText(/^1 of \d+: /);
  await expect(bar(page).getByRole("button", { name: "Pause" })).toBeVisible();
  await page.clock.runFor(2600);
  await expect(said(page)).toHaveText(/^2 of \d+: /);
  expect(param(page, "sel")).not.toBe(`event:${CUT_OFF}`);
  expect(await places(page)).toEqual(before);
  await shot("time-playing");
  await press(page, "Pause");
  await page.clock.runFor(20_000);
  await expect(said(page)).toHaveText(/^2 of \d+: /);

  await bar(page).getByRole("button", { name: "Speed: normal" }).click();
  await press(page, "Play the events");
  await expect(said(page), "it goes on from where it is").toHaveText(/^3 of \d+: /);
  const all = Number((await said(page).textContent()).match(/of (\d+)/)[1]);
  for (let n = 4; n <= all; n++) {
    await page.clock.runFor(1100);
    await expect(said(page)).toHaveText(new RegExp(`^${n} of ${all}: `));
  }
  await expect(bar(page).getByRole("button", { name: "Play the events" }), "stopped at the end").toBeVisible();
  expect(await page.evaluate(() => history.length), "playing leaves no trail").toBe(steps);
  await press(page, "Play the events");
  await expect(said(page), "from the beginning again").toHaveText(/^1 of \d+: /);
});

test("anything else the reader does stops the playing", { tag: "@desktop" }, async ({ page, open }) => {
  await page.clock.install();
  await open(STORY);
  await hold(page);
  for (const other of [
    () => page.getByRole("button", { name: "Graph", exact: true }).click(),
    () => page.getByRole("list", { name: "Legend" }).getByRole("button", { name: "dispute" }).click(),
    () => bar(page).getByLabel("As of").fill("2025-06-15"),
    () => press(page, "Next event"),
  ]) {
    await press(page, "Play the events");
    await expect(bar(page).getByRole("button", { name: "Pause" })).toBeVisible();
    await other();
    await expect(bar(page).getByRole("button", { name: "Play the events" })).toBeVisible();
  }
});

test("a zoomed window follows the events that are played", { tag: "@desktop" }, async ({ page, open }) => {
  await open(`${STORY}&window=2025-05-01..2025-06-10&at=2025-06-05`);
  await press(page, "Next event");
  const sel = param(page, "sel").split(":")[1];
  await expect(page.locator(`[data-event="${sel}"]`)).toHaveAttribute("aria-pressed", "true");
  expect(param(page, "window")).not.toBe("2025-05-01..2025-06-10");
});

test.describe("with reduced motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("play is one event at a press", { tag: "@desktop" }, async ({ page, open }) => {
    await page.clock.install();
    await open(STORY);
    await hold(page);
    await press(page, "Play one event");
    await expect(said(page)).toHaveText(/^1 of \d+: /);
    await page.clock.runFor(30_000);
    await expect(said(page)).toHaveText(/^1 of \d+: /);
    await press(page, "Play one event");
    await expect(said(page)).toHaveText(/^2 of \d+: /);
  });
});

test("the time bar fits a narrow screen in French", { tag: "@phone" }, async ({ page, open, shot }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await open(`${STORY}&at=2025-08-01&sel=event:${CUT_OFF}&lang=fr`);
  // One row that moves under the finger: all of it can be brought on the screen, and the page itself does not move.
  for (const control of await page.locator(".time-bar :is(button, input, summary)").filter({ visible: true }).all()) {
    await control.scrollIntoViewIfNeeded();
    const box = await control.boundingBox();
    expect(box.x, await control.innerText()).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, await control.innerText()).toBeLessThanOrEqual(320);
  }
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  for (const name of ["Événement précédent", "Dérouler les événements", "Événement suivant"]) {
    const box = await page.getByRole("button", { name }).boundingBox();
    expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(44);
  }
  await shot("time-narrow-fr");
});
