// Each named scene looks like its reference in tests/scenes/, and axe finds no violation in it, in either language or
// theme. When one looks different, Playwright's report shows it; `cargo xtask screenshots
// --accept` takes it.

import { readdir, stat } from "node:fs/promises";

import { test } from "@playwright/test";

import { allRules, colourRules, violations } from "./axe.mjs";
import { expect, goTo, observe } from "./fixtures.mjs";
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
/** axe goes over a page three times: seconds on a quiet machine, minutes on one that builds at the same time. */
const MAX_MS = 420_000;
/** For a page to be ready, and then to stand still. */
const SETTLED = { timeout: 45_000 };
const MAX_BYTES = 4_000_000;
const HOME = "https://example.org/faultlines/";
const NOON = new Date("2026-11-30T12:00:00Z");

for (const scene of SCENES) {
  const { name, width, height, theme, lang, served, forced } = scene;
  const phone = width < 500;
  const options = {
    viewport: { width, height },
    isMobile: phone,
    hasTouch: phone,
    colorScheme: theme,
    locale: lang === "fr" ? "fr-FR" : "en-GB",
    reducedMotion: "reduce",
    forcedColors: forced ? "active" : "none",
  };

  test.describe(() => {
    // In this order and on one page: loading it takes longer than looking at it.
    test.describe.configure({ mode: "default" });
    let opened;

    /** The page of the scene, loaded by whichever of the tests comes first. */
    const shown = async (browser, baseURL, more = {}) => {
      if (!opened) {
        const context = await browser.newContext({ ...options, ...more });
        const monitor = await observe(context, baseURL);
        opened = { page: await context.newPage(), monitor };
        await stage(opened, scene);
        await show(opened.page, scene, lang);
      }
      return opened;
    };
    const close = async () => {
      await opened?.page.context().close();
      opened = undefined;
    };
    test.afterAll(close);

    test(`${name}: looks as agreed`, async ({ browser, baseURL }) => {
      const { page, monitor } = await shown(browser, baseURL, { javaScriptEnabled: !served });
      await page.evaluate(hideAddress, HOME);
      await compare(page, name);
      expect(monitor.unexpected, "no unexpected error").toEqual([]);
    });

    // Each language has all rules; each theme, which changes nothing but colours, has those that read colours.
    test(`${name}: has no barrier in either language or theme`, async ({ browser, baseURL }) => {
      test.setTimeout(MAX_MS);
      // axe needs scripts to run where the reader has none: another page, whose own scripts are empty.
      if (served) await close();
      const { page, monitor } = await shown(browser, baseURL);
      const [otherTheme, otherLang] = [theme === "dark" ? "light" : "dark", lang === "fr" ? "en" : "fr"];
      const barriers = [];
      const look = async (language, colorScheme, rules) => {
        const found = await violations(page, scene.barriers, rules);
        barriers.push(...found.map((it) => `${language}, ${colorScheme}: ${it}`));
      };
      await look(lang, theme, allRules);
      const before = await tree(page);
      await page.emulateMedia({ colorScheme: otherTheme });
      expect((await tree(page)) === before, "a theme changes colours only").toBe(true);
      await look(lang, otherTheme, colourRules);
      await inLanguage(page, scene, otherLang);
      await look(otherLang, otherTheme, allRules);
      await page.emulateMedia({ colorScheme: theme });
      await look(otherLang, theme, colourRules);
      expect(barriers, `barriers in the scene "${name}"`).toEqual([]);
      expect(monitor.unexpected, "no unexpected error").toEqual([]);
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
async function stage({ page, monitor }, { data, served }) {
  await page.clock.setFixedTime(NOON);
  if (served) {
    await page.route(/\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    // An empty script is not the one whose hash the page states.
    monitor.allow(/console: .*'integrity' attribute/);
  }
  if (data === "broken") await page.route("**/data/*.json", (route) => route.fulfill({ contentType: "application/json", body: "{ not json" }));
  if (data === "missing") await page.route("**/data/*.json", (route) => route.abort());
  if (data === "no program") await page.route(/app-[0-9a-f]+_bg\.wasm$/, (route) => route.abort());
  if (data) monitor.allow(/console: .*(ERR_FAILED|Failed to load|Failed to fetch)/);
}

/** Loads a scene and does what it asks for. */
async function show(page, scene, lang) {
  await page.goto(addressOf(scene, lang));
  // Without scripts the page that would go live waits for ever.
  const state = scene.served ? /^(served|loading)$/ : scene.data ? /^failed$/ : /^ready$/;
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", state, SETTLED);
  if (scene.first) await scene.first(page);
}

/** The scene in another language: a view like any other for a page that is live, and loaded again for the rest. */
async function inLanguage(page, scene, lang) {
  if (scene.served || scene.data || scene.first) return show(page, scene, lang);
  await goTo(page, addressOf(scene, lang));
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
}

/** Every element, attribute and word. */
const tree = (page) => page.evaluate(() => document.body.outerHTML);

/** Puts one address in the place of that where the page happens to be served, wherever a field or paper shows it. */
function hideAddress(home) {
  const here = location.origin + location.pathname;
  for (const field of document.querySelectorAll("input, textarea")) {
    if (field.value.includes(here)) field.value = field.value.replaceAll(here, home);
  }
  for (const line of document.querySelectorAll(".sheet-link")) line.textContent = line.textContent.replaceAll(here, home);
}

/** Fails when the page does not look like the reference: Playwright's report has both, and what differs. */
async function compare(page, name) {
  const wanted = `looks like tests/scenes/${name}.png; to take how it looks now: cargo xtask screenshots --accept ${name}`;
  await expect(page, wanted).toHaveScreenshot(`${name}.png`, { ...TOLERANCE, ...SETTLED });
}
