// Loads the companion, the page's second program, when it is first needed, with the part of it that the task is in, and runs
// its tasks: export a file, prepare printing, import a reader's own files, list the problems of a dataset, say what changed,
// read and write workbooks, edit. Files are read here and sent nowhere.

const TYPES = {
  svg: "image/svg+xml",
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  jgf: "application/json",
  gexf: "application/gexf+xml",
  ics: "text/calendar;charset=utf-8",
  txt: "text/plain;charset=utf-8",
};

/** The part of the program that a task is in (crates/companion/src/program). */
const PART_OF = {
  exportFile: "files",
  exportPicture: "pictures",
  printSheet: "pictures",
  importFiles: "import",
  importSheets: "import",
  datasetProblems: "data",
  dataChanges: "data",
  readBook: "readbook",
  writeBook: "writebook",
  editBar: "editor",
  edit: "editor",
};

/** Of a reader's own files, as of the page's data. */
const MOST_BYTES = 64e6;

/** Device pixels of a PNG for each CSS pixel. */
const PNG_SCALE = 2;

const BUNDLED = "data/dataset.json";
const root = globalThis.document?.documentElement;

let loading;
let missed = "";

/** The file that a reader opened, while the page shows it: { of, name, dataset }; `of` is what it was called. */
let opened;

/** The program, or a part of it, did not load. */
class Missing extends Error {}

/** The program's script, and a promise that it has started. */
async function load() {
  const program = await import(`./companion.js${missed}`);
  return [program, program.default({ module_or_path: fetch(new URL("companion_bg.wasm", import.meta.url)) })];
}

/** The program with the part that a task is in; where it was not taken apart, everything is there from the start. */
async function companion(task) {
  try {
    const [program, started] = await (loading ??= load());
    await Promise.all([started, program.loadPart?.(PART_OF[task], started)]);
    return program;
  } catch (error) {
    // What failed once may work the next time, under another name.
    loading = undefined;
    missed += "#";
    throw new Missing(error);
  }
}

/** Runs a task of the program; a Blob among its arguments is handed over as bytes. `onStep` hears per cent. */
async function run(task, args, onStep) {
  const bytes = async (it) => (it instanceof Blob ? new Uint8Array(await it.arrayBuffer()) : it);
  const [program, ...given] = await Promise.all([companion(task), ...args.map(bytes)]);
  return program[task](...given, onStep);
}

/**
 * Runs a task in a worker, so that the page answers meanwhile: { answer, stop }. Where no worker can be made, here.
 * `trusted` gives the address of this file, for a worker.
 */
function inWorker(trusted, task, args, onStep = () => {}) {
  let worker;
  let stop = () => {};
  const answer = new Promise((done, failed) => {
    const here = () => run(task, args, onStep).then(done, failed);
    try {
      worker = new Worker(trusted(), { type: "module" });
    } catch {
      return here();
    }
    let heard = false;
    stop = () => done();
    worker.onmessage = ({ data: { started, percent, missing, error, result } }) => {
      heard = true;
      if (started) return;
      if (percent) return onStep(percent);
      if (error) failed(missing ? new Missing(error) : new Error(error));
      else done(result);
    };
    // It may not run, or not as a module.
    worker.onerror = (event) => {
      event.preventDefault();
      if (heard) failed(new Error(event.message));
      else here();
    };
    worker.postMessage({ task, args });
  });
  const end = () => worker?.terminate();
  answer.then(end, end);
  return { answer, stop: () => stop() };
}

