// Section 2 of the contract, line by line: what a host page is sent, what it may command, and what never happens to it.

import { frameHtml, lastHeight, openHost, received, waitForReady } from "./host-page.mjs";
import { expect, frames, test } from "./fixtures.mjs";

const WINDSURF = '[data-node="entity:windsurf"]';
const STATUS = "section.filters [role=status]";
const command = (name, rest) => ({ type: "faultlines", v: 1, command: name, ...rest });
const inner = (page, n = 0) => page.frameLocator("iframe").nth(n);
const contentHeight = (page) => inner(page).locator("#app").evaluate((it) => Math.ceil(it.getBoundingClientRect().height));
/** Long enough for a loop to show itself: a height is told at most once in each picture of the frame. */
const settle = async (page) => {
  for (const frame of page.frames()) await frames(frame, 20);
};

test("a frame alone works at a fixed height, without the page's head, with a link to the whole page", async ({
  page,
  monitor,
  baseURL,
}) => {
  await openHost(page, monitor, frameHtml(baseURL, "?embed=1&actor=windsurf"));
  await waitForReady(page);
  await expect(inner(page).getByRole("banner")).toHaveCount(0);
  await expect(inner(page).locator(STATUS)).toBeVisible();
  await expect(inner(page).getByRole("heading", { level: 1 })).toHaveText("Faultlines");
  const link = inner(page).getByRole("link", { name: "Open the full page" });
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", "noopener");
  const [whole] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
  await expect(whole).toHaveURL(`${baseURL}?v=1&actor=windsurf`);
  await expect(whole.getByRole("banner")).toBeVisible();
  await expect(page).toHaveURL(/newsroom/);
});

test("the filters fold behind one press and work from there", async ({ page, open, axe }) => {
  await open("?embed=1");
  await expect(page.getByRole("combobox", { name: "Search" })).toBeHidden();
  await page.locator(".fold > summary").click();
  await page.getByRole("combobox", { name: "Search" }).fill("windsurf");
  await expect(page).toHaveURL(/q=windsurf/);
  await axe();
});

test("the words on a selection are a sheet in the frame, and the frame keeps its height", async ({ page, monitor, baseURL }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openHost(page, monitor, frameHtml(baseURL, "?embed=1&v=1&dispute=anthropic-windsurf-access"));
  await waitForReady(page);
  const details = inner(page).getByRole("region", { name: "Details" });
  await expect(details).toHaveCount(0);
  await inner(page).locator(WINDSURF).click();
  await expect(details.getByRole("heading", { level: 2 })).toHaveText("Windsurf");
  const graph = await inner(page).getByRole("region", { name: "Graph" }).boundingBox();
  const up = await details.boundingBox();
  expect(up.y, "the graph stays in sight").toBeGreaterThanOrEqual(graph.y + graph.height - 1);
  const before = await contentHeight(page);
  await inner(page).getByRole("button", { name: "Show less" }).click();
  await expect.poll(async () => (await details.boundingBox()).height).toBeLessThan(up.height / 2);
  expect(await contentHeight(page)).toBe(before);
  await inner(page).getByRole("button", { name: "Show more" }).click();
  await expect.poll(async () => (await details.boundingBox()).height).toBe(up.height);
});

test("the height is sent in the three forms that listeners know", async ({ page, monitor, baseURL }) => {
  const query = "?embed=1&v=1&actor=windsurf";
  await openHost(page, monitor, frameHtml(baseURL, query));
  await waitForReady(page);
  await expect.poll(() => lastHeight(page)).toBe(await contentHeight(page));
  // Another view, and with it another address and another height.
  await page.evaluate((it) => send(it), command("set-view", { query: "v=1&actor=windsurf&view=timeline" }));
  await expect.poll(() => received(page, "view")).toHaveLength(1);
  await expect.poll(() => lastHeight(page)).toBe(await contentHeight(page));
  const height = await lastHeight(page);
  const last = await page.evaluate(() => {
    const all = messages.map((it) => it.data);
    return {
      own: all.filter((it) => it.event === "height").at(-1),
      amp: all.filter((it) => it.sentinel === "amp").at(-1),
      resize: all.filter((it) => typeof it === "string").at(-1),
      counts: [
        all.filter((it) => it.event === "height").length,
        all.filter((it) => it.sentinel === "amp").length,
        all.filter((it) => typeof it === "string").length,
      ],
    };
  });
  expect(last.own).toEqual({ type: "faultlines", v: 1, event: "height", height });
  expect(last.amp).toEqual({ sentinel: "amp", type: "embed-size", height });
  expect(JSON.parse(last.resize)).toEqual({ src: `${baseURL}${query}`, context: "iframe.resize", height });
  expect(new Set(last.counts).size, "always the three together").toBe(1);
});

