// Small screens, large text, wide spacing, a page enlarged four times, a phone on its side: nothing overflows or is cut
// off, and every target is large enough. WCAG 2.2: 1.3.4, 1.4.4, 1.4.10, 1.4.12, 2.4.11, 2.5.8.

import { expect, goTo, test } from "./fixtures.mjs";

/** A wide window has the words beside the picture, and nothing to raise. */
const raise = async (page) => {
  const button = page.locator("button.raise");
  if (await button.isVisible()) await button.click();
};
/** The main states: what is opened, and what is done there. */
const STATES = {
  opening: ["?lang=en"],
  "the whole field": ["?v=1"],
  table: ["?v=1&view=table&q=windsurf"],
  timeline: ["?v=1&view=timeline&lang=fr"],
  graph: ["?focus=anthropic&view=graph"],
  disagreements: ["?conflict=1"],
  "a story": ["?story=august-2025-cut-off&step=3&lang=fr"],
  "a story's end": ["?story=august-2025-cut-off&step=8"],
  "nothing left": ["?q=zzzz"],
  "in French, a sheet up": ["?lang=fr", raise],
  "a lab": ["?focus=openai&sel=entity:openai", raise],
  comparing: ["?focus=openai&at=2025-09-01&compare=2025-01-01&lang=fr", raise],
  "a menu": ["?lang=fr", (page) => page.locator(".menus summary").first().click()],
  sharing: ["?lang=fr", (page) => page.locator("#share").click()],
};

/** Pages on which nothing was done: the next state is a view to go to, with no need to load it. */
const untouched = new WeakSet();

async function state(page, open, name) {
  const [query, act] = STATES[name];
  if (untouched.has(page)) await goTo(page, query);
  else await open(query);
  untouched.add(page);
  if (!act) return;
  untouched.delete(page);
  await act(page);
}

/** How far the page is wider than the window, in CSS pixels. */
const hangsOut = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Words that nobody can read: cut off by a box that does not scroll, or beyond the side of the window. */
const lost = (page) =>
  page.evaluate(() => {
    const scrolls = (it) => /auto|scroll/.test(getComputedStyle(it).overflowX);
    const unseen = (it) => it.closest("[aria-hidden=true], .unseen, .skip, .drawing, #article, .played") || !it.checkVisibility({ visibilityProperty: true });
    const around = (it) => (it.parentElement ? [it.parentElement, ...around(it.parentElement)] : []);
    const told = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const it = text.parentElement;
      if (!text.data.trim() || unseen(it)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      const boxes = around(it);
      const scroller = boxes.find(scrolls);
      // A line that ends in three dots says that it goes on, and is there in full where there is room.
      if ([it, ...boxes].some((b) => getComputedStyle(b).textOverflow === "ellipsis")) continue;
      const cut = [it, ...boxes].find((b) => {
        const style = getComputedStyle(b);
        const edge = b.getBoundingClientRect();
        return style.overflowX === "hidden" && (box.right > edge.right + 1 || box.left < edge.left - 1);
      });
      if (cut && !(scroller && cut.contains(scroller))) told.push(`cut off: ${text.data.trim().slice(0, 40)}`);
      if (!scroller && (box.right > innerWidth + 1 || box.left < -1)) told.push(`outside: ${text.data.trim().slice(0, 40)}`);
    }
    return told;
  });

/** What can be pressed and is too small: under 24 pixels, and with a neighbour so near that a finger could miss. */
const tooSmall = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("#app :is(a[href], button, input, textarea, summary, [role=slider], [role=option])")].filter((it) =>
      it.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
    const targets = all.map((it) => {
      const label = it.matches("[type=checkbox]") ? it.closest("label") : it;
      return { it, box: (label ?? it).getBoundingClientRect() };
    });
    const inSentence = (it) => it.matches("a") && getComputedStyle(it).display === "inline";
    const near = (a, b) => {
      const [x, y] = [(a.left + a.right) / 2, (a.top + a.bottom) / 2];
      const [dx, dy] = [Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom)];
      return Math.hypot(dx, dy) < 12;
    };
    return targets
      .filter(({ it, box }) => box.width > 0 && (box.width < 23.9 || box.height < 23.9) && !inSentence(it) && !it.closest(".layer"))
      .filter(({ it, box }) => targets.some((other) => other.it !== it && !it.contains(other.it) && !other.it.contains(it) && near(box, other.box)))
      .map(({ it, box }) => `${it.className || it.tagName} ${it.textContent.slice(0, 30)}: ${box.width.toFixed()}×${box.height.toFixed()}`);
  });

