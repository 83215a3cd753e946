// What can be read before, or without, the program: the article, the pages of stories, print, the cards.

import { BUNDLED, expect, frames, test } from "./fixtures.mjs";

const PROGRAM = /app-[0-9a-f]+_bg\.wasm$/;

/** The bundled dataset, asked of the site itself. */
const dataset = (page) => page.request.get("data/dataset.json").then((answer) => answer.json());

/** Every visible picture of an article: how it is named and described, and how large it is. */
const pictures = (page) =>
  page.locator("#article svg[role=img]:visible").evaluateAll((all) =>
    all.map((svg) => ({
      named: svg.querySelector("title").textContent,
      described: svg.querySelector("desc").textContent,
      width: svg.getBoundingClientRect().width,
      height: svg.getBoundingClientRect().height,
    })),
  );

for (const [lang, path] of [
  ["en", ""],
  ["fr", "fr/"],
]) {
  test.describe(`without JavaScript, ${lang}`, () => {
    test.use({ javaScriptEnabled: false });

    test("every event is there with its words, its claims and all its sources", { tag: "@desktop" }, async ({ page }) => {
      const data = await dataset(page);
      await page.goto(path);
      await expect(page.locator("#boot-failed")).toBeHidden();
      if (lang === "en") await expect(page.getByRole("link", { name: "data/dataset.json" }).first()).toBeVisible();
      // A line for each here; what is said of them is one press away, in the same language.
      expect(await page.locator("#article .served-lines li[id^=event-]").count()).toBe(data.events.length);
      await page.locator(".cover-sum a[href='events/']").click();
      await expect(page).toHaveURL(new RegExp(`${path}events/$`));
      const said = await page.locator("#article .served-record article").evaluateAll((all) =>
        Object.fromEntries(
          all.map((it) => [it.id, { words: it.innerText, links: [...it.querySelectorAll("a")].map((a) => [a.getAttribute("href"), a.rel]) }]),
        ),
      );
      expect(Object.keys(said)).toHaveLength(data.events.length);
      const url = Object.fromEntries(data.sources.map((source) => [source.id, source.url]));
      const flat = (text) => text.replace(/\s+/g, " ");
      for (const event of data.events) {
        const { words, links } = said[`event-${event.id}`];
        const texts = [event.title, event.summary, ...(event.claims ?? []).map((claim) => claim.text)];
        for (const text of texts) expect(flat(words)).toContain(flat(text[lang] ?? text));
        const cited = [event, ...(event.claims ?? []), ...(event.conflicts ?? []).flatMap((it) => it.values)].flatMap((it) => it.sources);
        const hrefs = links.map(([href]) => href);
        for (const id of cited) expect(hrefs, event.id).toContain(url[id]);
        // Within the site to the pages of its dispute and of who took part, else to sources.
        const outside = links.filter(([href]) => !/^(\.\.\/)+(fr\/)?(disputes|actors)\/[a-z0-9-]+\/$/.test(href));
        expect(outside.every(([href, rel]) => /^https?:\/\//.test(href) && rel === "noopener noreferrer")).toBe(true);
      }
    });

    test("an old address of an event leads to its line, and that to its claims and sources", { tag: "@desktop" }, async ({ page }) => {
      const id = "event-anthropic-revokes-openai-claude-api";
      await page.goto(`${path}#${id}`);
      await expect(page.locator(`#${id}`)).toBeInViewport();
      await page.locator(`#${id} a`).click();
      await expect(page).toHaveURL(new RegExp(`${path}events/#${id}$`));
      await expect(page.locator(`#${id}`).getByRole("heading")).toBeInViewport();
      expect(await page.locator(`#${id} .served-told a`).count()).toBeGreaterThan(5);
    });

    test("from a dispute's page, found by a search, ways lead to its parties, its events and the live view", async ({ page, shot }) => {
      await page.goto(`${path}disputes/anthropic-openai-claude-access/`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect((await pictures(page)).length).toBe(2);
      expect(await page.locator("#article article .served-said li").count()).toBeGreaterThan(3);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await shot(`dispute-page-${lang}`);
      const live = await page.locator(".served-story-ways a").first().evaluate((a) => a.href);
      expect(new URL(live).search).toContain("sel=dispute:anthropic-openai-claude-access");
      await page.locator(".served-links a", { hasText: "OpenAI" }).first().click();
      await expect(page).toHaveURL(new RegExp(`${path}actors/openai/$`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("OpenAI");
      await shot(`actor-page-${lang}`);
      // On by a link of one of its events, to the page whose program draws the live view, and back.
      const next = page.locator("#article article a[href*='/disputes/']").first();
      const dispute = (await next.getAttribute("href")).split("/").at(-2);
      await next.click();
      await expect(page).toHaveURL(new RegExp(`${path}disputes/${dispute}/$`));
      await page.locator(".served-story-ways a").first().click();
      await expect(page).toHaveURL(new RegExp(`sel=dispute:${dispute}`));
      await expect(page.locator("#article").getByRole("heading", { level: 1 })).toBeVisible();
      await page.goBack();
      await expect(page).toHaveURL(new RegExp(`${path}disputes/${dispute}/$`));
    });

    test("graph and timeline are there as pictures with names and descriptions", async ({ page, shot }) => {
      await page.goto(path);
      const shown = await pictures(page);
      expect(shown).toHaveLength(2);
      for (const { named, described, width, height } of shown) {
        expect(named.length).toBeGreaterThan(10);
        expect(described.length).toBeGreaterThan(20);
        expect(width).toBeGreaterThan(300);
        expect(height).toBeGreaterThan(120);
      }
      expect(shown[0].described).toContain("OpenAI");
      // Nothing hangs out at the side.
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await shot(`served-${lang}`);
    });

    test("it is in its language, with a way to the other one", { tag: "@desktop" }, async ({ page }) => {
      await page.goto(path);
      const [other, title] = lang === "en" ? ["En français", "Anthropic révoque"] : ["In English", "Anthropic revokes"];
      await expect(page.locator("#article").locator("xpath=ancestor-or-self::*[@lang][1]")).toHaveAttribute("lang", lang);
      await page.getByRole("link", { name: other }).click();
      await expect(page.locator("#article").getByRole("heading", { name: title }).first()).toBeVisible();
    });

    test("each story has a page: its steps as words and pictures, its events, ways into the live view", async ({ page, shot }) => {
      const data = await dataset(page);
      for (const story of data.stories) {
        await page.goto(`${path}stories/${story.id}/`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(story.title[lang]);
        expect(await page.title()).toContain(story.title[lang]);
        const steps = page.locator(".served-story-step");
        await expect(steps).toHaveCount(story.steps.length);
        for (const [i, step] of story.steps.entries()) {
          await expect(steps.nth(i)).toContainText(step.text[lang]);
          const live = await steps.nth(i).locator("a").evaluate((a) => a.href);
          expect(new URL(live).search).toBe(`?story=${story.id}&step=${i + 1}${lang === "fr" ? "&lang=fr" : ""}`);
          expect((await page.request.get(live)).ok()).toBe(true);
        }
        expect((await pictures(page)).length).toBeGreaterThanOrEqual(story.steps.length);
        expect(await page.locator("#article article .served-told a").count()).toBeGreaterThan(3);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        await shot(`story-${story.id}-${lang}`);
      }
    });
  });
}

test("the parser that browsers have finds no stray markup, and ids are there once", { tag: "@desktop" }, async ({ page, baseURL }) => {
  const data = await dataset(page);
  for (const path of ["", "fr/", "events/", "fr/actors/anthropic/", `disputes/${data.disputes[0].id}/`, `stories/${data.stories[0].id}/`]) {
    const text = await page.request.get(path).then((answer) => answer.text());
    const found = await page.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, "text/html");
      const ids = [...parsed.querySelectorAll("[id]")].map((it) => it.id);
      const named = [...parsed.querySelectorAll("[aria-labelledby]")].flatMap((it) => it.getAttribute("aria-labelledby").split(" "));
      return {
        twice: ids.filter((id, i) => ids.indexOf(id) !== i),
        lost: named.filter((id) => !ids.includes(id)),
        inline: parsed.querySelectorAll("[style], style, #article script, [onload], [onerror]").length,
        // The parser moves what may not stand where it is written.
        outside: parsed.querySelectorAll("body > article, body > section, body > li").length,
        main: parsed.querySelectorAll("main, [role=main]").length,
      };
    }, text);
    expect(found, `${baseURL}${path}`).toEqual({ twice: [], lost: [], inline: 0, outside: 0, main: 1 });
  }
});

test("the pages of disputes, of actors and of all events have nothing that axe finds", { tag: "@phone" }, async ({ page, axe }) => {
  for (const path of ["disputes/anthropic-openai-claude-access/", "fr/actors/anthropic/", "events/"]) {
    await page.goto(path);
    await axe(path === "events/" ? ".served-story-head, .served-record-note" : undefined);
  }
});

test("a program that does not arrive leaves the article, with the message above it", async ({ page, monitor, axe, shot }) => {
  test.slow();
  monitor.allow(/console: .*(ERR_FAILED|Failed to fetch)/);
  await page.route(PROGRAM, (route) => route.abort());
  await page.goto("?focus=windsurf");
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "failed");
  const message = await page.getByRole("alert").boundingBox();
  const article = await page.getByRole("main").boundingBox();
  expect(message.y + message.height).toBeLessThanOrEqual(article.y + 1);
  expect(article.y).toBeLessThan(300);
  // The first way on leads to every claim and source; each event has one of its own.
  await expect(page.locator(".cover-sum a")).toHaveAttribute("href", "events/");
  await expect(page.locator("#event-anthropic-revokes-openai-claude-api a")).toHaveAttribute("href", /^events\/#event-/);
  expect(await pictures(page)).toHaveLength(2);
  await shot("served-failed");
  await axe("#boot-failed");
});

test("data that do not arrive leave the article, with the message above it", async ({ page, monitor }) => {
  monitor.allow(/console: .*(ERR_FAILED|Failed to load|Failed to fetch)/);
  await page.route("**/data/*.json", (route) => route.abort());
  await page.goto("");
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "failed");
  const message = await page.getByRole("alert").boundingBox();
  const article = await page.locator("#article").boundingBox();
  expect(message.y + message.height).toBeLessThanOrEqual(article.y + 1);
  expect(await pictures(page)).toHaveLength(2);
});

/** Where graph and timeline are drawn, by the article or by the program. */
const boxes = (page, names) =>
  page.evaluate((names) => names.map((name) => document.querySelector(name).getBoundingClientRect().toJSON()), names);

test("the program draws where the article drew: nothing on the page shifts", async ({ page }) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((it) => it.value))).observe({ type: "layout-shift", buffered: true });
  });
  let arrive;
  const held = new Promise((go) => (arrive = go));
  await page.route(PROGRAM, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("", { waitUntil: "commit" });
  await expect(page.locator("#article .cover-timeline")).toBeVisible();
  // The article is painted before the program comes.
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  await expect(page.locator("#article .cover-foot")).toBeAttached();
  const served = await boxes(page, [".cover-graph", ".cover-timeline"]);
  arrive();
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
  await expect(page.locator("#article")).toBeHidden();
  const live = await boxes(page, [".graph", ".timeline"]);
  for (const [i, box] of served.entries()) {
    for (const side of ["x", "y", "width", "height"]) {
      // A few pixels: the filters above are of words, and words are as wide as a font makes them. Where this fails
      // because the head of the live page changed, change `.cover-sum` and `.cover-stage` in static/style.css.
      expect(Math.abs(box[side] - live[i][side]), `${side} of ${i ? "timeline" : "graph"}`).toBeLessThanOrEqual(4);
    }
  }
  await frames(page, 20);
  const sum = await page.evaluate(() => window.shifts.reduce((a, b) => a + b, 0));
  expect(sum).toBeLessThan(0.02);
});

