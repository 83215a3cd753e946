// The whole field, folded: what is folded is counted on what holds it, and opens by pointer, finger, key, button, search
// and link; and folds again. One link is one picture.

import { expect, test } from "./fixtures.mjs";

const nodes = (page) => page.locator(".graph [data-node]");
const node = (page, id) => page.locator(`.graph [data-node="${id}"]`);
const count = (page, id) => page.locator(`.graph [data-fold="${id}"]`);
const landmark = (page, name) => page.getByRole("region", { name, exact: true });
const focusedNode = (page) => page.evaluate(() => document.activeElement.dataset.node);
const middle = async (locator) => {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};

const LANGUAGES = {
  en: { count: /^OpenAI: unfold \d+ .*, \d+ disputes$/, node: /^OpenAI, AI lab, \d+ links, folded in: /, all: "Unfold all", fold: "Fold all", graph: "Graph" },
  fr: { count: /^OpenAI\s: déplier \d+\s.*, \d+ litiges$/, node: /^OpenAI, .*, \d+ liens, éléments repliés\s?: /, all: "Tout déplier", fold: "Tout replier", graph: "Graphe" },
};

for (const [lang, words] of Object.entries(LANGUAGES)) {
  test(`${lang}: a count says what is folded, a press on it unfolds, the tools unfold and fold all`, { tag: "@desktop" }, async ({ page, open, axe }) => {
    await open(`?v=1&view=graph&lang=${lang}`);
    expect(await nodes(page).count()).toBeLessThanOrEqual(100);
    await expect(node(page, "entity:chatgpt")).toHaveCount(0);
    await expect(node(page, "entity:openai")).toHaveAccessibleName(words.node);
    await expect(count(page, "entity:openai")).toHaveAccessibleName(words.count);
    await expect(count(page, "entity:openai")).toHaveAttribute("aria-expanded", "false");
    await axe(".graph");
    const { x, y } = await middle(count(page, "entity:openai"));
    await page.mouse.click(x, y);
    await expect(page).toHaveURL(/fold=openai(&|$)/);
    await expect(node(page, "entity:chatgpt")).toHaveCount(1);
    await expect(count(page, "entity:openai")).toHaveCount(0);
    // What others hold stays folded.
    await expect(node(page, "entity:claude-api")).toHaveCount(0);
    const tools = landmark(page, words.graph);
    await tools.getByRole("button", { name: words.all }).click();
    await expect(page).toHaveURL(/fold=none(&|$)/);
    await expect(node(page, "entity:claude-api")).toHaveCount(1);
    await expect(page.locator(".graph [data-fold]")).toHaveCount(0);
    await expect(tools.getByRole("button", { name: words.all })).toHaveCount(0);
    await tools.getByRole("button", { name: words.fold }).click();
    await expect(page).not.toHaveURL(/fold=/);
    await expect(node(page, "entity:chatgpt")).toHaveCount(0);
    await page.goBack();
    await expect(page).toHaveURL(/fold=none/);
    await expect(node(page, "entity:chatgpt")).toHaveCount(1);
  });
}

test("keys: f unfolds and folds the focused mark, F all, and the focus stays", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1&view=graph");
  await node(page, "entity:openai").focus();
  await page.keyboard.press("ArrowLeft");
  await node(page, "entity:openai").focus();
  await page.keyboard.press("f");
  await expect(page).toHaveURL(/fold=openai(&|$)/);
  await expect(node(page, "entity:chatgpt")).toHaveCount(1);
  expect(await focusedNode(page)).toBe("entity:openai");
  await page.keyboard.press("f");
  await expect(page).not.toHaveURL(/fold=/);
  await expect(node(page, "entity:chatgpt")).toHaveCount(0);
  expect(await focusedNode(page)).toBe("entity:openai");
  await page.keyboard.press("Shift+F");
  await expect(page).toHaveURL(/fold=none/);
  await expect(node(page, "entity:chatgpt")).toHaveCount(1);
  await node(page, "entity:chatgpt").focus();
  await page.keyboard.press("Shift+F");
  await expect(page).not.toHaveURL(/fold=/);
  // What had the focus is folded: it goes to what is left of the graph.
  await expect.poll(() => focusedNode(page)).toBeTruthy();
});

