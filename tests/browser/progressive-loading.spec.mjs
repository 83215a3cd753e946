// The opening view loads with part of the dataset; the whole replaces it while the reader is at work, and nothing is
// lost.

import { expect, test } from "./fixtures.mjs";

const html = (page) => page.locator("html");
const details = (page) => page.getByRole("region", { name: "Details" });
/** Words that are still to come. */
const toCome = (page) => details(page).getByText("…", { exact: true });
const WHOLE = "**/data/dataset.json";
const EVENT = "anthropic-limits-windsurf";

const asked = (page) => {
  const names = [];
  page.on("request", (request) => /\/data\//.test(request.url()) && names.push(request.url().split("/").pop()));
  return names;
};

test("the page is ready before the whole dataset is there, and what the reader does meanwhile stays", async ({ page }) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(WHOLE, async (route) => {
    await held;
    await route.continue();
  });
  const names = asked(page);
  await page.goto("");
  await expect(html(page)).toHaveAttribute("data-faultlines", "ready");
  expect(names).toContain("opening.json");
  // The event on show has all its words and sources.
  await expect(toCome(page)).toHaveCount(0);
  const mark = page.locator(`[data-event="${EVENT}"]`);
  await mark.focus();
  await mark.press("Enter");
  await expect(page).toHaveURL(new RegExp(`sel=event:${EVENT}`));
  await expect(toCome(page)).not.toHaveCount(0);
  const heading = await details(page).getByRole("heading", { level: 2 }).textContent();
  const positions = await page.locator("[data-node]").evaluateAll((nodes) => nodes.map((node) => node.style.transform + node.style.left));
  await mark.focus();
  release();
  await expect(toCome(page)).toHaveCount(0);
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(heading);
  await expect(mark).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`sel=event:${EVENT}`));
  expect(await page.locator("[data-node]").evaluateAll((nodes) => nodes.map((node) => node.style.transform + node.style.left))).toEqual(positions);
  expect(names.filter((name) => name === "opening.json")).toHaveLength(1);
  expect(names.filter((name) => name === "dataset.json")).toHaveLength(1);
});

test("a link to another view reads the whole dataset at once, and only that", async ({ page, open }) => {
  const names = asked(page);
  await open(`?v=1&sel=event:${EVENT}`);
  expect(names).toEqual(["dataset.json"]);
  await expect(toCome(page)).toHaveCount(0);
});

test("where the rest of the data does not load, the page stays and says so", async ({ page, monitor }) => {
  monitor.allow(/ERR_FAILED|Failed to (load|fetch)|preload/);
  await page.route(WHOLE, (route) => route.abort());
  await page.goto("");
  await expect(page.getByText("The rest of the data did not arrive")).toBeVisible();
  await expect(html(page)).toHaveAttribute("data-faultlines", "ready");
  await expect(page.locator(`[data-event="${EVENT}"]`)).toBeVisible();
});

test("without the file of the opening view the page opens with the whole dataset", async ({ page, monitor }) => {
  monitor.allow(/ERR_FAILED|Failed to (load|fetch)|preload/);
  await page.route("**/data/opening.json", (route) => route.abort());
  await page.goto("");
  await expect(html(page)).toHaveAttribute("data-faultlines", "ready");
  await expect(toCome(page)).toHaveCount(0);
});

test("the whole dataset, come while a node is dragged, leaves it in the hand", async ({ page }, info) => {
  test.skip(info.project.name !== "desktop", "a mouse");
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(WHOLE, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("");
  await expect(html(page)).toHaveAttribute("data-faultlines", "ready");
  const { x, y, width, height } = await page.locator('[data-node="entity:windsurf"]').boundingBox();
  const at = [x + width / 2, y + height / 2];
  await page.mouse.move(...at);
  await page.mouse.down();
  await page.mouse.move(at[0] - 12, at[1] - 8, { steps: 3 });
  release();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  await page.mouse.move(at[0] - 30, at[1] - 20, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/pin=windsurf:/);
});
