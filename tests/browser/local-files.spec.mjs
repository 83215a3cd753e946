// A reader's own file: dropped or chosen, converted where necessary, shown with its errors listed, and never sent.

import { readFile } from "node:fs/promises";

import { expect, test } from "./fixtures.mjs";

const fixture = (name) => new URL(`../fixtures/import/${name}`, import.meta.url).pathname;
const box = (page) => page.locator("#local-file");
const status = (page) => page.locator("section.filters [role=status]");

async function drop(page, files) {
  const transfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

/** Requests that carry anything away, or ask for anything but the page's own files. */
function sent(page) {
  const requests = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" || request.postData()) requests.push(request.url());
  });
  return requests;
}

test("a spreadsheet is converted, its valid rows are shown and its errors listed by row and column", async ({ page, open, shot, axe }) => {
  const requests = sent(page);
  await open("");
  const before = page.url();
  await drop(page, [{ name: "mill.csv", text: await readFile(fixture("excel.csv"), "utf8") }]);
  await expect(box(page)).toContainText("in this browser only");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The mill; a history");
  await expect(status(page)).toContainText("of 8 events");
  await box(page).locator("summary").click();
  await expect(box(page)).toContainText("mill.csv, row 7 (line 8), column “Month”");
  await expect(box(page)).toContainText("Found “13”; expected a month");
  expect(page.url(), "the address never names what it cannot show").toBe(before);
  await shot("drop");
  await axe("#local-file");
  expect(requests).toEqual([]);
});

