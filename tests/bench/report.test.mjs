// The bench's report and its measures of quality, without a browser: `node --test tests/bench`.
import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { crossings, edgesCross, random, stress } from "./quality.mjs";
import { aimsSection, reached } from "./aims.mjs";
import { linesOf } from "./lines.mjs";
import { LET_ALONE } from "./watch.mjs";
import { compare, compose, markdown, number, versions } from "./report.mjs";

const TABLES = JSON.parse(fs.readFileSync(new URL("tables.json", import.meta.url), "utf8"));
const AROUND = { machine: "a machine", versions: "x 1", remarks: "remarks", method: "method" };
const line = (table, row, who, median, note = "") => ({ table, row, who, median, note });
const near = (value, wanted, by) => assert.ok(Math.abs(value - wanted) <= by, `${value} for ${wanted}`);

test("the report says first where we lose", () => {
  const lines = [
    line("drawing pan", "150", "ours", 3),
    line("drawing pan", "150", "sigma", 30),
    line("drawing pan", "1,000", "ours", 9),
    line("drawing pan", "1,000", "sigma", 6),
    line("drawing pan", "floor", "floor: idle", 1.5),
  ];
  const about = { part: "drawing", when: "2026-11-22T20:00:00.000Z", browser: "Chromium 1", minutes: 4.25, rounds: 3, load: "1.00", quick: true };
  const text = compose([{ ...about, lines }], TABLES, AROUND);
  assert.match(text, /Of 2 comparisons, 1 are as wanted\./);
  assert.ok(text.includes("| drawing pan | 1,000 | 1.50 | 1 | sigma |"), text);
  assert.ok(text.includes("- drawing: 2026-11-22 20:00 UTC, Chromium 1, 3 rounds in 4.3 minutes, load of the machine at its end 1.00, a quick run."), text);
  assert.match(text, /Floors: idle 1\.50\./);
  assert.doesNotMatch(text, /\| floor \|/);
});

test("what is wanted in milliseconds is held against them", () => {
  const lines = [line("filter", "bundled dataset", "keystroke to painted", 12.34)];
  const text = compose([{ part: "filter", when: "", minutes: 0, lines }], TABLES, AROUND);
  assert.ok(text.includes("bundled dataset, keystroke to painted: 12.3, wanted at most 8: **missed**."), text);
});

const opening = (row, who, median, least) => ({ ...line("loading slow", row, who, median), least });
const AIM = { what: "ready", part: "loading", table: "loading slow", row: "ready, ms", who: "ours, opening view", wanted: 0.7 };

test("an aim is held against the build before, another row or the best peer, by the least of all rounds", () => {
  const lines = [
    opening("ready, ms", "ours, opening view", 80, 60),
    opening("ready, ms", "ours before, opening view", 100, 100),
    opening("ready, ms", "sigma", 110, 90),
    opening("ready, ms", "echarts", 120, 75),
    opening("largest paint, let alone, ms", "ours, opening view", 90, 66),
  ];
  const parts = [{ part: "loading", lines }];
  const before = reached({ ...AIM, against: { who: "ours before, opening view" }, whose: "before" }, parts);
  assert.deepEqual([before.byMedian, before.byLeast, before.isReached, before.whose], [0.8, 0.6, true, "before"]);
  const best = reached({ ...AIM, against: "best" }, parts);
  assert.deepEqual([best.byMedian, best.byLeast, best.isReached, best.whose], [80 / 110, 0.8, false, "sigma"]);
  const own = reached({ ...AIM, row: "largest paint, let alone, ms", against: { row: "ready, ms" }, wanted: 1 }, parts);
  assert.deepEqual([own.byMedian, own.byLeast, own.isReached], [1.125, 1.1, false]);
  assert.equal(reached({ ...AIM, who: "nobody", against: "best" }, parts), undefined);
  const text = aimsSection([{ ...AIM, against: "best" }], parts, number);
  assert.ok(text.includes("As wanted by the least of all rounds: 0 of 1."), text);
  assert.ok(text.includes("| ready | 80.0 | 110 (sigma) | 0.73 | **0.80** | 0.7 |"), text);
  assert.equal(aimsSection([AIM], [], number), "");
});

