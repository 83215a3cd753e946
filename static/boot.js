// Starts the page's WebAssembly, and says so where that is not possible. Knows nothing of what the page shows.

const root = document.documentElement;
const article = document.getElementById("article");
// The program brings a main part of its own.
article?.setAttribute("role", "region");

function fail(reason) {
  console.error(reason);
  // A program that failed after it started has said so itself, and better.
  if (root.dataset.faultlines === "failed") return;
  root.dataset.faultlines = "failed";
  article?.setAttribute("role", "main");
  document.getElementById("boot-failed").hidden = false;
}

// Trunk.toml writes these two links; they have been downloading since the page's head was read.
const address = (id) => document.getElementById(id).href;

import(address("app-js"))
  .then((app) => app.default({ module_or_path: address("app-wasm") }))
  .catch(fail);
