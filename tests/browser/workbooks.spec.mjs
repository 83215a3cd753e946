// A workbook on the page: dropped, chosen, told cell by cell, dropped again in a newer state, and downloaded.

import { readFile } from "node:fs/promises";

import { expect, test } from "./fixtures.mjs";

const fixture = (name) => new URL(`../fixtures/workbooks/${name}`, import.meta.url).pathname;
const box = (page) => page.locator("#local-file");
const PROGRAM = /_(readbook|writebook)_bg\.wasm$/;

/** Drops files given by name and bytes. */
async function drop(page, files) {
  const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") }));
  const transfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of files) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    return transfer;
  }, given);
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

/** The addresses that the page asked for. */
function asked(page) {
  const addresses = [];
  page.on("request", (request) => addresses.push(request.url()));
  return addresses;
}

/** The downloaded file of the press on a format. */
async function downloaded(page, format) {
  const coming = page.waitForEvent("download");
  await page.locator(`[data-file="${format}"]`).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const share = (page, name = "Share, embed or save") => page.getByRole("button", { name }).click();

for (const [lang, summary, mend] of [
  ["en", "To mend: 3. To look at:", "Mend the formula, or write the value itself."],
  ["fr", "À corriger\u{202f}: 3. À regarder\u{202f}:", "Corrigez la formule"],
]) {
  test(`a dropped workbook is shown, with all that is wrong at its cell: ${lang}`, async ({ page, open, axe }) => {
    await open(`?lang=${lang}`);
    await drop(page, [{ name: "mill.xlsx", bytes: await readFile(fixture("errors.xlsx")) }]);
    await expect(box(page)).toContainText("mill.xlsx");
    await expect(page.locator("html")).toHaveAttribute("data-local", "");
    const list = box(page).locator("details");
    await expect(list.locator("summary")).toContainText(summary);
    // By the keyboard.
    await list.locator("summary").press("Enter");
    for (const cell of ["Events!C2", "Events!B3", "Claims!A2"]) await expect(list).toContainText(cell);
    await expect(list).toContainText(mend);
    await expect(page.locator(".notices"), "nothing is said twice").not.toContainText("/events");
    await axe("#local-file");
  });
}

for (const file of ["plain.xlsx", "plain.xls"]) {
  test(`${file} shows its events, and its program is asked for then and not before`, async ({ page, open }) => {
    const addresses = asked(page);
    await open("");
    await drop(page, [{ name: "mill.csv", bytes: Buffer.from("id,name\nmill,The mill\n") }]);
    await expect(page.locator('[data-node="entity:mill"]')).toBeAttached();
    expect(addresses.filter((address) => PROGRAM.test(address)), "another file needs none of it").toEqual([]);
    await drop(page, [{ name: file, bytes: await readFile(fixture(file)) }]);
    await expect(page.locator('[data-node="entity:mill-ltd"]')).toBeAttached();
    expect(addresses.filter((address) => PROGRAM.test(address)).length, "and what writes one is not").toBe(1);
  });
}

for (const [lang, file, shown] of [
  ["en", "table.xlsx", "Ada sues"],
  ["fr", "links.xlsx", "Ada attaque"],
]) {
  test(`a workbook with a table alone is shown as the same table in CSV, and what it lacks is told: ${lang}`, async ({ page, open, axe }) => {
    await open(`?lang=${lang}`);
    await drop(page, [{ name: file, bytes: await readFile(fixture(file)) }]);
    await expect(box(page)).toContainText(file);
    await expect(page.locator("html")).toHaveAttribute("data-local", "");
    await page.locator(".modes button").last().click();
    await expect(page.locator("main .table")).toContainText(shown);
    await box(page).locator("summary").press("Enter");
    await expect(box(page).locator("details")).toContainText("licence");
    await axe("#local-file");
  });
}

test("of a workbook's sheets those that are tables are read, and the others named", async ({ page, open }) => {
  await open("");
  await drop(page, [{ name: "sheets.ods", bytes: await readFile(fixture("table-and-notes.ods")) }]);
  await expect(page.locator('[data-node="entity:ada"]')).toBeAttached();
  await box(page).locator("summary").click();
  await expect(box(page)).toContainText("The sheet “Notes” is not read");
});

test("a newer state of the workbook keeps the view; another workbook opens anew", async ({ page, open }) => {
  await open("");
  const bytes = await readFile(fixture("plain.xlsx"));
  await drop(page, [{ name: "book.xlsx", bytes }]);
  await expect(page.locator('[data-node="entity:mill-ltd"]')).toBeAttached();
  await page.getByRole("group", { name: "Views" }).getByRole("button", { name: "Table" }).click();
  await expect(page.locator("main .table")).toHaveCount(1);
  await drop(page, [{ name: "book (1).xlsx", bytes: await readFile(fixture("errors.xlsx")) }]);
  await expect(box(page)).toContainText("book (1).xlsx");
  await expect(page.locator("main .table"), "the table is still what is looked at").toHaveCount(1);
  await drop(page, [{ name: "other.xlsx", bytes }]);
  await expect(box(page)).toContainText("other.xlsx");
  await expect(page.locator("main .table")).toHaveCount(0);
});

test("what is locked or no workbook leaves the page as it was, and says what to do", async ({ page, open }) => {
  await open("");
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  await drop(page, [{ name: "locked.xlsx", bytes: await readFile(fixture("locked.xlsx")) }]);
  await expect(box(page)).toContainText("locked.xlsx could not be read");
  await box(page).locator("summary").click();
  await expect(box(page)).toContainText("take the password away");
  await drop(page, [{ name: "letter.ods", bytes: Buffer.from("Dear all,") }]);
  await expect(box(page)).toContainText("letter.ods could not be read");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title ?? "");
});

