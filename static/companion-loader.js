// Loads the companion, the page's second program, when it is first needed, and runs its tasks: export a file, prepare
// printing, import a reader's own files, list the problems of a dataset. Files are read here and sent nowhere.

const TYPES = {
  svg: "image/svg+xml",
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  jgf: "application/json",
  gexf: "application/gexf+xml",
  ics: "text/calendar;charset=utf-8",
  txt: "text/plain;charset=utf-8",
};

/** Of a reader's own files, as of the page's data. */
const MOST_BYTES = 64e6;

/** Device pixels of a PNG for each CSS pixel. */
const PNG_SCALE = 2;

const BUNDLED = "data/dataset.json";
const root = document.documentElement;

let loading;

/** The file that a reader opened, while the page shows it: { name, dataset }. */
let opened;

function companion() {
  loading ??= import("./companion.js").then(async (program) => {
    await program.default({ module_or_path: new URL("companion_bg.wasm", import.meta.url) });
    return program;
  });
  // What failed once may work the next time.
  loading.catch(() => (loading = undefined));
  return loading;
}

async function fetchText(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

async function rasterize(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png"),
  );
}

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has the file's bytes once the download has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Our own program's markup as elements. Not read by the browser's parser: no text ever becomes markup here. */
function elements(markup) {
  const SVG = "http://www.w3.org/2000/svg";
  const SIGNS = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  const plain = (text) => text.replace(/&(\w+);/g, (whole, name) => SIGNS[name] ?? whole);
  const sheet = document.createElement("div");
  let inside = sheet;
  const parts = /([^<]+)|<(\/?)([\w:-]+)((?:\s+[\w:-]+=(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
  for (const [, text, closes, name, attributes, empty] of markup.matchAll(parts)) {
    if (text) inside.append(plain(text));
    else if (closes) inside = inside.parentNode;
    else {
      const drawn = name === "svg" || inside.namespaceURI === SVG;
      const child = drawn ? document.createElementNS(SVG, name) : document.createElement(name);
      for (const [, key, one, other] of attributes.matchAll(/([\w:-]+)=(?:"([^"]*)"|'([^']*)')/g)) {
        child.setAttribute(key, plain(one ?? other));
      }
      inside.append(child);
      if (!empty) inside = child;
    }
  }
  return sheet;
}

/** The companion and the dataset's text, once printing is prepared; `key` is of the view and headline whose sheet is there. */
let paper;

/** What a reader typed for stills of a view: { of, text }, `of` being the view's address. */
let typed;

/** Puts the sheet of the view on screen under the page, where only printers see it. */
function placeSheet() {
  const headline = typed?.of === location.search ? typed.text : "";
  const key = [root.lang, location.search, headline].join();
  if (!paper || paper.key === key || root.dataset.faultlines !== "ready") return;
  const markup = paper.program.printSheet(paper.dataset, location.search.slice(1), root.lang, location.href.replace(/[?#].*/, ""), headline);
  if (!markup) return;
  const sheet = elements(markup);
  sheet.id = "sheet";
  sheet.lang = root.lang;
  document.getElementById("sheet")?.remove();
  document.body.append(sheet);
  root.dataset.sheet = "";
  paper.key = key;
}

/** From then on whatever prints the page prints the view that is on screen. */
export async function preparePrint() {
  const asked = new URLSearchParams(location.search).get("data");
  // A dataset that did not come has left the bundled one in its place.
  const named = asked && !asked.includes("..");
  const data = opened?.dataset ?? (named ? fetchText(asked).catch(() => fetchText(BUNDLED)) : fetchText(BUNDLED));
  const [program, dataset] = await Promise.all([companion(), data]);
  if (!paper) addEventListener("beforeprint", placeSheet);
  paper = { program, dataset };
  placeSheet();
}

/**
 * `request`: { format, data, query, lang, dark, page, headline, keep }. With `keep` the file's text comes back and nothing is saved;
 * else the answer is an empty text.
 */
export async function exportFile(request) {
  const { format, data, query, lang, dark, page, headline, keep } = request;
  if (format === "print") {
    if (headline !== undefined) typed = { of: location.search, text: headline };
    await preparePrint();
    document.getElementById("share-dialog")?.close();
    print();
    return "";
  }
  const [program, dataset] = await Promise.all([companion(), opened?.dataset ?? fetchText(data)]);
  const isPng = format === "png";
  const file = program.exportFile(isPng ? "svg" : format, dataset, query, lang, dark, page, headline ?? "");
  if (!file) throw new Error(`no ${format}`);
  const { name, text } = file;
  if (keep) return text;
  const blob = isPng ? await rasterize(text) : new Blob([text], { type: TYPES[format] });
  save(isPng ? name.replace(/svg$/, "png") : name, blob);
  return "";
}

/** `request`: { text, most }. The first errors of a dataset's text: { messages: [{ place, problem, remedy }] }, the last two
 * by language. */
export async function datasetProblems({ text, most }) {
  return (await companion()).datasetProblems(text, most);
}

/** Until a dialog is closed and the page has heard of it. */
async function closed(dialog) {
  if (!dialog?.open) return;
  await new Promise((heard) => {
    dialog.addEventListener("close", () => setTimeout(heard), { once: true });
    dialog.close();
  });
}

/** `files`: those a reader dropped or chose. The page shows what is valid of them and lists the problems. */
export async function openFiles(files) {
  const list = [...files];
  const sizes = Float64Array.from(list, (file) => file.size);
  // Of files that are too long the companion gets the sizes alone.
  const all = new Blob(sizes.reduce((sum, size) => sum + size, 0) > MOST_BYTES ? [] : list);
  const bytes = new Uint8Array(await all.arrayBuffer());
  const names = list.map((file) => file.name);
  const today = new Date().toISOString().slice(0, 10);
  const answer = (await companion()).importFiles(names, sizes, bytes, root.lang, today);
  const { dataset } = answer;
  if (dataset) {
    opened = { name: names[0].replace(/\.\w+$/, "") + ".json", dataset };
    // The page reads a dataset that it carries in place of the one beside it; the address keeps what it was.
    document.getElementById("faultlines-data")?.remove();
    const carrier = Object.assign(document.createElement("pre"), { id: "faultlines-data", hidden: true, textContent: dataset });
    document.body.append(carrier);
    root.dataset.local = "";
    await closed(document.getElementById("share-dialog"));
  }
  const detail = { ...answer, isNew: !!dataset, isShown: !!opened };
  dispatchEvent(new CustomEvent("faultlines-file", { detail }));
}

/** Saves the dataset that the opened file became. */
export async function saveOpened() {
  save(opened.name, new Blob([opened.dataset], { type: TYPES.json }));
}
