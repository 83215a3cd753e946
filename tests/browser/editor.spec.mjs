// The editor's bar (`edit=1`): a view becomes the opening or a step, texts are written, steps put in order, the data
// downloaded with it; and no reader ever sees it.

import { readFile } from "node:fs/promises";

import { expect, test } from "./fixtures.mjs";

const bundled = JSON.parse(await readFile(new URL("../../static/data/dataset.json", import.meta.url), "utf8"));
const bar = (page) => page.locator("#editor");
const press = (page, name) => bar(page).getByRole("button", { name, exact: true }).press("Enter");
const said = (page) => bar(page).getByRole("status");

/** Opens the bar and waits for it. */
async function opened(page, open, query) {
  await open(query);
  await expect(bar(page)).toBeVisible();
  if (!(await bar(page).locator("details").evaluate((it) => it.open))) await bar(page).locator("summary").click();
  await expect(bar(page).getByRole("group").first()).toBeVisible();
}

async function saved(page, name) {
  const coming = page.waitForEvent("download");
  await press(page, name);
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("by keyboard a view becomes the opening and a step, and the data have that and nothing else new", async ({ page, open, axe }) => {
  await opened(page, open, "?actor=windsurf&edit=1");
  await press(page, "Open with this view");
  await expect(said(page)).toHaveText("Changes: 1");
  await expect(bar(page).getByRole("button", { name: "Open with this view" }), "the focus stays").toBeFocused();
  await bar(page).getByLabel("In", { exact: true }).selectOption({ label: "a new story" });
  await press(page, "Add the step");
  await expect(said(page)).toContainText("write the text first");
  await bar(page).getByLabel("Title of a new story (en)").fill("Who left?");
  await bar(page).getByLabel("Text of the new step (en)").fill("Somebody left.");
  await press(page, "Add the step");
  await expect(said(page)).toHaveText("Changes: 2");
  await expect(page.locator("#story-text"), "the step is on screen").toHaveText("Somebody left.");
  await bar(page).getByLabel("Text of the new step (en)").fill("Another came.");
  await press(page, "Add the step");
  await expect(page.locator("#story-text")).toHaveText("Another came.");
  await expect(bar(page).getByRole("group", { name: "Step 2 of “Who left?”" })).toBeVisible();
  await press(page, "Move earlier");
  await expect(said(page)).toHaveText("Changes: 4");
  await expect(page.locator("#story")).toHaveAttribute("data-story-step", "1");
  await expect(bar(page).getByRole("group", { name: "Step 1 of “Who left?”" })).toBeVisible();
  await bar(page).getByLabel(/^Text of step 1/).fill("Another came back.");
  await bar(page).getByLabel(/^Text of step 1/).press("Tab");
  await expect(page.locator("#story-text")).toHaveText("Another came back.");
  await axe("#editor");
  const { name, bytes } = await saved(page, "Download the data (JSON)");
  expect(name).toBe("dataset.json");
  const data = JSON.parse(bytes.toString("utf8"));
  expect(data.opening).toBe("?actor=windsurf");
  const added = data.stories.at(-1);
  expect(added.title).toEqual({ en: "Who left?" });
  expect(added.steps.map((step) => step.text.en)).toEqual(["Another came back.", "Somebody left."]);
  expect(added.steps.map((step) => step.view)).toEqual(["?actor=windsurf", "?actor=windsurf"]);
  const { opening: _, stories, ...rest } = data;
  const { opening: __, stories: known, ...others } = bundled;
  expect(rest).toEqual(others);
  expect(stories.slice(0, -1)).toEqual(known);
  // Every change can be taken back.
  for (let left = 5; left--; ) await press(page, "Undo the last change");
  await expect(said(page)).toHaveText("Changes: 0");
  const again = await saved(page, "Download the data (JSON)");
  expect(JSON.parse(again.bytes.toString("utf8"))).toEqual(bundled);
});

test("a press or a Tab after typing is done on what it began on", async ({ page, open }) => {
  await opened(page, open, "?story=august-2025-cut-off&step=1&edit=1");
  const text = bar(page).getByLabel(/^Text of step 1/);
  const first = await text.inputValue();
  for (const [at, name] of ["Show this view in the step", "Undo the last change", "Download the data (JSON)"].entries()) {
    await text.fill(`${first} ${at}`);
    const button = bar(page).getByRole("button", { name, exact: true });
    const coming = name.startsWith("Download") ? page.waitForEvent("download") : null;
    await button.scrollIntoViewIfNeeded();
    await button.click();
    if (coming) expect((await readFile(await (await coming).path())).toString("utf8")).toContain(`${first} ${at}`);
    else if (name.startsWith("Undo")) await expect(text, "what was typed is taken back").toHaveValue(`${first} 0`);
    await expect(button).toBeFocused();
  }
  await text.fill(`${first} once more`);
  await text.press("Tab");
  await expect(page.locator("#story-text")).toHaveText(`${first} once more`);
  await expect(bar(page).getByRole("button", { name: "Show this view in the step" }), "the next one has the focus").toBeFocused();
});

test("the bar leaves the picture in sight, and is closed at first on a phone", async ({ page, open }) => {
  await open("?edit=1");
  await expect(bar(page)).toBeVisible();
  const { height } = await bar(page).boundingBox();
  expect(height).toBeLessThan(page.viewportSize().height / 2);
  await expect(bar(page).locator("details")).toHaveJSProperty("open", page.viewportSize().width > 700);
});

test("the words are the page's, the workbook has the changes, and it fits a phone", async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await opened(page, open, "?v=1&edit=1&lang=fr");
  await expect(bar(page)).toContainText("Barre de rédaction");
  await press(page, "Ouvrir sur cette vue");
  await expect(said(page)).toHaveText("Modifications\u{202f}: 1");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const button of await bar(page).getByRole("button").all()) {
    const { height, width } = await button.boundingBox();
    expect(Math.min(height, width), await button.textContent()).toBeGreaterThanOrEqual(44);
  }
  const { name, bytes } = await saved(page, "Télécharger le classeur (XLSX)");
  expect(name).toBe("dataset.xlsx");
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
});

