// Accessibility violations that axe-core finds on a page.
//
// What axe's rules depend on decides how often they run. Colours depend on the theme, and a theme changes nothing but
// colours (static/style.css sets custom properties in it, and scenes.spec.mjs holds that the tree stays). Everything
// else, names, roles, structure and sizes, depends on the words and the window, and not on the theme.

import AxeBuilder from "@axe-core/playwright";

/** The rules that read colours. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Only violations are described, and none by selectors, which take longer to make than the rules to run. */
const ONLY_VIOLATIONS = { resultTypes: ["violations"], selectors: false, elementRef: false };

/** Off by default, because it is new: WCAG 2.2, 2.5.8. */
const TARGET_SIZE = { "target-size": { enabled: true } };

/**
 * Every violation as a line of text.
 * @param page Playwright's page
 * @param {string} [selector] the part to look at; the whole page without it
 * @param {{ rules?: object, runOnly?: object }} [options] axe's own options
 */
export async function violations(page, selector, options = {}) {
  // One `axe.run` in the page: the other mode opens a blank page each time, for frames of other origins. We have none.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ ...ONLY_VIOLATIONS, ...options });
  const restore = [await withoutHiddenArticle(page), await laidOut(page)];
  const { violations } = await (selector ? builder.include(selector) : builder).analyze();
  for (const back of restore) await back();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((it) => it.html).join(" ").slice(0, 600)}`);
}

/**
 * Takes the article out of the page while it is hidden, and gives what puts it back. No rule looks at hidden elements,
 * but axe goes through all 10,000 of them each time. (noscript.spec.mjs holds that their ids are unique.)
 */
async function withoutHiddenArticle(page) {
  const place = await page.evaluateHandle(() => {
    const article = document.getElementById("article");
    if (!article || article.checkVisibility()) return null;
    const place = Object.assign(document.createComment(""), { article });
    article.replaceWith(place);
    return place;
  });
  return () => place.evaluate((place) => place?.replaceWith(place.article));
}

/**
 * Lays out what Chromium skips until a reader scrolls to it (`content-visibility: auto`), and gives what undoes it. Until
 * then an entry has the height of a guess, and what is in it lies over the next: axe would measure targets that nobody
 * ever sees so.
 */
async function laidOut(page) {
  const sheet = await page.evaluateHandle(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("#app * { content-visibility: visible !important; }");
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  });
  return () =>
    sheet.evaluate((sheet) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
    });
}

/** All rules, with that on the size of targets. */
export const allRules = { rules: TARGET_SIZE };

/** Only the rules that read colours. */
export const colourRules = { runOnly: { type: "rule", values: COLOUR_RULES } };
