// The page on paper: what is on screen, in words and pictures, black on white, with addresses, without controls, in the
// width of a sheet. People look at PDFs of it; these are the properties that a test can measure.

import { expect, test } from "./fixtures.mjs";
import { openHost, waitForReady } from "./host-page.mjs";

/** Widths of A4 and Letter between margins of 14 mm, in CSS pixels. */
const WIDTHS = [["A4", 688], ["Letter", 710]];

/** The page as a printer gets it, `width` wide; `prepared`: with the sheet of the view. */
async function onPaper(page, width, prepared) {
  if (prepared) await page.evaluate(() => globalThis.faultlinesCompanion("preparePrint"));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width, height: 1000 });
}

async function expectPaper(page, what) {
  const told = await what.evaluate((part) => {
    const seen = [...part.querySelectorAll("*")].filter((it) => it.checkVisibility({ visibilityProperty: true }));
    const box = (it) => it.getBoundingClientRect();
    const controls = document.querySelectorAll("button, input, select, textarea, summary, dialog, canvas");
    const name = (it) => `${it.localName}.${it.getAttribute("class") ?? ""} ${it.textContent.slice(0, 40)}`;
    return {
      controls: [...controls].filter((it) => it.checkVisibility({ visibilityProperty: true })).map(name),
      wide: seen.filter((it) => !it.closest("svg > *") && (box(it).right > innerWidth + 1 || box(it).left < -1)).map(name),
      scrolls: document.documentElement.scrollWidth > innerWidth,
      grounds: [...new Set(seen.filter((it) => !it.closest("svg")).map((it) => getComputedStyle(it).backgroundColor))],
      inks: [...new Set(seen.filter((it) => it.matches("h1, h2, h3, h4, article > p:not(.served-when, .served-who)")).map((it) => getComputedStyle(it).color))],
      paper: getComputedStyle(document.documentElement).getPropertyValue("--paper").trim(),
    };
  });
  expect(told.controls).toEqual([]);
  expect(told.wide).toEqual([]);
  expect(told.scrolls).toBe(false);
  expect(told.paper).toBe("#fff");
  for (const ground of told.grounds) expect(["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"]).toContain(ground);
  expect(told.inks).toEqual(["rgb(0, 0, 0)"]);
}

/** Every source's address, as written after its title. */
const addresses = (what) =>
  what.locator(".served-told a").evaluateAll((links) =>
    links.map((it) => getComputedStyle(it, "::after").content.replaceAll('"', "").includes(it.getAttribute("href"))),
  );

for (const [name, width] of WIDTHS) {
  test(`the view on screen, on ${name}: words, pictures, events, sources with addresses, date and link`, async ({ page, open }) => {
    await open("?v=1&actor=windsurf&theme=dark");
    await onPaper(page, width, true);
    const sheet = page.locator("#sheet");
    await expect(sheet).toBeVisible();
    await expect(page.locator("#article, #app").filter({ visible: true })).toHaveCount(0);
    await expect(sheet, "whose picture it is").toContainText("Faultlines");
    await expect(sheet.locator("h1"), "the view in words stands for a headline").toContainText("Windsurf");
    await expect(sheet.locator("svg[role=img]")).toHaveCount(2);
    const events = Number((await sheet.locator(".served-record-title").textContent()).match(/\d+/)[0]);
    await expect(sheet.locator("article")).toHaveCount(events);
    await expect(sheet.locator(".served-when", { hasText: "Facts" }).first()).toContainText(/Facts as of .+ 20\d\d/);
    await expect(sheet.locator(".sheet-link").first()).toHaveText(new RegExp(`^${page.url().replace(/\?.*/, "")}\\?v=1&actor=windsurf$`));
    const written = await addresses(sheet);
    expect(written.length).toBeGreaterThan(5);
    expect(written.every(Boolean)).toBe(true);
    await expectPaper(page, sheet);
  });
}

test("in French, and of two days compared, with the signs of what differs", async ({ page, open }) => {
  await open("?v=1&actor=windsurf&compare=2025-07-01&at=2025-09-01&lang=fr");
  await onPaper(page, 688, true);
  const sheet = page.locator("#sheet");
  await expect(sheet).toHaveAttribute("lang", "fr");
  await expect(sheet.locator(".served-record-title")).toContainText("événements de cette vue");
  await expect(sheet.locator(".served-key li").first()).toBeVisible();
  await expectPaper(page, sheet);
});

