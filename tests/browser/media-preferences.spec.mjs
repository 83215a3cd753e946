// User preferences: light, dark or the system's theme, forced colours, more contrast, less motion and transparency, and
// each of them changed while the page is open. (Measured contrast: tests/seeing.rs.)

import { expect, goTo, observe, openReady, test } from "./fixtures.mjs";

const theme = (page) => page.getByRole("combobox", { name: "Theme" });

/** Colours of a canvas that more than a few pixels have, as "r,g,b", opaque ones only. */
const coloursOf = (page, pane) =>
  page.locator(`${pane} canvas`).evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const counts = new Map();
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] < 255) continue;
      const colour = data.slice(i, i + 3).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count > 40).map(([colour]) => colour);
  });

const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** System colours as the canvas writes them. */
const systemColours = (page) =>
  page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    return ["Canvas", "CanvasText", "LinkText", "GrayText"].map((name) => {
      pen.fillStyle = name;
      return [1, 3, 5].map((at) => parseInt(pen.fillStyle.slice(at, at + 2), 16)).join();
    });
  });

test("light, dark or the system's: three choices, kept in the link, followed at once", async ({ page, open }) => {
  await open("?v=1&actor=windsurf");
  await expect(theme(page)).toHaveValue("auto");
  await expect(theme(page).getByRole("option")).toHaveText(["Same as the system", "Light", "Dark"]);
  const light = "rgb(250, 248, 244)";
  const dark = "rgb(21, 23, 27)";
  await expect.poll(() => background(page)).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => background(page)).toBe(dark);
  // The ink of the drawing has turned with the paper.
  await expect.poll(() => coloursOf(page, ".graph")).toContain("236,235,231");
  await theme(page).selectOption("light");
  await expect(page).toHaveURL(/theme=light/);
  await expect.poll(() => background(page)).toBe(light);
  await expect.poll(() => coloursOf(page, ".graph")).toContain("29,29,33");
  await expect(page.locator('meta[name="theme-color"]').first()).toHaveAttribute("content", "#faf8f4");
  await theme(page).selectOption("dark");
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => background(page)).toBe(dark);
  await expect(page.locator('meta[name="theme-color"]').first()).toHaveAttribute("content", "#15171b");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  await theme(page).selectOption("auto");
  await expect(page).not.toHaveURL(/theme=/);
  await expect.poll(() => background(page)).toBe(light);
});

for (const colorScheme of ["light", "dark"]) {
  test(`forced colours, ${colorScheme}: drawn in the system's colours alone, chosen things told apart`, async ({ page, open, shot }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await open();
    const [canvas, text, link, grey] = await systemColours(page);
    expect(canvas).not.toBe(text);
    const drawn = await coloursOf(page, ".graph");
    // Lines have soft edges; of what is drawn full, everything is the system's.
    expect(drawn).toEqual(expect.arrayContaining([text, link]));
    const ours = await coloursOf(page, ".timeline");
    expect(ours).toEqual(expect.arrayContaining([canvas, text, grey]));
    for (const colour of ["194,52,29", "36,90,148", "255,122,92", "127,178,234", "29,29,33", "236,235,231"]) {
      expect([...drawn, ...ours]).not.toContain(colour);
    }
    // Pressed is not like unpressed.
    const rows = page.getByLabel("A row for each");
    const ground = (name) => rows.getByRole("button", { name, exact: true }).evaluate((it) => getComputedStyle(it).backgroundColor);
    expect(await ground("Kind")).not.toBe(await ground("Dispute"));
    // The chosen mark is not painted over by its own button.
    const chosen = page.locator('.layer .event[aria-pressed="true"], .layer .event[aria-current]').first();
    if (await chosen.count()) {
      expect(await chosen.evaluate((it) => getComputedStyle(it).backgroundColor)).toMatch(/transparent|, 0\)$/);
    }
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    expect(focus).toBe("solid");
    await shot(`seeing-forced-${colorScheme}`);
  });
}

test("forced colours come and go while the page is open", async ({ page, open }) => {
  await open("?v=1&actor=windsurf");
  await expect.poll(() => coloursOf(page, ".graph")).toContain("194,52,29");
  await page.emulateMedia({ forcedColors: "active" });
  await expect.poll(() => coloursOf(page, ".graph")).not.toContain("194,52,29");
  await page.emulateMedia({ forcedColors: "none" });
  await expect.poll(() => coloursOf(page, ".graph")).toContain("194,52,29");
});

