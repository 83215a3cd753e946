// Faults of network, host and browser: each file of the page does not load, is truncated, corrupted or late; storage,
// clipboard, history, workers and fullscreen are blocked; the canvas is lost; the program panics. The page always
// reports the fault, and keeps the reader's link and the text of the article.

import { BUNDLED, expect, test } from "./fixtures.mjs";
import { frameHtml, openHost, waitForReady } from "./host-page.mjs";

const html = (page) => page.locator("html");
const READY = ["data-faultlines", "ready"];
const FAILED = ["data-faultlines", "failed"];
const LINK = "?v=1&actor=windsurf";
/** What the browser writes to its console about these faults. */
const EXPECTED = /ERR_|Failed to|integrity|SyntaxError|WebAssembly|wasm|CompileError|Unexpected|Invalid or unexpected|panicked|refused by the test|RuntimeError|MIME|uncaught/;

/** The ways a file can go wrong on its way; each gets the route and the file as it should be. */
const WAYS = {
  "does not load": (route) => route.abort(),
  "is not found": (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Not found</h1>" }),
  "is truncated": async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    await route.fulfill({ response: answer, body: body.subarray(0, body.length >> 1) });
  },
  "is corrupted": async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    for (let at = 64; at < body.length; at += 97) body[at] ^= 0x55;
    await route.fulfill({ response: answer, body });
  },
};

/** Files without which nothing can be shown but the article: where each lies, and who says that it is missing. */
const NEEDED = [
  ["the program", /app-[0-9a-f]+_bg\.wasm$/, "#boot-failed"],
  ["the program's script", /app-[0-9a-f]+\.js$/, "#boot-failed"],
  ["the starting script", /boot-[0-9a-f]+\.js$/, "#boot-failed"],
  ["the data", /data\/dataset\.json$/, "#app [role=alert]"],
];

for (const [name, file, alert] of NEEDED) {
  for (const [way, fault] of Object.entries(WAYS)) {
    test(`${name} ${way}: that is reported, the link and the article stay, and a second try works`, async ({ page, monitor }) => {
      monitor.allow(EXPECTED);
      await page.route(file, fault);
      await page.goto(LINK);
      await expect(html(page)).toHaveAttribute(...FAILED);
      await expect(page.locator(alert)).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`\\${LINK}$`));
      await expect(page.locator("#article .served-lines a").first()).toBeVisible();
      await page.unroute(file);
      await page.reload();
      await expect(html(page)).toHaveAttribute(...READY);
      await expect(page.locator(alert)).toBeHidden();
    });
  }
}

for (const [name, file] of [
  ["the style sheet", /style-[0-9a-f]+\.css$/],
  ["the early script", /preload-[0-9a-f]+\.js$/],
]) {
  for (const [way, fault] of Object.entries(WAYS)) {
    test(`${name} ${way}: the view is there all the same`, async ({ page, monitor }) => {
      monitor.allow(EXPECTED);
      await page.route(file, fault);
      await page.goto(LINK);
      await expect(html(page)).toHaveAttribute(...READY);
      await expect(page.locator("section.filters [role=status]")).toContainText(`of ${BUNDLED.events} events`);
    });
  }
}

const MISSING = ".notices.part";

for (const [way, fault] of Object.entries(WAYS)) {
  test(`the part that hands need ${way}: that is said, the picture stays, and presses are done after a second try`, async ({ page, monitor }) => {
    monitor.allow(EXPECTED);
    await page.route(/_after_bg\.wasm$/, fault);
    await page.goto(LINK);
    await expect(html(page)).toHaveAttribute(...READY);
    await expect(page.locator(MISSING)).toBeVisible();
    await expect(page.locator("canvas").first()).toBeVisible();
    await page.locator("[data-node]").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("#search").pressSequentially("court");
    await expect(page).toHaveURL(new RegExp(`\\${LINK}$`));
    await page.unroute(/_after_bg\.wasm$/);
    await page.locator(MISSING).getByRole("button").click();
    await expect(page.locator(MISSING)).toHaveCount(0);
    await expect(page).toHaveURL(/q=court/);
    await expect(page.locator("aside.details")).toBeVisible();
  });

  test(`the part that is asked for ${way}: that is said, the rest goes on, and a second try works`, async ({ page, monitor, open }) => {
    monitor.allow(EXPECTED);
    await page.route(/_asked_bg\.wasm$/, fault);
    await open(LINK);
    await page.locator("#share").click();
    await expect(page.locator(MISSING)).toBeVisible();
    await page.locator("#search").fill("court");
    await expect(page).toHaveURL(/q=court/);
    await page.unroute(/_asked_bg\.wasm$/);
    await page.locator(MISSING).getByRole("button").click();
    await expect(page.locator("#share-dialog")).toBeVisible();
  });
}

