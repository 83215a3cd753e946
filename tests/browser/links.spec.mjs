// Every key of a link, and every rule of reading one, seen on the page: section 1 of docs/contract.md, line by line.
// Each test loads its first link. It goes to the others as Back and Forward do, which read an address the same way.

import { BUNDLED, expect, goTo, test } from "./fixtures.mjs";

const status = (page) => page.locator("section.filters [role=status]");
const kept = async (page) => Number.parseInt(await status(page).textContent(), 10);
const events = (page) => page.locator("tbody tr[data-event]").evaluateAll((rows) => rows.map((row) => row.dataset.event));
const node = (page, id) => page.locator(`[data-node="${id}"]`);

/** The bundled data by id, to say what a filter must keep. */
async function data(page) {
  const { events, disputes } = await page.request.get("data/dataset.json").then((answer) => answer.json());
  return { events, disputes: Object.fromEntries(disputes.map((it) => [it.id, it])) };
}

const named = (event) => [...(event.actors ?? []).map((it) => it.entity), ...(event.about ?? [])];

// Each filter by what it must keep, in the words of the contract. The table shows every kept event.
const FILTERS = [
  ["actor=windsurf", (event) => named(event).includes("windsurf")],
  ["actor=windsurf,deepseek", (event) => named(event).some((id) => ["windsurf", "deepseek"].includes(id))],
  ["kind=lawsuit-filed", (event) => event.kind === "lawsuit-filed"],
  ["dispute=anthropic-windsurf-access", (event) => event.dispute === "anthropic-windsurf-access"],
  ["status=settled", (event, { disputes }) => disputes[event.dispute]?.status === "settled"],
  ["stance=denied", (event) => (event.claims ?? []).some((claim) => claim.stance === "denied")],
  ["conflict=1", (event) => (event.conflicts ?? []).length > 0],
  ["actor=openai&kind=lawsuit-filed", (event) => named(event).includes("openai") && event.kind === "lawsuit-filed"],
  ["time=2025-08-01..2025-08-31&kind=access-revoked", (event) => event.kind === "access-revoked" && event.date.startsWith("2025-08")],
];

test("each filter keeps what the contract says, and keys narrow each other", async ({ page, open }) => {
  const bundled = await data(page);
  await open(`?v=1&view=table&${FILTERS[0][0]}`);
  for (const [query, keeps] of FILTERS) {
    await goTo(page, `?v=1&view=table&${query}`);
    const wanted = bundled.events.filter((event) => keeps(event, bundled)).map((event) => event.id);
    expect(wanted.length, query).toBeGreaterThan(0);
    expect((await events(page)).sort(), query).toEqual(wanted.sort());
    expect(await kept(page), query).toBe(wanted.length);
  }
});

test("free text is folded, and every word of it must occur", async ({ page, open }) => {
  await open("?v=1&q=WINDSURF%20acces");
  const folded = await kept(page);
  expect(folded).toBeGreaterThan(0);
  await goTo(page, "?v=1&q=windsurf%20accès");
  expect(await kept(page)).toBe(folded);
  await goTo(page, "?v=1&q=windsurf%20nothing-has-this-word");
  expect(await kept(page)).toBe(0);
});

test("time takes days, months and open ends, and leaves a reversed range out with a notice", async ({ page, open }) => {
  await open("?v=1&time=2025-08");
  for (const [first, second] of [["2025-08", "2025-08-01..2025-08-31"], ["2025-06..", "2025-06-01.."], ["..2025-08-02", "..2025-08-02"]]) {
    await goTo(page, `?v=1&time=${first}`);
    const some = await kept(page);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(BUNDLED.events);
    await goTo(page, `?v=1&time=${second}`);
    expect(await kept(page), `${first} and ${second}`).toBe(some);
  }
  await open("?v=1&time=2025-08..2025-06");
  expect(await kept(page)).toBe(BUNDLED.events);
  await expect(page.locator(".notices")).toContainText("2025-08..2025-06");
});

test("focus keeps a neighbourhood, deeper with depth", async ({ page, open }) => {
  const nodes = async () => page.locator("[data-node]").count();
  await open("?focus=windsurf");
  const near = await nodes();
  await expect(node(page, "entity:windsurf")).toHaveCount(1);
  await expect(node(page, "entity:gema")).toHaveCount(0);
  await goTo(page, "?focus=windsurf&depth=2");
  await expect.poll(nodes).toBeGreaterThan(near);
  await goTo(page, "?v=1&depth=2");
  expect(await kept(page)).toBe(BUNDLED.events);
});

test("a selection of each sort is opened, and is one in both views", async ({ page, open }) => {
  await open("?actor=windsurf,openai&sel=entity:windsurf");
  for (const [sel, title] of [
    ["entity:windsurf", "Windsurf"],
    ["dispute:anthropic-windsurf-access", "Windsurf"],
    ["relation:openai-uses-claude-api", "OpenAI"],
    ["event:anthropic-limits-windsurf", "Windsurf"],
  ]) {
    await goTo(page, `?actor=windsurf,openai&sel=${sel}`);
    await expect(page.getByRole("region", { name: "Details" }).getByRole("heading", { level: 2 }), sel).toContainText(title);
  }
});