test("more contrast: darker colours, underlined links, a thicker focus; at once and in both themes", async ({ page, open, axe, shot }) => {
  await open();
  await page.emulateMedia({ contrast: "more" });
  await expect.poll(() => background(page)).toBe("rgb(255, 255, 255)");
  await expect.poll(() => coloursOf(page, ".graph")).toContain("150,28,8");
  expect(await page.locator(".counts").first().evaluate((it) => getComputedStyle(it).color)).toBe("rgb(0, 0, 0)");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => getComputedStyle(document.activeElement).outlineWidth)).toBe("3px");
  await axe();
  await page.emulateMedia({ contrast: "more", colorScheme: "dark" });
  await expect.poll(() => background(page)).toBe("rgb(0, 0, 0)");
  await expect.poll(() => coloursOf(page, ".graph")).toContain("255,154,128");
  await axe();
  await shot("seeing-more-dark");
});

test("less motion: nothing is animated, and playing becomes stepping, also when asked for while it plays", async ({ page, open }) => {
  await open("?v=1&actor=windsurf");
  const main = page.locator(".time-bar .main");
  const name = await main.getAttribute("aria-label");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(main).not.toHaveAttribute("aria-label", name);
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await expect(main).toHaveAttribute("aria-label", name);
  await main.click();
  await expect(main).toHaveAttribute("aria-label", "Pause");
  await page.emulateMedia({ reducedMotion: "reduce" });
  // Stopped: it steps, and turned on again, it offers to play.
  await expect(main).not.toHaveAttribute("aria-label", "Pause");
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await expect(main).toHaveAttribute("aria-label", name);
});

test("less transparency: names stand on plain paper, nothing shines through", async ({ page, open, context }) => {
  const session = await context.newCDPSession(page);
  await open();
  const name = page.locator(".graph .name > span").first();
  const halo = () => name.evaluate((it) => [getComputedStyle(it).textShadow, getComputedStyle(it).backgroundColor]);
  expect((await halo())[0]).not.toBe("none");
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-transparency", value: "reduce" }] });
  await expect.poll(halo).toEqual(["none", "rgb(250, 248, 244)"]);
});

test("what shows on hover can be left standing, reached and dismissed", async ({ page, open }) => {
  // Nothing here opens on hover but the browser's own tips; menus open by a press and close by Escape.
  await open();
  await page.locator(".menus summary").first().click();
  await expect(page.locator(".menus details[open]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator(".menus details[open]")).toHaveCount(0);
});

test("seen with any colour blindness or blurred: words and marks are there", async ({ page, open, shot, context }) => {
  const session = await context.newCDPSession(page);
  await open("");
  for (const [view, query] of [["opening", ""], ["field", "?v=1"], ["compare", "?v=1&compare=2025-07-01&at=2025-09-01"], ["timeline", "?v=1&view=timeline&lanes=dispute"]]) {
    await goTo(page, query);
    for (const type of ["deuteranopia", "protanopia", "tritanopia", "achromatopsia", "blurredVision"]) {
      await session.send("Emulation.setEmulatedVisionDeficiency", { type });
      await shot(`seeing-${type}-${view}`);
      await expect(page.locator(".legend li, .timeline .bar").first()).toBeVisible();
    }
  }
});

test("who has set text twice as large in the browser gets the page of a small window, and nothing lies on anything", async ({ playwright, launchOptions, baseURL }) => {
  const browser = await playwright.chromium.launch({ ...launchOptions, args: [...launchOptions.args, "--blink-settings=defaultFontSize=32"] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const monitor = await observe(context, baseURL);
  const page = await context.newPage();
  /** Null while the page puts its parts in place. */
  const edge = async (selector, of) => of((await page.locator(selector).first().boundingBox()) ?? { y: NaN, height: NaN });
  const top = (selector) => edge(selector, ({ y }) => y);
  const bottom = (selector) => edge(selector, ({ y, height }) => y + height);
  for (const query of ["", "?v=1", "?story=august-2025-cut-off&step=3"]) {
    await openReady(page, baseURL + query);
    const air = async () => (await top(".graph .legend")) - (await bottom(".graph .drawing"));
    await expect.poll(air, `${query}: the legend is below the picture`).toBeGreaterThanOrEqual(-1);
    const height = async () => (await bottom(".graph .drawing")) - (await top(".graph .drawing"));
    await expect.poll(height, `${query}: there is a picture`).toBeGreaterThan(150);
  }
  const text = async () => (await bottom("#story-text")) - (await top("#story-text"));
  await expect.poll(text).toBeGreaterThan(80);
  await expect.poll(() => bottom("#story-text"), "the step is read without scrolling").toBeLessThan(800);
  expect(monitor.unexpected).toEqual([]);
  await browser.close();
});