test("a link to another view keeps the place of the pictures and does not show the wrong ones", async ({ page, monitor }) => {
  // The first page is left while its program is still on the way.
  monitor.allow(/Failed to fetch|ERR_FAILED|ERR_ABORTED/);
  await page.route(PROGRAM, () => {});
  await page.goto("?actor=windsurf&utm_source=x", { waitUntil: "commit" });
  await expect(page.locator("#article .served-lines li").last()).toBeAttached();
  await expect(page.locator(".cover-graph")).toBeHidden();
  expect((await boxes(page, [".cover-graph"]))[0].height).toBeGreaterThan(300);
  await page.goto("?lang=en&theme=dark&fbclid=1", { waitUntil: "commit" });
  await expect(page.locator(".cover-graph")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the details of a dispute and an actor lead to their pages, and these back to the live view", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1&sel=entity:openai&lang=fr");
  await page.getByRole("link", { name: "Sa page" }).click();
  await expect(page).toHaveURL(/\/fr\/actors\/openai\/$/);
  await page.locator(".served-story-ways a").first().click();
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
  await expect(page).toHaveURL(/sel=entity:openai.*lang=fr/);
  await open("?v=1&sel=dispute:anthropic-openai-claude-access");
  await expect(page.getByRole("link", { name: "Its page" })).toHaveAttribute("href", "disputes/anthropic-openai-claude-access/");
  // One event is no page.
  const data = await dataset(page);
  const few = data.disputes.find(({ id }) => data.events.filter(({ dispute }) => dispute === id).length === 1);
  await open(`?v=1&sel=dispute:${few.id}`);
  await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Its page" })).toHaveCount(0);
});