/** Marks of the picture answer an area of 24 pixels too; crowds of them are the exception that enlarging resolves. */
const smallMarks = (page) =>
  page.locator(".layer button").evaluateAll((all) =>
    all.map((it) => it.getBoundingClientRect()).filter((box) => box.width < 23.9 || box.height < 23.9).length,
  );

/** What a thumb uses most. */
const MAIN = [
  ".head-tools button",
  ".search input",
  ".choosing summary",
  ".tools button",
  ".time-bar .play .icon",
  ".time-bar summary",
  ".time-bar input",
  ".story-line",
  ".story-menu summary",
  ".turn",
  ".raise",
  ".details .close",
  ".chip:not(.chips li:not(.menuless) *)",
  ".menu[open] li label",
  "dialog .primary",
];

for (const width of [320, 390, 430]) {
  test(`at ${width} pixels nothing overflows, and every target is large enough`, async ({ page, open }) => {
    test.slow();
    await page.setViewportSize({ width, height: width === 320 ? 568 : 844 });
    for (const name of Object.keys(STATES)) {
      await state(page, open, name);
      expect(await hangsOut(page), name).toBe(0);
      expect(await lost(page), name).toEqual([]);
      expect(await tooSmall(page), name).toEqual([]);
      expect(await smallMarks(page), name).toBe(0);
      for (const selector of MAIN) {
        const short = await page.locator(`#app ${selector}`).evaluateAll((all) =>
          all
            .filter((it) => it.checkVisibility())
            .map((it) => it.getBoundingClientRect().height)
            .filter((height) => height > 0 && height < 43.5),
        );
        expect(short, `${selector} of ${name}`).toEqual([]);
      }
    }
  });

  test(`at ${width} pixels no name of the picture is cut off at its side`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 740 });
    const links = ["?focus=windsurf", "?focus=cursor", "?lang=fr", ...[3, 4, 6, 7].map((step) => `?story=distillation&step=${step}&lang=fr`)];
    await open(links[0]);
    for (const link of [...links, "?story=august-2025-cut-off&step=3&lang=en"]) {
      await goTo(page, link);
      const cut = () => page.locator(".graph .name > span").evaluateAll((all) =>
        all.filter((it) => it.getBoundingClientRect().left < 0 || it.getBoundingClientRect().right > innerWidth).map((it) => it.textContent),
      );
      // Names move to their places when the view changes.
      await expect.poll(cut, link).toEqual([]);
    }
  });
}

test("text of twice the size: nothing overflows and nothing is cut off", async ({ page, open }) => {
  test.slow();
  for (const [width, height] of [[390, 844], [1280, 800]]) {
    await page.setViewportSize({ width, height });
    for (const name of Object.keys(STATES)) {
      await state(page, open, name);
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      const size = await page.locator(".masthead h1, .story h2").first().evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
      expect(size, "text follows the reader's size").toBeGreaterThanOrEqual(37);
      expect(await hangsOut(page), `${name} at ${width}`).toBe(0);
      expect(await lost(page), `${name} at ${width}`).toEqual([]);
    }
  }
});

test("wide spacing of lines, letters, words and paragraphs cuts nothing off", async ({ page, open }) => {
  test.slow();
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const name of Object.keys(STATES)) {
      await state(page, open, name);
      await page.evaluate(() => {
        const sheet = [...document.styleSheets].find((it) => it.href);
        sheet.insertRule("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }", sheet.cssRules.length);
        sheet.insertRule("p { margin-bottom: 2em !important }", sheet.cssRules.length);
      });
      await expect(page.locator("body")).toHaveCSS("word-spacing", /px/);
      expect(await hangsOut(page), name).toBe(0);
      expect(await lost(page), name).toEqual([]);
    }
  }
});

test("a window of 1280 by 1024 enlarged four times is read by scrolling one way", async ({ page, open }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 256 });
  // There is no room for a sheet to be raised in.
  for (const name of Object.keys(STATES).filter((name) => STATES[name][1] !== raise)) {
    await state(page, open, name);
    expect(await hangsOut(page), name).toBe(0);
    const sideways = await page.locator("#app *").evaluateAll((all) =>
      all.filter((it) => it.checkVisibility() && /auto|scroll/.test(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth + 1).map((it) => it.className || it.tagName),
    );
    expect(sideways, name).toEqual([]);
  }
  await open("?lang=en");
  await expect(page.locator(".details")).toHaveCSS("position", "relative");
});

