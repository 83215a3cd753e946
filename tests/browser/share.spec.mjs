// Sharing a view: its link, its embed, its text with sources, and files that other programs read.

import { readFile } from "node:fs/promises";

import { expect, givenAway, test } from "./fixtures.mjs";

const WINDSURF = "?v=1&dispute=anthropic-windsurf-access&at=2025-07-01";

const dialog = (page) => page.getByRole("dialog", { name: "Pass this view on" });
const openShare = async (page) => {
  await page.getByRole("button", { name: "Share, embed or save" }).click();
  await expect(dialog(page)).toBeVisible();
};
const part = (page, name) => dialog(page).locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });
const said = (page) => dialog(page).getByRole("status");

async function saved(page, format) {
  const coming = page.waitForEvent("download");
  await dialog(page).locator(`[data-file="${format}"]`).click();
  const download = await coming;
  await expect(said(page)).toHaveText("Saved.");
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("the dialog says what the view shows, copies its link with one press, and gives focus back", async ({ page, open, context, shot }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(WINDSURF);
  await openShare(page);
  const words = "Anthropic limits Windsurf’s access to Claude";
  await expect(dialog(page)).toContainText(words);
  expect(await page.title()).toContain(words);
  expect(await page.title()).toContain("as of 1 July 2025");
  await expect(page.getByRole("textbox", { name: "Link" })).toHaveValue(givenAway(page.url()));
  await part(page, "Link").getByRole("button", { name: "Copy" }).click();
  await expect(said(page)).toHaveText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(givenAway(page.url()));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize().width);
  await shot("share");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Share, embed or save" })).toBeFocused();
});

test("where the clipboard is blocked the text is selected for copying, and the dialog says so", { tag: "@desktop" }, async ({ page, open }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await open(WINDSURF);
  await openShare(page);
  for (const [name, field] of [["Link", "Link"], ["Embed", "Embed"]]) {
    await part(page, name).getByRole("button", { name: "Copy" }).click();
    await expect(said(page)).toContainText("copy it by hand");
    const text = page.getByRole("textbox", { name: field });
    await expect(text).toBeFocused();
    expect(await text.evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd) === it.value)).toBe(true);
  }
});

test("the embed spells out every value, is shown before it is pasted, and holds the same view", async ({ page, open }) => {
  await open(WINDSURF);
  await openShare(page);
  const code = page.getByRole("textbox", { name: "Embed" });
  const frame = await code.evaluate((it) => {
    // Read, never shown: under the page's policy it may not become markup here.
    const attribute = (name) => new RegExp(` ${name}="([^"]*)"`).exec(it.value)[1].replaceAll("&amp;", "&");
    return { src: attribute("src"), title: attribute("title"), loading: attribute("loading"), style: attribute("style") };
  });
  const keys = new URL(frame.src).searchParams;
  for (const [key, value] of Object.entries({
    v: "1", embed: "1", lang: "en", theme: "auto", view: "all", lanes: "kind", ended: "struck", at: "2025-07-01", dispute: "anthropic-windsurf-access",
  })) {
    expect(keys.get(key), key).toBe(value);
  }
  expect(frame.title).toContain("Windsurf");
  expect(frame.loading).toBe("lazy");
  expect(frame.style).toBe("width:100%;border:0");
  await dialog(page).getByRole("button", { name: "Automatic height" }).click();
  await expect(code).toHaveValue(/^<script src="[^"]*embed\.js" async><\/script>\n<faultlines-embed src=/);

  await dialog(page).getByRole("button", { name: "Phone" }).click();
  const shown = page.frameLocator("#share-preview");
  await expect(shown.locator("html")).toHaveAttribute("data-faultlines", "ready");
  await expect(shown.locator("section.filters [role=status]")).toHaveText(await page.locator("section.filters [role=status]").textContent());
  expect(await page.locator("#share-preview").evaluate((it) => it.clientWidth)).toBe(360);
});

test("the text names every source of every event shown", { tag: "@desktop" }, async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(WINDSURF);
  const data = await page.request.get("data/dataset.json").then((answer) => answer.json());
  await openShare(page);
  await part(page, "Text with sources").getByRole("button", { name: "Copy" }).click();
  await expect(said(page)).toHaveText("Copied.");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const events = data.events.filter((event) => event.dispute === "anthropic-windsurf-access");
  expect(events.length).toBeGreaterThan(1);
  for (const event of events) {
    expect(text).toContain(event.title.en);
    for (const id of event.sources) expect(text).toContain(data.sources.find((source) => source.id === id).url);
  }
});

