// Questions a reader asks, each answered on one screen: what is between two, what a status means, which accesses changed,
// who denied what. By pointer and keys, at both sizes, in both languages.

import { readFileSync } from "node:fs";

import { expect, test } from "./fixtures.mjs";

const data = JSON.parse(readFileSync(new URL("../../static/data/dataset.json", import.meta.url), "utf8"));
const entity = new Map(data.entities.map((it) => [it.id, it]));
const events = new Map(data.events.map((it) => [it.id, it]));

/** The first of these entities on the way up from one: whom it belongs to. */
function side(id, poles) {
  for (let at = id; at; at = entity.get(at).of) if (poles.includes(at)) return at;
  return undefined;
}

const involved = (event) => [...(event.actors ?? []).map((it) => it.entity), ...(event.about ?? [])];
const betweenEvents = (...poles) => data.events.filter((event) => poles.every((pole) => involved(event).some((id) => side(id, poles) === pole)));

const landmark = (page, name) => page.getByRole("region", { name, exact: true });
const details = (page) => page.locator(".details");
const search = (page) => page.getByRole("combobox", { name: /Search|Recherche/ });
const status = (page) => page.locator("section.filters [role=status]");

/** Opens a filter's menu and gives it. */
async function opened(page, title) {
  const menu = page.locator(".menus details", { has: page.locator("summary", { hasText: title }) });
  await menu.locator("summary").click();
  return menu;
}

test("what is between two is a link, said in words, with both as poles", async ({ page, open }) => {
  await open("?v=1&between=openai,microsoft");
  const wanted = betweenEvents("openai", "microsoft").length;
  await expect(status(page)).toContainText(`${wanted} of `);
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(
    new RegExp(`^${wanted} events and \\d+ disputes involving both OpenAI and Microsoft, `),
  );
  await expect(details(page)).toContainText("Disputes that involve both");
  const suit = details(page).locator("li", { hasText: "The New York Times" }).first();
  await expect(suit, "two defendants are not opposed").toContainText(/OpenAI: defendant.*Microsoft: defendant/);
  await expect(details(page)).toContainText("The OpenAI-Microsoft contract");
  const box = (id) => page.locator(`.graph [data-node="entity:${id}"]`).boundingBox();
  const [left, right] = [await box("openai"), await box("microsoft")];
  expect(left.x, "the first stands left of the second").toBeLessThan(right.x);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize().width);
  await open("?v=1&between=openai,microsoft&lang=fr");
  await expect(details(page).getByRole("heading", { level: 2 })).toContainText("impliquant à la fois OpenAI et Microsoft");
});

test("disputes in which two stand on opposite sides are told apart from those that involve both", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1&between=anthropic,openai");
  const opposed = details(page).locator("h3", { hasText: "opposite sides" }).locator("+ ul");
  await expect(opposed).toContainText("Anthropic cuts OpenAI’s access to Claude");
  await open("?v=1&between=openai,microsoft");
  await expect(details(page)).not.toContainText("opposite sides");
});

test("a word for a status, a stance or a kind, typed in the search, is offered as that filter", async ({ page, open }) => {
  const settled = data.disputes.filter((dispute) => dispute.status === "settled").map((dispute) => dispute.id);
  for (const [query, typed, offered, menu] of [["?v=1", "settled", "settled", "Status"], ["?v=1&lang=fr", "démenti", "démenti", "Affirmations"]]) {
    await open(query);
    await search(page).fill(typed);
    await expect(page.locator("#suggestions [role=option]").first()).toHaveText(new RegExp(`${offered}.*${menu}`));
    await search(page).press("ArrowDown");
    await search(page).press("Enter");
    await expect(page).toHaveURL(typed === "settled" ? /[?&]status=settled(&|$)/ : /[?&]stance=denied(&|$)/);
    await expect(page, "what was typed is no filter any more").not.toHaveURL(/[?&]q=/);
    await expect(search(page)).toHaveValue("");
  }
  await open("?v=1&status=settled&view=table&rows=disputes");
  await expect(page.locator("section.table tbody tr")).toHaveCount(settled.length);
});

