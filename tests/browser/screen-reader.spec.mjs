// What a screen reader is given: the main tasks as transcripts of Chromium's accessibility tree, in both languages, of
// the small dataset that the tests keep. The transcripts are there to be read: tests/transcripts/*.txt.

import { readFile } from "node:fs/promises";

import { expectTranscript, transcript } from "./accessible-text.mjs";
import { expect, goTo, test } from "./fixtures.mjs";

test.beforeEach(async ({ page }) => {
  const body = await readFile(new URL("../fixtures/datasets/sound.json", import.meta.url), "utf8");
  await page.route(/\/data\/dataset[^/]*\.json$/, (route) => route.fulfill({ contentType: "application/json", body }));
});

const SCENES = [
  // The page as a whole: landmarks, headings, summaries, nodes and marks in their order.
  ["page", "?v=1", "#app"],
  ["node", "?v=1&sel=entity:alpha", "aside.details"],
  ["event", "?v=1&sel=event:access-ended", "aside.details"],
  ["relation", "?v=1&sel=relation:beta-uses-alpha-api", "aside.details"],
  ["table", "?v=1&view=table&sort=-title", "section.table"],
  ["day", "?v=1&at=2025-08-02", "section.timeline"],
  ["compare", "?v=1&at=2025-08-31&compare=2025-06-30", ".compared"],
  ["disagree", "?v=1&conflict=1", ".disagreements"],
  ["story", "?story=in-short", "section.story"],
  ["nothing", "?v=1&q=zzzz", "#stage"],
];

/** Where axe looks for barriers as well. */
const SEARCHED = new Set(["page", "event", "table", "story"]);

for (const lang of ["en", "fr"]) {
  for (const [name, query, selector] of SCENES) {
    test(`${name}, ${lang}`, async ({ page, open, axe }) => {
      await open(`${query}&lang=${lang}`);
      await expectTranscript(`${name}.${lang}`, await transcript(page, selector));
      if (SEARCHED.has(name)) await axe();
    });
  }

  test(`a node and a mark that have the focus, ${lang}`, async ({ page, open }) => {
    await open(`?v=1&lang=${lang}`);
    const heard = [];
    for (const [hook, id, keys] of [
      ["data-node", "entity:alpha", ["Enter", "End"]],
      ["data-event", "access-opened", ["ArrowRight", "Enter"]],
    ]) {
      await page.locator(`.layer [${hook}="${id}"]`).focus();
      await expect(page.locator("*:focus")).toHaveAccessibleDescription(/./);
      heard.push(await transcript(page, "*:focus"));
      for (const key of keys) {
        await page.keyboard.press(key);
        if (key === "Enter") await expect(page).toHaveURL(/sel=/);
        heard.push(`${key}\n`, await transcript(page, "*:focus"));
      }
    }
    await expectTranscript(`keys.${lang}`, heard.join(""));
  });

  test(`status messages are short, ${lang}`, async ({ page, open }) => {
    await open(`?v=1&lang=${lang}`);
    const said = async () => {
      const all = page.locator("[aria-live], [role=status]");
      return (await all.allTextContents()).map((it) => it.trim()).filter(Boolean);
    };
    const heard = [await said()];
    await page.locator("#search").fill("access");
    await expect(page).toHaveURL(/q=access/);
    heard.push(await said());
    await page.locator(".time-bar .play button").first().click();
    await expect(page).toHaveURL(/sel=event/);
    heard.push(await said());
    for (const words of heard.flat()) expect(words.length, words).toBeLessThan(90);
    await expectTranscript(`status.${lang}`, `${heard.map((it) => it.join(" | ")).join("\n")}\n`);
  });

  test(`headings go down by one, landmarks are named once, ${lang}`, async ({ page, open }) => {
    await open(`?v=1&lang=${lang}`);
    for (const query of ["?v=1&sel=event:access-ended", "?story=in-short", "?v=1&view=table", "?v=1&conflict=1", "?embed=1&v=1"]) {
      await goTo(page, `${query}&lang=${lang}`);
      const levels = await page.evaluate(() =>
        [...document.querySelectorAll("#app :is(h1, h2, h3, h4, h5)")].filter((it) => it.checkVisibility()).map((it) => Number(it.tagName[1])),
      );
      expect(levels.filter((level) => level === 1), query).toHaveLength(1);
      const jumps = levels.filter((level, i) => i > 0 && level > levels[i - 1] + 1);
      expect(jumps, `${query}: ${levels}`).toEqual([]);
      const names = await page.locator("#app :is(section, aside)[aria-label]").evaluateAll((all) => all.map((it) => it.getAttribute("aria-label")));
      expect(new Set(names).size, query).toBe(names.length);
    }
  });
}

test("the sorted head of the table says how, the others do not", async ({ page, open }) => {
  await open("?v=1&view=table&sort=-sources");
  await expect(page.locator("th[aria-sort]")).toHaveCount(1);
  await expect(page.locator("th[aria-sort]")).toHaveAttribute("aria-sort", "descending");
  await expect(page.locator("table caption")).toContainText("3 events.");
  await expect(page.locator("thead th[scope=col]")).toHaveCount(6);
  await expect(page.locator("tbody th[scope=row]")).toHaveCount(3);
});
