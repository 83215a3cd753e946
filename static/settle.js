// Lays graphs out beside the page: this file is a module of the page, which makes a worker of the same file. Where no
// worker can be made, the page's own thread does the same work in slices. A newer request ends an older one.

/** The worker answers the page, and hears of newer requests, as often as this. */
const SLICE_MS = { worker: 40, page: 6 };
/** Progress is told from then on, and no more often. */
const TOLD_EVERY_MS = 250;

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

/** Lays out one request and tells progress, then positions, or that it failed; nothing once it is no longer wanted. */
async function settle({ id, request, address }, sliceMs, tell, made = load) {
  latest = id;
  try {
    program ??= made(address);
    const { memory, room, begin, step, places, count } = await program;
    if (id !== latest || !request) return;
    // Making room may move the memory.
    const at = room(request.length);
    new Uint8Array(memory.buffer, at, request.length).set(request);
    if (!begin()) throw new Error("no request");
    let told = performance.now();
    for (let done = 0; done < 1; ) {
      const now = performance.now();
      do done = step();
      while (done < 1 && performance.now() < now + sliceMs);
      if (done === 1) break;
      if (now > told + TOLD_EVERY_MS) tell(id, done, (told = now));
      await pause();
      if (id !== latest) return;
    }
    tell(id, new Float64Array(memory.buffer, places(), count()).slice());
  } catch (error) {
    // What failed once may work the next time.
    program = undefined;
    console.error(error);
    if (id === latest) tell?.(id, null);
  }
}

let worker;
let tell;
const here = (asked) => settle(asked, SLICE_MS.page, tell);

function employ(trusted) {
  let heard = false;
  const made = new Worker(trusted(), { type: "module" });
  made.onmessage = ({ data: [id, answer] }) => {
    heard = true;
    if (id === made.asked.id) tell(id, answer);
  };
  // It may not run, or not as a module: then this thread has to.
  made.onerror = (event) => {
    event.preventDefault();
    if (heard) return tell(made.asked.id, null);
    worker = { postMessage: here };
    here(made.asked);
  };
  return made;
}

/**
 * Asks for a layout on behalf of the page: { id, request, address }; without a request nothing more is wanted than
 * that the program be there. `trusted` names this file to the browser.
 */
function ask(trusted, asked, heard) {
  tell = heard ?? tell;
  try {
    worker ??= employ(trusted);
  } catch {
    worker = { postMessage: here };
  }
  worker.asked = asked;
  worker.postMessage(asked);
}

if (!globalThis.document) {
  const answer = (id, told) => postMessage([id, told], told?.buffer ? [told.buffer] : []);
  onmessage = ({ data }) => settle(data, SLICE_MS.worker, answer);
}

// One clause, last: `cargo xtask build --single-file` makes an object of it.
export { SLICE_MS, ask, instance, settle };