test("once made ready, whatever prints the page prints what is then on screen", async ({ page, open }) => {
  await open("?v=1&actor=windsurf");
  await page.evaluate(() => globalThis.faultlinesCompanion("preparePrint"));
  await page.evaluate(() => history.replaceState(null, "", "?v=1&dispute=nyt-v-openai"));
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("#sheet h1")).toContainText("New York Times");
  await expect(page.locator("#sheet")).toHaveCount(1);
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((it) => it.id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("by key and by button the sheet is there before the system's dialog opens", async ({ page, open }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", document.querySelector("#sheet h1")?.textContent ?? "none");
  });
  await open("?v=1&actor=windsurf");
  await page.keyboard.press("Control+p");
  await expect(page.locator("html")).toHaveAttribute("data-printed", /Windsurf/);
  await open("?v=1&dispute=nyt-v-openai");
  await page.locator("#share").click();
  await page.locator('[data-file="print"]').click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", /New York Times/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

// A browser's menu, a script's window.print() and the print of a page around ours wait for nothing.
test.describe("printed before a sheet is made", () => {
  const printed = (page) => page.emulateMedia({ media: "print", colorScheme: "dark" });

  for (const [name, query, shown, absent] of [
    ["a timeline of one lab", "?v=1&actor=perplexity&view=timeline", ".timeline canvas", ".graph"],
    ["a graph on dark paper", "?v=1&actor=windsurf&view=graph&theme=dark", ".graph canvas", ".timeline"],
    ["a table in French", "?v=1&actor=windsurf&view=table&lang=fr", "tbody tr", ".graph"],
    ["the opening view", "", ".graph canvas", "#nothing"],
  ]) {
    test(`the page prints the view on screen: ${name}`, async ({ page, open }) => {
      await open(query);
      await printed(page);
      await page.setViewportSize({ width: 688, height: 1000 });
      await expect(page.locator("#article")).toBeHidden();
      await expect(page.locator("#app h1")).toHaveText("Faultlines");
      await expect(page.locator(`#app ${shown}`).first()).toBeVisible();
      await expect(page.locator(`#app ${absent}`)).toHaveCount(0);
      // Words that are pressed on screen are words on paper; nothing else of a control is there.
      const controls = await page.locator("button:not(.link, .legend button, th button), input, select, textarea, dialog").evaluateAll((all) =>
        all.filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest(".layer")).map((it) => it.outerHTML.slice(0, 120)),
      );
      expect(controls).toEqual([]);
      // Names stand where they stood in the picture, and inside the sheet.
      const name = page.locator("#app .graph .name").first();
      if (shown === ".graph canvas") await expect(name).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }

  test("a page that is still loading never prints the article of another view", async ({ page }) => {
    await page.route("**/data/dataset.json", () => {});
    await page.goto("?v=1&actor=perplexity", { waitUntil: "commit" });
    await expect(page.locator("html")).toHaveAttribute("data-view", "other");
    await page.locator(".cover-title").waitFor({ state: "attached" });
    await printed(page);
    await expect(page.locator("#article svg, .served-record, .cover-sum").filter({ visible: true })).toHaveCount(0);
  });

  test("an article with embeds prints what they show, the first time and again", async ({ page, monitor, baseURL }) => {
    const embed = `<faultlines-embed src="${baseURL}" view="?actor=perplexity&amp;view=timeline"></faultlines-embed>`;
    await openHost(page, monitor, `<script src="${baseURL}embed.js"></script><h1>Article</h1>${embed}`);
    await waitForReady(page);
    const frame = page.frameLocator("iframe");
    await printed(page);
    for (const time of [1, 2]) {
      await page.pdf();
      await expect(frame.locator("#app .timeline canvas"), String(time)).toBeVisible();
      await expect(frame.locator("#article, #sheet").filter({ visible: true }), String(time)).toHaveCount(0);
    }
  });

  test("a sheet is never of another view: not of one before, and of a reader's file where one is open", async ({ page, open }) => {
    await open("?v=1&actor=windsurf");
    await page.evaluate(() => globalThis.faultlinesCompanion("preparePrint"));
    await expect(page.locator("#sheet h1")).toContainText("Windsurf");
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["id,name\nmill,The mill\n"], "mill.csv"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
    await expect(page.locator('[data-node="entity:mill"]')).toBeAttached();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(page.locator("#sheet")).not.toContainText("Windsurf");
    await expect(page.locator("#sheet")).toContainText("mill");
  });
});

test.describe("without a program", () => {
  test.use({ javaScriptEnabled: false });
  for (const [name, address] of [["the article", ""], ["the article in French", "fr/"], ["all events", "events/"], ["an actor", "fr/actors/anthropic/"], ["a story", "stories/august-2025-cut-off/"]]) {
    test(`${name} prints whole, black on white`, async ({ page }) => {
      await page.goto(address);
      await onPaper(page, 688, false);
      const article = page.locator("#article");
      await expect(article).toBeVisible();
      await expectPaper(page, article);
      const written = await addresses(article);
      expect(written.length).toBeGreaterThan(5);
      expect(written.every(Boolean)).toBe(true);
    });
  }
});