for (const [lang, path, pages, words] of [
  ["en", "", "Pages to read and to cite", "Its page"],
  ["fr", "fr/", "Pages à lire et à citer", "Sa page"],
]) {
  test(`a cold start on a dispute's page leads into the live view, on to an event, to an actor's page and back, ${lang}`, async ({ page }) => {
    const dispute = "anthropic-openai-claude-access";
    const ready = () => expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
    const details = page.locator("aside.details");
    await page.goto(`${path}disputes/${dispute}/`);
    await page.locator(".served-story-ways a").first().click();
    await ready();
    await expect(page).toHaveURL(new RegExp(`sel=dispute:${dispute}`));
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await details.locator("ul.dated button.link").first().click();
    await expect(page).toHaveURL(/sel=event:/);
    const list = details.locator(`h3:text-is("${pages}") + ul`);
    await expect(list.locator(`a[href="${path}disputes/${dispute}/"]`)).toHaveCount(1);
    await list.locator(`a[href="${path}actors/openai/"]`).click();
    await expect(page).toHaveURL(new RegExp(`/${path}actors/openai/$`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("OpenAI");
    // By the browser's own Back the live view is as it was left, and leads to the page it came from.
    await page.goBack();
    await ready();
    await expect(page).toHaveURL(/sel=event:/);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`sel=dispute:${dispute}`));
    await details.getByRole("link", { name: words }).click();
    await expect(page).toHaveURL(new RegExp(`/${path}disputes/${dispute}/$`));
  });
}

