// The named scenes: what the page looks like in each view, size, theme, language and state worth keeping still.
// Only the table, and what has to be pressed first. `scenes.spec.mjs` compares each with tests/scenes/NAME.png.
// A scene's name says what it shows; its picture has one theme and one language, barriers are looked for in all four.

const SMALL = [320, 640];
const PHONE = [390, 844];
const TABLET = [768, 1024];
const DESK = [1280, 800];
const FRAME = [640, 480];
/** A4 at 96 pixels an inch. */
const PAPER = [794, 1123];

const CUT_OFF = "?v=1&dispute=anthropic-openai-claude-access";
const WINDSURF = "?v=1&dispute=anthropic-windsurf-access,openai-windsurf-deal";
const STORY = "?story=august-2025-cut-off&step=4";
const SERVED_STORY = "stories/august-2025-cut-off/";

/** What goes to paper: the sheet that the page makes of its view. */
async function toPaper(page) {
  await page.evaluate(() => globalThis.faultlinesCompanion("preparePrint"));
  await page.emulateMedia({ media: "print" });
}

// name, address, size, theme, language, and what else: `first` is done to the page, the rest is explained below.
export const SCENES = [
  // Both views, at every size.
  ["opening", "", DESK, "light", "en"],
  ["opening-dark", "", DESK, "dark", "fr"],
  ["opening-tablet", "", TABLET, "light", "fr"],
  ["opening-phone", "", PHONE, "dark", "en"],
  ["opening-small", "", SMALL, "light", "fr"],
  ["field", "?v=1", DESK, "light", "en"],
  ["field-phone", "?v=1", PHONE, "dark", "fr"],

  // Each view alone.
  ["graph", "?view=graph&focus=claude-api&depth=2", TABLET, "dark", "en"],
  ["timeline", "?view=timeline&lanes=actor&actor=openai,anthropic,google", DESK, "light", "fr"],
  ["timeline-phone", `${WINDSURF}&view=timeline&lanes=dispute`, PHONE, "light", "en"],
  ["table", "?view=table&dispute=nyt-v-openai", DESK, "dark", "en"],
  ["table-small", `${WINDSURF}&view=table`, SMALL, "light", "fr"],

  // Something selected, a day chosen, two days compared.
  ["event-phone", `${CUT_OFF}&sel=event:anthropic-revokes-openai-claude-api`, PHONE, "light", "en"],
  ["entity", `${WINDSURF}&sel=entity:windsurf`, DESK, "light", "fr"],
  ["dispute-tablet", "?focus=nyt-v-openai&sel=dispute:nyt-v-openai", TABLET, "dark", "fr"],
  ["as-of", `${CUT_OFF}&at=2025-07-31`, DESK, "dark", "en"],
  ["compare", `${CUT_OFF}&at=2025-08-02&compare=2025-07-31`, DESK, "light", "en"],
  ["compare-phone", `${CUT_OFF}&at=2025-08-02&compare=2025-07-31`, PHONE, "dark", "fr"],
  ["conflicts", "?v=1&conflict=1", DESK, "light", "fr"],
  ["story", STORY, DESK, "light", "en"],
  ["story-phone", STORY, PHONE, "dark", "fr"],

  // Something open.
  ["share", CUT_OFF, DESK, "dark", "fr", { first: openShare }],
  ["share-small", CUT_OFF, SMALL, "light", "en", { first: openShare }],
  ["filter-menu", "", DESK, "light", "en", { first: openFilter }],
  ["suggestions-phone", "?v=1", PHONE, "light", "fr", { first: search }],

  // Next to nothing, nothing, and what goes wrong.
  ["one-result", "?v=1&q=piracy", TABLET, "light", "en"],
  ["nothing-left-phone", "?v=1&q=zzzzzz", PHONE, "dark", "fr"],
  ["broken-dataset", "", DESK, "dark", "en", { data: "broken", barriers: "#app" }],
  ["no-network-phone", "", PHONE, "light", "fr", { data: "missing", barriers: "#app" }],
  ["no-program", "?v=1", DESK, "light", "en", { data: "no program", barriers: "#boot-failed" }],

  // In somebody's article.
  ["embed", `${WINDSURF}&embed=1`, FRAME, "light", "en"],
  ["embed-small", `${CUT_OFF}&embed=1&sel=event:anthropic-revokes-openai-claude-api`, SMALL, "dark", "fr"],

  // Without the program, for the hard of seeing, on paper.
  ["article", "", DESK, "light", "en", { served: true, barriers: "#article .cover" }],
  ["article-phone", "", PHONE, "dark", "fr", { served: true, barriers: "#article .cover" }],
  ["story-page", SERVED_STORY, PHONE, "light", "fr", { served: true }],
  ["forced-colours", CUT_OFF, DESK, "dark", "en", { forced: true }],
  ["print", "", PAPER, "light", "en", { first: toPaper }],
].map(([name, address, [width, height], theme, lang, more = {}]) => ({ name, address, width, height, theme, lang, ...more }));

// `data`: what becomes of the dataset, or of the program. `served`: no script runs, and the language is in the path.
// `forced`: Windows' high contrast. `barriers`: the part that axe reads, where the whole
// is the article of 10,000 elements, which has tests of its own.

/** Where a scene is, in a language. */
export function addressOf({ address, served }, lang) {
  if (served) return lang === "fr" ? `fr/${address}` : address || "./";
  return `${address || "?"}${address ? "&" : ""}lang=${lang}`;
}

async function openShare(page) {
  await page.getByRole("button", { name: /^(Share, embed or save|Partager, intégrer ou enregistrer)$/ }).click();
  await page.locator("#share-dialog").waitFor();
}

async function openFilter(page) {
  const menu = page.locator("section.filters details", { has: page.locator("summary", { hasText: /^(Status|État)/ }) });
  await menu.locator("summary").click();
  await menu.locator("input").first().waitFor();
}

async function search(page) {
  await page.getByRole("combobox", { name: /^(Search|Recherche)/ }).fill("anth");
  await page.locator("#suggestions [role=option]").first().waitFor();
}
