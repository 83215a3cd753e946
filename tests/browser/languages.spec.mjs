// Languages: a switch that keeps the view, fallback words that name their language, and two pseudolocales (the feature
// `pseudo`, built by `cargo xtask test`): one half as long again, one from right to left.

import { BUNDLED, expect, test } from "./fixtures.mjs";

const CUT_OFF = "event:anthropic-revokes-openai-claude-api";
const PSEUDO = process.env.FAULTLINES_PSEUDO_URL;
const LONG = "qps-ploc";
const MIRRORED = "qps-plocm";

const root = (page) => page.locator("html");
const query = (page) => Object.fromEntries(new URL(page.url()).searchParams);

/** The page's buttons of the languages, by their own names. */
const switchTo = async (page, name) => {
  const button = page.getByRole("button", { name, exact: true });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
};

test("another language keeps the view: selection, camera, window, day, filters", { tag: "@desktop" }, async ({ page, open }) => {
  await open(
    `?v=1&actor=anthropic,openai&at=2025-09-01&sel=${CUT_OFF}&window=2025-01-01..2025-12-31&camera=0,0,1.2&lang=en`,
  );
  const before = query(page);
  const title = await page.title();
  await expect(root(page)).toHaveAttribute("lang", "en");
  await switchTo(page, "Français");
  await expect(root(page)).toHaveAttribute("lang", "fr");
  await expect(root(page)).toHaveAttribute("dir", "ltr");
  expect(query(page)).toEqual({ ...before, lang: "fr" });
  await expect(page).not.toHaveTitle(title);
  await expect(page.getByRole("region", { name: "Détails" })).toContainText("révoque");
  await expect(page.locator(`[data-event="${CUT_OFF.slice(6)}"]`).first()).toHaveAttribute("aria-pressed", "true");
  await switchTo(page, "English");
  expect(query(page)).toEqual(before);
  await expect(page).toHaveTitle(title);
});

test("another language keeps the step of a story", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1&story=august-2025-cut-off&step=3&lang=en");
  const story = await page.locator("[data-story]").getAttribute("data-story-step");
  // The head may take a line more in one language, and the picture is as much lower, or smaller as a whole.
  const places = () =>
    page.locator("[data-node]").evaluateAll((all) => {
      const across = all.map((it) => [it.dataset.node, Number(it.style.transform.match(/translate\(([-\d.]+)px/)[1])]);
      const [left, right] = [Math.min, Math.max].map((end) => end(...across.map(([, x]) => x)));
      return across.map(([node, x]) => [node, Math.round((100 * (x - left)) / (right - left))]).sort();
    });
  const before = await places();
  expect(before.length).toBeGreaterThan(5);
  await switchTo(page, "Français");
  await expect(page.locator("[data-story]")).toHaveAttribute("data-story-step", story);
  // One link, one picture: the nodes stand where they stood.
  await expect.poll(places).toEqual(before);
});

test("words that are not in the reader's language are marked, with the language they are in", { tag: "@desktop" }, async ({ page, open, axe }) => {
  await page.route("**/data/dataset.json", async (route) => {
    const dataset = await (await route.fetch()).json();
    const event = dataset.events.find(({ id }) => `event:${id}` === CUT_OFF);
    delete event.title.fr;
    delete event.summary.fr;
    await route.fulfill({ json: dataset });
  });
  await open(`?v=1&sel=${CUT_OFF}&lang=fr`);
  const heading = page.getByRole("region", { name: "Détails" }).getByRole("heading", { level: 2 });
  const foreign = heading.locator("[lang=en]");
  await expect(foreign).toHaveAttribute("dir", "auto");
  await expect(foreign).toContainText("Anthropic revokes");
  await expect(foreign.locator("small[lang=fr]")).toHaveText("en anglais");
  await axe();
});

/** What a browser's translator does: an element in the place of every text, here with marks around its words. */
const translate = (page, byMoving = false) =>
  page.evaluate((byMoving) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (data.trim() && !parentElement.closest("script, style, noscript, textarea, font, [translate=no]")) texts.push(walker.currentNode);
    }
    for (const text of texts) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = `«${text.data}»`;
      outer.append(inner);
      if (byMoving) {
        text.parentNode.insertBefore(outer, text);
        text.remove();
      } else text.replaceWith(outer);
    }
  }, byMoving);