test("two names typed one after the other ask what is between them, in one step of history", async ({ page, open }) => {
  await open("?v=1");
  await search(page).click();
  await search(page).pressSequentially("openai microsoft");
  const first = page.locator("#suggestions [role=option]").first();
  await expect(first).toHaveText("What is between OpenAI and Microsoft");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/between=openai,microsoft/);
  await expect(page).not.toHaveURL(/[?&]q=/);
  await page.goBack();
  await expect(page).not.toHaveURL(/between=/);
  await page.goForward();
  await expect(page).toHaveURL(/between=openai,microsoft/);
});

test("details name the others somebody has most to do with, and a press shows what is between", async ({ page, open }) => {
  await open("?v=1&actor=microsoft&sel=entity:microsoft");
  const list = details(page).locator("h3", { hasText: "Most to do with" }).locator("+ ul");
  await expect(list.locator("li").first()).toContainText("OpenAI");
  await list.getByRole("button", { name: /OpenAI/ }).first().click();
  await expect(page).toHaveURL(/between=microsoft,openai/);
  await expect(page, "it takes the place of the actors chosen").not.toHaveURL(/actor=/);
});

const TWO = { en: { question: "What is between this and …", wait: "press the other one" }, fr: { question: "Ce qu’il y a entre ceci et…", wait: "Choisissez l’autre" } };

/** The middle of a node of the graph. */
async function middle(page, id) {
  const { x, y, width, height } = await page.locator(`.graph [data-node="entity:${id}"]`).boundingBox();
  return [x + width / 2, y + height / 2];
}

for (const lang of ["en", "fr"]) {
  test(`what is between two marks: Shift and a press on the second: ${lang}`, { tag: "@desktop" }, async ({ page, open }) => {
    await open(`?v=1&actor=openai,microsoft&lang=${lang}`);
    await page.mouse.click(...(await middle(page, "openai")));
    await expect(page).toHaveURL(/sel=entity:openai/);
    await page.keyboard.down("Shift");
    await page.mouse.click(...(await middle(page, "microsoft")));
    await page.keyboard.up("Shift");
    await expect(page).toHaveURL(/between=openai,microsoft/);
    await expect(page, "the answer takes the place of the details").not.toHaveURL(/sel=/);
    await expect(details(page).getByRole("heading", { level: 2 })).toContainText(/(involving both|à la fois) OpenAI (and|et) Microsoft/);
    expect(await page.evaluate(() => getSelection().toString()), "no text is marked").toBe("");
    await page.goBack();
    await expect(page).toHaveURL(/sel=entity:openai/);
  });

  test(`what is between two marks: by keys: ${lang}`, { tag: "@desktop" }, async ({ page, open }) => {
    await open(`?v=1&actor=openai,microsoft&sel=entity:openai&lang=${lang}`);
    await page.locator('.graph [data-node="entity:microsoft"]').focus();
    await page.keyboard.press("Shift+Enter");
    await expect(page).toHaveURL(/between=openai,microsoft/);
    // By the button in the details, and Enter on the other.
    await open(`?v=1&actor=openai,microsoft&sel=entity:openai&lang=${lang}`);
    const ask = details(page).getByRole("button", { name: TWO[lang].question });
    await ask.focus();
    await page.keyboard.press("Enter");
    await expect(ask).toHaveAttribute("aria-pressed", "true");
    await expect(details(page).getByRole("status")).toContainText(TWO[lang].wait);
    await page.locator('.graph [data-node="entity:microsoft"]').focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/between=openai,microsoft/);
    await page.locator(".graph .node").first().focus();
    await page.keyboard.press("?");
    await expect(page.locator("#keys")).toContainText(lang === "en" ? "Shift + Enter" : "Maj + Entrée");
  });

  test(`what is between two marks: by touch: ${lang}`, { tag: "@phone" }, async ({ page, open }) => {
    await open(`?v=1&actor=openai,microsoft&sel=entity:openai&lang=${lang}`);
    await page.locator(".raise").tap();
    await details(page).getByRole("button", { name: TWO[lang].question }).tap();
    await expect(details(page).getByRole("status")).toBeInViewport();
    await page.touchscreen.tap(...(await middle(page, "microsoft")));
    await expect(page).toHaveURL(/between=openai,microsoft/);
    await expect(details(page).getByRole("heading", { level: 2 })).toContainText(/(involving both|à la fois) OpenAI (and|et) Microsoft/);
  });
}

