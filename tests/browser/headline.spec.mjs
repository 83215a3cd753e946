// A headline over what is taken away or embedded, by whoever shows it and by nobody else; and the line of a day.

import { readFile } from "node:fs/promises";

import { expect, test } from "./fixtures.mjs";
import { frameHtml, openHost, waitForReady } from "./host-page.mjs";

const DAY = "?v=1&dispute=anthropic-openai-claude-access&at=2025-07-31";
const WORDS = {
  en: {
    share: "Share, embed or save", headline: "Headline", fitting: "Automatic height", saved: "Saved.",
    typed: "The day before “the cut”", shown: "Anthropic cuts OpenAI’s access to Claude, August 2025, as of 31 July 2025",
    day: "On 31 July 2025 OpenAI had access to the Claude API; sources disagree on the day it ended.",
  },
  fr: {
    share: "Partager, intégrer ou enregistrer", headline: "Titre", fitting: "Hauteur automatique", saved: "Enregistré.",
    typed: "La veille de la coupure", shown: "Anthropic coupe l’accès d’OpenAI à Claude, août 2025, au 31 juillet 2025",
    day: "Le 31 juillet 2025, OpenAI pouvait utiliser l’API Claude ; les sources divergent sur le jour de la fin.",
  },
};

for (const [lang, words] of Object.entries(WORDS)) {
  test(`a headline typed in the dialog stands over pictures, paper and the fitting embed, ${lang}`, { tag: "@desktop" }, async ({ page, open, axe }) => {
    await page.addInitScript(() => (window.print = () => {}));
    await open(`${DAY}&lang=${lang}`);
    await page.getByRole("button", { name: words.share }).click();
    const dialog = page.getByRole("dialog");
    const field = dialog.getByRole("textbox", { name: words.headline, exact: true });
    const picture = async () => {
      const coming = page.waitForEvent("download");
      await dialog.locator('[data-file="svg"]').click();
      const text = await readFile(await (await coming).path(), "utf8");
      // A long line is broken; what it says is the same.
      return [...text.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((it) => it[1]).join(" ");
    };
    await expect(field).toHaveAttribute("placeholder", words.shown);
    expect(await picture(), "else the view in words").toContain(words.shown);
    await field.fill(`  ${words.typed} `);
    const told = await picture();
    for (const said of [words.typed, words.shown, words.day]) expect(told).toContain(said);
    expect(told).toMatch(/Sources\s?: \S/);
    await dialog.getByRole("button", { name: words.fitting }).click();
    await expect(page.locator("#share-snippet")).toHaveValue(new RegExp(`headline="${words.typed}"`));
    await axe(".share");
    await dialog.locator('[data-file="print"]').click();
    await expect(page.locator("#sheet h1")).toHaveText(words.typed);
    await expect(page.locator("#sheet .day-line")).toHaveText(words.day);
    expect(new URL(page.url()).searchParams.has("headline"), "it is in no link").toBe(false);
  });

  test(`an embed has the headline that its host gives it, and the view in words, ${lang}`, async ({ page, monitor, baseURL, shot }) => {
    const view = `${DAY}&lang=${lang}`.replaceAll("&", "&amp;");
    await openHost(page, monitor, `<script src="${baseURL}embed.js"></script>
      <faultlines-embed src="${baseURL}" view="${view}" headline="${words.typed}"></faultlines-embed>`);
    await waitForReady(page);
    const embed = page.frameLocator("faultlines-embed iframe");
    const given = embed.locator(".over .headline");
    await expect(given).toHaveText(words.typed);
    await expect(embed.locator(".over .shown")).toHaveText(words.shown);
    await expect(embed.locator("section.graph .day-line")).toHaveText(words.day);
    await shot(`embed-headline-${lang}`);
    const set = (value) => page.locator("faultlines-embed").evaluate((it, value) => (value === null ? it.removeAttribute("headline") : it.setAttribute("headline", value)), value);
    await set("Another\n headline ");
    await expect(given).toHaveText("Another headline");
    await set(null);
    await expect(given).toHaveCount(0);
    await expect(embed.locator(".over .shown")).toHaveText(words.shown);
  });
}

test("a headline is never read from a link, nor from what is not exactly the command", async ({ page, monitor, baseURL }) => {
  await openHost(page, monitor, frameHtml(baseURL, `${DAY}&embed=1&headline=Forged`));
  await waitForReady(page);
  const embed = page.frameLocator("iframe");
  await expect(embed.locator(".over .shown")).toHaveText(WORDS.en.shown);
  await page.evaluate(() => {
    const right = { type: "faultlines", v: 1, command: "set-headline", headline: "Forged" };
    for (const wrong of [{ ...right, type: "resize" }, { ...right, v: 2 }, { ...right, headline: 7 }, { ...right, headline: undefined }, { ...right, command: "headline" }]) send(wrong);
    send({ type: "faultlines", v: 1, command: "set-theme", theme: "dark" });
  });
  await expect(embed.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(embed.locator(".over .headline")).toHaveCount(0);
  await page.evaluate(() => send({ type: "faultlines", v: 1, command: "set-headline", headline: "<b>Who</b> cut whom off" }));
  await expect(embed.locator(".over .headline"), "text is text").toHaveText("<b>Who</b> cut whom off");
});

test("a day says how things stood, what had not begun is faint, and nothing is where the names are", { tag: "@desktop" }, async ({ page, open, shot, axe }) => {
  await open(DAY);
  const line = page.locator("section.graph .day-line");
  await expect(line).toHaveText(WORDS.en.day);
  const dispute = page.locator('[data-node="dispute:anthropic-openai-claude-access"]');
  await expect(dispute.locator(".faint").first()).toBeVisible();
  await expect(dispute).toContainText("begins 1 August 2025 (uncertain)");
  const box = await line.boundingBox();
  for (const name of await page.locator(".layer .name").all()) {
    const other = await name.boundingBox();
    const apart = other.x >= box.x + box.width || other.x + other.width <= box.x || other.y >= box.y + box.height || other.y + other.height <= box.y;
    expect(apart, await name.textContent()).toBe(true);
  }
  await shot("day-line");
  await axe();
  await page.getByRole("button", { name: "Now" }).click();
  await expect(line).toHaveCount(0);
  await expect(dispute.locator(".faint")).toHaveCount(0);
});
