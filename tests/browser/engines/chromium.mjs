// Chromium, driven as in the other tests.

import playwright from "playwright-core";

import { Browser } from "./browser.mjs";

const NAMES = { "\uE007": "Enter", "\uE00C": "Escape", "\uE012": "ArrowLeft", "\uE014": "ArrowRight", "\uE015": "ArrowDown", "\uE011": "Home", "\uE010": "End", "\uE004": "Tab" };

export async function chromium(program) {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"];
  const browser = await playwright.chromium.launch({ executablePath: program, args });
  const context = await browser.newContext({ locale: "en-GB", colorScheme: "light" });
  const page = await context.newPage();
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  return new Browser("Chromium", {
    version: browser.version(),
    errors,
    run: (expression) => page.evaluate(expression),
    load: (url) => page.goto(url, { waitUntil: "commit" }),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async pointer(list) {
      for (const [what, x, y] of list) await (what === "move" ? page.mouse.move(x, y) : page.mouse[what]());
    },
    async keys(list) {
      for (const value of list) await (NAMES[value] ? page.keyboard.press(NAMES[value]) : page.keyboard.type(value));
    },
    back: () => page.goBack({ waitUntil: "commit" }),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  });
}
