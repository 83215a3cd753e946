// The watch itself: each kind of trouble is noticed, or every other journey proves nothing.

import { expect, test } from "./journey.mjs";

test("each kind of trouble is noticed", async ({ page, watch }) => {
  await page.goto("");
  await page.evaluate(() => {
    const inline = document.createElement("div");
    inline.setAttribute("style", "color: red");
    console.error("said aloud");
    setTimeout(() => {
      throw new Error("left uncaught");
    });
    fetch("https://elsewhere.example/").catch(() => {});
    document.createElement("img").src = "https://elsewhere.example/pixel.png";
    return fetch("missing.json");
  });
  const wanted = [/^policy: style-src/, /^policy: connect-src/, /^policy: img-src/, /said aloud/, /^uncaught: .*left/, /404/];
  for (const pattern of wanted) {
    await expect.poll(() => watch.troubles.some((trouble) => pattern.test(trouble)), String(pattern)).toBe(true);
  }
  watch.expect(/./);
});

test("a request to another origin is noticed where no policy stops it", async ({ page, watch }) => {
  await page.route("**/faultlines/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    await route.fulfill({ response, body, headers: { "content-type": "text/html" } });
  });
  await page.goto("");
  await page.evaluate(() => fetch("https://elsewhere.example/").catch(() => {}));
  await expect.poll(() => watch.troubles).toContain("off-origin: https://elsewhere.example/");
  watch.expect(/./);
});
