// Medians, and results as a table of plain text.
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function framesTable(rows, isOurs) {
  const lines = [];
  const keys = [...new Set(rows.map(({ size, gesture }) => `${size} ${gesture}`))];
  for (const key of keys) {
    const of = rows.filter(({ size, gesture }) => `${size} ${gesture}` === key);
    const cells = of.map((row) => (row.cpu.length ? `${row.name} ${median(row.cpu).toFixed(2)} (${median(row.fps).toFixed(0)}/s)` : `${row.name}: ${row.trouble}`));
    const cost = (row) => (row.cpu.length ? median(row.cpu) : Infinity);
    const best = Math.min(...of.filter((row) => !isOurs(row.name)).map(cost));
    const ratios = of.filter((row) => isOurs(row.name) && row.size).map((row) => `${row.name}/best peer ${(cost(row) / best).toFixed(2)}`);
    lines.push(`${key.padEnd(12)} ${[...cells, ...ratios].join(" | ")}`);
  }
  return lines.join("\n");
}
