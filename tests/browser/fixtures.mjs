// What every test is written with: Playwright's `test` and `expect`, and fixtures of our own.

import { readFileSync } from "node:fs";

import { test as base, expect } from "@playwright/test";

import { violations } from "./axe.mjs";
import { ErrorMonitor } from "./error-monitor.mjs";

export { expect };

const data = JSON.parse(readFileSync(new URL("../../static/data/dataset.json", import.meta.url), "utf8"));

/** What the bundled dataset holds: events, and events on which sources disagree. Facts are added; promises stay. */
export const BUNDLED = { events: data.events.length, conflicts: data.events.filter((event) => event.conflicts?.length).length };

const dated = ["events", "disputes", "relations", "entities"].flatMap((list) => data[list]);
const days = [data.updated, ...dated.flatMap(({ added, updated }) => [added, updated]), ...data.corrections.map(({ day }) => day)];

/** An address as it is given away: with the day on which the bundled data last changed. */
export const givenAway = (address) => `${address}&made=${days.filter(Boolean).sort().at(-1)}`;

export const test = base.extend({
  /**
   * Whether pages may register the service worker. Off except where a test is about it: a worker answers before the
   * requests that a test intercepts.
   */
  serviceWorker: [false, { option: true }],

  /** Fails the test on any violation of the policy, error or request to another origin. */
  monitor: [
    async ({ context, baseURL, serviceWorker }, use) => {
      const monitor = await observe(context, baseURL, serviceWorker);
      await use(monitor);
      expect(monitor.unexpected, "no unexpected error").toEqual([]);
    },
    { auto: true },
  ],

  /** `open("?v=1")` loads a view and waits until the page says that it is ready. */
  open: async ({ page }, use) => {
    await use(async (query = "") => openReady(page, query));
  },

  /** `openElsewhere(url)` opens a link as somebody else would: new context, empty storage, observed as well. */
  openElsewhere: async ({ browser, monitor }, use) => {
    const contexts = [];
    await use(async (url) => {
      const context = await browser.newContext();
      contexts.push(context);
      await monitor.observe(context);
      const page = await context.newPage();
      return openReady(page, url);
    });
    for (const context of contexts) await context.close();
  },

  /**
   * `shot("opening")` keeps a picture for people in tests/browser/results/, one for each size of screen, when
   * FAULTLINES_PICTURES is set. Nothing is compared with it; pictures that are compared are the scenes.
   */
  shot: async ({ page }, use, testInfo) => {
    await use(async (name, options = {}) => {
      if (!process.env.FAULTLINES_PICTURES) return;
      const path = new URL(`results/${name}-${testInfo.project.name}.png`, import.meta.url).pathname;
      await page.screenshot({ path, animations: "disabled", ...options });
    });
  },

  /** `axe()` fails on any accessibility violation, by default on the whole page. */
  axe: async ({ page }, use) => {
    await use(async (selector) => {
      expect(await violations(page, selector), "no violation that axe can find").toEqual([]);
    });
  },
});

/**
 * Goes to another view of the page that is open, as Back and Forward do, without loading it again, and waits until the
 * graph is arranged. For tests of what a view shows; what a link opens is tested with `open`.
 */
export async function goTo(page, query, options = {}) {
  await page.evaluate((address) => {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, query || "./");
  await frames(page, 3);
  await expect(page.locator("section.graph[aria-busy]")).toHaveCount(0, options);
}

/** Observes a context that a test made itself, as `monitor` does the context of the test. */
export async function observe(context, baseURL, serviceWorker = false) {
  if (!serviceWorker) await context.addInitScript(withoutServiceWorker);
  const monitor = new ErrorMonitor(baseURL);
  await monitor.observe(context);
  return monitor;
}

/** Waits for so many pictures of a page or of a frame in it: what follows from sizes or messages has come by then. */
export const frames = (page, count) =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
  }, count);

function withoutServiceWorker() {
  try {
    navigator.serviceWorker.register = () => new Promise(() => {});
  } catch {
    // A frame without an origin has no workers anyway.
  }
}

/** Loads an address and waits until the page says that it is ready. */
export async function openReady(page, address) {
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
  return page;
}
