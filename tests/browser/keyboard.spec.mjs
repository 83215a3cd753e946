// Every task of the page by keyboard alone, with the focus visible at each stop. What a drag does has keys and buttons.

import { frameHtml, openHost, waitForReady } from "./host-page.mjs";
import { expect, test } from "./fixtures.mjs";

const WINDSURF = "?v=1&dispute=anthropic-windsurf-access";
const CUT = "anthropic-revokes-openai-claude-api";
const landmark = (page, name) => page.getByRole("region", { name, exact: true });
const status = (page) => page.locator("section.filters [role=status]");
const focused = (page) => page.locator("*:focus");
const keysList = (page) => page.getByRole("dialog", { name: "Keys" });
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Presses Tab until an element has the focus; a keyboard reader gets there in this many steps. */
async function tabTo(page, target, { most = 80, back = false } = {}) {
  await expect(target).toHaveCount(1);
  for (let i = 0; i < most; i++) {
    if (await target.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
  }
  await expect(target, `reached within ${most} presses of Tab`).toBeFocused({ timeout: 1 });
}

const stop = (page, hook) => page.locator(`[${hook}][tabindex="0"]`);

test("find: the search, its suggestions, a filter taken away again, with the focus kept", async ({ page, open }) => {
  await open("?v=1");
  const field = page.getByRole("combobox", { name: "Search" });
  await tabTo(page, field);
  await page.keyboard.type("windsur");
  await expect(page.locator("#suggestions [role=option]").first()).toContainText("Windsurf");
  await press(page, "ArrowDown", "Enter");
  await expect(page).toHaveURL(/actor=windsurf/);
  await expect(field).toBeFocused();
  const chip = landmark(page, "Filters").getByRole("button", { name: "Remove the filter Windsurf" });
  if (await chip.isVisible()) {
    await tabTo(page, chip);
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(/actor=/);
    // The address is written before the next picture, and the focus given after it.
    await expect.poll(() => page.evaluate(() => document.activeElement.closest("section")?.className)).toBe("filters");
  }
});

test("filter: a menu opens, is ticked, and closes when the focus goes on", async ({ page, open }) => {
  await open("?v=1");
  const menu = landmark(page, "Filters").locator("details", { has: page.locator("summary", { hasText: "Status" }) });
  await tabTo(page, menu.locator("summary"));
  await press(page, "Enter", "Tab", "Space");
  await expect(page).toHaveURL(/status=/);
  await expect(menu).toHaveAttribute("open", "");
  await page.keyboard.press("Escape");
  await expect(menu).not.toHaveAttribute("open", "");
  await expect(menu.locator("summary")).toBeFocused();
  await press(page, "Enter");
  await expect(menu).toHaveAttribute("open", "");
  await press(page, "Shift+Tab");
  await expect(menu, "an open menu would cover what has the focus").not.toHaveAttribute("open", "");
});

test("graph: neighbours by arrows, Enter selects and then reads, a link is followed, Escape comes back", async ({ page, open }) => {
  await open(WINDSURF);
  await tabTo(page, stop(page, "data-node"));
  await press(page, "Home");
  const hero = await focused(page).getAttribute("data-node");
  await expect(focused(page)).toHaveAccessibleDescription(/^\d+ of \d+\. .+\.$/);
  await press(page, "End");
  await expect(focused(page)).not.toHaveAttribute("data-node", hero);
  await page.locator('[data-node="entity:windsurf"]').focus();
  await press(page, "Enter");
  await expect(page).toHaveURL(/sel=entity:windsurf/);
  const title = landmark(page, "Details").getByRole("heading", { level: 2 });
  await press(page, "Enter");
  await expect(title).toBeFocused();

  // Its links stand in the details, each a button that selects.
  const link = landmark(page, "Details").locator(".parts button").last();
  await tabTo(page, link);
  await press(page, "Enter");
  await expect(page).not.toHaveURL(/sel=entity:windsurf/);
  await expect(title).not.toHaveText("Windsurf");
  await expect(title, "other words are read from their title on").toBeFocused();
  await press(page, "Escape");
  await expect(landmark(page, "Details")).toHaveCount(0);
  await expect(page.locator('[data-node="entity:windsurf"]')).toBeFocused();
});

test("claims: a source is opened from the details", { tag: "@desktop" }, async ({ page, open, monitor }) => {
  monitor.allow(/off-origin/);
  await page.context().route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "A source" }));
  await open(`?v=1&sel=event:${CUT}`);
  await page.locator("#words").focus();
  await tabTo(page, landmark(page, "Details").locator(".claim a").first());
  const [source] = await Promise.all([page.context().waitForEvent("page"), press(page, "Enter")]);
  await source.waitForURL(/^https:/);
});

