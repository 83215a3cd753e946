// Our own layout program, as the page loads it, run to its end in one go; one of its steps counts as a tick. Which
// build, and the request in its own bytes, are in the address.
import { contestant } from "./layout-run.js";

const ask = new URLSearchParams(location.search);
const bytes = async (name) => (await fetch(ask.get(name))).arrayBuffer();
const module = bytes("build").then((program) => WebAssembly.compile(program));

contestant(async () => {
  const [program, request] = await Promise.all([module, bytes("request")]);
  const { exports } = await WebAssembly.instantiate(program, {});
  // First the call: it may move the memory.
  const room = exports.room(request.byteLength);
  new Uint8Array(exports.memory.buffer, room, request.byteLength).set(new Uint8Array(request));
  return {
    run() {
      exports.begin();
      let ticks = 1;
      while (exports.step() < 1) ticks += 1;
      return ticks;
    },
    places() {
      const places = exports.places();
      return [...new Float64Array(exports.memory.buffer, places, exports.count())];
    },
  };
});
