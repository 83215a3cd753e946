// Invalid input and failed requests: the page reports the error, offers a way on, and keeps the reader's link.

import { BUNDLED, expect, test } from "./fixtures.mjs";

const DATA = "**/data/dataset.json";

async function serve(page, body, status = 200) {
  await page.route(DATA, (route) => route.fulfill({ status, contentType: "application/json", body }));
}

test("data that do not load are reported, and a second try loads them", async ({ page, monitor, shot }) => {
  monitor.allow(/console: .*(ERR_FAILED|Failed to load|Failed to fetch)/);
  await page.route(DATA, (route) => route.abort());
  await page.goto("?q=access");
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "failed");
  await expect(page.getByRole("alert")).toContainText("could not be shown");
  await shot("failed-fetch");
  await page.unroute(DATA);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
  await expect(page).toHaveURL(/\?q=access$/);
});

for (const [name, body, words] of [
  ["no JSON", "{ not json", "1:3"],
  ["JSON of another kind", '{"nodes": []}', "version"],
  ["an empty file", "", "1:1"],
]) {
  test(`data that are ${name} give the list of what is wrong`, async ({ page, shot }) => {
    await serve(page, body);
    await page.goto("");
    await expect(page.locator("html")).toHaveAttribute("data-faultlines", "failed");
    await expect(page.getByRole("main")).toContainText(words);
    await shot(`failed-${name.replaceAll(" ", "-")}`);
  });
}

test("invalid records are left out and listed, the valid rest is shown, and text is never markup", async ({ page }) => {
  const data = await page.request.get("data/dataset.json").then((answer) => answer.json());
  data.events[0].kind = "no-such-kind";
  data.events[1].sources = ["no-such-source"];
  const evil = '<img src=x onerror="document.title=1"><script>alert(1)</script>';
  const shown = data.events.find((event) => event.id === "anthropic-revokes-openai-claude-api");
  shown.title = { en: evil, fr: evil };
  shown.summary = { en: evil, fr: evil };
  await serve(page, JSON.stringify(data));
  await page.goto("");
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
  const notice = page.locator(".notices");
  await expect(notice).toContainText("left out");
  await notice.locator("summary").click();
  await expect(notice).toContainText("no-such-kind");
  await expect(page.getByRole("region", { name: "Details" }).getByRole("heading", { level: 2 })).toHaveText(evil);
  expect(await page.locator("main img, main script").count()).toBe(0);
  expect(await page.title()).not.toBe("1");
});

test("invalid records are counted even where their messages do not load", async ({ page, monitor }) => {
  monitor.allow(/ERR_FAILED|Failed to (load|fetch)|companion-loader\.js/);
  const data = await page.request.get("data/dataset.json").then((answer) => answer.json());
  data.events[0].kind = "no-such-kind";
  await serve(page, JSON.stringify(data));
  const refused = page.waitForEvent("requestfailed");
  await page.route("**/companion-loader.js", (route) => route.abort());
  await page.goto("");
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready");
  await refused;
  const notice = page.locator(".notices");
  await expect(notice).toContainText("1 record");
  await expect(notice.locator("summary")).toHaveCount(0);
});

test("missing data fall back to the bundled ones, with a notice", async ({ page, monitor, open }) => {
  monitor.allow(/console: .*404/);
  await open("?data=data/none.json");
  await expect(page.locator(".notices")).toContainText("data/none.json");
  await expect(page.locator("section.filters [role=status]")).toContainText(`of ${BUNDLED.events} events`);
});

test("data from elsewhere are refused", async ({ page, open }) => {
  await open("?data=https://example.org/x.json");
  await expect(page.locator(".notices")).toContainText("outside this page");
});

test("a blocked clipboard leaves the link selected, to be copied by hand", async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { get: () => undefined });
  });
  await open("?actor=windsurf");
  await page.getByRole("button", { name: "Copy link" }).click();
  const field = page.getByRole("textbox", { name: /copy it by hand/ });
  await expect(field).toHaveValue(/actor=windsurf/);
  const selected = await field.evaluate((e) => e.value.slice(e.selectionStart, e.selectionEnd));
  expect(selected).toBe(await field.inputValue());
});

test("any query string opens", async ({ page, open }) => {
  for (const query of ["?%", "?q=%ff%00&sel=event:&camera=NaN,1,-3", "?pin=a:1e999:0,b&time=..&depth=9", `?q=${"x".repeat(3000)}`]) {
    await open(query);
    await expect(page.locator("section.filters [role=status]")).toContainText(`of ${BUNDLED.events} events`);
  }
});