test("the preview cannot be shared as a link, and says so; it can be saved as a dataset", async ({ page, open }) => {
  await open("");
  await drop(page, [{ name: "town.gexf", text: await readFile(fixture("networkx.gexf"), "utf8") }]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A small town");
  await expect(page.getByRole("button", { name: "Copy link" })).toBeHidden();
  const coming = page.waitForEvent("download");
  await box(page).getByRole("button", { name: "Save as a dataset" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("town.json");
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(saved.entities.map((entity) => entity.id)).toEqual(["mill", "council", "ada-muller"]);
  await page.getByRole("button", { name: "Share, embed or save" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "Link" })).toBeHidden();
});

test("files are chosen by keyboard too, two tables at once", async ({ page, open }) => {
  await open("");
  await page.getByRole("button", { name: "Share, embed or save" }).click();
  const field = page.getByLabel("Preview a file of your own");
  await field.focus();
  await expect(field).toBeFocused();
  await field.setInputFiles([fixture("nodes.csv"), fixture("edges.csv")]);
  await expect(box(page)).toContainText("nodes.csv, edges.csv");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator('[data-node="entity:baker"]')).toBeAttached();
});

test("a local dataset with errors shows its valid records and the checker's messages", async ({ page, open }) => {
  const data = JSON.parse(await readFile(new URL("../../examples/java/java.json", import.meta.url), "utf8"));
  data.events[0].kind = "no-such-kind";
  await open("?lang=fr");
  await drop(page, [{ name: "java.json", text: JSON.stringify(data) }]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Java au tribunal");
  await expect(status(page)).toContainText("37");
  const notice = page.locator(".notices");
  await notice.locator("summary").click();
  await expect(notice).toContainText("no-such-kind");
  await expect(box(page)).toContainText("dans ce navigateur seulement");
});

test("a file of another kind leaves the page as it was, with a message", async ({ page, open }) => {
  await open("?actor=windsurf");
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  await drop(page, [{ name: "letter.txt", text: "Dear all," }]);
  await expect(box(page)).toContainText("letter.txt could not be read");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title ?? "");
  await box(page).getByRole("button", { name: "Dismiss" }).click();
  await expect(box(page)).toHaveCount(0);
});

const TORN = { name: "torn.csv", text: "id,date,title,source_urls\na,1/2/2025,One thing,https://example.org/a\nb,3/4/2025,Another thing,https://example.org/b\n" };

for (const [lang, question, day, month, remedy] of [
  ["en", "How are the dates of this file meant?", "Day first: 31/12/2025", "Month first: 12/31/2025", "Choose above"],
  ["fr", "Comment lire les dates de ce fichier ?", "Jour d’abord : 31/12/2025", "Mois d’abord : 12/31/2025", "Choisissez ci-dessus"],
]) {
  test(`where day and month cannot be told apart, the reader says which comes first: ${lang}`, async ({ page, open, axe }) => {
    const requests = sent(page);
    await open(`?lang=${lang}`);
    await drop(page, [TORN]);
    const choice = box(page).getByRole("group", { name: question });
    const dates = async () => (await page.locator("section.table tbody .date").allTextContents()).join(" ");
    await expect(choice.getByRole("button")).toHaveText([day, month]);
    await box(page).locator("summary").click();
    await expect(box(page).locator(".problems")).toContainText(remedy);
    await expect(box(page), "no flag of a command").not.toContainText("--dates");
    await axe("#local-file");
    await choice.getByRole("button", { name: day }).click();
    await expect(choice.getByRole("button", { name: day })).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("group", { name: /Views|Vues/ }).getByRole("button").last().click();
    await expect.poll(dates).toMatch(/1(er)? (Feb|févr)[^]*3 (Apr|avr)/);
    // By keys, and back again to the other.
    await choice.getByRole("button", { name: month }).press("Enter");
    await expect(choice.getByRole("button", { name: month })).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("group", { name: /Views|Vues/ }).getByRole("button").last().click();
    await expect.poll(dates).toMatch(/2 (Jan|janv)[^]*4 (Mar|mars)/);
    expect(requests).toEqual([]);
  });
}

test("the way back leads to the page's own data", async ({ page, open }) => {
  await open("");
  await drop(page, [{ name: "jgf.json", text: await readFile(fixture("jgf-1.json"), "utf8") }]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A small town");
  await box(page).getByRole("link", { name: "Back to the page’s own data" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Faultlines");
});

const BAD = { name: "bad.csv", mimeType: "text/csv", buffer: Buffer.from("foo,bar\n1,2\n") };
const MENDED = { ...BAD, buffer: Buffer.from("id,name\nmill,The mill\n") };

test("what cannot be read is said in the open dialog, and the same file can be chosen again", async ({ page, open, axe }) => {
  await open("");
  await page.getByRole("button", { name: "Share, embed or save" }).click();
  const dialog = page.getByRole("dialog");
  const field = page.getByLabel("Preview a file of your own");
  await field.setInputFiles(BAD);
  await expect(dialog.locator("#local-file")).toContainText("bad.csv could not be read");
  await expect(dialog.locator("#local-file")).toBeInViewport();
  await expect(page.locator("#local-file")).toHaveCount(1);
  await axe("dialog");
  expect(await field.evaluate((it) => it.value)).toBe("");
  await dialog.locator("#local-file").getByRole("button", { name: "Dismiss" }).click();
  await expect(dialog.locator("#local-file")).toHaveCount(0);
  await field.setInputFiles(BAD);
  await expect(dialog.locator("#local-file")).toContainText("bad.csv could not be read");
  await field.setInputFiles(MENDED);
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-node="entity:mill"]')).toBeAttached();
});

for (const [what, file] of Object.entries({
  "the loader": /companion-loader\.js/,
  "the script": /companion-[0-9a-f]{16}\.js/,
  "the program": /companion-[0-9a-f]{16}_bg\.wasm$/,
  "what parts share": /companion-[0-9a-f]{16}_shared_bg\.wasm$/,
  "the part that reads": /companion-[0-9a-f]{16}_import_bg\.wasm$/,
})) {
  test(`where ${what} does not load, that is said where the file was chosen, and the next try may work`, async ({ page, open, monitor }) => {
    monitor.allow(/ERR_FAILED|Failed to (load|fetch)|dynamically imported|Missing/);
    await open("?lang=fr");
    await page.context().route(file, (route) => route.abort());
    await page.getByRole("button", { name: "Partager" }).first().click();
    const field = page.locator("#open-file");
    await field.setInputFiles(MENDED);
    await expect(page.getByRole("dialog").locator("#local-file")).toContainText("n’a pas pu être chargé");
    await page.context().unroute(file);
    await field.setInputFiles(MENDED);
    await expect(page.locator('[data-node="entity:mill"]')).toBeAttached();
  });
}

test("while a file is read the page says so, goes on working, and can stop it", async ({ page, open }) => {
  await open("");
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.context().route(/companion-[0-9a-f]{16}_import_bg\.wasm$/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await drop(page, [{ name: "mill.csv", text: "id,name\nmill,The mill\n" }]);
  await expect(box(page)).toContainText("Reading mill.csv…");
  await expect(box(page).getByRole("progressbar")).toBeVisible();
  await page.getByRole("group", { name: "Views" }).getByRole("button", { name: "Table" }).click();
  await expect(page.locator("main .table")).toHaveCount(1);
  await box(page).getByRole("button", { name: "Stop" }).click();
  await expect(box(page)).toHaveCount(0);
  go();
  await page.waitForTimeout(500);
  await expect(page.locator("html")).not.toHaveAttribute("data-local");
});