test("a question that waits is completed by the search, and ends with another selection", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1&sel=entity:openai");
  const ask = details(page).getByRole("button", { name: TWO.en.question });
  await ask.click();
  await search(page).fill("microsoft");
  await page.locator("#suggestions [role=option]", { hasText: /^Microsoft/ }).first().click();
  await expect(page).toHaveURL(/between=openai,microsoft/);
  await open("?v=1&sel=entity:openai");
  await ask.click();
  await details(page).locator("ul.parts .link", { hasText: "contract" }).first().click();
  await expect(page).toHaveURL(/sel=dispute:/);
  await expect(page).not.toHaveURL(/between=/);
  await page.goBack();
  await expect(ask).toHaveAttribute("aria-pressed", "false");
});

test("the actor filter says that any of several is enough, and offers all of them", async ({ page, open }) => {
  await open("?v=1&actor=openai,microsoft");
  const phone = page.viewportSize().width < 600;
  const menu = await opened(page, "Actor");
  await expect(menu).toContainText("Any of these");
  const all = menu.getByRole("button", { name: "Only what all of these are involved in" });
  await expect(all, "beside the list of all actors, not below it").toBeInViewport({ ratio: 1 });
  await (phone ? all.tap() : all.click());
  await expect(page).toHaveURL(/between=openai,microsoft/);
  await expect(page.locator(".chips")).toContainText("Between OpenAI and Microsoft");
  await page.getByRole("button", { name: "Remove the filter Between OpenAI and Microsoft" }).click();
  await expect(page).not.toHaveURL(/between=/);
});

test("where nothing joins two directly, the shortest ways are shown with a record for each step", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1&between=thomson-reuters,xai");
  await expect(details(page)).toContainText("No event, dispute or relation joins them directly.");
  const chains = details(page).locator(".chain");
  expect(await chains.count()).toBeGreaterThan(0);
  for (const chain of await chains.all()) {
    const steps = chain.locator("li");
    expect(await steps.count()).toBeLessThanOrEqual(3);
    await expect(steps.first().locator(".ends")).toContainText("Thomson Reuters");
    await expect(steps.last().locator(".ends")).toContainText("xAI");
    for (const step of await steps.all()) await expect(step.locator("> .link")).toHaveCount(1);
  }
});

test("a status counts disputes, and the table lists them, a row each", async ({ page, open }) => {
  await open("?v=1&view=table");
  const wanted = data.disputes.filter((it) => it.status === "settled" && data.events.some((event) => event.dispute === it.id));
  const menu = await opened(page, "Status");
  const settled = menu.locator(".menu-panel > ul li", { hasText: "settled" });
  await expect(settled.locator(".number")).toHaveText(String(wanted.length));
  await settled.locator("input").check();
  await menu.getByRole("button", { name: "Done" }).click();
  await expect(menu).not.toHaveAttribute("open");
  await page.getByRole("group", { name: "Rows" }).getByRole("button", { name: "Disputes" }).click();
  await expect(page).toHaveURL(/status=settled.*rows=disputes/);
  const rows = page.locator("section.table tbody tr");
  await expect(rows).toHaveCount(wanted.length);
  for (const dispute of wanted) await expect(rows.filter({ hasText: dispute.title.en ?? dispute.title })).toHaveCount(1);
  await rows.first().getByRole("button").click();
  await expect(page).toHaveURL(/sel=dispute:/);
});

test("how access changed between two days shows accesses and nothing else", { tag: "@desktop" }, async ({ page, open }) => {
  const kinds = ["uses", "limited-access"];
  await open(`?v=1&relation=${kinds.join(",")}&at=2025-08-31&compare=2025-05-31`);
  const list = landmark(page, "Between 31 May 2025 and 31 August 2025");
  await expect(list).toContainText("Windsurf");
  const words = /(uses|has limited access to)/;
  for (const entry of await list.locator("li[data-change]").all()) await expect(entry).toContainText(words);
  await expect(page.locator(".graph [data-edge]").first()).toBeAttached();
  const menu = await opened(page, "Relation");
  await expect(menu.locator("input:checked")).toHaveCount(2);
});