for (const byMoving of [false, true]) {
  test(`on a page that the browser has translated, words that change are replaced${byMoving ? " (moved)" : ""}`, { tag: "@desktop" }, async ({ page, open }) => {
    await open(`?v=1&actor=windsurf&sel=event:anthropic-limits-windsurf&lang=en`);
    const status = page.locator("section.filters [role=status]");
    await translate(page, byMoving);
    await expect(status).toContainText("«");
    const details = page.getByRole("region", { name: "Details" });
    const before = await details.getByRole("heading", { level: 2 }).textContent();
    // Another filter and another selection: new numbers, another title; what is gone takes its translation with it.
    await page.evaluate(() => {
      history.pushState(null, "", "?v=1&actor=windsurf,openai&sel=entity:openai&lang=en");
      dispatchEvent(new PopStateEvent("popstate"));
    });
    await expect(status).toHaveText(new RegExp(`^\\d+ of ${BUNDLED.events} events$`));
    await expect(details.getByRole("heading", { level: 2 })).toContainText("OpenAI");
    await expect(details).not.toContainText(before);
    // Translated anew, then another language, and back: each word once.
    await translate(page, byMoving);
    await switchTo(page, "Français");
    await expect(page.getByRole("region", { name: "Détails" })).toBeVisible();
    await expect(status).toHaveText(new RegExp(`^\\d+ événements? sur ${BUNDLED.events}|^\\d+ sur ${BUNDLED.events} événements$`));
    await switchTo(page, "English");
    await expect(status).toHaveText(new RegExp(`^\\d+ of ${BUNDLED.events} events$`));
    // Details that close are gone, and no word of them stays.
    await page.keyboard.press("Escape");
    await page.evaluate(() => {
      history.pushState(null, "", "?v=1&view=table&lang=en");
      dispatchEvent(new PopStateEvent("popstate"));
    });
    await expect(details).toHaveCount(0);
    await translate(page, byMoving);
    await page.getByRole("group", { name: "Views" }).getByRole("button", { name: /Graph/ }).first().click();
    await expect(page.locator("main .table")).toHaveCount(0);
    await expect(page.locator("main .graph")).toHaveCount(1);
  });
}

test.describe("in made-up languages", () => {
  test.skip(!PSEUDO, "built by the part `pseudo` of cargo xtask test");
  // The program is compiled quickly and so starts slowly; one visit sees many states.
  test.use({ baseURL: PSEUDO });
  test.setTimeout(180_000);

  const STATES = [
    ["as-it-opens", ""],
    ["with-a-selection", `?v=1&actor=anthropic&sel=${CUT_OFF}`],
    ["nothing-left", "?v=1&q=nothing-matches-this"],
    ["two-days-compared", "?v=1&actor=anthropic,openai&at=2025-09-01&compare=2025-05-01"],
    ["where-sources-disagree", "?v=1&conflict=1&actor=anthropic"],
    ["a-story", "?v=1&story=august-2025-cut-off&step=2"],
    ["the-table", "?v=1&view=table&dispute=anthropic-openai-claude-access"],
    ["the-timeline", "?v=1&view=timeline&lanes=dispute&actor=openai&window=2025-01-01..2025-12-31"],
  ];
  const EMBED = ["an-embed", `?v=1&embed=1&actor=windsurf&sel=${CUT_OFF}`];
  const SMALL = { width: 320, height: 640 };

  for (const lang of [LONG, MIRRORED]) {
    // The embed comes last: a page that was one stays one.
    for (const [visit, states] of [["the page and an embed", [...STATES, EMBED]]]) {
      test(`${lang}, ${visit}: nothing overflows, is cut off or lies on something else`, async ({ page, shot }, testInfo) => {
        await translated(page);
        const sizes = testInfo.project.name === "phone" ? [page.viewportSize(), SMALL] : [page.viewportSize()];
        const found = [];
        await opened(page, withLang(states[0][1], lang));
        await expect(root(page)).toHaveAttribute("lang", lang);
        await expect(root(page)).toHaveAttribute("dir", lang === MIRRORED ? "rtl" : "ltr");
        for (const [state, view] of states) {
          await goTo(page, withLang(view, lang));
          for (const size of sizes) {
            await page.setViewportSize(size);
            await drawn(page);
            for (const fault of await faults(page)) found.push(`${state}, ${size.width} wide: ${fault}`);
            await shot(`${lang}-${state}-${size.width}`);
          }
        }
        expect(found).toEqual([]);
      });
    }
  }

  test("long words: menus and the dialog hold them", async ({ page }) => {
    await translated(page);
    await opened(page, `?lang=${LONG}`);
    const menu = page.locator("section.filters .menus details").first();
    await menu.locator("summary").click();
    await expect(menu.locator("li").first()).toBeVisible();
    await drawn(page);
    expect(await faults(page)).toEqual([]);
    await menu.locator("summary").click();
    await page.locator("#share").click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await drawn(page);
    expect(await faults(page)).toEqual([]);
  });

  test("right to left: words begin at the right, time runs from left to right", async ({ page }, testInfo) => {
    await opened(page, `?v=1&actor=anthropic&sel=${CUT_OFF}&lang=${MIRRORED}`);
    const box = (selector) => page.locator(selector).first().boundingBox();
    const middle = page.viewportSize().width / 2;
    const heading = await box("h1");
    expect(heading.x + heading.width, "the title ends at the right edge").toBeGreaterThan(middle);
    if (testInfo.project.name === "desktop") {
      const [details, graph] = [await box(".details"), await box(".graph")];
      expect(details.x, "the words stand after the picture").toBeLessThan(graph.x);
    }
    // The axis is the same in every language: what comes later stands further right.
    const marks = page.locator(".timeline [data-event]");
    await expect(marks.first()).toBeVisible();
    const places = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().x));
    expect(places.at(-1)).toBeGreaterThan(places[0]);
    const [back, on] = [await box(".play .icon"), await page.locator(".play .icon").nth(2).boundingBox()];
    expect(back.x, "the way back stands left of the way on, as in time").toBeLessThan(on.x);
  });

  test("right to left: names keep their own order in a sentence", { tag: "@desktop" }, async ({ page }) => {
    await opened(page, `?v=1&actor=anthropic&lang=${MIRRORED}`);
    const name = await page.locator('[data-node="entity:anthropic"]').getAttribute("aria-label");
    expect(name.startsWith("\u2068Anthropic\u2069"), name).toBe(true);
    // What is in English here runs from left to right within the line.
    const foreign = page.locator("header .tagline [lang=en]");
    await expect(foreign).toHaveCSS("direction", "ltr");
    await expect(page.locator("header .tagline")).toHaveCSS("direction", "rtl");
  });

  test("right to left: arrows turn a story's pages in the direction of reading", { tag: "@desktop" }, async ({ page }) => {
    await opened(page, `?v=1&story=august-2025-cut-off&step=2&lang=${MIRRORED}`);
    const panel = page.locator("[data-story]");
    await page.locator("#story-next").focus();
    await page.keyboard.press("ArrowLeft");
    await expect(panel).toHaveAttribute("data-story-step", "3");
    await page.keyboard.press("ArrowRight");
    await expect(panel).toHaveAttribute("data-story-step", "2");
  });
});

