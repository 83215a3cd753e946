// What every peer page does: fetch the data, draw them into #surface, say that it is ready.
export async function start(draw) {
  const ask = new URLSearchParams(location.search);
  const answer = await fetch(ask.get("data"));
  const data = await answer.json();
  if (ask.get("places")) {
    data.places = await (await fetch(ask.get("places"))).json();
  }
  await draw(data, document.getElementById("surface"));
  document.documentElement.dataset.faultlines = "ready";
}

export const DAY_MS = 86_400_000;
export const COLORS = ["#2f5d8a", "#6f4ea0", "#2d7d46", "#a05a2c", "#c2341d", "#b8336a", "#62646c", "#1b1d22"];

/** The middle half of the period, in days: where every timeline's window stands at the start. */
export const WINDOW = [17_714, 19_540];
export const PERIOD = [16_801, 20_454];

/** How many links each node has. */
export function degrees({ nodes, links }) {
  const count = new Array(nodes.length).fill(0);
  for (const [from, to] of links) count[from]++, count[to]++;
  return count;
}