for (const [way, fault] of Object.entries(WAYS)) {
  test(`the words of a language ${way}: the page is there in its first language, says so, and a second try changes it`, async ({ page, monitor }) => {
    monitor.allow(EXPECTED);
    await page.route(/_languages_bg\.wasm$/, fault);
    await page.goto(`${LINK}&lang=fr`);
    await expect(html(page)).toHaveAttribute(...READY);
    await expect(page.locator(MISSING)).toBeVisible();
    await expect(page.locator("canvas").first()).toBeVisible();
    await expect(page.locator("section.filters [role=status]")).toContainText(" of ");
    await page.unroute(/_languages_bg\.wasm$/);
    await page.locator(MISSING).getByRole("button").click();
    await expect(page.locator("section.filters [role=status]")).toContainText(" sur ");
    await expect(page.locator(MISSING)).toHaveCount(0);
  });
}

test("what is pressed before the part that hands need is there is done when it comes, in its order", async ({ page }) => {
  let letGo;
  const held = new Promise((done) => (letGo = done));
  await page.route(/_after_bg\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("?v=1");
  await expect(html(page)).toHaveAttribute(...READY);
  await page.locator("#search").pressSequentially("access");
  await page.locator("section.filters .modes button").nth(1).click();
  await expect(page).toHaveURL(/\?v=1$/);
  letGo();
  await expect(page).toHaveURL(/q=access&.*view=graph|view=graph&.*q=access/);
  await expect(page.locator("#search")).toHaveValue("access");
});

for (const file of ["companion-loader.js", "companion.js", "companion_bg.wasm"]) {
  for (const [way, fault] of Object.entries(WAYS)) {
    test(`${file} ${way}: saving a file reports the failure, and the view stays`, async ({ page, monitor, open }) => {
      monitor.allow(EXPECTED);
      await page.route(`**/${file}`, fault);
      await open(LINK);
      await page.getByRole("button", { name: "Share" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Table of events (CSV)" }).click();
      await expect(page.getByRole("dialog").getByText(/could not|failed|not be made/i).first()).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`\\${LINK}`));
      await expect(html(page)).toHaveAttribute(...READY);
    });
  }
}

test("whatever loads late, the article is there first and the view in the end", async ({ page }) => {
  let letGo;
  const held = new Promise((done) => (letGo = done));
  await page.route(/app-.*|boot-.*|dataset\.json$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(LINK, { waitUntil: "commit" });
  await expect(page.locator("#article-title")).toBeVisible();
  await expect(html(page)).toHaveAttribute("data-faultlines", "loading");
  letGo();
  await expect(html(page)).toHaveAttribute(...READY);
  await expect(page).toHaveURL(new RegExp(`\\${LINK}$`));
});

/** What a strict browser forbids, each as it does so. */
const BLOCKED = {
  storage: () => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
    }
    Object.defineProperty(document, "cookie", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  },
  history: () => {
    for (const name of ["pushState", "replaceState"]) {
      History.prototype[name] = () => { throw new DOMException("denied", "SecurityError"); };
    }
  },
  workers: () => {
    for (const name of ["Worker", "SharedWorker"]) delete window[name];
    Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  },
  clipboard: () => {
    Object.defineProperty(Navigator.prototype, "clipboard", { get: () => ({ writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) }) });
  },
  fullscreen: () => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("denied"));
    Object.defineProperty(Document.prototype, "fullscreenEnabled", { get: () => false });
  },
};

for (const [name, block] of Object.entries(BLOCKED)) {
  test(`without ${name} the page opens, follows the reader and copies its link`, async ({ page, open, context }) => {
    await context.addInitScript(block);
    await open(LINK);
    await page.locator("[data-event]").first().focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
    await page.getByRole("button", { name: "Copy link" }).click();
    const copied = page.getByText("Link copied").or(page.getByRole("textbox", { name: /copy it by hand/ }));
    await expect(copied.first()).toBeVisible();
  });
}

