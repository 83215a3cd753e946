// Starts the page's WebAssembly, and says so where that is not possible. Knows nothing of what the page shows.

const root = document.documentElement;

function fail(reason) {
  console.error(reason);
  // A program that failed after it started has said so itself, and better.
  if (root.dataset.faultlines === "failed") return;
  root.dataset.faultlines = "failed";
  document.getElementById("boot-failed").hidden = false;
}

// Trunk.toml writes these two links; they have been downloading since the page's head was read.
const address = (id) => document.getElementById(id).href;

// What makes files is loaded when somebody asks for one.
globalThis.faultlinesTake = (request) => import("./take.js").then(({ take }) => take(request));

import(address("app-js"))
  .then((app) => app.default({ module_or_path: address("app-wasm") }))
  .catch(fail);
