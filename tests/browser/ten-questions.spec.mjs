// The ten questions of docs/questions.md: each link shows its answer in both languages, and each is answered from the
// opening view with the page alone, in as many presses as the document says.

import { readFileSync } from "node:fs";

import { expect, test } from "./fixtures.mjs";
import { QUESTIONS, answer } from "./ten-questions.mjs";

const document = readFileSync(new URL("../../docs/questions.md", import.meta.url), "utf8");

/** The row of a question in the document. */
const row = (it) => document.split("\n").find((line) => line.startsWith(`| ${it.question} |`));

/** What the reader sees and reads: everything but the lists of menus. */
const words = (page) => page.locator("main, section.filters .left, .over").allInnerTexts().then((all) => all.join("\n"));
const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, " ").replaceAll("'", "’").toLowerCase();

async function expectAnswer(page, it, lang) {
  if (it.entries) await expect(page.locator(it.entries)).toHaveCount(it.count);
  for (const fact of it.facts(lang)) await expect.poll(async () => plain(await words(page)), fact).toContain(plain(fact));
}

test("the document has each question with its answer and its link", { tag: "@desktop" }, () => {
  for (const it of QUESTIONS) expect(row(it), it.question).toContain(`| ${answer(it)} | \`${it.link}\` |`);
});

for (const it of QUESTIONS) {
  for (const lang of ["en", "fr"]) {
    test(`the link answers: ${it.id} (${lang})`, async ({ page, open }) => {
      await open(`${it.link}&lang=${lang}`);
      await expectAnswer(page, it, lang);
    });
  }
}

/** A reader who counts presses; what is typed is no press. */
class Reader {
  presses = 0;

  constructor(page) {
    this.page = page;
  }

  async press(target) {
    this.presses += 1;
    await target.click();
  }

  async search(text, suggestion) {
    await this.press(this.page.getByRole("combobox", { name: "Search" }));
    await this.page.keyboard.type(text);
    // The list is that of the whole text: a row that is replaced under the pointer is another's.
    await this.page.waitForFunction((it) => new URLSearchParams(location.search).get("q") === it, text);
    await this.press(this.page.locator("#suggestions [role=option]", { hasText: suggestion }).first());
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  async menu(title, ...choices) {
    const menu = this.page.locator(".menus details", { has: this.page.locator("summary", { hasText: title }) });
    await this.press(menu.locator("summary"));
    for (const choice of choices) await this.press(menu.locator("label", { hasText: choice }).first());
    if (title !== "Claims") await this.press(menu.getByRole("button", { name: "Done" }));
  }
}

const everything = (reader) => reader.press(reader.button("Show everything"));
const table = (reader) => reader.press(reader.page.getByRole("group", { name: "Views" }).getByRole("button", { name: "Table" }));
const rows = (reader, name) => reader.press(reader.page.getByRole("group", { name: "Rows" }).getByRole("button", { name }));

/** A day put into a field. */
async function dated(reader, field, day) {
  await reader.press(reader.page.locator(field));
  await reader.page.locator(field).fill(day);
}

/** How each is asked from the opening view. */
const ASKED = {
  settled: async (reader) => {
    await everything(reader);
    await table(reader);
    await rows(reader, "Disputes");
    await reader.menu("Status", /^\s*settled/);
  },
  between: (reader) => reader.search("openai microsoft", "What is between"),
  // The opening view says it beside the picture.
  day: async () => {},
  windsurf: (reader) => reader.search("windsurf", "limits Windsurf"),
  access: async (reader) => {
    await dated(reader, ".time-bar > .as-of input", "2025-07-31");
  },
  changed: async (reader) => {
    await everything(reader);
    await reader.menu("Relation", /^\s*uses/, "has limited access");
    await dated(reader, ".time-bar > .as-of input", "2025-08-31");
    await reader.press(reader.page.locator(".time-bar summary"));
    await dated(reader, ".time-bar .menu-panel input", "2025-05-31");
  },
  denied: async (reader) => {
    await everything(reader);
    await table(reader);
    await rows(reader, "Claims");
    await reader.menu("Claims", "denied");
  },
  alleged: async (reader) => {
    await everything(reader);
    await reader.menu("Claims", "Alleged and nowhere");
  },
  suits: async (reader) => {
    await reader.search("perplexity", /^Perplexity/);
    await reader.menu("Kind", "lawsuit filed");
    await table(reader);
  },
  musk: (reader) => reader.search("musk v", "Musk v. OpenAI"),
};

for (const it of QUESTIONS) {
  test(`with the page alone, from the opening view: ${it.id}`, { tag: "@desktop" }, async ({ page, open }) => {
    await open("");
    const reader = new Reader(page);
    await ASKED[it.id](reader);
    await expectAnswer(page, it, "en");
    expect(row(it), "as many presses as the document says").toContain(`| ${reader.presses} |`);
  });
}
