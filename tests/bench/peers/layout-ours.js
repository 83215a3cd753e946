// Our own layout program, as the page loads it, run to its end in one go; one of its steps counts as a tick. Which
// build, and the request in its own bytes, are in the address.
import { contestant } from "./layout-run.js";

const ask = new URLSearchParams(location.search);
const bytes = async (name) => (await fetch(ask.get(name))).arrayBuffer();
/** What the program exports; then what it was called in the build before. */
const NAMES = [["request_buffer", "room"], ["start", "begin"], ["positions", "places"], ["coordinate_count", "count"]];
const module = bytes("build").then((program) => WebAssembly.compile(program));

contestant(async () => {
  const [program, request] = await Promise.all([module, bytes("request")]);
  const { exports } = await WebAssembly.instantiate(program, {});
  const [buffer, start, positions, count] = NAMES.map((names) => names.map((name) => exports[name]).find(Boolean));
  // First the call: it may move the memory.
  const at = buffer(request.byteLength);
  new Uint8Array(exports.memory.buffer, at, request.byteLength).set(new Uint8Array(request));
  return {
    run() {
      if (!start()) throw new Error("no request");
      let ticks = 1;
      while (exports.step() < 1) ticks += 1;
      return ticks;
    },
    places: () => [...new Float64Array(exports.memory.buffer, positions(), count())],
  };
});
