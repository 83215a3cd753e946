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

export const linesOf = (part, rows) => ({ layout, filter, loading })[part]?.(rows) ?? frames(part, rows);
