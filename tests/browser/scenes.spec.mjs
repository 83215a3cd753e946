// Each named scene looks like its reference in tests/scenes/, and has no barrier that axe can find, in both languages
// and both themes. When one looks different, Playwright's report shows it; `cargo xtask screenshots --accept` takes it.

import AxeBuilder from "@axe-core/playwright";
import { readdir, stat } from "node:fs/promises";

import { expect, test } from "./journey.mjs";
import { SCENES, addressOf } from "./scenes.mjs";

/**
 * How far a scene may be from its reference. A pixel counts as changed only beyond a fifth of the way from black to
 * white (Playwright's own `threshold`): references are kept in 256 colours, which nothing notices at 0.2, and some 240
 * pixels do at 0.1. The edges of letters and lines are left out of account, since another Chromium may draw them a
 * little differently. And 40 pixels may differ: measured on the opening view, the same page twice has none, a letter of
 * running text changed some 30, a node's name gone 210, a word changed 300, a headline moved by one pixel 670.
 */
const TOLERANCE = { threshold: 0.2, maxDiffPixels: 40 };

const REFERENCES = new URL("../scenes/", import.meta.url);
/** axe goes over a page four times: seconds on a quiet machine, minutes on one that builds at the same time. */
const MAX_MS = 420_000;
/** For a page to be ready, and then to stand still. */
const SETTLED = { timeout: 45_000 };
const MAX_BYTES = 4_000_000;
const HOME = "https://example.org/faultlines/";
const NOON = new Date("2026-11-22T12:00:00Z");

for (const scene of SCENES) {
  const { name, width, height, theme, lang, served, forced } = scene;
  const phone = width < 500;
  test.describe(() => {
    test.use({
      viewport: { width, height },
      isMobile: phone,
      hasTouch: phone,
      colorScheme: theme,
      locale: lang === "fr" ? "fr-FR" : "en-GB",
      javaScriptEnabled: !served,
      contextOptions: { reducedMotion: "reduce", forcedColors: forced ? "active" : "none" },
    });

    test(`${name}: looks as agreed`, async ({ page, watch }) => {
      await stage(page, watch, scene);
      await show(page, scene, lang);
      await page.evaluate(hideAddress, HOME);
      await compare(page, name);
    });

    test(`${name}: has no barrier in either language or theme`, async ({ page, watch, browser, contextOptions }) => {
      test.setTimeout(MAX_MS);
      const checked = served ? await pageWithoutProgram(browser, contextOptions) : page;
      await stage(checked, watch, scene);
      const barriers = [];
      for (const language of ["en", "fr"]) {
        await show(checked, scene, language);
        for (const colorScheme of ["light", "dark"]) {
          await checked.emulateMedia({ colorScheme });
          barriers.push(...(await barriersOf(checked, scene.barriers)).map((it) => `${language}, ${colorScheme}: ${it}`));
        }
      }
      expect(barriers, `barriers in the scene "${name}"`).toEqual([]);
      if (served) await checked.context().close();
    });
  });
}

test("every reference is of a scene, no name is used twice, and all together are small", async () => {
  const names = SCENES.map((scene) => scene.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(24);
  const files = await readdir(REFERENCES);
  expect(files.filter((file) => !names.includes(file.replace(/\.png$/, ""))), "delete what no scene has").toEqual([]);
  let bytes = 0;
  for (const file of files) bytes += (await stat(new URL(file, REFERENCES))).size;
  expect(bytes).toBeLessThan(MAX_BYTES);
});

/** What must be so before the page is loaded. */
async function stage(page, watch, { data, print }) {
  await page.clock.setFixedTime(NOON);
  if (print) await page.emulateMedia({ media: "print" });
  if (data === "broken") await page.route("**/data/*.json", (route) => route.fulfill({ contentType: "application/json", body: "{ not json" }));
  if (data === "missing") await page.route("**/data/*.json", (route) => route.abort());
  if (data === "no program") await page.route(/app-[0-9a-f]+_bg\.wasm$/, (route) => route.abort());
  if (data) watch.expect(/console: .*(ERR_FAILED|Failed to load|Failed to fetch)/);
}

/** axe needs scripts to run where the reader has none: a page whose own scripts are empty. */
async function pageWithoutProgram(browser, options) {
  const context = await browser.newContext({ ...options, javaScriptEnabled: true });
  await context.route(/\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  return context.newPage();
}

/** Loads a scene and does what it asks for. */
async function show(page, scene, lang) {
  await page.goto(addressOf(scene, lang));
  // Without scripts the page that would go live waits for ever.
  const state = scene.served ? /^(served|loading)$/ : scene.data ? /^failed$/ : /^ready$/;
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", state, SETTLED);
  if (scene.first) await scene.first(page);
}

/** Puts one address in the place of that where the page happens to be served, wherever a field shows it. */
function hideAddress(home) {
  const here = location.origin + location.pathname;
  for (const field of document.querySelectorAll("input, textarea")) {
    if (field.value.includes(here)) field.value = field.value.replaceAll(here, home);
  }
}

/** Fails when the page does not look like the reference: Playwright's report has both, and what differs. */
async function compare(page, name) {
  const wanted = `looks like tests/scenes/${name}.png; to take how it looks now: cargo xtask screenshots --accept ${name}`;
  await expect(page, wanted).toHaveScreenshot(`${name}.png`, { ...TOLERANCE, ...SETTLED });
}

async function barriersOf(page, selector) {
  // Off unless asked for, as it is new: WCAG 2.2, 2.5.8.
  const builder = new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } });
  const { violations } = await (selector ? builder.include(selector) : builder).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((it) => it.html).join(" ").slice(0, 600)}`);
}
