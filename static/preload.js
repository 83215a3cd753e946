// Before anything is painted: the theme a link asks for, and whether it asks for what the served picture shows.
(() => {
  const root = document.documentElement;
  // Some text systems write `&` as a sign that looks like a fragment to a browser.
  const cut = /^#(?:0*38|x26);/i.exec(location.hash);
  if (cut) history.replaceState(null, "", `${location.search || "?"}&${location.hash.slice(cut[0].length)}`);
  const { search, hash, pathname } = location;
  const event = /^#event-([a-z0-9-]+)$/.exec(hash);
  // An address of an event in the article leads to the same event in the live page.
  if (event && !search) history.replaceState(null, "", `${pathname}?v=1&sel=event:${event[1]}${hash}`);
  const keys = new URLSearchParams(location.search);
  const theme = keys.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  // An embed has no head, from the first paint on.
  if (keys.get("embed") === "1") root.dataset.embed = "";
  // The keys that say what is shown (crates/view/src/link/keys.rs), also in a link that was escaped on its way; what others
  // append leaves the opening view.
  let asked = location.search;
  try {
    for (let times = 3; times--; ) asked = decodeURIComponent(asked);
  } catch {
    // As far as it can be read.
  }
  const other = /(^|[?&;])(v|q|actor|between|kind|dispute|relation|status|stage|stance|certainty|conflict|time|at|compare|ended|focus|depth|sel|view|rows|lanes|window|sort|hide|fold|camera|pin|story|step|embed|data)=[^&]/.test(asked);
  // The opening view needs fewer words than the whole dataset has; where the site has them apart, these come first.
  const lean = document.getElementById("lean-data");
  if (other) {
    root.dataset.view = "other";
    lean?.remove();
    // The program comes later: by its link a view says now what it will show.
    const lines = (document.getElementById("names")?.content ?? "").split("\n");
    const known = new Map(lines.map((line) => [line.split("=", 1)[0], line.slice(line.indexOf("=") + 1)]));
    const spelled = (id) => id.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
    const ids = ["story", "dispute", "between", "actor", "focus", "sel"].flatMap((key) => keys.get(key)?.replace(/^(entity|dispute):/, "").split(",").slice(0, 3) ?? []);
    const named = [...new Set(ids)].filter((id) => /^[a-z0-9-]{1,60}$/.test(id)).map((id) => known.get(id) || spelled(id));
    const sought = keys.get("q")?.slice(0, 80);
    if (sought) named.push(`“${sought}”`);
    if (named.length) {
      root.style.setProperty("--coming", JSON.stringify(named.join(" · ")));
      document.title = `${named.join(", ")} – ${document.title}`;
    }
  }
  // Asked for here, once: not every browser hands what a link preloads to the one who fetches it (boot.js takes these).
  // In a page of one file this script is no file, and there is nothing to ask for.
  if (document.currentScript.src) {
    const ahead = (root.asked = {});
    const ask = (address) => (ahead[address] = fetch(address, { priority: "low" })).catch(() => {});
    if (!keys.get("data")) ask((!other && lean?.content) || "data/dataset.json");
    new MutationObserver((_, observer) => {
      const program = document.getElementById("app-wasm");
      if (!program) return;
      observer.disconnect();
      ask(program.href);
      // Words of other languages than the first are a part of the program; its links say which.
      const lang = (keys.get("lang") ?? navigator.language ?? "").split(/[-_]/)[0];
      for (const words of document.querySelectorAll(".app-words")) {
        if (words.hreflang.split(" ").includes(lang)) ask(words.href);
      }
    }).observe(root, { childList: true, subtree: true });
  }
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
  // A browser's translator puts an element in the place of each of the program's texts. A text that changes takes its place
  // back, to be translated anew; what is moved, taken away or put before it is so by its stand-in.
  const standIns = new WeakMap();
  const taken = new WeakSet();
  const texts = new MutationObserver((records) => {
    for (const { target } of records) {
      standIns.get(target)?.replaceWith(target);
      standIns.delete(target);
    }
  });
  new MutationObserver((records) => {
    for (const record of records) {
      // Mostly nothing was taken away, and this is asked at every change of the page.
      const text = record.removedNodes[0];
      if (text?.nodeType !== Node.TEXT_NODE || text.parentNode) continue;
      const { addedNodes, previousSibling, nextSibling } = record;
      const beside = [previousSibling, nextSibling].filter((it) => it?.localName === "font");
      const standIn = [...addedNodes, ...beside].find((it) => it.nodeType === Node.ELEMENT_NODE && !taken.has(it));
      if (!standIn) continue;
      standIns.set(text, standIn);
      taken.add(standIn);
      texts.observe(text, { characterData: true });
    }
  }).observe(root, { childList: true, subtree: true });
  const { insertBefore, removeChild } = Node.prototype;
  const inPlace = (parent, node) => {
    const standIn = node?.parentNode !== parent && standIns.get(node);
    return standIn && standIn.parentNode === parent ? standIn : node;
  };
  Node.prototype.insertBefore = function (node, next) {
    return insertBefore.call(this, inPlace(this, node), inPlace(this, next));
  };
  Node.prototype.removeChild = function (node) {
    return removeChild.call(this, inPlace(this, node));
  };
  // A canvas comes back empty: a box that changes its size has its picture drawn anew.
  addEventListener("contextrestored", ({ target }) => {
    const { style } = target.parentElement;
    style.width = "calc(100% - 1px)";
    requestAnimationFrame(() => requestAnimationFrame(() => (style.width = "")));
  }, true);
})();
