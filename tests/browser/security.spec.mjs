// What authors of links and datasets may not do, in a real browser under the strict policy with Trusted Types.
// SECURITY.md quotes these tests.

import { BUNDLED, expect, test } from "./fixtures.mjs";

const EVIL = '"><img src=x onerror="window.evil=1"><script>window.evil=1</script>';
const SCRIPT = "javascript:window.evil=1";

const unharmed = async (page) => {
  expect(await page.evaluate(() => window.evil)).toBeUndefined();
  expect(await page.locator("#app img, #app script, #app iframe").count()).toBe(0);
};

test("what a link says is only ever text", async ({ page, open, baseURL }) => {
  const evil = encodeURIComponent(EVIL);
  for (const query of [
    `?q=${evil}`,
    `?actor=${evil}&kind=${evil}&sel=event:${evil}`,
    `?${evil}=${evil}&v=1`,
    `?data=${evil}`,
    `?data=${encodeURIComponent(SCRIPT)}&story=${evil}&step=${evil}`,
    `?lang=${evil}&theme=${evil}&camera=${evil}&pin=${evil}`,
    `?v=1#${evil}`,
    `?v=1#event-${evil}`,
  ]) {
    await open(query);
    await expect(page.locator("section.filters [role=status]")).toContainText(`of ${BUNDLED.events} events`);
    await unharmed(page);
    expect(page.url().startsWith(baseURL), query).toBe(true);
  }
});

test("an address that is not the web's never becomes a link", async ({ page }) => {
  const data = await page.request.get("data/dataset.json").then((answer) => answer.json());
  const addresses = [SCRIPT, "JaVaScRiPt:window.evil=1", " javascript:window.evil=1", "data:text/html,<script>1</script>", "vbscript:x", "file:///x", "//elsewhere.example"];
  data.sources.forEach((source, i) => {
    if (i % 2) source.url = addresses[i % addresses.length];
  });
  data.entities.forEach((entity, i) => {
    entity.url = addresses[i % addresses.length];
  });
  await page.route("**/data/dataset.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(data) }));
  await page.goto("?v=1");
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", /ready|failed/);
  await expect(page.locator("#app")).toContainText(/left out|could not be shown/);
  const schemes = await page.locator("a[href]").evaluateAll((links) => [...new Set(links.map((link) => new URL(link.href).protocol))]);
  expect(schemes.every((scheme) => ["http:", "https:"].includes(scheme)), String(schemes)).toBe(true);
  await unharmed(page);
});
