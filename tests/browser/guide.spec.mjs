// The guide “Write your dataset”, followed by hand: from nothing to an embed of ten events, with the command and the page.
// With FAULTLINES_PICTURES set, its pictures are written into docs/.

import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "./fixtures.mjs";
import { openHost } from "./host-page.mjs";

const { FAULTLINES_COMMAND, FAULTLINES_DIST, FAULTLINES_PICTURES } = process.env;
const SLIPS = new URL("../fixtures/workbooks/ten-events-with-slips.xlsx", import.meta.url).pathname;

test.use({ viewport: { width: 1100, height: 700 } });

/** A picture of a step, for the guide. */
async function picture(page, name) {
  if (!FAULTLINES_PICTURES) return;
  const path = new URL(`../../docs/${name}.png`, import.meta.url).pathname;
  await page.screenshot({ path, animations: "disabled" });
}

/** A preview of a workbook: its address, and how to end it. */
async function preview(folder) {
  const running = spawn(FAULTLINES_COMMAND, ["preview", "book.xlsx", "--site", FAULTLINES_DIST, "--port", "0"], { cwd: folder });
  const said = await new Promise((done, failed) => {
    running.stdout.once("data", (bytes) => done(String(bytes)));
    running.once("exit", (code) => failed(new Error(`ended with ${code}`)));
  });
  return { address: /http:\S+/.exec(said)[0], end: () => running.kill() };
}

test("from nothing to an embed of ten events", async ({ page, open, monitor, baseURL }) => {
  test.skip(!FAULTLINES_COMMAND, "the page is served by somebody else");
  const folder = mkdtempSync(join(tmpdir(), "faultlines-guide-"));
  const story = join(folder, "my-story");
  const faultlines = (...words) => execFileSync(FAULTLINES_COMMAND, words, { cwd: story });
  execFileSync(FAULTLINES_COMMAND, ["new", "my-story"], { cwd: folder });

  // Written with two slips: each is told at its cell beside the picture.
  copyFileSync(SLIPS, join(story, "book.xlsx"));
  const { address, end } = await preview(story);
  monitor.allow(new RegExp(`(off-origin: ${address}|404 \\(Not Found\\).*${address})`));
  await page.goto(address);
  await expect(page.locator("#problems")).toContainText("Events!A4");
  await expect(page.locator("#problems")).toContainText("Did you mean “google”?");
  await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute("data-faultlines", "ready");
  await picture(page, "guide-preview");
  // Mended and saved, the list is empty of errors and the picture whole.
  copyFileSync(join(story, "example.xlsx"), join(story, "book.xlsx"));
  await expect(page.locator("#problems")).not.toContainText("Events!A4");
  await expect(page.frameLocator("iframe").locator("section.filters")).toContainText("10 of 10 events");
  await page.goto("about:blank");
  end();

  // What the page reads, beside it; a view is chosen and its snippet copied.
  faultlines("convert", "book.xlsx", "--out", "ten-events.json");
  const body = await readFile(join(story, "ten-events.json"), "utf8");
  await page.route("**/data/ten-events.json", (route) => route.fulfill({ contentType: "application/json", body }));
  await open("?data=data/ten-events.json");
  await page.getByRole("button", { name: "Share, embed or save" }).click();
  const code = page.getByRole("textbox", { name: "Embed" });
  await code.scrollIntoViewIfNeeded();
  await picture(page, "guide-share");
  const snippet = await code.inputValue();

  const article = `<style>body { max-width: 42rem; margin: 1.5rem auto; font: 17px/1.5 serif }</style>
    <h1>Who may make a Java</h1><p>Eleven years, two juries and three appeals: may a library be written anew under its old names?</p>
    ${snippet}<p>The Supreme Court said in April 2021 that it was fair use.</p>`;
  await openHost(page, monitor, article);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("html")).toHaveAttribute("data-faultlines", "ready");
  await expect(frame.locator("section.over")).toContainText("1 dispute, November 2007 – April 2021");
  await expect(frame.locator('[data-node="entity:google"]')).toBeVisible();
  await picture(page, "guide-article");
  rmSync(folder, { recursive: true });
});
