// Results as the values of which `cargo xtask bench` makes the tables of tables.json.
import { median } from "./table.mjs";

const line = (table, row, who, values, note = "") => ({ table, row, who, note, ...(values.length ? { median: median(values), least: Math.min(...values), most: Math.max(...values) } : {}) });
const thousands = (size) => String(size).replace(/\B(?=(\d{3})+$)/g, ",");

function frames(part, rows) {
  return rows.map(({ size, gesture, name, cpu, fps, trouble }) => {
    const note = trouble && !cpu.length ? trouble : `${Math.round(median(fps))}/s`;
    return line(`${part} ${gesture}`, size ? thousands(size) : "floor", name, cpu, note);
  });
}

function layout(rows) {
  return rows.flatMap(({ size, name, tick, settled, steps, extrapolated, curve }) => {
    const ours = name.startsWith("ours");
    if (curve) return [line("layout curve", thousands(size), name, settled)];
    return [
      line("layout tick", thousands(size), name, tick, ours ? `${steps} steps` : ""),
      line("layout settled", thousands(size), name, settled, extrapolated ? "estimated" : ""),
      ...(name === "ours" ? [line("layout curve", thousands(size), name, settled)] : []),
    ];
  });
}

function filter(rows) {
  return rows.flatMap(({ name, painted, work, drawn, measure, memory, ready_ms, trouble }) => {
    if (trouble && !painted.length) return [line("filter", name, "keystroke to painted", [], trouble)];
    return [
      line("filter", name, "`faultlines:filter`", measure),
      line("filter", name, "keystroke to drawn", drawn),
      line("filter", name, "keystroke to painted", painted),
      line("filter", name, "of it work", work),
      line("memory", name, "scripts, MB", [memory.script_mb]),
      line("memory", name, "WebAssembly, MB", [memory.wasm_mb]),
      line("memory", name, "ready, ms", [ready_ms]),
    ];
  });
}

function loading(rows) {
  const words = { paint: "first paint, ms", ready: "ready, ms", answer: "first answered click, ms", blocked: "main thread blocked, ms" };
  return rows.flatMap(({ setting, name, bytes = {}, trouble, ...row }) => [
    ...Object.entries(words).map(([what, word]) => line(`loading ${setting}`, word, name, row[what], trouble ?? "")),
    ...(setting === "slow" ? Object.entries({ ...bytes, all: Object.values(bytes).reduce((sum, one) => sum + one, 0) }).map(([part, count]) => line("loading bytes", part, name, [count / 1_000])) : []),
  ]);
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

export const linesOf = (part, rows) => ({ layout, filter, loading, files })[part]?.(rows) ?? frames(part, rows);
