// Writes docs/benchmarks.md of what each part left in target/bench when it was measured last, whenever that was.
// tables.json names the tables, and what is wanted.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { aimsSection } from "./aims.mjs";
import { BEFORE } from "./contestants.mjs";
import { PARTS, data, generate, results, root, target } from "./places.mjs";
import { crossings, stress } from "./quality.mjs";

/** Ours is the contestant of this name; others that begin so are ours too, and no peers. */
const OURS = "ours";
/** The sizes and names of the pictures in target/bench/positions. */
const SIZES = [150, 1_000, 10_000, 50_000, 100_000];
const WHO = [OURS, BEFORE, "d3-force", "forceatlas2", "ngraph"];

/** The report. `parts` are what measure.mjs leaves, each with its `lines`. */
export function compose(parts, { tables, goals, aims = [] }, { machine, versions, remarks, method }) {
  const comparisons = [];
  const sections = tables.map(({ part, table, heading, first_column, against, wanted }) => {
    const all = parts.find((it) => it.part === part)?.lines.filter((line) => line.table === table) ?? [];
    // Beside ourselves only we stand.
    const shown = (line) => line.row !== "floor" && (!against?.startsWith(OURS) || line.who.startsWith(OURS));
    const lines = all.filter(shown);
    if (!lines.length) return "";
    // A ratio above `wanted` is one where we lose; there is none where no peer has the same.
    if (wanted) comparisons.push(...rowsOf(lines).map((row) => ({ ...compare(lines, row, against), table, row, wanted })));
    const floors = all.filter(({ row, median }) => row === "floor" && median !== undefined);
    const floor = floors.map(({ who, median }) => `${who.replace("floor: ", "")} ${median.toFixed(2)}`).join(", ");
    return `## ${heading}\n\n${markdown(lines, first_column, against)}${floor && `\nFloors: ${floor}.\n`}\n`;
  });
  return `# Benchmarks

Written by \`cargo xtask bench\` from what it measured; do not edit. Smaller is better in every table. A value is the median of all rounds, with the least and the most in brackets.

- Machine: ${machine}. No graphics card: all drawing is software.
- Beside: ${versions}.
${parts.map(measured).join("")}
${summary(comparisons.filter(({ ratio }) => ratio !== undefined))}${goals.map((goal) => outcome(goal, parts)).join("")}
${remarks}
${aimsSection(aims, parts, number)}${sections.join("")}${method}`;
}