test("an address of an event in the article selects it in the live page", { tag: "@desktop" }, async ({ page, open }) => {
  await open("#event-anthropic-revokes-openai-claude-api");
  await expect(page).toHaveURL(/sel=event:anthropic-revokes-openai-claude-api/);
  await expect(page.getByRole("region", { name: "Details" }).getByRole("heading", { level: 2 })).toContainText("Anthropic");
});

test("where no program came, what prints is the article: black on white, addresses written out", { tag: "@desktop" }, async ({ browser, baseURL }, testInfo) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(`${baseURL}events/`);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.locator("#event-anthropic-revokes-openai-claude-api")).toBeVisible();
  const ink = await page.locator("#article").evaluate((it) => [getComputedStyle(it).color, getComputedStyle(document.body).backgroundColor]);
  expect(ink[0]).toBe("rgb(0, 0, 0)");
  expect(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"], "white, or the paper's own").toContain(ink[1]);
  const written = await page.locator(".served-told a").first().evaluate((a) => getComputedStyle(a, "::after").content);
  expect(written).toMatch(/<https?:|attr\(href\)/);
  if (testInfo.project.name === "desktop") {
    const paper = await page.pdf({ path: testInfo.outputPath("article.pdf") });
    const pages = paper.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(20);
  }
  await context.close();
});

test("each card is a PNG of 1200 by 630", { tag: "@desktop" }, async ({ page }) => {
  const data = await dataset(page);
  for (const name of ["site", ...data.stories.map((story) => `story-${story.id}`)]) {
    for (const lang of ["en", "fr"]) {
      const answer = await page.request.get(`cards/${name}-${lang}.png`);
      expect(answer.headers()["content-type"]).toBe("image/png");
      const bytes = await answer.body();
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  }
});

test("the head says what the page is, and names the other language", { tag: "@desktop" }, async ({ page }) => {
  for (const [path, lang, other] of [
    ["", "en", "fr/"],
    ["fr/", "fr", "../"],
  ]) {
    await page.goto(path);
    const head = page.locator("head");
    await expect(head.locator("meta[name=description]")).toHaveAttribute("content", new RegExp(`${BUNDLED.events}`));
    await expect(head.locator("meta[property='og:title']")).toHaveAttribute("content", "Faultlines");
    await expect(head.locator("meta[property='og:locale']")).toHaveAttribute("content", lang === "en" ? "en_GB" : "fr_FR");
    await expect(head.locator(`link[rel=alternate][hreflang=${lang === "en" ? "fr" : "en"}]`)).toHaveAttribute("href", new RegExp(`${other}$`));
  }
});