if (!root) {
  postMessage({ started: true });
  onmessage = ({ data: { task, args } }) =>
    run(task, args, (percent) => postMessage({ percent })).then(
      (result) => postMessage({ result }),
      (error) => postMessage({ error: String(error), missing: error instanceof Missing }),
    );
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
  // A reader's own file has no address; its view stands beside it.
  const query = root.dataset.link ?? location.search.slice(1);
  const headline = typed?.of === query ? typed.text : "";
  const key = [root.lang, query, headline].join();
  if (paper.key === key) return;
  // No sheet of another view is ever printed.
  delete root.dataset.sheet;
  paper.key = undefined;
  if (root.dataset.faultlines !== "ready") return;
  const markup = paper.program.printSheet(paper.dataset, query, root.lang, location.href.replace(/[?#].*/, ""), headline);
  if (!markup) return;
  const sheet = elements(markup);
  sheet.id = "sheet";
  sheet.lang = root.lang;
  // On paper, and in a PDF that keeps its structure, it is all there is.
  sheet.setAttribute("role", "main");
  document.getElementById("sheet")?.remove();
  document.body.append(sheet);
  root.dataset.sheet = "";
  paper.key = key;
}

/** The text of what the page shows. */
function datasetText() {
  const asked = new URLSearchParams(location.search).get("data");
  // A dataset that did not come has left the bundled one in its place.
  const named = asked && !asked.includes("..");
  return opened?.dataset ?? (named ? fetchText(asked).catch(() => fetchText(BUNDLED)) : fetchText(BUNDLED));
}

/** The page reads a dataset that it carries in place of the one beside it; the address keeps what it was. */
function carry(file) {
  opened = { name: "dataset.json", ...opened, ...file };
  if (paper) paper = { ...paper, dataset: file.dataset, key: undefined };
  document.getElementById("faultlines-data")?.remove();
  const carrier = Object.assign(document.createElement("pre"), { id: "faultlines-data", hidden: true, textContent: file.dataset });
  document.body.append(carrier);
  root.dataset.local = "";
}

/** From then on whatever prints the page prints the view that is on screen. */
export async function preparePrint() {
  const [program, dataset] = await Promise.all([companion("printSheet"), datasetText()]);
  if (!paper) addEventListener("beforeprint", placeSheet);
  paper = { program, dataset };
  placeSheet();
}

/**
 * `request`: { format, data, query, lang, dark, page, headline, keep }. With `keep` the file's text comes back and nothing is saved;
 * else the answer is an empty text.
 */
export async function exportFile(request, trusted) {
  const { format, data, query, lang, dark, page, headline, keep } = request;
  if (format === "xlsx") return saveBook(data, lang, trusted);
  if (format === "print") {
    if (headline !== undefined) typed = { of: root.dataset.link ?? location.search.slice(1), text: headline };
    await preparePrint();
    document.getElementById("share-dialog")?.close();
    print();
    return "";
  }
  const isPng = format === "png";
  const task = /png|svg|html/.test(format) ? "exportPicture" : "exportFile";
  const [program, dataset] = await Promise.all([companion(task), opened?.dataset ?? fetchText(data)]);
  const file = program[task](isPng ? "svg" : format, dataset, query, lang, page, dark, headline ?? "");
  if (!file) throw new Error(`no ${format}`);
  const { name, text } = file;
  if (keep) return text;
  const blob = isPng ? await rasterize(text) : new Blob([text], { type: TYPES[format] });
  save(isPng ? name.replace(/svg$/, "png") : name, blob);
  return "";
}

/** Saves the whole dataset as a workbook. What has no cell in one is told as what is wrong with a file is. */
async function saveBook(data, lang, trusted) {
  const name = (opened?.name ?? data.split("/").pop()).replace(/(\.json)?$/, ".xlsx");
  const text = opened?.dataset ?? (await fetchText(data));
  // Of what is no dataset nothing comes, which ends this as a failure.
  const [bytes, told] = await inWorker(trusted, "writeBook", [text, name, lang]).answer;
  save(name, new Blob([bytes]));
  if (told) tell("opened", { ...told, isShown: !!opened });
  return "";
}

/** `request`: { text, most }. The first errors of a dataset's text: { messages: [{ place, problem, remedy }] }, the last two
 * by language. */
export const datasetProblems = ({ text, most }, trusted) => inWorker(trusted, "datasetProblems", [text, most]).answer;

/** `request`: { before, now, made }: the path of an older version or an empty text, that of the newest, a day. What changed
 * from one to the other, or since that day: { title, lines: [{ text, sel }], rest, newest } by language, or undefined. */
export async function dataChanges({ before, now, made }, trusted) {
  const texts = await Promise.all([before && fetchText(before), fetchText(now)]);
  return inWorker(trusted, "dataChanges", [...texts, made]).answer;
}

/** Until a dialog is closed and the page has heard of it. */
async function closed(dialog) {
  if (!dialog?.open) return;
  await new Promise((heard) => {
    dialog.addEventListener("close", () => setTimeout(heard), { once: true });
    dialog.close();
  });
}

/** The reading that goes on: { answer, stop }. */
let reading;

/** Stops reading the reader's files. */
export async function stopReading() {
  reading?.stop();
}

/** What takes less long is not worth a word. */
const PATIENCE_MS = 300;

/** The files that a reader opened last. */
let chosen = [];

/** Reads the reader's files again; `dates` is how their dates are meant: an id of `importFiles`. */
export const readAgain = ({ dates }, trusted) => openFiles(chosen, trusted, dates);

/** What happens to a file. */
const tell = (state, more) => dispatchEvent(new CustomEvent("faultlines-file", { detail: { state, ...more } }));

/** Whether files are a workbook: one of a spreadsheet program, or a folder's CSV files, which are more than two tables. */
const isBook = (names) =>
  names.length > 2 ? names.every((name) => /csv$/i.test(name)) : !names[1] && /\.(xls.?|ods)$/i.test(names[0]);

/** `list`: the files that a reader dropped or chose. The page shows what is valid of them and lists the problems. */
export async function openFiles(list, trusted, dates = "") {
  reading?.stop();
  chosen = list;
  const all = list.map((file) => file.name);
  const names = all.join(", ");
  const sizes = Float64Array.from(list, (file) => file.size);
  // Of files that are too long the companion gets the sizes alone.
  const fits = sizes.reduce((sum, size) => sum + size, 0) <= MOST_BYTES;
  const bytes = new Blob(fits ? list : []);
  // What is wrong with a workbook is told at its cells, all of it.
  const tellsAll = fits && isBook(all);
  const today = new Date().toISOString().slice(0, 10);
  let percent = 0;
  let isSaid = false;
  const say = () => tell("reading", { names, percent });
  const start = (task, given, more = []) =>
    inWorker(trusted, task, [...given, root.lang, today, ...more], (done) => {
      percent = done;
      if (isSaid) say();
    });
  let own = tellsAll ? start("readBook", [all, sizes, bytes]) : start("importFiles", [all, sizes, bytes], [dates]);
  reading = own;
  const timer = setTimeout(() => {
    isSaid = true;
    say();
  }, PATIENCE_MS);
  let answer;
  try {
    answer = await own.answer;
    // A workbook that is none of ours holds tables, which are read as such.
    if (answer?.tables && reading === own) {
      const { tables, messages, others } = answer;
      const sheets = tables.map(([, text]) => new Blob([text]));
      const sheetSizes = Float64Array.from(sheets, ({ size }) => size);
      reading = own = start("importSheets", [tables.map(([name]) => name), sheetSizes, new Blob(sheets)], [dates]);
      answer = await own.answer;
      answer?.messages.push(...messages, ...answer.others.map((at) => others[at]));
    }
  } catch (error) {
    console.error(error);
    return tell(error instanceof Missing ? "missing" : "failed", { names });
  } finally {
    clearTimeout(timer);
  }
  // Another file is being read instead, or none.
  if (reading !== own) return;
  reading = undefined;
  if (!answer) return tell("stopped");
  const { dataset } = answer;
  // The same file again, as a browser numbers what it saves: what is looked at stays.
  const of = names.replace(/ \(\d+\)(?=\.)/, "");
  const link = opened?.of === of && root.dataset.link;
  if (dataset) {
    carry({ of, name: all[0].replace(/\.\w+$/, "") + ".json", dataset });
  }
  // What is to be read stands in the dialog that shares, where that is open, and else on the page.
  const over = dataset ? "dialog[open]" : "dialog[open]:not(#share-dialog)";
  await Promise.all([...document.querySelectorAll(over)].map(closed));
  tell("opened", { ...answer, isNew: !!dataset, isShown: !!opened, link, tellsAll });
}

/** Shows the editor's bar (`edit=1`). */
export const edit = (_request, trusted) =>
  import("./editor.js").then((editor) =>
    editor.edit({ run, elements, tell, carry, text: datasetText, json: saveOpened, xlsx: () => saveBook(BUNDLED, root.lang, trusted) }),
  );

/** Saves the dataset that the opened file became. */
export async function saveOpened() {
  save(opened.name, new Blob([opened.dataset], { type: TYPES.json }));
}
