// How good a picture of a graph is, by two measures that know neither scale nor who made it: normalised stress and
// crossings of edges. Points are [x, y], edges pairs of places among the points.

/** Distances are taken from so many nodes where there are more than a thousand. */
const SOURCES = 200;
/** Above so many edges, crossings are estimated from pairs drawn at random. */
const EDGES_COUNTED = 20_000;
const PAIRS_DRAWN = 3_000_000;

/**
 * The mean of (drawn distance × s ÷ steps between − 1)² over pairs of nodes, at the scale s that makes it least;
 * 0 is perfect, 1 as bad as all in one point.
 */
export function stress(points, edges) {
  const neighbours = points.map(() => []);
  for (const [a, b] of edges) {
    neighbours[a].push(b);
    neighbours[b].push(a);
  }
  const below = random(5);
  const few = points.length < 1_000;
  const sources = few ? points.keys() : Array.from({ length: SOURCES }, () => below(points.length));
  // With r the drawn distance by the steps, the mean of (s r − 1)² is least at s = Σr ÷ Σr².
  let [sum, squares, count] = [0, 0, 0];
  for (const source of sources) {
    for (const [at, steps] of stepsFrom(source, neighbours).entries()) {
      if (steps < 1) continue;
      const ratio = Math.hypot(points[source][0] - points[at][0], points[source][1] - points[at][1]) / steps;
      sum += ratio;
      squares += ratio * ratio;
      count += 1;
    }
  }
  return squares === 0 ? Number(count > 0) : 1 - (sum * sum) / squares / count;
}

/** Pairs of edges that cross, without those that share an end; `counted` says whether that is no estimate. */
export function crossings(points, edges) {
  const cross = (a, b) => edgesCross(points, edges[a], edges[b]);
  if (edges.length <= EDGES_COUNTED) {
    const spans = edges.map(([a, b]) => [Math.min(points[a][0], points[b][0]), Math.max(points[a][0], points[b][0])]);
    const order = [...edges.keys()].sort((a, b) => spans[a][0] - spans[b][0]);
    let count = 0;
    for (const [place, a] of order.entries()) {
      for (let other = place + 1; other < order.length && spans[order[other]][0] <= spans[a][1]; other += 1) {
        count += Number(cross(a, order[other]));
      }
    }
    return { count, counted: true };
  }
  const below = random(6);
  let hits = 0;
  for (let pair = 0; pair < PAIRS_DRAWN; pair += 1) hits += Number(cross(below(edges.length), below(edges.length)));
  return { count: (hits / PAIRS_DRAWN) * (edges.length ** 2 / 2), counted: false };
}

/** Steps along edges from a node to each; −1 where none lead. */
function stepsFrom(source, neighbours) {
  const steps = new Int32Array(neighbours.length).fill(-1);
  const waiting = [source];
  steps[source] = 0;
  for (const node of waiting) {
    for (const other of neighbours[node]) {
      if (steps[other] >= 0) continue;
      steps[other] = steps[node] + 1;
      waiting.push(other);
    }
  }
  return steps;
}

export function edgesCross(points, [a, b], [c, d]) {
  if (a === c || a === d || b === c || b === d) return false;
  const side = (from, to, at) => (to[0] - from[0]) * (at[1] - from[1]) - (to[1] - from[1]) * (at[0] - from[0]);
  const [p, q, r, s] = [points[a], points[b], points[c], points[d]];
  return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
}

/** Seeded numbers below a limit (Mulberry32), the same on every machine. */
export function random(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
