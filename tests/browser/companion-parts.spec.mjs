// The companion is one program in parts: a task loads the part it is in and what parts share, each file once, and no other.

import { readFile } from "node:fs/promises";

import { expect, test } from "./fixtures.mjs";

const PARTS = ["pictures", "files", "import", "data", "readbook", "writebook", "editor"];
const text = "id,name\nmill,The mill\n";

/** The parts that were asked for, as often as they were. */
function askedParts(page) {
  const parts = [];
  page.context().on("request", (request) => {
    const name = /companion-[0-9a-f]{16}_(\w+)_bg\.wasm$/.exec(request.url())?.[1];
    if (PARTS.includes(name)) parts.push(name);
  });
  return parts;
}

const share = (page) => page.getByRole("button", { name: "Share, embed or save" }).click();

async function save(page, format) {
  const coming = page.waitForEvent("download");
  await page.locator(`[data-file="${format}"]`).click();
  return readFile(await (await coming).path());
}

async function drop(page, name, bytes) {
  const transfer = await page.evaluateHandle(
    ([name, base64]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      return transfer;
    },
    [name, Buffer.from(bytes).toString("base64")],
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

test("nothing of it comes with the page, and each task brings its own part", async ({ page, open }) => {
  const parts = askedParts(page);
  await open("?v=1&actor=windsurf");
  expect(parts).toEqual([]);
  await share(page);
  await save(page, "csv");
  await save(page, "json");
  expect(parts, "two files, one part, once").toEqual(["files"]);
  await save(page, "svg");
  await page.evaluate(() => globalThis.faultlinesCompanion("preparePrint"));
  expect(parts, "pictures and paper are made by one part").toEqual(["files", "pictures"]);
  await save(page, "xlsx");
  expect(parts).toEqual(["files", "pictures", "writebook"]);
  await page.keyboard.press("Escape");
  await drop(page, "mill.csv", text);
  await expect(page.locator('[data-node="entity:mill"]')).toBeAttached();
  expect(parts).toEqual(["files", "pictures", "writebook", "import"]);
});

test("where no worker can be made, the page itself loads the part that reads a file", async ({ page, open }) => {
  const parts = askedParts(page);
  await page.addInitScript(() => delete window.Worker);
  await open("");
  await drop(page, "mill.csv", text);
  await expect(page.locator('[data-node="entity:mill"]')).toBeAttached();
  expect(parts).toEqual(["import"]);
});

test("what failed to come is asked for by the next try alone, and what came is not asked for again", async ({ page, open, monitor }) => {
  monitor.allow(/ERR_FAILED|Failed to (load|fetch)|dynamically imported|Missing/);
  await open("?v=1&actor=windsurf");
  const part = /companion-[0-9a-f]{16}_files_bg\.wasm$/;
  await page.route(part, (route) => route.abort());
  await share(page);
  await page.locator('[data-file="csv"]').click();
  await expect(page.getByRole("dialog").locator(".said")).toContainText("could not be made");
  const parts = askedParts(page);
  await page.unroute(part);
  expect((await save(page, "csv")).length).toBeGreaterThan(100);
  await save(page, "json");
  expect(parts).toEqual(["files"]);
});