for (const width of [320, 640, 1000]) {
  test(`a host that sets exactly the height it is sent comes to rest, ${width} px wide`, async ({ page, monitor, baseURL }) => {
    await page.setViewportSize({ width, height: 700 });
    await openHost(page, monitor, `<script>resizes = true</script>${frameHtml(baseURL, "?embed=1", 'height="150"')}`);
    await waitForReady(page);
    await expect.poll(() => lastHeight(page)).toBeGreaterThan(300);
    await settle(page);
    const before = (await received(page, "height")).length;
    expect(before).toBeLessThanOrEqual(4);
    await settle(page);
    expect((await received(page, "height")).length, "nothing more is said").toBe(before);
    const { scroll, client, wide } = await inner(page)
      .locator("html")
      .evaluate((it) => ({ scroll: it.scrollHeight, client: it.clientHeight, wide: it.scrollWidth - it.clientWidth }));
    expect(scroll, "no scroll bar, nothing cut off").toBe(client);
    expect(client).toBe(await lastHeight(page));
    expect(wide).toBe(0);
  });
}

test("a frame of 100vh makes no loop, and the height sent does not depend on the frame's", async ({ page, monitor, baseURL }) => {
  const heights = [];
  for (const frame of ["100vh", "300px", "1900px"]) {
    await openHost(page, monitor, frameHtml(baseURL, "?embed=1", `style="height:${frame}"`), `?${frame}`);
    await waitForReady(page);
    await expect.poll(() => lastHeight(page)).toBeGreaterThan(300);
    await settle(page);
    expect((await received(page, "height")).length).toBeLessThanOrEqual(3);
    heights.push(await lastHeight(page));
  }
  expect(new Set(heights).size, String(heights)).toBe(1);
});

test("a frame set too tall is told to shrink, at first and later", async ({ page, monitor, baseURL }) => {
  await openHost(page, monitor, `<script>resizes = true</script>${frameHtml(baseURL, "?embed=1", 'height="3000"')}`);
  await waitForReady(page);
  const height = () => page.locator("iframe").evaluate((it) => it.clientHeight);
  await expect.poll(height).toBeLessThan(1100);
  const own = await height();
  await page.locator("iframe").evaluate((it) => void (it.style.height = "2500px"));
  await expect.poll(height).toBe(own);
});

test("ready, view and select are sent", async ({ page, monitor, baseURL }) => {
  await openHost(page, monitor, frameHtml(baseURL, "?embed=1&v=1&dispute=anthropic-windsurf-access"));
  await waitForReady(page);
  expect(await received(page, "ready")).toEqual([{ type: "faultlines", v: 1, event: "ready" }]);
  expect(await received(page, "view")).toEqual([]);
  await inner(page).locator(WINDSURF).click();
  await expect.poll(() => received(page, "select")).toEqual([
    { type: "faultlines", v: 1, event: "select", sel: "entity:windsurf" },
  ]);
  expect((await received(page, "view")).at(-1)).toEqual({
    type: "faultlines",
    v: 1,
    event: "view",
    query: "?v=1&dispute=anthropic-windsurf-access&sel=entity:windsurf&embed=1",
  });
  await inner(page).locator(WINDSURF).press("Escape");
  await expect.poll(() => received(page, "select")).toHaveLength(2);
  expect((await received(page, "select"))[1].sel).toBeNull();
});

