// What a page says of changes in the data: to who opens a link that was made earlier, and on a version that stays.

import { readFileSync } from "node:fs";

import { BUNDLED, expect, givenAway, test } from "./fixtures.mjs";

const text = readFileSync(new URL("../../static/data/dataset.json", import.meta.url), "utf8");
const notice = (page) => page.locator(".notices .notice");

test("a link that was made earlier says what came in, changed and was corrected since, and each leads to its record", async ({ page, open, axe }) => {
  await open("?v=1&made=2026-11-29");
  const told = notice(page).filter({ hasText: "Since your link was made, of data of 29 November 2026" });
  await expect(told).toBeVisible();
  await expect(told.locator("summary")).toHaveText(/\d+ records? added, \d+ records? changed, \d+ corrections?\.$/);
  await expect(told.locator("li").first()).toBeHidden();
  await told.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(told.locator("li").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await axe(".notices");
  await told.locator("li button").first().click();
  // The next step has a link of its own.
  await expect(page).toHaveURL(/\?v=1&sel=[a-z]+:[a-z0-9-]+$/);
  await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
  await expect(told).toBeVisible();
  await told.getByRole("button", { name: "Dismiss", exact: true }).click();
  await expect(notice(page)).toHaveCount(0);
});

test("the same in French, where the reader is; what is asked as of today says nothing", async ({ page, open }) => {
  await open("?v=1&lang=fr&made=2026-11-29");
  const told = notice(page).filter({ hasText: "Depuis la création de votre lien, sur des données du 29 novembre 2026" });
  await expect(told).toBeVisible();
  const [, query] = givenAway("?v=1").split("?");
  const asked = page.waitForResponse(/companion-[0-9a-f]{16}_data_bg\.wasm$/);
  await open(`?${query}`);
  await asked;
  await expect(page.locator("section.filters [role=status]")).toContainText(`of ${BUNDLED.events} events`);
  await expect(notice(page)).toHaveCount(0);
});

test("a version that stays says that there is a newer one, what is in it, and leads to the same view of it", async ({ page, open }) => {
  const old = JSON.parse(text);
  const [added] = old.events.splice(0, 1);
  const gone = { ...added, id: "no-longer-told" };
  old.updated = "2026-10-01";
  old.events.push(gone);
  await page.route("**/data/2026-10-01.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(old) }));
  await open("?v=1&view=table&data=data/2026-10-01.json");
  const told = notice(page).filter({ hasText: "You see the data as they were on 1 October 2026" });
  await expect(told).toContainText("1 record added, 1 record gone.");
  await told.locator("summary").click();
  // Only what is in the data on the page can be selected.
  await expect(told.locator("li", { hasText: "added: " }).getByRole("button")).toHaveCount(0);
  await told.locator("li", { hasText: "gone: " }).getByRole("button").click();
  await expect(page).toHaveURL(/sel=event:no-longer-told/);
  await page.goBack();
  await told.getByRole("link", { name: "The same view of the newest data" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
  await expect(page).toHaveURL(/\?v=1&view=table$/);
  await expect(notice(page)).toHaveCount(0);
});

test("in a frame of a phone's width the notice fits, in the dark as in the light", { tag: "@desktop" }, async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const theme of ["light", "dark"]) {
    await open(`?v=1&embed=1&theme=${theme}&made=2026-11-29`);
    await expect(notice(page)).toContainText("Since your link was made");
    await notice(page).locator("summary").click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const box = await notice(page).locator("li button").first().boundingBox();
    expect(box.height).toBeGreaterThanOrEqual(24);
  }
});