test("what is shown and how: view, lanes, window, sort, hide, ended", async ({ page, open }) => {
  await open("?actor=windsurf&view=all");
  for (const [view, there] of [
    ["all", { ".graph": 1, ".timeline": 1, ".table": 0 }],
    ["graph", { ".graph": 1, ".timeline": 0, ".table": 0 }],
    ["timeline", { ".graph": 0, ".timeline": 1, ".table": 0 }],
    ["table", { ".graph": 0, ".timeline": 0, ".table": 1 }],
  ]) {
    await goTo(page, `?actor=windsurf&view=${view}`);
    for (const [name, count] of Object.entries(there)) await expect(page.locator(`main ${name}`), `${view} ${name}`).toHaveCount(count);
  }
  for (const [lanes, name] of [["dispute", "Dispute"], ["actor", "Actor"], ["kind", "Kind"]]) {
    await goTo(page, `?actor=windsurf&lanes=${lanes}`);
    await expect(page.getByRole("group", { name: "A row for each" }).getByRole("button", { name, exact: true })).toHaveAttribute("aria-pressed", "true");
  }
  await goTo(page, "?actor=windsurf&window=2025-06-01..2025-06-30");
  await expect(page.locator("#timeline-summary")).toContainText("1 June 2025 to 30 June 2025");
  await goTo(page, "?actor=windsurf&view=table&sort=-date");
  const backwards = await events(page);
  await goTo(page, "?actor=windsurf&view=table&sort=date");
  const order = (ids, all) => ids.map((id) => all.find((event) => event.id === id).date.slice(0, 4));
  const { events: all } = await data(page);
  expect(order(await events(page), all)).toEqual(order(backwards, all).reverse());
  await goTo(page, "?actor=windsurf&hide=dispute");
  await expect(page.locator('[data-node^="dispute:"]')).toHaveCount(0);
  await goTo(page, "?v=1&dispute=anthropic-openai-claude-access&ended=gone");
  await expect(page.locator('[data-edge="relation:openai-uses-claude-api"]')).toHaveCount(0);
});

test("days: as of one, and compared with another before it", async ({ page, open }) => {
  await open("?v=1&dispute=anthropic-openai-claude-access&at=2025-08-02&compare=2025-07-31");
  await expect(page.getByRole("region", { name: "Between 31 July 2025 and 2 August 2025" })).toBeVisible();
  for (const query of ["?v=1&compare=2025-07-31", "?v=1&at=2025-07-01&compare=2025-07-31"]) {
    await goTo(page, query);
    await expect(page.getByRole("region", { name: /^Between/ })).toHaveCount(0);
  }
});

test("camera and pins put things where they are told to be", async ({ page, open }) => {
  const middle = async (id) => {
    const [box, host] = await Promise.all([node(page, id).boundingBox(), page.locator(".graph .drawing").boundingBox()]);
    return [box.x + box.width / 2 - host.x - host.width / 2, box.y + box.height / 2 - host.y - host.height / 2];
  };
  await open("?actor=windsurf&pin=windsurf:120:-40&camera=120,-40,1");
  const [x, y] = await middle("entity:windsurf");
  expect(Math.abs(x) + Math.abs(y), "the pinned node is at the camera's centre").toBeLessThan(3);
  // Along the side where the picture is tight, here the height; along the other it is drawn out.
  await goTo(page, "?actor=windsurf&pin=windsurf:120:-40&camera=120,60,2");
  expect(Math.abs((await middle("entity:windsurf"))[1] + 200), "two pixels a unit").toBeLessThan(3);
  await goTo(page, "?actor=windsurf&pin=windsurf:120:-40&camera=20,-40,2");
  const [across] = await middle("entity:windsurf");
  expect(across).toBeGreaterThan(197);
  expect(across).toBeLessThan(303);
});

test("frame: language, theme, embed, other data, and a story's step", async ({ page, open }) => {
  await open("?v=1&lang=fr");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("region", { name: "Graphe", exact: true })).toBeVisible();
  for (const theme of ["light", "dark"]) {
    await goTo(page, `?v=1&theme=${theme}`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
  }
  await open("?v=1&embed=1");
  await expect(page.getByRole("banner")).toHaveCount(0);
  await open("?story=august-2025-cut-off&step=3");
  await expect(page.locator("[data-story-step]")).toHaveAttribute("data-story-step", "3");
  const small = { version: 1, title: "Small", description: "One event.", updated: "2026-01-01", license: "CC0-1.0", opening: "v=1", languages: ["en"] };
  const source = { id: "s", url: "https://example.org/", title: "S", publisher: "S", lang: "en", checked: "read" };
  const entity = { id: "a", kind: "lab", name: "A" };
  const event = { id: "e", date: "2025-01-01", kind: "founding", title: { en: "A is founded" }, summary: { en: "A." }, actors: [{ entity: "a", role: "subject" }], sources: ["s"] };
  const body = JSON.stringify({ ...small, sources: [source], entities: [entity], events: [event] });
  await page.route("**/data/mine.json", (route) => route.fulfill({ contentType: "application/json", body }));
  await open("?data=data/mine.json");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Small");
});