test("timeline: marks by arrows; the window by keys; the window becomes the filter, and goes again", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1&actor=windsurf");
  await tabTo(page, stop(page, "data-event").and(page.locator("button")));
  await press(page, "Home", "ArrowRight");
  const second = await focused(page).getAttribute("data-event");
  await press(page, "ArrowLeft");
  await expect(focused(page)).not.toHaveAttribute("data-event", second);
  await expect(focused(page)).toHaveAccessibleDescription(/^1 of \d+\. /);
  await press(page, "+");
  await expect(page).toHaveURL(/window=/);
  const zoomed = new URL(page.url()).searchParams.get("window");
  await stop(page, "data-event").and(page.locator("button")).focus();
  await press(page, "Shift+ArrowLeft");
  await expect.poll(() => new URL(page.url()).searchParams.get("window")).not.toBe(zoomed);

  const bar = page.locator(".timeline .bar");
  await tabTo(page, bar.getByRole("button", { name: "Filter to this window" }), { back: true });
  await press(page, "Enter");
  await expect(page).toHaveURL(/time=/);
  expect(await page.evaluate(() => document.activeElement.closest("section")?.className)).toBe("timeline");
  await tabTo(page, bar.getByRole("button", { name: "Whole period" }));
  await press(page, "Enter");
  await expect(page).not.toHaveURL(/time=/);
});

test("day: the handle by keys, another day to compare with, and out of the comparison", async ({ page, open }) => {
  await open(`${WINDSURF}&at=2025-07-01`);
  const handle = page.getByRole("slider", { name: "As of" });
  await tabTo(page, handle);
  await press(page, "PageDown");
  await expect(handle).toHaveAttribute("aria-valuetext", "1 June 2025");
  const menu = page.locator(".time-bar summary");
  await tabTo(page, menu, { back: true });
  await press(page, "Enter");
  await tabTo(page, page.locator(".time-bar").getByRole("button", { name: "A month before" }));
  await press(page, "Enter");
  await expect(page).toHaveURL(/compare=2025-05-01/);
  const stopping = page.locator(".compared").getByRole("button", { name: "Stop comparing" });
  await tabTo(page, stopping);
  await press(page, "Enter");
  await expect(page).not.toHaveURL(/compare=/);
  await expect(page.locator("body"), "the focus has a place").not.toBeFocused();
});

test("play and pause, step by step", { tag: "@desktop" }, async ({ page, open }) => {
  await open(WINDSURF);
  const play = page.locator(".time-bar .main");
  await tabTo(page, play);
  await press(page, "Enter");
  await expect(play).toHaveAttribute("aria-label", "Pause");
  await press(page, "Space");
  await expect(play).toHaveAttribute("aria-label", "Play the events");
  await expect(page.locator(".played")).toHaveText(/^\d+ of \d+: /);
  await tabTo(page, page.getByRole("button", { name: "Next event" }));
  const before = page.url();
  await press(page, "Enter");
  await expect.poll(() => page.url()).not.toBe(before);
});

test("story: from the menu, on, back, and out, with the focus somewhere at each step", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1");
  await tabTo(page, page.locator(".story-menu summary"));
  await press(page, "Enter", "Tab", "Enter");
  const story = page.getByRole("region", { name: "Story", exact: true });
  await expect(story).toBeVisible();
  const next = story.getByRole("button", { name: "Next" });
  await expect(next).toBeFocused();
  await press(page, "Enter");
  await expect(page).toHaveURL(/step=2/);
  await expect(next).toBeFocused();
  await tabTo(page, story.getByRole("button", { name: "Leave the story" }), { back: true });
  await press(page, "Enter");
  await expect(story).toHaveCount(0);
  await expect(page.locator("body")).not.toBeFocused();
});

test("share, copy, theme and language, and the view stays", { tag: "@desktop" }, async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(`${WINDSURF}&sel=entity:windsurf`);
  await tabTo(page, page.locator("#share"));
  await press(page, "Enter");
  const dialog = page.getByRole("dialog", { name: "Pass this view on" });
  await expect(dialog).toBeVisible();
  await press(page, "Escape");
  await expect(page.locator("#share")).toBeFocused();
  await tabTo(page, page.locator("#copy-link"));
  await press(page, "Enter");
  await expect(page.locator("#copy-link")).toHaveText("Link copied");
  await tabTo(page, page.getByRole("combobox", { name: "Theme" }), { back: true });
  await press(page, "End");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await tabTo(page, page.getByRole("button", { name: "Français" }), { back: true });
  await press(page, "Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page).toHaveURL(/sel=entity:windsurf/);
});