test("every aim, goal and table is of lines that a run leaves", () => {
  const rows = {
    layout: ["150", "1000"].flatMap((size) => ["ours", "ours before"].map((name) => ({ size, name, tick: [1], settled: [1], steps: 1 }))),
    filter: ["bundled dataset", "150 nodes, 100,000 events"].flatMap((name) => [name, `${name}, before`]).map((name) => ({ name, painted: [1], work: [1], drawn: [1], measure: [1], slowest: [1], ready_ms: [1], script_mb: [1], wasm_mb: [1] })),
    loading: ["ours", "ours before", "echarts"].flatMap((who) => ["", ", opening view", `, opening view${LET_ALONE}`].map((more) => ({ setting: "slow", name: who + more, bytes: {}, paint: [1], largest: [1], ready: [1], answer: [1], blocked: [1] }))),
  };
  const parts = Object.entries(rows).map(([part, of]) => ({ part, lines: linesOf(part, of) }));
  for (const aim of TABLES.aims) assert.ok(reached(aim, parts), JSON.stringify(aim));
});

test("a page let alone gives the largest paint of the page that was pressed, and nothing else", () => {
  const row = { setting: "slow", bytes: { js: 1_000 }, paint: [1], largest: [9], ready: [2], answer: [3], blocked: [0] };
  const lines = linesOf("loading", [{ ...row, name: "ours, opening view" }, { ...row, name: `ours, opening view${LET_ALONE}`, largest: [5] }, { ...row, name: "echarts" }]);
  assert.deepEqual(lines.filter((it) => it.row === "largest paint, let alone, ms").map(({ who, median }) => [who, median]), [["ours, opening view", 5]]);
  assert.deepEqual([...new Set(lines.map(({ who }) => who))], ["ours, opening view", "echarts"]);
});

test("the curve of our layout goes by size, whatever was measured first", () => {
  const row = (size, more) => ({ size, name: "ours", tick: [1], settled: [size], steps: 1, ...more });
  const lines = linesOf("layout", [row(150), row(1_000), row(100, { curve: true }), row(300, { curve: true })]);
  assert.deepEqual(lines.filter(({ table }) => table === "layout curve").map((it) => it.row), ["100", "150", "300", "1,000"]);
  assert.deepEqual(lines.filter(({ table }) => table === "layout settled").map((it) => it.row), ["150", "1,000"]);
});

test("Firefox has tables of its own, without what it does not know", () => {
  const page = { setting: "Firefox", name: "ours", loading: true, paint: [1], largest: [], ready: [2], answer: [3], blocked: [0] };
  const typed = { name: "bundled dataset", painted: [1], work: [1], drawn: [1], measure: [1], slowest: [1], ready_ms: [1], script_mb: [], wasm_mb: [] };
  const fails = { ...page, name: "sigma", paint: [], ready: [], answer: [], blocked: [], trouble: "no WebGL" };
  const lines = linesOf("firefox", [page, fails, typed]);
  assert.deepEqual(lines.filter(({ note }) => note === "no WebGL").map(({ row }) => row), ["first paint, ms", "ready, ms", "first answered click, ms"]);
  assert.deepEqual([...new Set(lines.map(({ table }) => table))], ["loading Firefox", "filter Firefox"]);
  assert.ok(!lines.some(({ row }) => /blocked/.test(row)));
});

test("ours is compared with the best peer, and not with ours or the floor", () => {
  const lines = [
    line("t", "150", "floor: idle", 0.1),
    line("t", "150", "ours at opt-level 3", 0.2),
    line("t", "150", "ours", 3),
    line("t", "150", "one", 6),
    line("t", "150", "two", 4),
    line("t", "150", "three", undefined, "dead"),
  ];
  assert.deepEqual(compare(lines, "150", "best"), { ratio: 0.75, best: "two" });
  assert.deepEqual(compare(lines, "150", "one"), { ratio: 0.5, best: "one" });
  assert.deepEqual(compare(lines, "1,000", "best"), {});
});

