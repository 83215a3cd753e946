// Before anything is painted: the theme a link asks for, and whether it asks for what the served picture shows.
(() => {
  const root = document.documentElement;
  const { search, hash, pathname } = location;
  const event = /^#event-([a-z0-9-]+)$/.exec(hash);
  // An address of an event in the article leads to the same event in the live page.
  if (event && !search) history.replaceState(null, "", `${pathname}?v=1&sel=event:${event[1]}${hash}`);
  const keys = new URLSearchParams(location.search);
  const theme = keys.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  // An embed has no head, from the first paint on.
  if (keys.get("embed") === "1") root.dataset.embed = "";
  const frame = /^(lang|theme|embed|data|utm_.*|fbclid|gclid|mc_.*|ref)$/;
  const other = keys.has("embed") || keys.has("data") || [...keys].some(([key, value]) => value && !frame.test(key));
  // The opening view needs fewer words than the whole dataset has; where the site has them apart, these come first.
  const lean = document.getElementById("lean-data");
  if (other) {
    root.dataset.view = "other";
    lean?.remove();
  }
  const data = document.getElementById("data-ahead");
  if (data && !keys.get("data")) Object.assign(data, { href: (!other && lean?.content) || "data/dataset.json", rel: "preload" });
  // Where the starting script does not come or cannot be read, nobody else is there to say it.
  addEventListener("error", ({ target, filename }) => {
    if (root.dataset.faultlines !== "loading" || !/\/boot-[^/]*$/.test(target.src || filename)) return;
    root.dataset.faultlines = "failed";
    const say = () => (document.getElementById("boot-failed").hidden = false);
    document.body ? say() : addEventListener("DOMContentLoaded", say);
  }, true);
  // A panic of the program is a trap, and nothing of it can speak any more: its link is kept, and the message offers ways on.
  const stopped = ({ error, reason }) => {
    if (!globalThis.WebAssembly || !((error ?? reason) instanceof WebAssembly.RuntimeError)) return;
    root.dataset.faultlines = "failed";
    document.getElementById("panicked").hidden = false;
  };
  addEventListener("error", stopped);
  addEventListener("unhandledrejection", stopped);
  // A canvas comes back empty: a box that changes its size has its picture drawn anew.
  addEventListener("contextrestored", ({ target }) => {
    const { style } = target.parentElement;
    style.width = "calc(100% - 1px)";
    requestAnimationFrame(() => requestAnimationFrame(() => (style.width = "")));
  }, true);
})();