test("each file is what it says, under a name that says what it shows", { tag: "@desktop" }, async ({ page, open }) => {
  await open(WINDSURF);
  const shown = Number.parseInt(await page.locator("section.filters [role=status]").textContent(), 10);
  await openShare(page);

  const picture = await saved(page, "svg");
  expect(picture.name).toMatch(/^anthropic-limits-windsurf.*\.svg$/);
  for (const words of ["Anthropic limits Windsurf", "Claude API", "as of 1 July 2025", "CC-BY-4.0", new URL(page.url()).pathname]) {
    expect(picture.bytes.toString()).toContain(words);
  }

  const pixels = (await saved(page, "png")).bytes;
  expect(pixels.subarray(1, 4).toString()).toBe("PNG");
  expect(pixels.readUInt32BE(16), "two pixels for one").toBe(2400);
  expect(pixels.length).toBeGreaterThan(50_000);

  const table = (await saved(page, "csv")).bytes.toString();
  expect(table.startsWith("\ufeffid,date,")).toBe(true);
  expect(table.trim().split("\r\n")).toHaveLength(shown + 1);

  const data = JSON.parse((await saved(page, "json")).bytes);
  expect(data.events).toHaveLength(shown);
  expect(data.opening).toContain("anthropic-windsurf-access");

  const { graph } = JSON.parse((await saved(page, "jgf")).bytes);
  for (const edge of graph.edges) expect([edge.source, edge.target].every((id) => id in graph.nodes)).toBe(true);

  const gexf = (await saved(page, "gexf")).bytes.toString();
  expect(gexf).toContain('xmlns="http://gexf.net/1.3"');
  expect(gexf.match(/<node /g)).toHaveLength(Object.keys(graph.nodes).length);

  const calendar = (await saved(page, "ics")).bytes.toString();
  expect(calendar.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect(calendar).toContain(`${page.url().split("?")[0]}?v=1`.slice(0, 40));
});

test("the reader's own sharing is used where the browser has it", { tag: "@desktop" }, async ({ page, open }) => {
  await page.addInitScript(() => {
    navigator.share = async (given) => void (window.given = given);
  });
  await open(WINDSURF);
  await openShare(page);
  await dialog(page).getByRole("button", { name: "Share…" }).click();
  await expect.poll(() => page.evaluate(() => window.given?.url)).toBe(givenAway(page.url()));
});

test("a file that cannot be made is reported, and the next try may work", { tag: "@desktop" }, async ({ page, open, monitor }) => {
  monitor.allow(/ERR_FAILED|Failed to fetch|Failed to load|dynamically imported/);
  await open(WINDSURF);
  await openShare(page);
  await page.route(/companion-[0-9a-f]{16}\.js$/, (route) => route.abort());
  await dialog(page).locator('[data-file="csv"]').click();
  await expect(said(page)).toContainText("could not be made");
  await page.unroute(/companion-[0-9a-f]{16}\.js$/);
  expect((await saved(page, "csv")).bytes.length).toBeGreaterThan(100);
});

test("a citation of the view is copied with one press: what it shows, whose page, of which day, where", { tag: "@desktop" }, async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(WINDSURF);
  await openShare(page);
  await part(page, "Cite this view").getByRole("button", { name: "Copy" }).click();
  await expect(said(page)).toHaveText("Copied.");
  const citation = await page.evaluate(() => navigator.clipboard.readText());
  expect(citation).toMatch(/^Anthropic limits Windsurf’s access to Claude.*\. Faultlines\. Facts as of .*20\d\d\. http/);
  expect(citation.endsWith(givenAway(page.url()))).toBe(true);
});

test("where frames are not allowed the third snippet is a picture with its words", { tag: "@desktop" }, async ({ page, open }) => {
  await open(WINDSURF);
  await openShare(page);
  await part(page, "Embed").getByRole("button", { name: "Picture" }).click();
  const code = page.getByRole("textbox", { name: "Embed" });
  await expect(code).toHaveValue(/^<figure>/);
  const text = await code.inputValue();
  expect(text).toMatch(/<img src="[a-z0-9-]+\.png" alt="Anthropic limits Windsurf’s access to Claude[^"]+"/);
  expect(text).toContain("<figcaption>");
  expect(text).not.toMatch(/<script|<iframe/);
  await part(page, "Embed").getByRole("button", { name: "Fixed height" }).click();
  await expect(code).toHaveValue(/^<iframe/);
});

test("the sources of the view, and of the selected event, are saved as references", { tag: "@desktop" }, async ({ page, open }) => {
  await open(`${WINDSURF}&sel=event:anthropic-limits-windsurf`);
  await openShare(page);
  const all = JSON.parse((await saved(page, "csl")).bytes.toString());
  expect(all.length).toBeGreaterThan(3);
  expect(all.every(({ id, title, URL }) => id && title && /^https?:/.test(URL))).toBe(true);
  const { name, bytes } = await saved(page, "bibtex");
  expect(name).toMatch(/\.bib$/);
  expect(bytes.toString().match(/^@misc\{/gm)).toHaveLength(all.length);
  expect((await saved(page, "ris")).bytes.toString().match(/^TY {2}- /gm)).toHaveLength(all.length);
  const own = JSON.parse((await saved(page, "csl-event")).bytes.toString());
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(all.length);
});