test("a table has every contestant and says what is missing", () => {
  const lines = [
    { ...line("t", "150", "ours", 3, "60/s"), least: 2.5, most: 3.5 },
    line("t", "150", "one", undefined, "too slow"),
    line("t", "9", "one", 1234),
  ];
  const wanted =
    "| nodes | ours | one | ours ÷ best of the others |\n| --- | --- | --- | --- |\n" +
    "| 150 | 3.00 [2.50–3.50], 60/s | too slow |  |\n| 9 | – | 1,234 |  |\n";
  assert.equal(markdown(lines, "nodes", "best"), wanted);
});

test("numbers have three figures, and versions are those of the package without its tools", () => {
  const values = [0, 0.0123, 1.234, 12.34, 123.4, 1_234_567, -123];
  assert.deepEqual(values.map(number), ["0.00", "0.012", "1.23", "12.3", "123", "1,234,567", "-123"]);
  assert.equal(versions({ devDependencies: { a: "1.0", esbuild: "2", b: "3.1" } }), "a 1.0, b 3.1");
});

const path = (length) => Array.from({ length }, (_, at) => [at, at + 1]);

test("stress knows no scale: none of a straight path, 1 of one point, between of a bent one", () => {
  for (const scale of [1, 37.5]) {
    near(stress(Array.from({ length: 10 }, (_, at) => [at * scale, 2]), path(9)), 0, 1e-12);
  }
  assert.equal(stress([[3, 3], [3, 3], [3, 3]], path(2)), 1);
  // Ratios 1, 1 and √2 ÷ 2, from either end: 1 − (Σr)² ÷ (n Σr²).
  near(stress([[0, 0], [1, 0], [1, 1]], path(2)), 1 - (2 + Math.SQRT1_2) ** 2 / 2.5 / 3, 1e-12);
  // Nodes that nothing joins do not count.
  assert.equal(stress([[0, 0], [1, 0], [9, 9]], [[0, 1]]), 0);
  assert.equal(stress([], []), 0);
});

test("the diagonals of a square cross once and its sides never", () => {
  const square = [[0, 0], [1, 0], [1, 1], [0, 1]];
  assert.deepEqual(crossings(square, [[0, 1], [1, 2], [2, 3], [3, 0]]), { count: 0, counted: true });
  assert.deepEqual(crossings(square, [[0, 2], [1, 3], [0, 1]]), { count: 1, counted: true });
});

test("counting from left to right finds what comparing all pairs finds", () => {
  const below = random(3);
  const points = Array.from({ length: 60 }, () => [below(1_000), below(1_000)]);
  const edges = [...path(59), ...Array.from({ length: 50 }, (_, at) => [at, at + 7])];
  const wanted = edges.flatMap((a, at) => edges.slice(0, at).filter((b) => edgesCross(points, a, b))).length;
  assert.ok(wanted > 100);
  assert.deepEqual(crossings(points, edges), { count: wanted, counted: true });
});

test("what is drawn at random comes near the count", () => {
  // A grid of lines: each of 150 crosses each of 150 others.
  const at = Array.from({ length: 150 }, (_, at) => at);
  const points = [...at.flatMap((x) => [[x, -1], [x, 200]]), ...at.flatMap((y) => [[-1, y], [200, y]])];
  const grid = Array.from({ length: 300 }, (_, line) => [2 * line, 2 * line + 1]);
  assert.deepEqual(crossings(points, grid), { count: 22_500, counted: true });
  const { count, counted } = crossings(points, Array.from({ length: 70 }, () => grid).flat());
  assert.equal(counted, false);
  near(count / (22_500 * 70 * 70), 1, 0.02);
});
