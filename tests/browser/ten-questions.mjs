// Ten questions that a reader might ask of the bundled data, with their answers worked out from the data's JSON and the
// links that answer them. `node tests/browser/ten-questions.mjs` prints the table of docs/questions.md.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const data = JSON.parse(readFileSync(new URL("../../static/data/dataset.json", import.meta.url), "utf8"));
const by = (list) => new Map(list.map((it) => [it.id, it]));
const [entities, disputes, events] = [data.entities, data.disputes, data.events].map(by);

const said = (text, lang) => (typeof text === "string" ? text : (text[lang] ?? text.en));
const involved = (event) => [...(event.actors ?? []).map((it) => it.entity), ...(event.about ?? [])];

/** A whole day in words. */
export function day(date, lang) {
  const words = new Date(`${date.slice(0, 10)}T12:00:00Z`).toLocaleDateString(lang === "fr" ? "fr-FR" : "en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return words.replace(/^1 (?=\p{L})/u, lang === "fr" ? "1er " : "1 ");
}

/** The first of these entities on the way up from one: whom it belongs to. */
function side(id, poles) {
  for (let at = id; at; at = entities.get(at).of) if (poles.includes(at)) return at;
  return undefined;
}
const meets = (ids, poles) => poles.every((pole) => ids.some((id) => side(id, poles) === pole));

const settled = data.disputes.filter((it) => it.status === "settled");
const poles = ["openai", "microsoft"];
const between = {
  events: data.events.filter((event) => meets(involved(event), poles)).length,
  disputes: data.disputes.filter((it) => meets([...it.parties.map((part) => part.entity), ...(it.about ?? [])], poles)).length,
};
const cutOff = events.get("anthropic-revokes-openai-claude-api");
const windsurf = disputes.get("anthropic-windsurf-access");
const musk = disputes.get("musk-v-openai");

/** The earliest day of an EDTF date of one day, month or year; `latest` for the latest. */
const first = (date) => date.replace(/[?~]/g, "").split("/")[0].concat("-01-01").slice(0, 10);
const used = data.relations.find((it) => it.from === "openai" && it.to === "claude-api" && it.kind === "uses");
const held = (relation, at) => (!relation.since || first(relation.since) <= at) && (!relation.until || first(relation.until) > at);
const [earlier, later] = ["2025-05-31", "2025-08-31"];
const accesses = data.relations.filter((it) => ["uses", "limited-access"].includes(it.kind));
const inside = (date) => date && first(date) > earlier && first(date) <= later;
const changed = accesses.filter((it) => inside(it.since) || inside(it.until));
const denials = data.events.flatMap((event) => (event.claims ?? []).filter((claim) => claim.stance === "denied"));
// The contract's words: of an accusation only somebody other than the one who accuses makes it more.
const firm = ({ kind, claims }) =>
  claims.some(({ stance, by: who }) =>
    kind === "allegation" ? stance === "confirmed" && !claims.some((it) => it.stance === "alleged" && it.by === who) : ["confirmed", "reported"].includes(stance),
  );
const alleged = data.events.filter((event) => event.claims?.length && !firm(event));
const suits = data.events.filter((event) => event.kind === "lawsuit-filed" && involved(event).includes("perplexity"));
const ENDED = { dismissed: { en: "dismissed", fr: "rejeté" }, lifted: { en: "lifted", fr: "levée" } };

/**
 * Each with its link, how many entries its list has (`count`, of elements that fit `entries`), and `facts`, which stand in the
 * page's own words.
 */
export const QUESTIONS = [
  {
    id: "settled",
    question: "Which disputes were settled?",
    link: "?v=1&status=settled&view=table&rows=disputes",
    entries: "section.table tbody tr",
    count: settled.length,
    facts: (lang) => settled.map((it) => said(it.title, lang)),
  },
  {
    id: "between",
    question: "What is between OpenAI and Microsoft: how many events, how many disputes?",
    link: "?v=1&between=openai,microsoft",
    facts: (lang) => (lang === "fr" ? [`${between.events} événements et ${between.disputes} litiges`] : [`${between.events} events and ${between.disputes} disputes`]),
  },
  {
    id: "day",
    question: "On which day did Anthropic end OpenAI’s access to the Claude API?",
    link: "?v=1&dispute=anthropic-openai-claude-access&sel=event:anthropic-revokes-openai-claude-api",
    facts: (lang) => cutOff.conflicts.find((it) => it.field === "date").values.map((it) => said(it.value, lang)),
  },
  {
    id: "windsurf",
    question: "When did Windsurf lose its access to Claude, and when did it get it back?",
    link: "?v=1&dispute=anthropic-windsurf-access&sel=dispute:anthropic-windsurf-access",
    facts: (lang) => [day(windsurf.opened, lang), day(windsurf.closed, lang)],
  },
  {
    id: "access",
    question: "Had OpenAI access to the Claude API on 31 July 2025?",
    link: "?v=1&dispute=anthropic-openai-claude-access&at=2025-07-31",
    facts: (lang) => [day("2025-07-31", lang), lang === "fr" ? "OpenAI pouvait utiliser l’API Claude" : "OpenAI had access to the Claude API"].slice(0, held(used, "2025-07-31") ? 2 : 0),
  },
  {
    id: "changed",
    question: "Which accesses began or ended between 31 May and 31 August 2025?",
    link: `?v=1&relation=uses,limited-access&at=${later}&compare=${earlier}`,
    entries: ".compared li[data-change]",
    count: changed.length,
    facts: (lang) => changed.map((it) => said(entities.get(it.from).name, lang)),
  },
  {
    id: "denied",
    question: "How many denials are there?",
    link: "?v=1&stance=denied&view=table&rows=claims",
    entries: "section.table tbody tr",
    count: denials.length,
    facts: () => [],
  },
  {
    id: "alleged",
    question: "How many events are alleged and nowhere confirmed?",
    link: "?v=1&certainty=alleged",
    facts: (lang) => [`${alleged.length} ${lang === "fr" ? "sur" : "of"} ${data.events.length}`],
  },
  {
    id: "suits",
    question: "Who has sued Perplexity?",
    link: "?v=1&actor=perplexity&kind=lawsuit-filed&view=table",
    entries: "section.table tbody tr",
    count: suits.length,
    facts: (lang) => suits.map((it) => said(it.title, lang)),
  },
  {
    id: "musk",
    question: "How and when did Musk v. OpenAI end?",
    link: "?v=1&dispute=musk-v-openai&sel=dispute:musk-v-openai",
    facts: (lang) => [ENDED[musk.status][lang], day(musk.closed, lang)],
  },
];

/** The answer as the table has it. */
export const answer = ({ count, facts }) => [count === undefined ? [] : [`${count}`], [...new Set(facts("en"))]].flat().join("; ");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const it of QUESTIONS) console.log(`| ${it.question} | ${answer(it)} | \`${it.link}\` |`);
}