/** How many pixels of the graph's canvas are drawn on: it is opaque, and its corner bare. */
const drawn = (page) =>
  page.locator("canvas").first().evaluate((canvas) => {
    const { width, height } = canvas;
    if (!width || !height) return 0;
    const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
    let some = 0;
    for (let at = 0; at < data.length; at += 4) some += data[at] !== data[0] || data[at + 1] !== data[1];
    return some;
  });

test("a canvas that lost its context is drawn again when it is restored", async ({ page, open }) => {
  await open(LINK);
  await expect.poll(() => drawn(page)).toBeGreaterThan(500);
  for (const canvas of await page.locator("canvas").all()) {
    await canvas.evaluate((it) => {
      it.dispatchEvent(new Event("contextlost", { cancelable: true }));
      it.width = it.width;
    });
  }
  expect(await drawn(page)).toBe(0);
  for (const canvas of await page.locator("canvas").all()) {
    await canvas.evaluate((it) => it.dispatchEvent(new Event("contextrestored")));
  }
  await expect.poll(() => drawn(page)).toBeGreaterThan(500);
});

test("a window of no size and a frozen page lose nothing", async ({ page, open }) => {
  await open(LINK);
  const before = page.viewportSize();
  for (const size of [{ width: 1, height: 1 }, { width: 1, height: 900 }, { width: 2000, height: 1 }, before]) {
    await page.setViewportSize(size);
    await expect.poll(() => page.evaluate(() => innerWidth * innerHeight)).toBe(size.width * size.height);
  }
  await expect.poll(() => drawn(page)).toBeGreaterThan(500);
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await page.locator("[data-event]").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
  await expect(html(page)).toHaveAttribute(...READY);
});

test("a hundred steps back and forth, as quickly as they can be made, end where they should", async ({ page, open }) => {
  // Something is selected: the words beside the picture make it narrower no more, so a mark stays one that is a step. One
  // that gathers several opens their list.
  await open("?v=1&sel=dispute:musk-v-openai");
  const marks = page.locator("[data-event]:not([data-events])");
  for (let i = 0; i < 3; i++) {
    const before = page.url();
    const id = await marks.nth(i).getAttribute("data-event");
    await marks.nth(i).press("Enter");
    await expect.poll(() => page.url()).not.toBe(before);
    await expect(page.locator(`[data-event="${id}"]`)).toHaveAttribute("aria-pressed", "true");
  }
  const last = page.url();
  // The next step is made as soon as the page has heard of the one before, while it is still drawing.
  await page.evaluate(async () => {
    const heard = () => new Promise((done) => addEventListener("popstate", done, { once: true }));
    for (let i = 0; i < 50; i++) {
      for (const step of [-1, 1]) {
        history.go(step);
        await heard();
      }
    }
  });
  expect(page.url()).toBe(last);
  const selected = new URL(last).searchParams.get("sel").replace("event:", "");
  await expect(page.locator(`[data-event="${selected}"]`)).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
  await expect(html(page)).toHaveAttribute(...READY);
  expect(last).toContain("sel=event:");
});

test("fifty embeds on one page are all drawn", async ({ page, monitor, baseURL }) => {
  test.setTimeout(180_000);
  const frames = Array.from({ length: 50 }, () => frameHtml(baseURL, "?embed=1&v=1&actor=windsurf", 'height="300"'));
  await openHost(page, monitor, frames.join("\n"));
  await waitForReady(page, 50);
  const states = await Promise.all(page.frames().slice(1).map((frame) => frame.evaluate(() => document.documentElement.dataset.faultlines)));
  expect(states).toEqual(Array(50).fill("ready"));
});

test("a program that panics says so, keeps the link, and shows the article again", async ({ page, monitor, open }) => {
  monitor.allow(EXPECTED);
  await open(LINK);
  // No hook of ours: a browser that refuses to take an element in is a fault that the program does not reckon with.
  await page.evaluate(() => {
    for (const name of ["insertBefore", "appendChild"]) {
      Node.prototype[name] = () => { throw new DOMException("refused by the test"); };
    }
  });
  await page.locator("[data-event]").first().focus();
  await page.keyboard.press("Enter");
  await expect(html(page)).toHaveAttribute(...FAILED);
  const message = page.locator("#panicked");
  await expect(message).toBeVisible();
  await expect(message).toContainText("Your link is kept");
  await expect(page).toHaveURL(new RegExp(`\\${LINK}`));
  await message.getByRole("link", { name: "Reload" }).first().click();
  await expect(html(page)).toHaveAttribute(...READY);
});
