// Loading and filtering in Firefox as it is installed, driven as in the tour of the tests. Nothing is throttled there, and
// it knows of no long tasks; else the same pages, watched by the same scripts.
import { spawnSync } from "node:child_process";
import { SEARCH, FilterRows, filterEntries, serveOurs } from "./filter.mjs";
import { noteKeys } from "./keys.mjs";
import { LoadingRows } from "./loading.mjs";
import { CALM_MS, watch } from "./watch.mjs";
import { wholePages } from "./whole_pages.mjs";
import { firefox } from "../browser/engines/firefox.mjs";

/** As finely as Chromium tells the time, and no copy of the page for later. */
const PREFERENCES = { "privacy.reduceTimerPrecision": false, "dom.serviceWorkers.enabled": false };
const BACKSPACE = "\uE003";
const PROGRAMS = ["firefox-esr", "firefox"];
const PATIENCE_MS = 40_000;

/** The rows of loading and filtering, with the `browser` they are of. Empty where there is no Firefox. */
export async function measureFirefox(options, tell) {
  const rows = [];
  const program = PROGRAMS.find((name) => spawnSync(name, ["--version"]).status === 0);
  if (!program) {
    tell("firefox: there is none here");
    return rows;
  }
  const [whole, ours] = [await wholePages(options), await serveOurs(options)];
  const [loading, filter] = [new LoadingRows(), new FilterRows()];
  try {
    for (let round = 0; round < options.rounds; round += 1) {
      const browser = await firefox(program, {}, { more: PREFERENCES });
      rows.browser = `Firefox ${browser.driver.version}`;
      try {
        // What is compressed for the first time, and what the browser does once, is nobody's.
        if (round === 0) for (const entry of whole.entries) await load(browser, entry).catch(inTrouble);
        for (const entry of whole.entries) loading.add("Firefox", entry.name, await load(browser, entry).catch(inTrouble), tell);
        for (const entry of filterEntries(options, ours.address, { ofFewNodes: true })) filter.add(entry.name, await type(browser, entry).catch(inTrouble), tell);
      } finally {
        await browser.driver.close();
      }
    }
  } finally {
    await Promise.all([whole.site.close(), ours.close()]);
  }
  rows.push(...[...loading.rows.values()].map((row) => ({ ...row, loading: true })), ...filter.rows.values());
  return rows;
}

const inTrouble = (error) => ({ trouble: error.message.split("\n")[0].replace(/^(?:\w+: )+/, "").slice(0, 80) });

/** In a tab of its own, and closed at its end. */
async function visit({ driver }, script, work) {
  const leave = await driver.visit(script);
  try {
    await driver.resize(1280, 800);
    return await work();
  } finally {
    await leave();
  }
}

async function load(browser, { url, ours, letAlone }) {
  const how = { ours: Boolean(ours), letAlone: Boolean(letAlone), calmMs: CALM_MS };
  return visit(browser, `(${watch})(${JSON.stringify(how)})`, async () => {
    const { driver } = browser;
    driver.errors.length = 0;
    await driver.load(url);
    // A peer that fails, as one by WebGL does where there is none, would be waited for in vain.
    return soon(browser, () => globalThis.watched, () => !ours && driver.errors.find((error) => error.startsWith("javascript: ")));
  });
}

async function type(browser, { url, words }) {
  return visit(browser, "", async () => {
    const start = performance.now();
    await browser.driver.load(url);
    await soon(browser, () => document.documentElement.dataset.faultlines === "ready" && !document.querySelector("#app [aria-busy=true]"));
    const outcome = { ready_ms: performance.now() - start, keys: [] };
    await pause(1_500);
    await browser.evaluate(noteKeys);
    await browser.focus(SEARCH);
    for (const word of words) {
      for (const key of [...word, ...[...word].map(() => BACKSPACE)]) {
        await browser.driver.keys([key]);
        outcome.keys.push(await soon(browser, () => keys.told));
        await pause(60);
      }
    }
    return outcome;
  });
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** What a function in the page gives, once that is something true. Asked seldom, so that asking costs little. */
async function soon(browser, work, failed = () => undefined) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    // While a page changes to another there is nobody to ask.
    const value = await browser.evaluate(work).catch(() => undefined);
    if (value) return value;
    const error = failed();
    if (error) throw new Error(error);
    await pause(50);
  }
  throw new Error(`not in ${PATIENCE_MS / 1_000} s`);
}