test("table: one stop, rows by arrows, Enter selects, Escape clears, heads sort", { tag: "@desktop" }, async ({ page, open }) => {
  await open(`${WINDSURF}&view=table`);
  const rows = page.locator("tbody .link");
  await expect(page.locator('tbody .link[tabindex="0"]')).toHaveCount(1);
  await tabTo(page, rows.first());
  await press(page, "ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  await press(page, "End");
  await expect(rows.last()).toBeFocused();
  await press(page, "Home", "Enter");
  await expect(page).toHaveURL(/sel=event:/);
  await expect(rows.first()).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator('tbody .link[tabindex="0"]')).toHaveCount(1);
  await press(page, "Escape");
  await expect(page).not.toHaveURL(/sel=/);
  await tabTo(page, page.locator("thead").getByRole("button", { name: "Event" }), { back: true });
  await press(page, "Enter");
  await expect(page.locator("thead th[aria-sort]")).toHaveText(/Event/);
});

test("what a drag does has buttons: the picture, a node, its pin", async ({ page, open }, info) => {
  await open(`${WINDSURF}&sel=entity:windsurf`);
  const menu = page.locator(".tools details");
  const byKeys = info.project.name === "desktop";
  const summary = menu.locator("summary");
  if (byKeys) {
    await tabTo(page, summary);
    await press(page, "Enter");
  } else {
    await summary.tap();
  }
  const use = async (group, name) => {
    const button = menu.getByRole("group", { name: group }).getByRole("button", { name, exact: true });
    if (!byKeys) return button.tap();
    await tabTo(page, button);
    await press(page, "Enter");
  };
  await use("Move the picture", "Left");
  await expect(page).toHaveURL(/camera=/);
  await use("Move: Windsurf", "Right");
  await expect(page).toHaveURL(/pin=windsurf:/);
  const at = new URL(page.url()).searchParams.get("pin");
  await use("Move: Windsurf", "Down");
  await expect.poll(() => new URL(page.url()).searchParams.get("pin")).not.toBe(at);
  await use("Move: Windsurf", "Unpin");
  await expect(page).not.toHaveURL(/pin=/);
  await use("Move: Windsurf", "Pin here");
  await expect(page).toHaveURL(/pin=windsurf:/);
  await page.keyboard.press("Escape");
  await expect(menu).not.toHaveAttribute("open", "");
  await expect(summary).toBeFocused();
});

test("a press on the axis sets the day, for those who cannot drag the handle", async ({ page, open }) => {
  await open(WINDSURF);
  const drawing = page.locator(".timeline .drawing");
  await drawing.scrollIntoViewIfNeeded();
  const [box, handle] = [await drawing.boundingBox(), await page.locator(".handle").boundingBox()];
  await page.mouse.click(box.x + box.width * 0.55, handle.y + handle.height / 2);
  await expect(page).toHaveURL(/at=\d{4}-\d\d-\d\d/);
});

test("the picture moves by keys, and a focused node is brought clear of what lies over it", async ({ page, open }) => {
  await open(WINDSURF);
  await tabTo(page, stop(page, "data-node"));
  await press(page, "Shift+ArrowRight");
  await expect(page).toHaveURL(/camera=/);
  await press(page, "+", "+", "+");
  for (const key of ["End", "Home", "ArrowUp", "ArrowRight", "ArrowDown"]) {
    await press(page, key);
    await expect.poll(() => uncovered(page), key).toBe("");
  }
  await press(page, "0");
  await expect(page).not.toHaveURL(/camera=/);
});

test("keys that follow each other faster than frames end where slow ones do", async ({ page, open }) => {
  await open(WINDSURF);
  await stop(page, "data-node").focus();
  // All in one task: no frame is drawn between them.
  await page.evaluate(() => {
    for (const key of ["+", "+", "+", "+", "End", "Home", "End", "Home", "ArrowRight", "End", "Home", "End"]) {
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    }
  });
  await expect.poll(() => uncovered(page)).toBe("");
  // A selection keeps the focused node in sight.
  await press(page, "Enter");
  await expect(page).toHaveURL(/sel=/);
  expect(await uncovered(page)).toBe("");
});

