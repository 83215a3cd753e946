// What a program that cites web pages finds in the head of each page: html-metadata, which Wikimedia's citations use.
import { readFileSync } from "node:fs";
import htmlMetadata from "html-metadata";

const pages = [];
for (const path of process.argv.slice(2)) {
  const { highwirePress, openGraph, general } = await htmlMetadata.loadFromString(readFileSync(path, "utf8"));
  pages.push({ path, highwirePress, openGraph, general });
}
console.log(JSON.stringify(pages));
