// A second dataset, of other kinds and about something else, opens by its link with no change of the program: it
// filters, plays, is translated into French and embeds.

import { expect, test } from "./fixtures.mjs";

const JAVA = "?data=data/java.json";
const status = (page) => page.locator("section.filters [role=status]");

test("it opens on its own view, under its own title, with its own kinds in the legend", async ({ page, open, shot, axe }) => {
  await open(JAVA);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Java in court");
  await expect(page).toHaveTitle(/Java in court/);
  await expect(status(page)).toContainText("of 38 events");
  await expect(page.getByRole("region", { name: "Details" }).getByRole("heading", { level: 2 })).toHaveText(
    "The Supreme Court: Google’s copying was fair",
  );
  await expect(page.getByRole("list", { name: "Legend", exact: true })).toContainText("court or authority");
  await expect(page.locator(".notices")).toBeEmpty();
  await shot("second");
  await axe("#app");
});

test("it filters by its own kinds and its link says so", async ({ page, open }) => {
  await open(`${JAVA}&kind=suit`);
  await expect(status(page)).toContainText("5 of 38 events");
  await expect(page.locator('[data-event="oracle-sues-google"]').first()).toBeAttached();
  await expect(page).toHaveURL(/data=data(\/|%2F)java\.json/);
  await expect(page).toHaveURL(/kind=suit/);
});

test("it is translated into French, kinds included", async ({ page, open, shot }) => {
  await open(`${JAVA}&v=1&lang=fr`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Java au tribunal");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("list", { name: "Légende", exact: true })).toContainText("tribunal ou autorité");
  await shot("second-fr");
});

test("its story is read step by step to the end", async ({ page, open }) => {
  await open(`${JAVA}&story=whose-names`);
  const panel = page.locator('[data-story="whose-names"]');
  for (let step = 1; step <= 7; step += 1) {
    await expect(panel).toHaveAttribute("data-story-step", String(step));
    if (step < 7) await panel.getByRole("button", { name: "Next" }).click();
  }
  await expect(page).toHaveURL(/step=7/);
});

test("it plays event by event", async ({ page, open }) => {
  await open(`${JAVA}&v=1&dispute=oracle-v-google`);
  await page.getByRole("button", { name: "Play the events" }).click();
  await expect(page).toHaveURL(/at=20/, { timeout: 30_000 });
});

test("it embeds", async ({ page, open }) => {
  await open(`${JAVA}&v=1&dispute=sun-v-microsoft&embed=1`);
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.locator('[data-node="dispute:sun-v-microsoft"]')).toBeAttached();
});
