// The layout worker and its client in one file: the page imports it as a module and makes a worker of it. Where no worker
// can be made, the page's own thread does the same work in slices. A newer request ends an older one.

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
 * not at all once a newer request is there.
 */
async function runLayout({ id, request, address }, sliceMs, answer, made = load) {
  latest = id;
  try {
    program ??= made(address);
    const { memory, request_buffer, start, step, positions, coordinate_count } = await program;
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

let worker;
let onAnswer;
const runHere = (asked) => runLayout(asked, SLICE_MS.page, onAnswer);

function startWorker(trusted) {
  let heard = false;
  const made = new Worker(trusted(), { type: "module" });
  made.onmessage = ({ data: [id, answer] }) => {
    heard = true;
    if (id === made.asked.id) onAnswer?.(id, answer);
  };
  // It may not run, or not as a module: then this thread has to.
  made.onerror = (event) => {
    event.preventDefault();
    if (heard) return onAnswer?.(made.asked.id, null);
    worker = { postMessage: runHere };
    runHere(made.asked);
  };
  return made;
}

/**
 * Sends a request of the page: { id, request, address }. Without a request it only loads the program. `trusted` gives the
 * address of this file, for a worker.
 */
function ask(trusted, asked, callback) {
  onAnswer = callback ?? onAnswer;
  try {
    worker ??= startWorker(trusted);
  } catch {
    worker = { postMessage: runHere };
  }
  worker.asked = asked;
  worker.postMessage(asked);
}

if (!globalThis.document) {
  const answer = (id, value) => postMessage([id, value], value?.buffer ? [value.buffer] : []);
  onmessage = ({ data }) => runLayout(data, SLICE_MS.worker, answer);
}

// One clause, last: `cargo xtask build --single-file` makes an object of it.
export { SLICE_MS, ask, instance, runLayout };
