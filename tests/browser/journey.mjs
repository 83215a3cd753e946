// What every journey is written with: `test` and `expect` of Playwright, and a few fixtures of our own.

import AxeBuilder from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";

import { Watch } from "./watch.mjs";

export { expect };

export const test = base.extend({
  /**
   * Whether pages may keep a copy of themselves for when there is no network. Off but where that is what a journey
   * is about: a worker answers before the requests that a journey stages.
   */
  offlineCopy: [false, { option: true }],

  /** Fails the journey on any violation of the policy, error or request to another origin. */
  watch: [
    async ({ context, baseURL, offlineCopy }, use) => {
      if (!offlineCopy) await context.addInitScript(withoutWorker);
      const watch = new Watch(baseURL);
      await watch.over(context);
      await use(watch);
      expect(watch.troubles, "nothing may go wrong unannounced").toEqual([]);
    },
    { auto: true },
  ],

  /** `open("?v=1")` opens a view and waits until the page says that it is ready. */
  open: async ({ page }, use) => {
    await use(async (query = "") => openReady(page, query));
  },

  /** `openElsewhere(url)` opens a link as somebody else would: new context, empty storage, watched as well. */
  openElsewhere: async ({ browser, watch }, use) => {
    const contexts = [];
    await use(async (url) => {
      const context = await browser.newContext();
      contexts.push(context);
      await watch.over(context);
      const page = await context.newPage();
      return openReady(page, url);
    });
    for (const context of contexts) await context.close();
  },

  /** `shot("opening")` keeps a picture in tests/browser/results/, one for each size of screen. */
  shot: async ({ page }, use, testInfo) => {
    await use(async (name, options = {}) => {
      const path = new URL(`results/${name}-${testInfo.project.name}.png`, import.meta.url).pathname;
      await page.screenshot({ path, animations: "disabled", ...options });
    });
  },

  /** `axe()` looks for barriers, by default on the whole page, and fails on any. */
  axe: async ({ page }, use) => {
    await use(async (selector) => {
      const builder = new AxeBuilder({ page });
      const { violations } = await (selector ? builder.include(selector) : builder).analyze();
      const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((it) => it.html).join(" ")}`);
      expect(told, "no barrier that axe can find").toEqual([]);
    });
  },
});

function withoutWorker() {
  try {
    navigator.serviceWorker.register = () => new Promise(() => {});
  } catch {
    // A frame without an origin has no workers anyway.
  }
}

async function openReady(page, address) {
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
  return page;
}
