// embed.js and the article that uses it; and other data that cannot be shown.

import { lastHeight, openHost, received, waitForReady } from "./host-page.mjs";
import { BUNDLED, expect, frames as pictures, test } from "./fixtures.mjs";

const script = (baseURL) => `<script src="${baseURL}embed.js"></script>`;
const element = (baseURL, more = "") => `<faultlines-embed src="${baseURL}" view="?v=1&amp;actor=windsurf" ${more}><a href="#">Instead</a></faultlines-embed>`;
const frames = (page) => page.locator("faultlines-embed iframe");

test("the element is a lazy, titled frame as high as what it shows", async ({ page, monitor, baseURL }) => {
  await openHost(page, monitor, script(baseURL) + element(baseURL, 'title="Windsurf"'));
  await waitForReady(page);
  const frame = frames(page);
  await expect(frame).toHaveAttribute("src", `${baseURL}?v=1&actor=windsurf&embed=1`);
  await expect(frame).toHaveAttribute("title", "Windsurf");
  await expect(frame).toHaveAttribute("loading", "lazy");
  await expect(frame).toHaveAttribute("allow", "clipboard-write; web-share");
  await expect(page.getByText("Instead")).toHaveCount(0);
  await expect.poll(() => frame.evaluate((it) => it.clientHeight)).toBe(await lastHeight(page));
});

test("without a title of its own it has one in the page's language", async ({ page, monitor, baseURL }) => {
  const fr = `<div lang="fr-CA">${element(baseURL)}</div>`;
  await openHost(page, monitor, script(baseURL) + element(baseURL) + fr);
  await expect(frames(page).first()).toHaveAttribute("title", "Faultlines: graph and timeline");
  await expect(frames(page).last()).toHaveAttribute("title", /chronologie/);
});

test("an element with data-faultlines becomes one, whenever it comes", async ({ page, monitor, baseURL }) => {
  const place = `<div data-faultlines="${baseURL}?v=1&amp;view=table" title="A table">Instead</div>`;
  await openHost(page, monitor, place + script(baseURL));
  await expect(page.locator("div > faultlines-embed > iframe")).toHaveAttribute("title", "A table");
  await waitForReady(page);
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), place + element(baseURL));
  await expect(frames(page)).toHaveCount(3);
  await page.locator("div[data-faultlines]").first().evaluate((it, url) => void (it.dataset.faultlines = `${url}?v=1&view=graph`), baseURL);
  await expect(frames(page).first()).toHaveAttribute("src", `${baseURL}?v=1&view=graph&embed=1`);
});

test("loaded twice, and late, it does everything once and leaves no name behind", async ({ page, monitor, baseURL }) => {
  await openHost(page, monitor, script(baseURL) + element(baseURL) + script(baseURL));
  await waitForReady(page);
  const names = await page.evaluate(async (url) => {
    const before = new Set(Object.getOwnPropertyNames(window));
    const late = document.createElement("script");
    late.src = `${url}embed.js?again`;
    document.body.append(late);
    await new Promise((resolve) => (late.onload = resolve));
    return Object.getOwnPropertyNames(window).filter((it) => !before.has(it));
  }, baseURL);
  expect(names).toEqual([]);
  await expect(frames(page)).toHaveCount(1);
  expect(await received(page, "ready")).toHaveLength(1);
});

