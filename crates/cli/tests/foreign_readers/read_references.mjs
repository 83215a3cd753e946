// What Citation.js reads of our references: read_references.mjs FILE.csl.json FILE.bib FILE.ris prints three lists of CSL
// items as JSON, and of the first a bibliography as citeproc writes it.
import { readFileSync } from "node:fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";

const [csl, bibtex, ris] = process.argv.slice(2).map((file) => readFileSync(file, "utf8"));
const read = (text, forceType) => new Cite(text, forceType ? { forceType } : {});
const first = read(JSON.parse(csl));
const lists = [first, read(bibtex, "@bibtex/text"), read(ris, "@ris/file")].map((it) => it.data);
console.log(JSON.stringify({ lists, bibliography: first.format("bibliography", { template: "apa", lang: "en-US" }) }));
