// Two days compared: what began, ended or changed between them, in the graph, on the timeline and in words.

import { expect, test } from "./fixtures.mjs";

const CUT_OFF = "?v=1&dispute=anthropic-openai-claude-access&at=2025-08-02&compare=2025-07-31";

const region = (page, name) => page.getByRole("region", { name, exact: true });
const menu = (page) => page.locator(".time-bar summary");
const entries = (list, change) => list.locator(`li[data-change="${change}"]`);

test("a link that compares two days says what began and what ended, each with its evidence", async ({ page, open, shot }) => {
  await open(CUT_OFF);
  const list = region(page, "Between 31 July 2025 and 2 August 2025");
  await expect(list).toContainText("2 began, 1 ended");
  await expect(entries(list, "began")).toHaveCount(2);
  await expect(entries(list, "began").first()).toContainText("Anthropic cuts OpenAI’s access to Claude");
  await expect(entries(list, "began").last()).toContainText("OpenAI has limited access to Claude API");
  await expect(entries(list, "ended")).toHaveCount(1);
  await expect(entries(list, "ended")).toContainText("OpenAI uses Claude API");
  await shot("compare");

  await entries(list, "ended").getByRole("button", { name: "Anthropic revokes OpenAI’s access" }).click();
  await expect(page).toHaveURL(/sel=event:anthropic-revokes-openai-claude-api/);
  await expect(region(page, "Details")).toContainText("Who says so");
  await expect(list).toBeVisible();
  await entries(list, "ended").getByRole("button", { name: "OpenAI uses Claude API" }).click();
  await expect(page).toHaveURL(/sel=relation:openai-uses-claude-api/);
});

test("the graph marks what differs, and accessible names say so", async ({ page, open }) => {
  await open(CUT_OFF);
  const changed = (key) => page.locator(`.layer [data-change]${key}`);
  await expect(changed('[data-node="dispute:anthropic-openai-claude-access"]')).toHaveAttribute("data-change", "began");
  const ended = changed('[data-edge="relation:openai-uses-claude-api"]');
  await expect(ended).toHaveAttribute("data-change", "ended");
  await expect(ended).toHaveAccessibleName("OpenAI uses Claude API, ended between 31 July 2025 and 2 August 2025");
  await expect(changed('[data-edge="relation:openai-limited-access-claude-api"]')).toHaveAttribute("data-change", "began");
  await expect(page.locator('.layer [data-node="entity:openai"]')).not.toHaveAttribute("data-change", /./);
  const legend = page.getByRole("list", { name: "Legend" });
  await expect(legend).toContainText("Began");
  await expect(legend).toContainText("Ended");
  await expect(legend).toContainText("unchanged");
});

test("the same in French", async ({ page, open, shot }) => {
  await open(`${CUT_OFF}&lang=fr`);
  const list = region(page, "Entre le 31 juillet 2025 et le 2 août 2025");
  await expect(list).toContainText("2 ont commencé, 1 a pris fin");
  await expect(entries(list, "ended")).toContainText("OpenAI utilise API Claude");
  await expect(entries(list, "ended")).toContainText("Anthropic révoque l’accès d’OpenAI");
  await shot("compare-fr");
});

test("a day chosen to compare with makes a link that opens as it was left, and comparing stops", async ({
  page,
  open,
  openElsewhere,
}) => {
  await open("?v=1&dispute=anthropic-openai-claude-access");
  await menu(page).click();
  const field = page.getByLabel("Compare with");
  await field.fill("2025-07-31");
  // Nothing said as of which day: as of the day the facts were last gone through.
  await expect(page).toHaveURL(/at=2026-11-30&compare=2025-07-31/);
  await page.getByRole("textbox", { name: "As of" }).fill("2025-08-02");
  await expect(page).toHaveURL(/at=2025-08-02&compare=2025-07-31/);
  const list = region(page, "Between 31 July 2025 and 2 August 2025");
  const said = await list.textContent();

  const elsewhere = await openElsewhere(page.url());
  await expect(region(elsewhere, "Between 31 July 2025 and 2 August 2025")).toHaveText(said);

  await page.keyboard.press("Escape");
  await list.getByRole("button", { name: "Stop comparing" }).click();
  await expect(list).toHaveCount(0);
  await expect(page).toHaveURL(/at=2025-08-02$/);
  await page.goBack();
  await expect(list).toBeVisible();
});

test("choosing a day to compare with never moves the day shown, and days without changes say so", async ({ page, open }) => {
  await open("?v=1&dispute=anthropic-openai-claude-access&at=2025-07-10");
  await menu(page).click();
  await page.getByLabel("Compare with").fill("2025-07-15");
  await expect(page, "a later day is taken as the day shown").toHaveURL(/at=2025-07-10&compare=2025-07-10/);
  await expect(page.getByLabel("Compare with")).toHaveAttribute("max", "2025-07-10");
  await page.getByLabel("Compare with").fill("2025-07-08");
  await expect(page).toHaveURL(/at=2025-07-10&compare=2025-07-08/);
  await expect(region(page, "Between 8 July 2025 and 10 July 2025")).toContainText("Nothing changed between these days");
  await page.getByRole("button", { name: "A month before" }).click();
  await expect(page).toHaveURL(/at=2025-07-10&compare=2025-06-10/);
});

test("a year of the whole field is listed and marked", async ({ page, open, shot, axe }) => {
  await open("?v=1&at=2026-06-30&compare=2025-06-30");
  const list = region(page, "Between 30 June 2025 and 30 June 2026");
  for (const change of ["began", "ended", "came-and-went", "closed", "new"]) {
    expect(await entries(list, change).count(), change).toBeGreaterThan(0);
  }
  await expect(entries(list, "closed").filter({ hasText: "Musk" })).toContainText("dismissed · closed 18 May 2026");
  expect(await page.locator(".layer [data-edge][data-change]").count()).toBeGreaterThan(20);
  await shot("compare-field");
  await axe(".compared");
});

for (const [lang, told, said] of [
  ["en", /folded in: .+ of them changed between 31 May 2025 and 31 August 2025/, "something folded in it changed"],
  ["fr", /éléments repliés\s: .+ a changé entre le 31 mai 2025 et le 31 août 2025/, "un élément replié a changé"],
]) {
  test(`what holds something that changed between two days says so, and unfolded shows it: ${lang}`, { tag: "@desktop" }, async ({ page, open }) => {
    await open(`?v=1&at=2025-08-31&compare=2025-05-31&lang=${lang}`);
    await expect(page.locator(".graph .legend")).toContainText(said);
    const nodes = await page.locator(".graph [data-node]").evaluateAll((all) => all.map((it) => [it.dataset.node, it.ariaLabel]));
    const holders = nodes.filter(([, name]) => told.test(name)).map(([node]) => node);
    expect(holders.length).toBeGreaterThan(2);
    const changed = page.locator(".graph [data-node][data-change]");
    const before = await changed.count();
    await page.locator(`.graph [data-fold="${holders[0]}"]`).dispatchEvent("click");
    await expect.poll(() => changed.count()).toBeGreaterThan(before);
  });
}
