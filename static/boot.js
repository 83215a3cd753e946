// Starts the page's WebAssembly, and says so where that is not possible. Once the page is ready and idle, it asks
// for the copy that opens without a network. Knows nothing of what the page shows.

// In a block, so that a copy cut short anywhere is no script, and that is noticed.
{

const root = document.documentElement;
const article = document.getElementById("article");
// The program brings a main part of its own.
article?.setAttribute("role", "region");

// A summary that is called a button says by itself whether it is open.
document.addEventListener("toggle", ({ target }) => target.querySelector?.(":scope > summary[aria-expanded]")?.setAttribute("aria-expanded", target.open), true);
// The name of what is only drawn comes to who points at it, and is not said twice to who does not see it.
for (const [kind, is] of [["over", true], ["out", false]]) {
  document.addEventListener(`pointer${kind}`, ({ target }) => {
    const named = target.closest?.("[data-tip]");
    if (named) is ? (named.title = named.getAttribute("aria-label")) : named.removeAttribute("title");
  });
}

function fail(reason) {
  console.error(reason);
  // A program that failed after it started has said so itself, and better.
  if (root.dataset.faultlines === "failed") return;
  root.dataset.faultlines = "failed";
  article?.setAttribute("role", "main");
  document.getElementById("boot-failed").hidden = false;
}

// Trunk.toml writes the links to the program; it has been downloading since the page's head was read.
const address = (id) => document.getElementById(id).href;

// The companion is loaded when it is first needed; `task` names an export of companion-loader.js. A script that did not
// come is asked for again only under another name.
let missed = "";
globalThis.faultlinesCompanion = (task, request) =>
  import("./companion-loader.js" + missed).then(
    (tasks) => tasks[task](request, () => trusted("companion")),
    (error) => {
      missed += "#";
      throw error;
    },
  );

// What a browser asks trust for, by name: no other script becomes a worker of this page.
const here = (name) => new URL(name, import.meta.url).href;
const WORKERS = { sw: () => here("sw.js"), companion: () => here("companion-loader.js"), layout: () => address("layout-js") };
let policy;
function trusted(name) {
  policy ??= window.trustedTypes?.createPolicy("faultlines", { createScriptURL: (name) => WORKERS[name]() });
  return policy ? policy.createScriptURL(name) : WORKERS[name]();
}

// What preload.js asked for already is not asked for again.
function fetchedOnce(path) {
  const answer = root.asked?.[path];
  delete root.asked?.[path];
  return answer ?? fetch(path);
}

// A file of data, counted as it comes: one that is longer than the page can show is not waited for.
globalThis.faultlinesText = async (path, most) => {
  const answer = await fetchedOnce(path);
  if (!answer.ok) throw new Error((answer.status + " " + answer.statusText).trim());
  const tooLong = () => new RangeError("too long");
  if (Number(answer.headers.get("Content-Length")) > most) throw tooLong();
  const reader = answer.body.getReader();
  const parts = [];
  for (let left = most; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).text();
    left -= value.length;
    if (left < 0) {
      reader.cancel();
      throw tooLong();
    }
    parts.push(value);
  }
};

// The layout runs in a worker made of layout-worker.js, which is asked for once by that. Where no worker can be made, or
// it does not run as a module, this thread does the same work in slices. A newer request ends an older one.
let layoutWorker;
let onLayout;
let onLoaded;
let tries = 0;

const answered = (id, answer) => (id ? onLayout : onLoaded)?.(id, answer);

const layoutHere = {
  // A module that did not come is asked for again only under another name.
  postMessage: (asked) =>
    import(address("layout-js") + (tries ? "#" + tries : "")).then(
      ({ runLayout, SLICE_MS }) => runLayout(asked, SLICE_MS.page, answered),
      (error) => {
        console.error(error);
        layoutWorker = undefined;
        tries += 1;
        answered(asked.id, null);
      },
    ),
};

