// The layout worker. Where no worker can be made, boot.js imports this file, and the page's own thread does the same work
// in slices. A newer request ends an older one.

/** The worker answers, and receives newer requests, as often as this. */
const SLICE_MS = { worker: 40, page: 6 };
/** Progress is sent no more often. */
const PROGRESS_EVERY_MS = 250;

let latest;
let program;

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return instance(await answer.arrayBuffer());
}

const instance = async (bytes) => (await WebAssembly.instantiate(bytes)).instance.exports;

const pause = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(port1.close());
    port2.postMessage(0);
  });

/**
 * Runs one request. Answers with progress (0 to 1), then with positions (x and y in turn), or with null where it failed;
 * not at all once a newer request is there. Without a request it answers 0 once the program is there.
 */
async function runLayout({ id, request, address }, sliceMs, answer, made = load) {
  latest = id;
  try {
    program ??= made(address);
    const { memory, request_buffer, start, step, positions, coordinate_count } = await program;
    if (!request) answer?.(id, 0);
    if (id !== latest || !request) return;
    // Reserving a buffer may move the memory.
    const at = request_buffer(request.length);
    new Uint8Array(memory.buffer, at, request.length).set(request);
    if (!start()) throw new Error("no request");
    let answered = performance.now();
    for (let done = 0; done < 1; ) {
      const now = performance.now();
      do done = step();
      while (done < 1 && performance.now() < now + sliceMs);
      if (done === 1) break;
      if (now > answered + PROGRESS_EVERY_MS) answer(id, done, (answered = now));
      await pause();
      if (id !== latest) return;
    }
    answer(id, new Float64Array(memory.buffer, positions(), coordinate_count()).slice());
  } catch (error) {
    // What failed once may work the next time.
    program = undefined;
    console.error(error);
    if (id === latest) answer?.(id, null);
  }
}

if (!globalThis.document) {
  const answer = (id, value) => postMessage([id, value], value?.buffer ? [value.buffer] : []);
  onmessage = ({ data }) => runLayout(data, SLICE_MS.worker, answer);
}

// One clause, last: `cargo xtask build --single-file` makes an object of it.
export { SLICE_MS, instance, runLayout };
