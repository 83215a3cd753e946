// The error monitor itself: it notices each kind of error, or every other test proves nothing.

import { expect, test } from "./fixtures.mjs";

test("each kind of error is noticed", async ({ page, monitor }) => {
  await page.goto("");
  await page.evaluate(() => {
    const inline = document.createElement("div");
    inline.setAttribute("style", "color: red");
    console.error("an error in the console");
    setTimeout(() => {
      throw new Error("left uncaught");
    });
    fetch("https://elsewhere.example/").catch(() => {});
    document.createElement("img").src = "https://elsewhere.example/pixel.png";
    return fetch("missing.json");
  });
  const wanted = [/^policy: style-src/, /^policy: connect-src/, /^policy: img-src/, /an error in the console/, /^uncaught: .*left/, /404/];
  for (const pattern of wanted) {
    await expect.poll(() => monitor.unexpected.some((error) => pattern.test(error)), String(pattern)).toBe(true);
  }
  monitor.allow(/./);
});

test("a request to another origin is noticed where no policy stops it", async ({ page, monitor }) => {
  await page.route("**/faultlines/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    await route.fulfill({ response, body, headers: { "content-type": "text/html" } });
  });
  await page.goto("");
  await page.evaluate(() => fetch("https://elsewhere.example/").catch(() => {}));
  await expect.poll(() => monitor.unexpected).toContain("off-origin: https://elsewhere.example/");
  monitor.allow(/./);
});