function startLayout() {
  let heard = false;
  const made = new Worker(trusted("layout"), { type: "module" });
  made.onmessage = ({ data: [id, answer] }) => {
    heard = true;
    if (id === made.asked.id) answered(id, answer);
  };
  made.onerror = (event) => {
    event.preventDefault();
    if (heard) return answered(made.asked.id, null);
    layoutWorker = layoutHere;
    layoutHere.postMessage(made.asked);
  };
  return made;
}

// Without a request it only loads the program, and answers once that is there.
globalThis.faultlinesLayout = (id, request, onAnswer) => {
  onLayout = onAnswer ?? onLayout;
  try {
    layoutWorker ??= startLayout();
  } catch {
    layoutWorker = layoutHere;
  }
  layoutWorker.asked = { id, request, address: address("layout-wasm") };
  if (root.dataset.faultlines !== "ready") return layoutWorker.postMessage(layoutWorker.asked);
  if (waits) return;
  waits = true;
  requestAnimationFrame(() => setTimeout(sendLayout));
  // No frame comes in a tab that nobody sees.
  setTimeout(sendLayout, 100);
};

// What a press or a key changed is painted before its layout is asked for; of several in one frame only the last is sent.
let waits;
function sendLayout() {
  if (waits) layoutWorker.postMessage(layoutWorker.asked);
  waits = false;
}

// The article's pictures do not show what this link asks for, so it is to be laid out: that program comes meanwhile.
if (root.dataset.view === "other") faultlinesLayout(0);

// What prints is the view on screen. The companion makes a sheet of it, so the key waits for that; a browser's own menu cannot
// be made to wait, and prints the page as it is the first time. In a frame nothing else is ever printed.
const isFramed = window.parent !== window;
addEventListener("keydown", (event) => {
  const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === "p";
  if (!asked || root.dataset.faultlines !== "ready" || isFramed) return;
  event.preventDefault();
  faultlinesCompanion("exportFile", { format: "print" }).catch(() => print());
});
if (!isFramed) addEventListener("beforeprint", () => faultlinesCompanion("preparePrint").catch(() => {}), { once: true });
// A reader's own file, dropped or chosen, is shown here and goes nowhere.
const openFiles = (files) => {
  const list = [...(files ?? [])];
  if (!list.length) return;
  faultlinesCompanion("openFiles", list).catch((error) => {
    console.error(error);
    dispatchEvent(new CustomEvent("faultlines-file", { detail: { state: "missing" } }));
  });
};
addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
addEventListener("drop", (event) => {
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  openFiles(event.dataTransfer.files);
});
addEventListener("change", ({ target }) => {
  openFiles(target.files);
  // The same file, mended, is a change too.
  if (target.files?.length) target.value = "";
});

import(address("app-js"))
  .then((app) => app.default({ module_or_path: fetchedOnce(address("app-wasm")) }))
  .catch(fail);

// Blocked storage, a browser without workers, a host without the file: the page is there all the same.
let isKept = false;
function keepForOffline() {
  if (isKept) return;
  isKept = true;
  try {
    navigator.serviceWorker.register(trusted("sw")).catch(() => {});
  } catch {
    // As it was.
  }
}

// The next view finds the layout's program there. The copy is made when that has come, or is not heard of: a file that
// is still on its way would be asked for twice.
const PATIENCE_MS = 9000;
function afterReady() {
  if (layoutWorker) return keepForOffline();
  onLoaded = keepForOffline;
  faultlinesLayout(0);
  setTimeout(keepForOffline, PATIENCE_MS);
}

// Pages of others get no worker by way of a frame, and nobody who saves data downloads twice.
const asks = (key) => new URLSearchParams(location.search).get(key) === "1";
const framed = isFramed || asks("embed");
// The editor's bar is for whoever writes the data, never for readers.
if (!framed && asks("edit")) faultlinesCompanion("edit");
if (!framed && !(navigator.connection && navigator.connection.saveData)) {
  const watcher = new MutationObserver(() => {
    if (root.dataset.faultlines !== "ready") return;
    watcher.disconnect();
    (window.requestIdleCallback || setTimeout)(afterReady);
  });
  watcher.observe(root, { attributeFilter: ["data-faultlines"] });
}
}