test("all data are downloaded as a workbook, beside the other files, and shown when it is dropped", async ({ page, open }) => {
  await open("?actor=windsurf");
  await share(page);
  const { name, bytes } = await downloaded(page, "xlsx");
  expect(name).toBe("dataset.xlsx");
  await expect(page.getByRole("dialog").locator(".said")).toHaveText("Saved.");
  await page.keyboard.press("Escape");
  const nodes = async () => (await page.locator("section.filters [role=status]").textContent())?.match(/of ([\d,]+) events/)?.[1];
  const before = await nodes();
  await drop(page, [{ name, bytes }]);
  await expect(box(page)).toContainText("dataset.xlsx");
  await expect.poll(nodes).toBe(before);
  await expect(box(page).locator("summary")).toHaveText(/^(To mend: 0\.|$)/);
});

test("the sheets of a folder are dropped as several files", async ({ page, open }) => {
  await open("");
  const sheets = {
    about: "field,value\nTitle,The mill\n",
    sources: "id,title,publisher,url\nregister,Town register,Town,https://example.org/r\n",
    entities: "id,name,kind\nmill,The mill,company\n",
    events: "date,title,kind,actors,sources\n1990-05-01,It burns,incident,mill,register\n",
  };
  await drop(page, Object.entries(sheets).map(([name, text]) => ({ name: `${name}.csv`, bytes: Buffer.from(text) })));
  await expect(box(page)).toContainText("events.csv");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The mill");
});

test("where its program does not load, that is said, and the next try may work", async ({ page, open, monitor }) => {
  monitor.allow(/ERR_FAILED|Failed to (load|fetch)|dynamically imported|Missing/);
  await open("");
  await page.context().route(PROGRAM, (route) => route.abort());
  const file = { name: "book.xlsx", bytes: await readFile(fixture("plain.xlsx")) };
  await drop(page, [file]);
  await expect(box(page)).toContainText("did not load");
  await share(page);
  await page.locator('[data-file="xlsx"]').click();
  await expect(page.getByRole("dialog").locator(".said")).toContainText("could not be made");
  await page.keyboard.press("Escape");
  await page.context().unroute(PROGRAM);
  await drop(page, [file]);
  await expect(page.locator('[data-node="entity:mill-ltd"]')).toBeAttached();
});
