// What the last work on the page was for: ratios of ours to the build before it and to the best peer, wanted in
// tables.json, each by the medians and by the least of all rounds. The least decides: what disturbs only adds.

const OURS = "ours";

/** The lines that ours is held against: those of all peers in the row, or one that is named by what differs. */
function others(lines, { row, who, against }) {
  if (against === "best") return lines.filter((line) => line.row === row && !line.who.startsWith(OURS));
  const wanted = { row, who, ...against };
  return lines.filter((line) => line.row === wanted.row && line.who === wanted.who);
}

/** One aim as measured; nothing where one side is missing. */
export function reached(aim, parts) {
  const lines = parts.find(({ part }) => part === aim.part)?.lines.filter(({ table }) => table === aim.table) ?? [];
  const ours = lines.find(({ row, who }) => row === aim.row && who === aim.who);
  const beside = others(lines, aim).filter(({ median }) => median > 0);
  if (ours?.median === undefined || !beside.length) return undefined;
  const lowest = (what) => beside.reduce((best, line) => (line[what] < best[what] ? line : best));
  const [best, quickest] = [lowest("median"), lowest("least")];
  const byLeast = ours.least / quickest.least;
  return { ...aim, ours: ours.median, theirs: best.median, whose: aim.against === "best" ? best.who : aim.whose, byMedian: ours.median / best.median, byLeast, isReached: byLeast <= aim.wanted };
}

/** The section of the report; nothing where none was measured. */
export function aimsSection(aims, parts, number) {
  const all = aims.map((aim) => reached(aim, parts)).filter(Boolean);
  if (!all.length) return "";
  const rows = all.map(({ what, ours, theirs, whose, byMedian, byLeast, wanted, isReached }) => {
    const least = byLeast.toFixed(2);
    return `| ${what} | ${number(ours)} | ${number(theirs)} (${whose}) | ${byMedian.toFixed(2)} | ${isReached ? least : `**${least}**`} | ${wanted} |\n`;
  });
  return `## Beside the build before

As wanted by the least of all rounds: ${all.filter(({ isReached }) => isReached).length} of ${all.length}. The others stand in bold.

| what | ours | beside | medians | least | wanted at most |
| --- | --- | --- | --- | --- | --- |
${rows.join("")}
`;
}