test("the list of keys opens in the views only, by key and by button, and gives the focus back", { tag: "@desktop" }, async ({ page, open, axe }) => {
  await open(WINDSURF);
  await page.keyboard.press("?");
  await expect(keysList(page)).toBeHidden();
  await page.getByRole("combobox", { name: "Search" }).focus();
  await page.keyboard.type("?");
  await expect(keysList(page)).toBeHidden();
  await open(WINDSURF);
  await stop(page, "data-node").focus();
  await page.keyboard.press("?");
  await expect(keysList(page)).toBeVisible();
  await axe("#keys");
  await page.keyboard.press("Escape");
  await expect(keysList(page)).toBeHidden();
  await expect(stop(page, "data-node")).toBeFocused();
  const button = page.locator(".timeline .bar").getByRole("button", { name: "Keys" });
  await tabTo(page, button);
  await press(page, "Enter");
  await expect(keysList(page)).toBeVisible();
  await press(page, "Enter");
  await expect(button).toBeFocused();
});

/** What is wrong with how the focused element is seen; empty when nothing is. */
const uncovered = (page) =>
  page.evaluate(() => {
    const it = document.activeElement;
    if (!it || it === document.body) return "";
    const told = () => it.getAttribute("aria-label") || it.textContent.slice(0, 40) || it.tagName;
    const { left, top, width, height } = it.getBoundingClientRect();
    if (!width || !height) return `${told()}: has no place`;
    const spots = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.15], [0.5, 0.85]];
    const seen = spots.some(([x, y]) => {
      const at = document.elementFromPoint(left + width * x, top + height * y);
      return at && (it.contains(at) || at.contains(it) || at.closest("[data-key]"));
    });
    return seen ? "" : `${told()}: covered or out of sight`;
  });

for (const theme of ["light", "dark"]) {
  test(`every stop is seen, and Tab goes through and out: ${theme}`, { tag: theme === "dark" ? "@desktop" : [] }, async ({ page, open }) => {
    await open(`?theme=${theme}`);
    const wrong = [];
    const places = new Set();
    let stops = 0;
    for (; stops < 150; stops++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(ring);
      if (!stop) break;
      places.add(stop.place);
      wrong.push(...stop.wrong);
      const hidden = await uncovered(page);
      if (hidden) wrong.push(hidden);
    }
    expect(wrong).toEqual([]);
    expect(stops, "it ends").toBeLessThan(150);
    expect([...places]).toEqual(expect.arrayContaining(["Filters", "Graph", "Timeline", "Details"]));
  });
}

/** The ring of what has the focus, measured against what it lies on. */
function ring() {
  const it = document.activeElement;
  if (it === document.body) return null;
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = numbers(colour).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const style = getComputedStyle(it);
  // A ring drawn inwards lies on the element, another on what is behind it.
  let behind = parseFloat(style.outlineOffset) < 0 ? it : it.parentElement;
  const clear = (colour) => (numbers(colour)[3] ?? 1) === 0;
  while (behind.parentElement && clear(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
  const [a, b] = [light(style.outlineColor), light(getComputedStyle(behind).backgroundColor)].sort((a, b) => b - a);
  const name = it.getAttribute("aria-label") || it.textContent.slice(0, 30) || it.id;
  const wrong = [];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push(`${name}: no ring`);
  else if ((a + 0.05) / (b + 0.05) < 3) wrong.push(`${name}: ring of ${((a + 0.05) / (b + 0.05)).toFixed(1)} to 1`);
  return { wrong, place: it.closest("section, aside")?.getAttribute("aria-label") };
}

test("in an embed the keys work, Escape deactivates the picture, and Tab leaves the frame", { tag: "@desktop" }, async ({ page, monitor, baseURL }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  const frame = frameHtml(baseURL, "?embed=1&v=1&dispute=anthropic-windsurf-access", 'height="800"');
  await openHost(page, monitor, `<button id="before">Before</button>${frame}<button id="after">After</button>`);
  await waitForReady(page);
  const inner = page.frameLocator("iframe");
  await page.locator("#before").focus();
  const within = (hook) => inner.locator(`[${hook}][tabindex="0"]`);
  for (let i = 0; i < 40 && !(await within("data-node").evaluate((it) => it === document.activeElement)); i++) {
    await page.keyboard.press("Tab");
  }
  await expect(within("data-node")).toBeFocused();
  await press(page, "End", "Enter");
  await expect(inner.getByRole("region", { name: "Details" })).toHaveCount(1);
  await press(page, "Escape");
  await expect(inner.getByRole("region", { name: "Details" })).toHaveCount(0);
  await expect(inner.locator("[data-active]")).toHaveCount(0);
  await expect(within("data-node")).toBeFocused();
  for (let i = 0; i < 60 && !(await page.locator("#after").evaluate((it) => it === document.activeElement)); i++) {
    await page.keyboard.press("Tab");
  }
  await expect(page.locator("#after")).toBeFocused();
});