test("no reader sees it: not without the key, not in an embed, and no link that is passed on has the key", async ({ page, open }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open("?actor=windsurf");
  await open("?embed=1&edit=1");
  await page.waitForTimeout(500);
  await expect(bar(page)).toHaveCount(0);
  expect(asked.filter((address) => /editor\.(js|css)|_editor_bg\.wasm/.test(address))).toEqual([]);
  await page.context().route("**/editor.js", (route) => route.fulfill({ contentType: "text/javascript", body: "export const edit = () => {};" }));
  await open("?actor=windsurf&edit=1");
  await page.getByRole("button", { name: "Share, embed or save" }).click();
  for (const name of ["Link", "Embed"]) {
    const field = page.getByRole("dialog").getByRole("textbox", { name, exact: true });
    await expect(field).toHaveValue(/actor=windsurf/);
    await expect(field).not.toHaveValue(/edit/);
  }
});

test("a newer state of the data takes the edits with it", async ({ page, open }) => {
  await opened(page, open, "?actor=windsurf&edit=1");
  await press(page, "Open with this view");
  await expect(said(page)).toHaveText("Changes: 1");
  const text = JSON.stringify({ ...bundled, title: { en: "Newer", fr: "Plus récent" } });
  const transfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "newer.json"));
    return transfer;
  }, text);
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Newer");
  await expect(said(page)).toHaveText("Changes: 1");
  const { name, bytes } = await saved(page, "Download the data (JSON)");
  expect(name).toBe("newer.json");
  const data = JSON.parse(bytes.toString("utf8"));
  expect(data.title.en).toBe("Newer");
  expect(data.opening).toBe("?actor=windsurf");
});
