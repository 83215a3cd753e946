// The page starts from a sub-path under the strict policy, and reports it where it cannot start.

import { expect, test } from "./fixtures.mjs";

const PROGRAM = /app-[0-9a-f]+_bg\.wasm$/;
const DATA = /data\/dataset\.json$/;

test("the page starts its program and asks only its own folder", async ({ page, baseURL, shot }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const response = await page.goto("");
  const policy = response.headers()["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe-inline");

  await page.waitForLoadState("networkidle");
  await expect(page.locator("html")).not.toHaveAttribute("data-faultlines", "failed");
  await expect(page.locator("#boot-failed")).toBeHidden();
  expect(asked.filter((url) => !url.startsWith(baseURL) && !url.startsWith("data:"))).toEqual([]);
  // Asked for once each: what the head preloads is what the program takes.
  expect(asked.filter((url) => PROGRAM.test(url))).toHaveLength(1);
  expect(asked.filter((url) => DATA.test(url))).toHaveLength(1);
  await shot("boot");
});

test("a program that does not load is reported, with a way to try again", async ({ page, monitor }) => {
  monitor.allow(/console: .*(ERR_FAILED|Failed to fetch)/);
  await page.route(PROGRAM, (route) => route.abort());
  await page.goto("?q=access");
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "failed");
  const message = page.getByRole("alert");
  await expect(message).toContainText("could not start");
  // The article below it stays (noscript.spec.mjs).
  await expect(message.locator("[lang=fr]")).toContainText("n’a pas pu démarrer");

  await page.unroute(PROGRAM);
  await message.getByRole("link", { name: "Try again" }).click();
  await expect(page).toHaveURL(/\?q=access$/);
  await expect(page.locator("html")).not.toHaveAttribute("data-faultlines", "failed");
});

test("a host that forbids WebAssembly is reported", async ({ page, monitor }) => {
  monitor.allow(/WebAssembly|wasm/);
  await page.route("**/faultlines/", async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    headers["content-security-policy"] = headers["content-security-policy"].replace(" 'wasm-unsafe-eval'", "");
    await route.fulfill({ response, headers });
  });
  await page.goto("");
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "failed");
  await expect(page.getByRole("alert")).toContainText("WebAssembly");
});