/** One table: a row for each `row`, a column for each contestant, both in the order of the lines. */
export function markdown(lines, firstColumn, against) {
  const whos = [...new Set(lines.map(({ who }) => who))];
  const last = against ? [against === "best" ? "ours ÷ best of the others" : `ours ÷ ${against}`] : [];
  const rows = rowsOf(lines).map((row) => {
    const cells = whos.map((who) => cell(lines.find((line) => line.row === row && line.who === who)));
    const { ratio, best } = compare(lines, row, against);
    const compared = ratio === undefined ? "" : `**${ratio.toFixed(2)}**${against === "best" ? ` (${best})` : ""}`;
    return [row, ...cells, ...last.map(() => compared)];
  });
  const head = [firstColumn, ...whos, ...last];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

/** How ours compares in a row with the best of the others, or with one; nothing where one side is missing. */
export function compare(lines, row, against) {
  const ofRow = lines.filter((line) => line.row === row);
  const isPeer = ({ who }) => (against === "best" ? !who.startsWith(OURS) && !who.startsWith("floor") : who === against);
  const peers = ofRow.filter((line) => isPeer(line) && line.median > 0);
  const best = peers.sort((a, b) => a.median - b.median)[0];
  const ours = ofRow.find(({ who }) => who === OURS);
  return ours?.median === undefined || !best ? {} : { ratio: ours.median / best.median, best: best.who };
}

const rowsOf = (lines) => [...new Set(lines.map(({ row }) => row))];

function cell(line) {
  if (!line) return "–";
  const { median, least, most, note } = line;
  if (median === undefined) return note;
  const range = least !== undefined && number(least) !== number(most) ? ` [${number(least)}–${number(most)}]` : "";
  return `${number(median)}${range}${note && `, ${note}`}`;
}

/** Three figures are all that such a measurement knows. */
export function number(value) {
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString("en-GB");
  return value.toFixed(size >= 10 ? 1 : size >= 0.1 || size === 0 ? 2 : 3);
}

/** What was wanted and where it is missed, worst first. */
function summary(comparisons) {
  const missed = comparisons.filter(({ ratio, wanted }) => ratio > wanted).sort((a, b) => b.ratio / b.wanted - a.ratio / a.wanted);
  const reached = comparisons.length - missed.length;
  const rows = missed.map(({ table, row, ratio, wanted, best }) => `| ${table} | ${row} | ${ratio.toFixed(2)} | ${wanted} | ${best} |\n`);
  const head = "| what | at | ours ÷ theirs | wanted at most | whose |\n| --- | --- | --- | --- | --- |\n";
  return `## Where we stand\n\nOf ${comparisons.length} comparisons, ${reached} are as wanted.${rows.length ? ` Missed, worst first:\n\n${head}${rows.join("")}` : ""}\n`;
}

/** What is wanted in numbers and not beside others. */
function outcome({ part, table, row, who, most }, parts) {
  const lines = parts.find((it) => it.part === part)?.lines ?? [];
  const median = lines.find((line) => line.table === table && line.row === row && line.who === who)?.median;
  if (median === undefined) return "";
  return `- ${table}: ${row}, ${who}: ${median.toFixed(1)}, wanted at most ${most}: ${median <= most ? "as wanted" : "**missed**"}.\n`;
}

const measured = ({ part, when, browser, minutes, rounds, load, quick }) =>
  `- ${part}: ${when.slice(0, 16).replace("T", " ")} UTC, ${browser}, ${rounds === 1 ? "1 round" : `${rounds} rounds`} in ${minutes.toFixed(1)} minutes, load of the machine at its end ${load}${quick ? ", a quick run" : ""}.\n`;

/** Stress and crossings of each picture that is there: x and y in 8 bytes each. */
function qualityOfPictures() {
  return SIZES.flatMap((size) => {
    const picture = (who) => path.join(target, "positions", `${size}-${who}.bin`);
    const there = WHO.filter((who) => fs.existsSync(picture(who)));
    if (!there.length) return [];
    const { links } = JSON.parse(fs.readFileSync(path.join(data, generate(size, size, { bare: true })), "utf8"));
    return there.flatMap((who) => {
      const numbers = new Float64Array(new Uint8Array(fs.readFileSync(picture(who))).buffer);
      const points = Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at], numbers[2 * at + 1]]);
      if (points.length !== size) return [];
      const { count, counted } = crossings(points, links);
      const of = { row: size.toLocaleString("en-GB"), who };
      return [
        { ...of, table: "stress", median: stress(points, links), note: "" },
        { ...of, table: "crossings", median: count, note: counted ? "" : "estimated" },
      ];
    });
  });
}

function partsMeasured() {
  const file = (part) => path.join(results, `${part}.json`);
  const parts = PARTS.filter((part) => fs.existsSync(file(part))).map((part) => JSON.parse(fs.readFileSync(file(part), "utf8")));
  parts.find(({ part }) => part === "layout")?.lines.push(...qualityOfPictures());
  return parts;
}

/** What machine this is. Nothing that names it. */
function machine() {
  const cores = os.cpus();
  return `${cores.length} cores of ${cores[0]?.model.trim() ?? "unknown processor"}, ${(os.totalmem() / 1e9).toFixed(0)} GB, ${os.platform()} ${os.arch()}`;
}

/** The names and versions of the packages that the page is measured beside. */
export function versions({ devDependencies }) {
  const tools = ["esbuild", "playwright-core"];
  return Object.entries(devDependencies).filter(([name]) => !tools.includes(name)).map((pair) => pair.join(" ")).join(", ");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const read = (name) => fs.readFileSync(path.join(root, "tests/bench", name), "utf8");
  const around = { machine: machine(), versions: versions(JSON.parse(read("package.json"))), remarks: read("remarks.md"), method: read("method.md") };
  const text = compose(partsMeasured(), JSON.parse(read("tables.json")), around);
  fs.writeFileSync(path.join(root, "docs/benchmarks.md"), text);
  console.log(`\n${text}\nWritten to docs/benchmarks.md`);
}