/** Goes through the page by Tab; where the focus could not be seen. */
async function hiddenFocus(page, stops) {
  const hidden = [];
  for (let i = 0; i < stops; i++) {
    await page.keyboard.press("Tab");
    const it = await page.evaluate(async () => {
      const it = document.activeElement;
      if (!it || it === document.body) return null;
      // A picture later: where the browser has scrolled it to.
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      const box = it.getBoundingClientRect();
      const spots = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [box.x + box.width * x, box.y + box.height * y]));
      const seen = spots.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top && (it.contains(top) || (top.contains(it) && !top.matches("html, body")) || top.closest("label")?.contains(it));
      });
      return seen ? null : `${it.tagName}.${it.className} ${it.getAttribute("aria-label") ?? it.textContent.slice(0, 30)} at ${box.y.toFixed()}`;
    });
    if (it) hidden.push(it);
  }
  return hidden;
}

test("the sheet never lies over what has the focus", async ({ page, open }) => {
  test.slow();
  for (const [width, height] of [[390, 844], [320, 568]]) {
    await page.setViewportSize({ width, height });
    await open("?lang=en");
    expect(await hiddenFocus(page, 45), `${width}, low`).toEqual([]);
    await open("?lang=en");
    await raise(page);
    await page.locator(".masthead h1").click();
    expect(await hiddenFocus(page, 45), `${width}, up`).toEqual([]);
  }
});

for (const [width, height] of [[844, 390], [667, 375]]) {
  test(`a phone on its side, ${width} by ${height}: both views are reached, the words cover neither`, async ({ page, open, shot }) => {
    await page.setViewportSize({ width, height });
    await open("?lang=en");
    expect(await hangsOut(page)).toBe(0);
    const details = page.getByRole("region", { name: "Details", exact: true });
    for (const view of [".graph .drawing", ".timeline .drawing"]) {
      await page.locator(view).scrollIntoViewIfNeeded();
      await expect(page.locator(view)).toBeInViewport({ ratio: 0.75 });
      const [a, b] = [await page.locator(view).boundingBox(), await details.boundingBox()];
      expect(a.x + a.width, view).toBeLessThanOrEqual(b.x + 1);
    }
    await shot(`side-${width}`);
    await page.locator(".graph").scrollIntoViewIfNeeded();
    await page.locator('[data-node="entity:windsurf"]').click();
    await expect(details.getByRole("heading", { level: 2 })).toHaveText("Windsurf");
    await expect(details.getByRole("heading", { level: 2 })).toBeInViewport();
    await details.getByRole("button", { name: "Close" }).click();
    await expect(details).toHaveCount(0);
  });
}

test("turning the phone keeps the view, and either way is as good", async ({ page, open }) => {
  await open("?focus=windsurf&sel=entity:windsurf");
  const address = page.url();
  for (const size of [{ width: 844, height: 390 }, { width: 390, height: 844 }]) {
    await page.setViewportSize(size);
    await expect(page.locator('[data-node="entity:windsurf"]')).toHaveAttribute("aria-pressed", "true");
    expect(page.url()).toBe(address);
    expect(await hangsOut(page)).toBe(0);
    const box = await page.locator(".graph").boundingBox();
    expect(box.width, "the page stands upright in the window").toBeGreaterThan(300);
  }
});

test("notches and round corners cover nothing", async ({ page, open }) => {
  const client = await page.context().newCDPSession(page);
  await open("?lang=en");
  const before = await page.locator(".masthead h1").boundingBox();
  await client.send("Emulation.setSafeAreaInsetsOverride", { insets: { top: 40, left: 30, right: 30, bottom: 34 } });
  await expect.poll(async () => (await page.locator(".masthead h1").boundingBox()).x - before.x).toBe(30);
  expect((await page.locator(".masthead h1").boundingBox()).y).toBeGreaterThanOrEqual(40);
  const sheet = page.getByRole("region", { name: "Details", exact: true });
  const title = await sheet.getByRole("heading", { level: 2 }).boundingBox();
  expect(title.y + title.height).toBeLessThanOrEqual(844 - 34);
  expect(title.x).toBeGreaterThanOrEqual(30);
  expect(await hangsOut(page)).toBe(0);
});
