// Our own layout as WebAssembly, run to its end; one of its steps counts as a tick. Which build is in the address.
import { contestant } from "./layout-run.js";

const build = new URLSearchParams(location.search).get("build");
const module = fetch(build).then((answer) => answer.arrayBuffer()).then((bytes) => WebAssembly.compile(bytes));

contestant(async (data) => {
  const { exports } = await WebAssembly.instantiate(await module, {});
  const numbers = [data.nodes.length, data.links.length, ...data.nodes.map((name) => name.length)];
  for (const [from, to] of data.links) numbers.push(from, to);
  // First the call: it may move the memory.
  const room = exports.room(numbers.length);
  new Uint32Array(exports.memory.buffer, room, numbers.length).set(numbers);
  return {
    run() {
      exports.begin();
      let ticks = 1;
      while (!exports.step()) ticks += 1;
      return ticks;
    },
    places() {
      const places = exports.places();
      return [...new Float64Array(exports.memory.buffer, places, 2 * data.nodes.length)];
    },
  };
});