test("the parent commands view, theme and language, and each change is answered", async ({ page, monitor, baseURL }) => {
  await openHost(page, monitor, frameHtml(baseURL, "?embed=1"));
  await waitForReady(page);
  const root = inner(page).locator("html");
  const send = (name, rest) => page.evaluate((it) => window.send(it), command(name, rest));
  const answers = async () => (await received(page, "view")).map((it) => it.query);

  await send("set-theme", { theme: "dark" });
  await expect(root).toHaveAttribute("data-theme", "dark");
  await send("set-lang", { lang: "fr" });
  await expect(root).toHaveAttribute("lang", "fr");
  await expect.poll(answers).toHaveLength(2);
  const opening = (await answers())[1];
  expect(opening).toContain("&lang=fr&theme=dark&embed=1");

  // With its `?` and without; what the query does not name of the frame stays.
  await send("set-view", { query: "?v=1&actor=windsurf" });
  await expect.poll(answers).toHaveLength(3);
  await send("set-view", { query: "v=1&actor=openai" });
  await expect.poll(answers).toHaveLength(4);
  expect((await answers()).slice(2)).toEqual([
    "?v=1&actor=windsurf&lang=fr&theme=dark&embed=1",
    "?v=1&actor=openai&lang=fr&theme=dark&embed=1",
  ]);
  await expect(root).toHaveAttribute("data-theme", "dark");

  // What changes nothing is not answered, so that two pages that follow each other come to rest.
  await send("set-view", { query: "v=1&actor=openai" });
  await send("set-view", { query: "" });
  await expect.poll(answers).toHaveLength(5);
  expect((await answers())[4]).toBe(opening);
  await send("set-view", { query: "?v=1&lang=en&theme=light" });
  await expect.poll(answers).toHaveLength(6);
  expect((await answers())[5]).toBe("?v=1&lang=en&theme=light&embed=1");
});

test("a command before the page is ready waits for it", async ({ page, monitor, baseURL }) => {
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route("**/data/dataset.json", async (route) => {
    await arrived;
    await route.continue();
  });
  await openHost(page, monitor, frameHtml(baseURL, "?embed=1"));
  await inner(page).locator("[data-embed] .loading").waitFor({ state: "attached" });
  await page.evaluate((it) => send(it), command("set-view", { query: "v=1&actor=windsurf" }));
  arrive();
  await expect.poll(() => received(page, "view")).toHaveLength(1);
  expect((await received(page, "view"))[0].query).toContain("actor=windsurf");
});

test("only the parent commands", async ({ page, monitor, baseURL }) => {
  const sibling = `<iframe srcdoc="<script>parent.frames[0].postMessage({type:'faultlines',v:1,command:'set-lang',lang:'fr'},'*');parent.done=1</script>"></iframe>`;
  await openHost(page, monitor, frameHtml(baseURL, "?embed=1"));
  await waitForReady(page);
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), sibling);
  await page.waitForFunction(() => window.done);
  // Itself neither.
  const frame = page.frames().find((it) => it.url().startsWith(baseURL));
  await frame.evaluate((it) => window.postMessage(it, "*"), command("set-lang", { lang: "fr" }));
  await settle(page);
  await expect(inner(page).locator("html")).toHaveAttribute("lang", "en");
  expect(await received(page, "view")).toEqual([]);
});

