// What the page's second program is asked for: a file of what the page shows, saved or handed back as text; the page
// on paper; a reader's own file, read here and sent nowhere; what is wrong with a dataset. Loaded when one of these is
// first wanted.

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

/** Pixels a picture has for each of its own. */
const SCALE = 2;

let loading;

/** The dataset's text that a reader opened, while it is shown. */
let local;

function desk() {
  loading ??= import("./companion.js").then(async (program) => {
    await program.default({ module_or_path: new URL("companion_bg.wasm", import.meta.url) });
    return program;
  });
  // What failed once may work the next time.
  loading.catch(() => (loading = undefined));
  return loading;
}

async function text(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

async function pixels(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
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

const BUNDLED = "data/dataset.json";
const root = document.documentElement;
let paper;

/** Lays the sheet of the view on screen under the page, where only printers see it. */
function laySheet() {
  const key = root.lang + location.search;
  if (!paper || paper.key === key || root.dataset.faultlines !== "ready") return;
  const markup = paper.program.printSheet(paper.text, location.search.slice(1), root.lang, location.href.replace(/[?#].*/, ""));
  if (!markup) return;
  const sheet = elements(markup);
  sheet.id = "sheet";
  sheet.lang = root.lang;
  document.getElementById("sheet")?.remove();
  document.body.append(sheet);
  root.dataset.sheet = "";
  paper.key = key;
}

/** Makes ready to print: from then on whatever prints the page prints the view that is on screen. */
export async function prepare() {
  const asked = new URLSearchParams(location.search).get("data");
  // A dataset that did not come has left the bundled one in its place.
  const named = asked && !asked.includes("..");
  const data = local ?? (named ? text(asked).catch(() => text(BUNDLED)) : text(BUNDLED));
  const [program, dataset] = await Promise.all([desk(), data]);
  if (!paper) addEventListener("beforeprint", laySheet);
  paper = { program, text: dataset };
  laySheet();
}

/** `request`: { format, data, query, lang, dark, page, keep }. With `keep` the text comes back and nothing is saved. */
export async function take(request) {
  const { format, data, query, lang, dark, page, keep } = request;
  if (format === "print") {
    await prepare();
    document.getElementById("share-dialog")?.close();
    print();
    return "";
  }
  const [program, dataset] = await Promise.all([desk(), local ?? text(data)]);
  const asPixels = format === "png";
  const file = program.exportFile(asPixels ? "svg" : format, dataset, query, lang, dark, page);
  if (!file) throw new Error(`no ${format}`);
  if (keep) return file.text;
  const blob = asPixels ? await pixels(file.text) : new Blob([file.text], { type: TYPES[format] });
  save(asPixels ? file.name.replace(/svg$/, "png") : file.name, blob);
  return "";
}

/** `request`: { text, most }. The first errors of a dataset's text: { messages: [{ place, problem, remedy }] }, the
 * last two by language. */
export async function problems({ text: dataset, most }) {
  return (await desk()).datasetProblems(dataset, most);
}

function made(tag, fields, ...children) {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...children);
  return element;
}

/** Words above the page about a file that was opened: what it is, what was not kept, the ways on. */
function tell({ title, summary, messages, back, save: keep, dismiss }, name) {
  document.getElementById("local-file")?.remove();
  const items = messages.map(({ place, problem, remedy }) => {
    const said = made("p", {}, `${problem} `, made("span", { className: "mend", textContent: remedy }));
    return made("li", {}, made("p", {}, made("code", { textContent: place })), said);
  });
  const box = made("section", { id: "local-file", className: "local" }, made("p", { textContent: title }));
  box.setAttribute("role", "status");
  if (items.length) {
    box.append(made("details", {}, made("summary", { textContent: summary }), made("ol", { className: "problems" }, ...items)));
  }
  const button = (textContent, onclick) => made("button", { type: "button", textContent, onclick });
  const ways = made("p", { className: "ways" });
  if (local) {
    const file = () => save(name.replace(/\.\w+$/, "") + ".json", new Blob([local], { type: TYPES.json }));
    ways.append(made("a", { href: location.pathname, textContent: back }), " ", button(keep, file), " ");
  }
  ways.append(button(dismiss, () => box.remove()));
  box.append(ways);
  document.getElementById("app").before(box);
}

/** Until a dialog is closed and the page has heard of it. */
async function closed(dialog) {
  if (!dialog?.open) return;
  await new Promise((heard) => {
    dialog.addEventListener("close", () => setTimeout(heard), { once: true });
    dialog.close();
  });
}

/** `files`: those a reader dropped or chose. Shows what is sound of them and tells the rest. */
export async function open(files) {
  const list = [...files];
  const sizes = Float64Array.from(list, (file) => file.size);
  // What is too long is told by its size alone.
  const all = new Blob(sizes.reduce((sum, size) => sum + size, 0) > MOST_BYTES ? [] : list);
  const bytes = new Uint8Array(await all.arrayBuffer());
  const names = list.map((file) => file.name);
  const today = new Date().toISOString().slice(0, 10);
  const root = document.documentElement;
  const answer = (await desk()).importFiles(names, sizes, bytes, root.lang, today);
  const { dataset } = answer;
  if (dataset) {
    local = dataset;
    // The page reads a dataset that it carries in place of the one beside it; the address keeps what it was.
    document.getElementById("faultlines-data")?.remove();
    document.body.append(made("pre", { id: "faultlines-data", hidden: true, textContent: dataset }));
    root.dataset.local = "";
    await closed(document.getElementById("share-dialog"));
    dispatchEvent(new Event("faultlines-file"));
  }
  tell(answer, names[0]);
}
