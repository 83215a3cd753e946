// Results as the values of which `cargo xtask bench` makes the tables of tables.json.
import { median } from "./table.mjs";
import { LET_ALONE } from "./watch.mjs";

const line = (table, row, who, values, note = "") => ({ table, row, who, note, ...(values.length ? { median: median(values), least: Math.min(...values), most: Math.max(...values) } : {}) });
const thousands = (size) => String(size).replace(/\B(?=(\d{3})+$)/g, ",");

function frames(part, rows) {
  return rows.map(({ size, gesture, name, cpu, fps, trouble }) => {
    const note = trouble && !cpu.length ? trouble : `${Math.round(median(fps))}/s`;
    return line(`${part} ${gesture}`, size ? thousands(size) : "floor", name, cpu, note);
  });
}

function layout(rows) {
  const curve = rows.filter(({ name }) => name === "ours").sort((a, b) => a.size - b.size);
  const compared = rows.filter((row) => !row.curve).flatMap(({ size, name, tick, settled, steps, extrapolated }) => {
    const ours = name.startsWith("ours");
    return [
      line("layout tick", thousands(size), name, tick, ours ? `${steps} steps` : ""),
      line("layout settled", thousands(size), name, settled, extrapolated ? "estimated" : ""),
    ];
  });
  return [...compared, ...curve.map(({ size, name, settled }) => line("layout curve", thousands(size), name, settled))];
}

/** Of each page that was typed in, and what memory it took where that is known. */
function filter(rows, { table = "filter", memory = "memory" } = {}) {
  return rows.flatMap((row) => {
    const { name, trouble } = row;
    if (trouble && !row.painted.length) return [line(table, name, "keystroke to painted", [], trouble)];
    const keys = { "`faultlines:filter`": row.measure, "keystroke to drawn": row.drawn, "keystroke to painted": row.painted, "of it work": row.work, "slowest key, painted": row.slowest };
    const whole = { "scripts, MB": row.script_mb, "WebAssembly, MB": row.wasm_mb, "ready, ms": row.ready_ms };
    return [
      ...Object.entries(keys).map(([who, values]) => line(table, name, who, values)),
      ...Object.entries(whole).filter(([, values]) => memory && values.length).map(([who, values]) => line(memory, name, who, values)),
    ];
  });
}

const LOADING = { paint: "first paint, ms", largest: "largest paint, let alone, ms", alone: "ready, let alone, ms", ready: "ready, ms", answer: "first answered click, ms", blocked: "main thread blocked, ms" };

/** Of these it is told why they are missing. */
const NEEDED = ["paint", "ready", "answer"];

function bytes(table, name, parts) {
  const all = Object.values(parts ?? {}).reduce((sum, one) => sum + one, 0);
  return Object.entries({ ...parts, ...(all && { all }) }).map(([part, count]) => line(table, part, name, [count / 1_000]));
}

/** The largest paint is that of a page let alone, and so of no other. */
function loading(rows) {
  const alone = new Map(rows.filter(({ name }) => name.endsWith(LET_ALONE)).map((row) => [`${row.setting} ${row.name.slice(0, -LET_ALONE.length)}`, row]));
  return rows.filter(({ name }) => !name.endsWith(LET_ALONE)).flatMap((row) => {
    const { name, trouble = "" } = row;
    const { largest = [], ready = [] } = alone.get(`${row.setting} ${name}`) ?? {};
    const values = { ...row, largest, alone: ready };
    const known = Object.entries(LOADING).filter(([what]) => (trouble && NEEDED.includes(what)) || values[what].some((value) => value !== undefined && value !== null));
    return [
      ...known.map(([what, word]) => line(`loading ${row.setting}`, word, name, values[what], trouble)),
      ...(row.setting === "slow" ? [...bytes("loading bytes ready", name, row.readyBytes), ...bytes("loading bytes", name, row.bytes)] : []),
    ];
  });
}

/** Long tasks are not known in Firefox, nor what a page's programs hold. */
function firefox(rows) {
  const known = rows.filter((row) => row.loading).map((row) => ({ ...row, blocked: [] }));
  return [...loading(known), ...filter(rows.filter((row) => !row.loading), { table: "filter Firefox", memory: null })];
}

/** Read natively beside networkx, how it grows (of the least of each), and in the page. */
function files(rows) {
  const size = ({ nodes, edges }) => `${thousands(edges)} edges, ${thousands(nodes)} nodes`;
  const native = rows.filter(({ page }) => !page);
  const both = native.flatMap((row) => [line("files processor", size(row), row.name, row.processor), line("files clock", size(row), row.name, row.clock)]);
  const least = (values) => Math.min(...values);
  const growth = native.flatMap((row) => {
    const small = native.find((it) => it.name === row.name && it.edges * 10 === row.edges && it.nodes * 10 === row.nodes);
    const of = (what) => line("files growth", `${size(row)}, ${what}`, row.name, [least(row[what]) / least(small[what])]);
    return small ? [of("processor"), of("clock")] : [];
  });
  const inPage = rows.filter(({ page }) => page);
  const known = (what) => inPage.map((row) => row[what]).filter((value) => value !== undefined);
  const note = inPage.find((row) => row.trouble)?.trouble ?? "";
  const page = (who, what) => line("files page", "20,000 edges, 2,000 nodes", who, known(what), note);
  const shown = inPage.length ? [page("dropped to shown, ms", "shown"), page("longest task, ms", "longest")] : [];
  return [...both, ...growth, ...shown];
}

export const linesOf = (part, rows) => ({ layout, filter: (all) => filter(all), loading: (all) => loading(all), firefox, files })[part]?.(rows) ?? frames(part, rows);
