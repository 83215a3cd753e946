// The oldest browsers: each feature that the page uses is taken away, one at a time. Without what the program needs the article
// stands and says so; without anything else the page works.

import { expect, test } from "./fixtures.mjs";

/** What the program cannot do without: README.md names the browsers. */
const NEEDED = {
  WebAssembly: () => void delete globalThis.WebAssembly,
  // As an engine without bulk memory answers.
  "the instructions it is compiled to": () => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError("invalid opcode"));
    Object.assign(WebAssembly, { compile: refuse, compileStreaming: refuse, instantiate: refuse, instantiateStreaming: refuse });
  },
};

/** What it can do without. */
const NOT_NEEDED = {
  "idle callbacks": () => void delete globalThis.requestIdleCallback,
  "streaming compilation": () => void delete WebAssembly.instantiateStreaming,
  "canvases off the screen": () => void delete globalThis.OffscreenCanvas,
  "names as properties": () => void delete Element.prototype.ariaLabel,
  "the way to share": () => void delete Navigator.prototype.share,
  "copies without a network": () => void delete Navigator.prototype.serviceWorker,
};

for (const [name, takeAway] of Object.entries(NEEDED)) {
  test(`without ${name} the article stands and says so`, async ({ page, monitor }) => {
    monitor.allow(/WebAssembly|wasm|invalid opcode|is not defined|undefined/);
    await page.addInitScript(takeAway);
    await page.goto("?v=1");
    await expect(page.locator("html")).toHaveAttribute("data-faultlines", "failed");
    await expect(page.locator("#boot-failed")).toBeVisible();
    await expect(page.locator("#article h1, #article h2").first()).toBeVisible();
  });
}

for (const [name, takeAway] of Object.entries(NOT_NEEDED)) {
  test(`without ${name} the page works`, async ({ page, open }) => {
    await page.addInitScript(takeAway);
    await open("?v=1&actor=windsurf");
    await page.locator('[data-node="entity:windsurf"]').click();
    await expect(page).toHaveURL(/sel=entity:windsurf/);
  });
}

test("without newer selectors, colours and lengths of style sheets everything is there and nothing overflows", async ({ page, open }) => {
  await open("?v=1&actor=windsurf");
  const taken = await page.evaluate(() => {
    let taken = 0;
    const walk = (sheet) => {
      for (let at = sheet.cssRules.length - 1; at >= 0; at -= 1) {
        const rule = sheet.cssRules[at];
        if (/:has\(/.test(rule.selectorText ?? "")) {
          sheet.deleteRule(at);
          taken += 1;
          continue;
        }
        for (const property of [...(rule.style ?? [])]) {
          if (/color-mix|dvh|\bclip\b/.test(rule.style.getPropertyValue(property))) {
            rule.style.removeProperty(property);
            taken += 1;
          }
        }
        if (rule.cssRules?.length && !rule.selectorText) walk(rule);
      }
    };
    [...document.styleSheets].forEach(walk);
    return taken;
  });
  expect(taken).toBeGreaterThan(10);
  await expect(page.locator('[data-node="entity:windsurf"]')).toBeInViewport();
  await expect(page.locator("section.timeline")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