test("reading a link never fails: what does not fit is left out and reported, the rest applies", async ({ page, open }) => {
  await open("?actor=windsurf,no-such-lab&nonsense=1&kind=no-such-kind&depth=9&camera=x");
  await expect(page.locator(".notices")).toContainText("no-such-lab");
  expect(await kept(page)).toBeLessThan(BUNDLED.events);
  await page.getByRole("button", { name: "Dismiss" }).first().click();
  await expect(page.locator(".notices")).not.toContainText("no-such-lab");
  await open("?v=7&actor=windsurf");
  await expect(page.locator(".notices .notice")).toHaveCount(1);
  for (const query of ["?v=1&q=", "?v=1&utm_source=x&fbclid=y&ref=z"]) {
    await open(query);
    expect(await kept(page), query).toBe(BUNDLED.events);
    await expect(page.locator(".notices .notice"), query).toHaveCount(0);
  }
  // Those others append do not count as keys: the opening view.
  await open("?utm_source=x");
  expect(await kept(page)).toBeLessThan(20);
});

test("the page writes its address in one way: the version first, defaults left out, ids readable", async ({ page, open }) => {
  await open("?lang=en&view=all&lanes=kind&actor=windsurf&v=1");
  await page.getByRole("group", { name: "Views" }).getByRole("button", { name: "Table" }).click();
  await expect(page).toHaveURL(/\?v=1&actor=windsurf&view=table&lang=en$/);
  await page.goBack();
  await expect(page.locator("main .graph"), "a discrete step is undone by Back").toHaveCount(1);
  const steps = await page.evaluate(() => history.length);
  await page.getByRole("searchbox").or(page.locator("#search")).first().fill("claude");
  await expect(page).toHaveURL(/q=claude/);
  expect(await page.evaluate(() => history.length), "typing leaves no trail").toBe(steps);
});

// More of each kind in crates/view/tests/links_passed_on.rs; here the first script and the address take part.
test("a link that was passed on shows what it showed", async ({ page, open }) => {
  await open("?v=1&actor=windsurf");
  const windsurf = await kept(page);
  for (const query of [
    "?v=1&actor=windsurf&utm_source=letter&_hsenc=p2&mkt_tok=x&_x_tr_tl=fr",
    "?v%3D1%26actor%3Dwindsurf",
    "?v=1&amp;actor=windsurf",
    "?v=1&#038;actor=windsurf",
    "?v=1&actor=windsurf).",
    "?v=1&actor=windsurf%3E",
    "?v=3D1&actor=3Dwindsurf",
    "?v=1&actor=windsurf?fbclid=x",
  ]) {
    await open(query);
    expect(await kept(page), query).toBe(windsurf);
    await expect(page.locator("html"), query).toHaveAttribute("data-view", "other");
    await expect(page.locator(".notices .notice"), query).toHaveCount(0);
  }
});

test("what others append, and unknown keys, leave the opening view", async ({ page, open }) => {
  for (const query of ["?fbclid=x", "?mc_cid=a&mc_eid=b", "?_hsmi=1", "?si=abc", "?_x_tr_sl=en&_x_tr_tl=fr", "?lang=en&gbraid=x"]) {
    await open(query);
    expect(await kept(page), query).toBeLessThan(20);
    await expect(page.locator("html"), query).not.toHaveAttribute("data-view", "other");
    await expect(page.locator(".notices .notice"), query).toHaveCount(0);
  }
  await open("?colour=red");
  expect(await kept(page)).toBeLessThan(20);
  await expect(page.locator(".notices .notice")).toContainText("colour=red");
});

test("what does not apply is said once, also where the page opens with a part of the data", async ({ page, open }) => {
  const whole = page.waitForResponse("**/data/dataset.json");
  await open("?lang=tlh");
  await whole;
  // The whole dataset has been read when its words stand in the place of those to come.
  await page.locator('[data-event="anthropic-revokes-openai-claude-api"]').first().waitFor({ state: "attached" });
  await page.waitForTimeout(500);
  await expect(page.locator(".notices .notice")).toHaveCount(1);
  await expect(page.locator(".notices .notice")).toContainText("lang=tlh");
});

test("a cache key after a data path is kept", async ({ page, open }) => {
  const asked = page.waitForRequest("**/data/java.json?v=3");
  await open("?data=data/java.json?v=3");
  await asked;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Java in court");
  await expect(page.locator(".notices .notice")).toHaveCount(0);
});