const withLang = (view, lang) => `${view ? `${view}&` : "?"}lang=${lang}`;

/** Opens a view, with patience. */
async function opened(page, view) {
  await page.goto(view);
  await expect(root(page)).toHaveAttribute("data-faultlines", "ready", { timeout: 60_000 });
}

/** Goes to another view as Back and Forward do, without loading the page anew. */
async function goTo(page, view) {
  await page.evaluate((address) => {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, view);
}

/** Until what was asked for is on the screen: a frame for the change, one for what follows from sizes. */
const drawn = (page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });

/** Gives every text of the dataset in the made-up languages, so that data are as long, and run the same way, as words. */
async function translated(page) {
  await page.route("**/data/dataset.json", async (route) => {
    const dataset = await (await route.fetch()).json();
    const walk = (value) => {
      if (typeof value !== "object" || value === null) return;
      if (typeof value.en === "string" && typeof value.fr === "string") {
        value["qps-ploc"] = `[${value.en.replace(/[aeiou]/g, "$&$&")}]`;
        value["qps-plocm"] = `\u200f\u202e${value.en}\u202c\u200f`;
      }
      Object.values(value).forEach(walk);
    };
    walk(dataset);
    await route.fulfill({ json: dataset });
  });
}

/** What does not fit: the page wider than its window, text cut off, controls on one another or out of sight. */
async function faults(page) {
  return page.evaluate(() => {
    const found = [];
    const wide = document.documentElement;
    if (wide.scrollWidth > wide.clientWidth) found.push(`the page is ${wide.scrollWidth} wide in ${wide.clientWidth}`);

    const said = (element) => `${element.localName}.${element.className?.baseVal ?? element.className} ${element.textContent.slice(0, 40)}`;
    const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const inPicture = (element) => element.closest(".layer, .unseen, .skip, .preview, [inert]");
    const cuts = (element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowX);

    // Text in a box that cuts it off. A deliberate ellipsis has its full text in a name of its own or its control's.
    for (const element of document.querySelectorAll("#app *")) {
      const bare = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      if (!bare || !shown(element) || inPicture(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right } = range.getBoundingClientRect();
      for (let box = element; box && box.id !== "app"; box = box.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(box).overflowX)) break;
        if (!cuts(box)) continue;
        const edge = box.getBoundingClientRect();
        // A box of one pixel is for those who listen.
        if (edge.width <= 1 && edge.height <= 1) break;
        const cut = left < edge.left - 1.5 || right > edge.right + 1.5 || (box === element && box.scrollWidth > box.clientWidth + 1);
        const named = getComputedStyle(box).textOverflow === "ellipsis" && box.closest("[aria-label], [title]");
        if (cut && !named) found.push(`cut off: ${said(element)}`);
        break;
      }
    }

    // Controls of head and filters: in the window, and none on another.
    const controls = [...document.querySelectorAll("header :is(button, a, summary), section.filters :is(button, summary, input)")]
      .filter((control) => shown(control) && !inPicture(control) && !control.closest(".menu-panel, #suggestions"))
      .map((control) => ({ control, box: control.getBoundingClientRect() }));
    for (const [i, { control, box }] of controls.entries()) {
      // A row that moves under the finger brings what is beside the window into it (touch.spec presses all of it).
      const moves = innerWidth <= 820 && control.closest(".choosing");
      if (!moves && (box.left < -1 || box.right > innerWidth + 1)) found.push(`out of the window: ${said(control)}`);
      for (const other of controls.slice(i + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (wide > 1 && high > 1) found.push(`${said(control)} lies on ${said(other.control)}`);
      }
    }
    return found;
  });
}