test("another view goes into the frame there is, another address into a new one; neither is a step for Back", async ({
  page,
  monitor,
  baseURL,
}) => {
  await openHost(page, monitor, script(baseURL) + element(baseURL));
  await waitForReady(page);
  const length = await page.evaluate(() => history.length);
  const set = (name, value) => page.locator("faultlines-embed").evaluate((it, [n, v]) => it.setAttribute(n, v), [name, value]);
  await set("view", "?v=1&view=table");
  await expect(page.frameLocator("iframe").getByRole("table")).toBeVisible();
  expect(await received(page, "ready"), "not loaded again").toHaveLength(1);
  await set("src", `${baseURL}?lang=fr`);
  await expect(page.frameLocator("iframe").locator("html[lang=fr]")).toBeVisible();
  await expect(frames(page)).toHaveCount(1);
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test("only its own frame sets its height, and only within reason", async ({ page, monitor, baseURL }) => {
  // A frame that says what it is asked to, instead of ours.
  const parrot = `<script>addEventListener("message", (it) => parent.postMessage(it.data, "*"))</script>`;
  await page.route("**/parrot/**", (route) => route.fulfill({ contentType: "text/html", body: parrot }));
  const body = script(baseURL) + `<faultlines-embed src="${baseURL}parrot/"></faultlines-embed><iframe srcdoc='${parrot}'></iframe>`;
  await openHost(page, monitor, body);
  await page.frameLocator("iframe").first().locator("script").waitFor({ state: "attached" });
  const height = () => frames(page).evaluate((it) => it.clientHeight);
  const received = async (px, frame, more = {}) => {
    const message = { type: "faultlines", v: 1, event: "height", height: px, ...more };
    const before = await page.evaluate(() => messages.length);
    await page.evaluate(([it, n]) => (n < 0 ? window.postMessage(it, "*") : send(it, n)), [message, frame]);
    // The host hears every message, before the element does.
    await page.waitForFunction((before) => messages.length > before, before);
    await pictures(page, 2);
    return height();
  };
  expect(await received(500, 0)).toBe(500);
  expect(await received(600, 1), "a sibling's word").toBe(500);
  expect(await received(600, -1), "the page's own").toBe(500);
  expect(await received(600, 0, { v: 2 })).toBe(500);
  expect(await received(600, 0, { type: "resize" })).toBe(500);
  for (const odd of [-5, 0, NaN, null, {}, "tall"]) expect(await received(odd, 0), String(odd)).toBe(500);
  expect(await received(1e9, 0)).toBe(4000);
  expect(await received(1, 0)).toBe(120);
});

test("an address that is not the web's is no frame", async ({ page, monitor, baseURL }) => {
  await openHost(page, monitor, `${script(baseURL)}<faultlines-embed src="javascript:alert(1)">Instead</faultlines-embed><faultlines-embed src="http://[">Instead</faultlines-embed>`);
  await page.waitForFunction(() => customElements.get("faultlines-embed"));
  await expect(frames(page)).toHaveCount(0);
  await expect(page.getByText("Instead").first()).toBeVisible();
});

// The reader's system is dark; the article says otherwise, or does not.
test.describe("in an article on a dark system", () => {
  test.use({ colorScheme: "dark" });
  const paper = (page) => page.frameLocator("iframe").locator("body").evaluate((it) => getComputedStyle(it).backgroundColor);
  const [LIGHT, DARK] = ["rgb(250, 248, 244)", "rgb(21, 23, 27)"];

  for (const [name, style, more, shown] of [
    ["of no scheme follows the system", "", "", DARK],
    ["that is light only", "<style>:root { color-scheme: light }</style>", "", LIGHT],
    ["that says so in its head", '<meta name="color-scheme" content="only light">', "", LIGHT],
    ["of both schemes follows the system", "<style>:root { color-scheme: light dark }</style>", "", DARK],
    ["of which a part is light", "<style>faultlines-embed { color-scheme: light }</style>", "", LIGHT],
    ["that says the theme", "", 'theme="light"', LIGHT],
    ["that is light, with an embed that is dark on purpose", "<style>:root { color-scheme: light }</style>", 'theme="dark"', DARK],
  ]) {
    test(`an embed in an article ${name}`, async ({ page, monitor, baseURL }) => {
      await openHost(page, monitor, style + script(baseURL) + element(baseURL, more));
      await waitForReady(page);
      await expect.poll(() => paper(page)).toBe(shown);
    });
  }

  test("every value spelled out in a snippet leaves the host its say, but a theme that was chosen", async ({ page, monitor, baseURL }) => {
    const of = (theme) => `<faultlines-embed src="${baseURL}" view="?v=1&amp;view=table&amp;theme=${theme}"></faultlines-embed>`;
    await openHost(page, monitor, `<style>:root { color-scheme: light }</style>${script(baseURL)}${of("auto")}${of("dark")}`);
    await expect(frames(page).first()).toHaveAttribute("src", /theme=light/);
    await expect(frames(page).last()).toHaveAttribute("src", /theme=dark/);
  });

  test("an article that switches takes its embeds with it", async ({ page, monitor, baseURL }) => {
    const style = "<style>:root { color-scheme: light } :root.dark { color-scheme: dark }</style>";
    await openHost(page, monitor, style + script(baseURL) + element(baseURL));
    await waitForReady(page);
    await expect.poll(() => paper(page)).toBe(LIGHT);
    await page.evaluate(() => document.documentElement.classList.add("dark"));
    await expect.poll(() => paper(page)).toBe(DARK);
    expect(await received(page, "ready"), "not loaded again").toHaveLength(1);
    await page.locator("faultlines-embed").evaluate((it) => it.setAttribute("theme", "light"));
    await expect.poll(() => paper(page)).toBe(LIGHT);
  });
});

test("the article shows its three embeds at every width", async ({ page, axe, shot }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("article.html");
  await expect(page.locator("iframe")).toHaveCount(3);
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const n of [0, 1, 2]) {
      const frame = page.locator("iframe").nth(n);
      const app = page.frameLocator("iframe").nth(n).locator("#app");
      await frame.scrollIntoViewIfNeeded();
      await expect(page.frameLocator("iframe").nth(n).locator("html")).toHaveAttribute("data-faultlines", "ready");
      const inside = () => app.evaluate((it) => it.getBoundingClientRect().height);
      const outside = () => app.evaluate(() => innerHeight);
      if (n > 0) await expect.poll(async () => (await frame.evaluate((it) => it.clientHeight)) >= (await inside()), `frame ${n}, ${width} px wide`).toBe(true);
      else expect(Math.abs((await outside()) - (await inside())), `the fixed height fits about, ${width} px wide`).toBeLessThan(90);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await shot(`article-${width}`, { fullPage: true });
    // Each frame is checked by itself: three pages in one have three mains.
    if (width === 390) await axe("article > :not(figure)");
  }
});

for (const [name, body] of [
  ["not JSON", "{ not json"],
  ["not a dataset", '{"nodes": []}'],
]) {
  test(`other data that are ${name} are reported, with a way back to the bundled ones`, async ({ page }) => {
    await page.route("**/data/mine.json", (route) => route.fulfill({ contentType: "application/json", body }));
    await page.goto("?actor=windsurf&data=data/mine.json");
    await expect(page.locator("html")).toHaveAttribute("data-faultlines", "failed");
    await page.getByRole("button", { name: "Show the bundled data" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
    await expect(page.locator("section.filters [role=status]")).toContainText(`of ${BUNDLED.events} events`);
    await expect(page).toHaveURL(/\?actor=windsurf$/);
  });
}