test("a page at top level ignores its own commands", async ({ page, open }) => {
  await open("?embed=1");
  await page.evaluate((it) => window.postMessage(it, "*"), command("set-lang", { lang: "fr" }));
  await settle(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("whatever is not exactly a command is ignored, without an error", async ({ page, monitor, baseURL }) => {
  await openHost(page, monitor, frameHtml(baseURL, "?embed=1"));
  await waitForReady(page);
  await page.evaluate(() => {
    const sound = { type: "faultlines", v: 1, command: "set-lang", lang: "fr" };
    const megabyte = "x".repeat(1_000_000);
    const cyclic = { ...sound, v: 9 };
    cyclic.self = cyclic;
    const bad = [
      null, undefined, 0, true, "set-lang", JSON.stringify(sound), megabyte, [], [sound], {}, new Date(), new Map(), new Uint8Array(8), cyclic,
      { ...sound, v: 2 }, { ...sound, v: "1" }, { ...sound, v: NaN }, { ...sound, v: [1] }, { ...sound, v: undefined },
      { ...sound, type: "Faultlines" }, { ...sound, type: 1 }, { ...sound, type: megabyte },
      { ...sound, command: "set-data" }, { ...sound, command: null }, { ...sound, command: megabyte },
      { ...sound, lang: "xx" }, { ...sound, lang: 1 }, { ...sound, lang: ["fr"] }, { ...sound, lang: megabyte }, { ...sound, lang: undefined },
      { ...sound, command: "set-theme", theme: "sepia" }, { ...sound, command: "set-theme", theme: {} }, { ...sound, command: "set-theme" },
      { ...sound, command: "set-view", query: 7 }, { ...sound, command: "set-view", query: null }, { ...sound, command: "set-view" },
      { ...sound, command: "set-view", query: `?q=${megabyte}` }, { ...sound, command: "set-view", query: { toString: 1 } },
    ];
    for (const message of bad) send(message);
  });
  await settle(page);
  expect(await received(page, "view")).toEqual([]);
  await expect(inner(page).locator("html")).toHaveAttribute("lang", "en");
  await page.evaluate((it) => send(it), command("set-lang", { lang: "fr" }));
  await expect(inner(page).locator("html"), "it still listens").toHaveAttribute("lang", "fr");
});

test("a view that does not fit the data applies as far as it does, and says so", async ({ page, monitor, baseURL }) => {
  await openHost(page, monitor, frameHtml(baseURL, "?embed=1"));
  await waitForReady(page);
  await page.evaluate((it) => send(it), command("set-view", { query: "v=1&actor=windsurf,nobody&sel=event:%00&camera=NaN" }));
  await expect.poll(() => received(page, "view")).toHaveLength(1);
  expect((await received(page, "view"))[0].query).toBe("?v=1&actor=windsurf&embed=1");
  await expect(inner(page).locator(".notices")).toContainText("nobody");
});

test("it works without an origin of its own", async ({ page, monitor, baseURL }) => {
  monitor.allow(/console: .*sandbox/i);
  await openHost(page, monitor, `<script>resizes = true</script>${frameHtml(baseURL, "?embed=1", 'sandbox="allow-scripts"')}`);
  await waitForReady(page);
  await inner(page).locator(WINDSURF).click();
  await expect.poll(async () => (await received(page, "select")).at(-1)?.sel).toBe("entity:windsurf");
  await page.evaluate((it) => send(it), command("set-view", { query: "v=1&view=table" }));
  await expect(inner(page).getByRole("table")).toBeVisible();
  await expect.poll(() => page.locator("iframe").evaluate((it) => it.clientHeight)).toBe(await contentHeight(page));
});

test("it works where storage, clipboard, fullscreen and history are blocked", async ({ page, monitor, baseURL }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, { get: refuse });
    }
    for (const name of ["pushState", "replaceState"]) history[name] = refuse;
    for (const name of ["clipboard", "share", "serviceWorker"]) Object.defineProperty(navigator, name, { get: () => undefined });
    Element.prototype.requestFullscreen = refuse;
  });
  await openHost(page, monitor, frameHtml(baseURL, "?embed=1"));
  await waitForReady(page);
  await inner(page).locator(WINDSURF).click();
  await expect.poll(async () => (await received(page, "select")).at(-1)?.sel).toBe("entity:windsurf");
  await expect(inner(page).getByRole("region", { name: "Details" })).toContainText("Windsurf");
});

test("two embeds side by side do not affect each other", async ({ page, monitor, baseURL }) => {
  const half = 'style="width:50%;float:left" height="700"';
  await openHost(page, monitor, frameHtml(baseURL, "?embed=1", half) + frameHtml(baseURL, "?embed=1&v=1&view=table&actor=openai", half));
  await waitForReady(page, 2);
  await page.evaluate((it) => send(it, 1), command("set-lang", { lang: "fr" }));
  await expect(inner(page, 1).locator("html")).toHaveAttribute("lang", "fr");
  await expect(inner(page, 0).locator("html")).toHaveAttribute("lang", "en");
  // In a frame of half a phone targets overlap: the picture says which mark is meant.
  await inner(page, 0).locator(WINDSURF).click({ force: true });
  await expect.poll(() => received(page, "select", 0)).toHaveLength(1);
  expect(await received(page, "select", 1)).toEqual([]);
  expect(await received(page, "view", 1)).toHaveLength(1);
});

