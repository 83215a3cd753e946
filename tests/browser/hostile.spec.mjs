// Datasets made to break the page, in a real browser under the strict policy with Trusted Types: none runs script, or
// hangs or blanks the page; each is reported or drawn. Native tests read the same files (tests/hostile_datasets.rs).

import { readFileSync } from "node:fs";

import { expect, goTo, test } from "./fixtures.mjs";

const fixture = (folder, name) => readFileSync(new URL(`../fixtures/${folder}/${name}.json`, import.meta.url), "utf8");
const sound = () => JSON.parse(fixture("datasets", "sound"));

const LONG = "long ".repeat(200_000);
const DEEP = "[".repeat(10_000) + "]".repeat(10_000);

function longTexts() {
  const data = sound();
  data.title = LONG;
  data.entities[0].name = LONG;
  data.disputes[0].title = { en: LONG, fr: LONG };
  data.events[1].title = { en: LONG, fr: LONG };
  data.events[1].summary = { en: LONG, fr: LONG };
  return data;
}

/** The first event has this many actors. */
function crowded(actors) {
  const data = sound();
  const names = Array.from({ length: actors }, (_, i) => `e-${i}`);
  data.entities.push(...names.map((id) => ({ id, kind: "lab", name: id })));
  data.events[0].actors = names.map((entity) => ({ entity, role: "witness" }));
  data.opening = "v=1";
  return data;
}

/** Name, text, whether it is drawn, words that the page says. */
const HOSTILE = [
  ...[
    ["script-in-every-text", true, "<script>window.__ran=1</script>"],
    ["addresses-that-run", true, "11 records"],
    ["bidi-and-zero-width", true, "of 3 events"],
    ["circles-of-providers", true, "left out"],
    ["dates-at-the-ends-of-time", true, "of 3 events"],
    ["empty-lists", true, "of 0 events"],
    ["empty-object", false, "“version”"],
    ["empty-texts", true, "left out"],
    ["ids-of-object-prototypes", true, "of 3 events"],
    ["keys-twice", true, "left out"],
  ].map(([name, drawn, words]) => [name, () => fixture("hostile", name), drawn, words]),
  ["texts-of-a-megabyte", () => JSON.stringify(longTexts()), true, "of 3 events"],
  ["ten-thousand-levels", () => JSON.stringify(sound()).replace('"2020~"', DEEP), false, "recursion limit"],
  ["five-thousand-actors", () => JSON.stringify(crowded(5_000)), true, "1 record"],
  ["a-thousand-actors", () => JSON.stringify(crowded(900)), true, "of 3 events"],
];

/** What no text may ever do or become. */
async function nothingRan(page) {
  const found = await page.evaluate(() => ({
    ran: "__ran" in window || "polluted" in {} || "polluted" in Object,
    made: [...document.querySelectorAll("#app script, #app img, #app iframe, #app [onload], #app [onerror], #app [onmouseover]")].length,
    links: [...document.querySelectorAll("a[href]")].map((it) => it.protocol).filter((it) => !/^https?:$/.test(it)),
  }));
  expect(found).toEqual({ ran: false, made: 0, links: [] });
  expect(await page.title()).not.toBe("1");
}

for (const [name, text, drawn, words] of HOSTILE) {
  test(`${name}: ${drawn ? "drawn" : "reported"}, and nothing of it runs`, async ({ page, shot }) => {
    test.setTimeout(120_000);
    const body = text();
    page.on("dialog", () => expect("a dialog").toBe("none"));
    await page.route("**/data/dataset.json", (route) => route.fulfill({ contentType: "application/json", body }));
    await page.goto("");
    // A megabyte in each of five places takes its seconds on a slow machine; what hangs never comes.
    await expect(page.locator("html")).toHaveAttribute("data-faultlines", drawn ? "ready" : "failed", { timeout: 45_000 });
    await expect(page.locator("#app")).toContainText(words);
    await shot(`hostile-${name}`);
    await nothingRan(page);
    // Five megabytes of words are laid out by the browser once, not four times.
    if (!drawn || name === "texts-of-a-megabyte") return;
    for (const query of ["?v=1&view=table&lang=fr", "?v=1&sel=event:access-ended&lanes=actor", "?story=in-short&step=1"]) {
      await goTo(page, query);
      await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
      await expect(page.locator("section.filters [role=status]")).not.toBeEmpty();
      await nothingRan(page);
    }
  });
}

test("exports of a hostile dataset keep its text as text", async ({ page }) => {
  const body = fixture("hostile", "script-in-every-text");
  await page.route("**/data/dataset.json", (route) => route.fulfill({ contentType: "application/json", body }));
  await page.goto("?v=1");
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
  const request = { data: "data/dataset.json", query: "v=1", lang: "en", dark: false, page: "https://a.example/", keep: true };
  const made = await page.evaluate(
    async (request) => [await faultlinesCompanion("exportFile", { ...request, format: "svg" }), await faultlinesCompanion("exportFile", { ...request, format: "gexf" })],
    request,
  );
  for (const text of made) expect(text).not.toMatch(/<script|<img|<svg onload/);
  // The sheet for the printer is made of elements one by one.
  await page.evaluate(() => faultlinesCompanion("preparePrint"));
  await expect(page.locator("#sheet")).toBeAttached();
  expect(await page.locator("#sheet script, #sheet img, #sheet [onload], #sheet [onerror]").count()).toBe(0);
  await nothingRan(page);
});