test("an assistive technology presses the count, and the focus goes to what held", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1&view=graph");
  await expect(count(page, "entity:anthropic")).toHaveRole("button");
  await count(page, "entity:anthropic").evaluate((it) => it.click());
  await expect(page).toHaveURL(/fold=anthropic/);
  await expect(node(page, "entity:claude-api")).toHaveCount(1);
  expect(await focusedNode(page)).toBe("entity:anthropic");
});

test("search, details and links find what is folded: what holds it is open as long as it is selected", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1");
  await expect(node(page, "entity:claude-code")).toHaveCount(0);
  await node(page, "entity:anthropic").evaluate((it) => it.click());
  const details = landmark(page, "Details");
  await expect(details.getByRole("heading", { level: 2, name: "Anthropic", exact: true })).toBeVisible();
  await details.getByRole("button", { name: "Claude Code", exact: true }).first().click();
  await expect(page).toHaveURL(/sel=entity:claude-code/);
  await expect(node(page, "entity:claude-code")).toHaveCount(1);
  await expect(page).not.toHaveURL(/fold=/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/sel=/);
  await expect(node(page, "entity:claude-code")).toHaveCount(0);
  await open("?v=1&sel=entity:chatgpt");
  await expect(node(page, "entity:chatgpt")).toHaveAttribute("aria-pressed", "true");
});

test("details unfold and fold what is selected, and say what a line of several links stands for", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1&sel=entity:openai");
  const details = landmark(page, "Details");
  await details.getByRole("button", { name: /^Unfold \d+/ }).click();
  await expect(page).toHaveURL(/fold=openai/);
  await expect(node(page, "entity:chatgpt")).toHaveCount(1);
  await details.getByRole("button", { name: "Fold again" }).click();
  await expect(page).not.toHaveURL(/fold=/);
  await open("?v=1&sel=relation:openai-uses-claude-api");
  await expect(details.getByRole("heading", { name: "This line stands for" })).toBeVisible();
  await expect(details.locator("h3", { hasText: "This line stands for" }).locator("+ ul > li")).not.toHaveCount(1);
});

test("a link says what is open, whatever its size, and another place of the page says the same", { tag: "@desktop" }, async ({ page, open, openElsewhere }) => {
  await open("?v=1&actor=windsurf");
  await expect(page.locator(".graph [data-fold]")).toHaveCount(0);
  await expect(landmark(page, "Graph").getByRole("button", { name: "Unfold all" })).toHaveCount(0);
  await open("?v=1&actor=windsurf&fold=all");
  await expect(landmark(page, "Graph").getByRole("button", { name: "Unfold all" })).toHaveCount(1);
  await open("?v=1&fold=google,nobody");
  await expect(page.getByText("nobody")).toHaveCount(1);
  const places = (at) => at.evaluate(() => performance.getEntriesByName("faultlines:layout").map((it) => it.detail).at(-1));
  const other = await openElsewhere("?v=1&fold=google");
  expect(await places(other)).toBe(await places(page));
});

test("a finger unfolds by the count and by the tools, at 390 and 320 pixels", { tag: "@phone" }, async ({ page, open }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await open("?v=1");
    const first = page.locator(".graph [data-fold]").first();
    const id = await first.getAttribute("data-fold");
    // As it is laid out: where it was moved to, a box is told in single precision.
    const sides = await first.evaluate((it) => ["width", "height"].map((side) => parseFloat(getComputedStyle(it)[side])));
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(24);
    const { x, y } = await middle(first);
    await page.touchscreen.tap(x, y);
    await expect(page).toHaveURL(new RegExp(`fold=${id.split(":")[1]}(&|$)`));
    await expect(page.locator(`.graph [data-fold="${id}"]`)).toHaveCount(0);
    const all = landmark(page, "Graph").getByRole("button", { name: "Unfold all" });
    await all.scrollIntoViewIfNeeded();
    await all.tap();
    await expect(page).toHaveURL(/fold=none/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