for (const [name, wrap, style] of [
  ["the frame", (frame) => frame, "display:none"],
  ["what is around it", (frame) => `<div class="around" style="display:none">${frame}</div>`, ""],
]) {
  test(`hidden at load (${name}), it draws when it is shown`, async ({ page, monitor, baseURL }) => {
    await openHost(page, monitor, wrap(frameHtml(baseURL, "?embed=1", `style="${style}" height="700"`)));
    await waitForReady(page);
    // What is hidden has no pictures of its own.
    await frames(page, 20);
    expect(await received(page, "height"), "what has no place has no height").toEqual([]);
    await page.evaluate(() => {
      for (const it of document.querySelectorAll("iframe, .around")) it.style.display = "block";
    });
    await expect.poll(() => lastHeight(page)).toBeGreaterThan(300);
    await expect(inner(page).locator(WINDSURF)).toBeVisible();
    await expect.poll(() => drawn(page)).toBeGreaterThan(500);
  });
}

/** How many pixels of the graph's canvas are not bare. */
const drawn = (page) =>
  inner(page)
    .locator(".graph canvas")
    .evaluate((canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      // It is opaque, and its corner bare.
      return data.filter((value, i) => i % 4 === 0 && value !== data[0]).length;
    });

/** The controls in sight, but for the marks of the pictures. */
const controls = (page) =>
  inner(page)
    .locator("button, summary, a, input")
    .evaluateAll((all) => all.filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest(".layer, .drawing, .unseen")).map((it) => it.innerText.trim()));

for (const [lang, explore, whole, headline] of [
  ["en", "Explore", "Open the full page", "Anthropic cuts OpenAI’s access to Claude, August 2025"],
  ["fr", "Explorer", "Ouvrir la page entière", "Anthropic coupe l’accès d’OpenAI à Claude, août 2025"],
]) {
  for (const width of [320, 390, 680]) {
    test(`light: headline, pictures, caption and two controls; the rest opens and closes in place: ${lang}, ${width} px`, async ({ page, monitor, baseURL }) => {
      await page.setViewportSize({ width, height: 844 });
      const frame = frameHtml(baseURL, `?embed=1&v=1&dispute=anthropic-openai-claude-access&lang=${lang}`, 'height="150"');
      await openHost(page, monitor, `<script>resizes = true</script>${frame}`);
      await waitForReady(page);
      await expect(inner(page).locator(".over .shown")).toHaveText(headline);
      const shown = await controls(page);
      expect(shown).toEqual([explore, whole]);
      await expect(inner(page).locator(".graph canvas")).toBeVisible();
      await expect(inner(page).locator(".timeline canvas")).toBeVisible();
      const [light, summary] = [await contentHeight(page), inner(page).locator(".fold > summary")];
      expect(light).toBeLessThan(720);
      const before = await summary.boundingBox();
      await summary.tap();
      await expect(inner(page).locator(".time-bar")).toBeVisible();
      await expect(inner(page).getByRole("combobox")).toBeVisible();
      await expect.poll(() => lastHeight(page)).toBeGreaterThan(light + 100);
      const after = await summary.boundingBox();
      expect([after.x, after.y]).toEqual([before.x, before.y]);
      await summary.tap();
      await expect(inner(page).locator(".time-bar")).toBeHidden();
      await expect.poll(() => lastHeight(page)).toBe(light);
    });
  }
}

test("the host's Back is never captured", async ({ page, monitor, baseURL }) => {
  await openHost(page, monitor, "<p>Before</p>", "?before");
  await openHost(page, monitor, frameHtml(baseURL, "?embed=1"));
  await waitForReady(page);
  const length = await page.evaluate(() => history.length);
  // Each change is waited for: changes close after each other are told as one.
  const latest = async () => (await received(page, "view")).at(-1)?.query;
  await inner(page).locator(WINDSURF).click();
  await expect.poll(latest).toMatch(/dispute=.+sel=/);
  // Light embeds keep it behind one control.
  await inner(page).locator(".fold > summary").click();
  await inner(page).getByRole("button", { name: "Show everything" }).click();
  await expect.poll(latest).not.toContain("dispute=");
  await page.evaluate((it) => send(it), command("set-view", { query: "v=1&view=table" }));
  await expect.poll(latest).toContain("view=table");
  // The table's program is there: a page that is left while it loads says so on the console.
  await expect(inner(page).locator("section.table tbody tr").first()).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.goBack();
  await expect(page.getByText("Before")).toBeVisible();
});
