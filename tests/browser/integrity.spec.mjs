// Subresource integrity: every hash that a page states is true, and a file that was altered is refused and reported.

import { createHash } from "node:crypto";

import { expect, test } from "./fixtures.mjs";

const HASHED = /-[0-9a-f]{16}\.(js|css)$/;
const SELECTOR = "script[src], link[rel=stylesheet], link[rel=modulepreload]";

/** Gives the file that matches with a comment at its end: as good to a browser, but another file. */
async function alter(page, files) {
  await page.route(files, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n/* altered */` });
  });
}

const refused = (monitor) => monitor.allow(/console: .*(integrity|Failed to (load|fetch))/i);

test("every script and style named after its content carries its hash, on every page", async ({ page, baseURL }) => {
  const { stories } = await page.request.get("data/dataset.json").then((answer) => answer.json());
  const pages = ["index.html", "fr/index.html", ...stories.flatMap(({ id }) => [`stories/${id}/`, `fr/stories/${id}/`])];
  const loaded = new Map();
  for (const path of pages) {
    const address = new URL(path, baseURL).href;
    const html = await page.request.get(address).then((answer) => answer.text());
    const tags = await page.evaluate(
      ([html, selector]) =>
        // The blank page has no policy that forbids this.
        [...new DOMParser().parseFromString(html, "text/html").querySelectorAll(selector)].map((tag) => ({
          src: tag.getAttribute("src") ?? tag.getAttribute("href"),
          integrity: tag.getAttribute("integrity"),
          open: tag.hasAttribute("crossorigin"),
        })),
      [html, SELECTOR],
    );
    expect(tags.length, path).toBeGreaterThanOrEqual(path === "index.html" ? 4 : 1);
    for (const { src, integrity, open } of tags) {
      expect(src, `${path}: what keeps its name is loaded by no page of ours but the sample`).toMatch(HASHED);
      expect(open, `${path}: a frame without an origin can look at the hash of ${src}`).toBe(true);
      loaded.set(new URL(src, address).href, integrity);
    }
  }
  expect(loaded.size).toBe(4);
  for (const [address, integrity] of loaded) {
    const bytes = await page.request.get(address).then((answer) => answer.body());
    expect(integrity, address).toBe(`sha256-${createHash("sha256").update(bytes).digest("base64")}`);
  }
});

test("a program that was altered does not run, and that is reported", async ({ page, monitor }) => {
  refused(monitor);
  await alter(page, /app-[0-9a-f]{16}\.js$/);
  await page.goto("?v=1&actor=windsurf");
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "failed");
  await expect(page.locator("#boot-failed")).toContainText("could not start");
  await expect(page.locator("#article")).toContainText("Windsurf");
  await expect(page).toHaveURL(/\?v=1&actor=windsurf$/);
});

test("scripts and a style that were altered have no effect, and the story is there to read", async ({ page, monitor }) => {
  refused(monitor);
  await alter(page, /(boot|preload|style)-[0-9a-f]{16}\.(js|css)$/);
  await page.goto("?theme=dark");
  await expect(page.locator("#article")).toContainText("Windsurf");
  expect(await page.evaluate(() => [...document.styleSheets].length), "no style").toBe(0);
  await expect(page.locator("html"), "no early script").not.toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html"), "no program").toHaveAttribute("data-faultlines", "loading");
});