test("who denied what: the rows are the denials, each with who, what, event and sources", async ({ page, open }) => {
  await open("?v=1&stance=denied&view=table&rows=claims");
  const denials = data.events.flatMap((event) => (event.claims ?? []).filter((claim) => claim.stance === "denied"));
  const rows = page.locator("section.table tbody tr");
  await expect(rows).toHaveCount(denials.length);
  for (const row of await rows.all()) await expect(row).toContainText("denied");
  await open("?v=1&stance=denied&view=table&rows=claims&lang=fr");
  await expect(rows.first()).toContainText("démenti");
});

test("what is alleged and nowhere confirmed can be asked for as such", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1");
  const menu = await opened(page, "Claims");
  await menu.getByLabel("Alleged and nowhere confirmed").check();
  await expect(page).toHaveURL(/certainty=alleged/);
  // The contract's words: of an accusation only somebody other than the one who accuses makes it more.
  const firm = ({ kind, claims }) =>
    claims.some(({ stance, by }) =>
      kind === "allegation" ? stance === "confirmed" && !claims.some((it) => it.stance === "alleged" && it.by === by) : ["confirmed", "reported"].includes(stance),
    );
  const wanted = data.events.filter((event) => event.claims?.length && !firm(event));
  await expect(status(page)).toContainText(`${wanted.length} of `);
});

test("what a filter leaves out is selected no longer and travels in no link", { tag: "@desktop" }, async ({ page, open }) => {
  const outside = [...events.values()].find((event) => !involved(event).includes("perplexity") && event.dispute);
  await open(`?v=1&sel=event:${outside.id}`);
  await expect(details(page)).toBeVisible();
  const menu = await opened(page, "Actor");
  await menu.getByRole("textbox").fill("perplex");
  await menu.locator("li", { hasText: /^\s*Perplexity/ }).first().locator("input").check();
  await expect(page).toHaveURL(/actor=perplexity/);
  await expect(page).not.toHaveURL(/sel=/);
  await open(`?v=1&actor=perplexity&sel=event:${outside.id}`);
  await expect(page.locator(".notices")).toContainText("left out by its own filters");
  await page.getByRole("button", { name: "Share, embed or save" }).click();
  await expect(page.getByRole("textbox", { name: "Embed" })).not.toHaveValue(/sel=/);
});

test("a menu keeps its order while it is open, and a press outside only closes it", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1");
  const menu = await opened(page, "Actor");
  const order = () => menu.locator("li .choice").allTextContents();
  const before = await order();
  await menu.locator("li").nth(4).locator("input").check();
  await expect(page).toHaveURL(/actor=/);
  const after = (await order()).filter((name) => before.includes(name));
  expect(after).toEqual(before.filter((name) => after.includes(name)));
  const address = page.url();
  const panel = await menu.locator(".menu-panel").boundingBox();
  const boxes = await Promise.all((await page.locator(".graph [data-node]").all()).map((node) => node.boundingBox()));
  const box = boxes.find(({ x, y, width }) => x > panel.x + panel.width + 20 && x + width < 1150 && y > 250);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(menu).not.toHaveAttribute("open");
  expect(page.url(), "nothing behind the menu was pressed").toBe(address);
});

test("a phrase in quotation marks is sought as it stands", { tag: "@desktop" }, async ({ page, open }) => {
  await open("?v=1");
  const kept = async (text) => {
    await search(page).fill(text);
    await expect(page).toHaveURL((url) => url.searchParams.get("q") === text);
    return Number((await status(page).textContent()).split(" ")[0]);
  };
  const words = await kept("trade secrets");
  const phrase = await kept("“trade secrets”");
  const turned = await kept("“secrets trade”");
  expect(phrase).toBeGreaterThan(0);
  expect(phrase).toBeLessThanOrEqual(words);
  expect(turned).toBe(0);
});
