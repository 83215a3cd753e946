// What the page's second program is asked for: a file of what the page shows, saved or handed back as text; a
// reader's own file, read here and sent nowhere; what is wrong with a dataset. Loaded when one of these is first wanted.

const TYPES = {
  svg: "image/svg+xml",
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  jgf: "application/json",
  gexf: "application/gexf+xml",
  ics: "text/calendar;charset=utf-8",
  txt: "text/plain;charset=utf-8",
};

/** Pixels a picture has for each of its own. */
const SCALE = 2;

let loading;

/** The dataset's text that a reader opened, while it is shown. */
let local;

function desk() {
  loading ??= import("./desk.js").then(async (program) => {
    await program.default({ module_or_path: new URL("desk_bg.wasm", import.meta.url) });
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

/** `request`: { format, data, query, lang, dark, page, keep }. With `keep` the text comes back and nothing is saved. */
export async function take(request) {
  const { format, data, query, lang, dark, page, keep } = request;
  const [program, dataset] = await Promise.all([desk(), local ?? text(data)]);
  const asPixels = format === "png";
  const made = program.takeAway(asPixels ? "svg" : format, dataset, query, lang, dark, page);
  if (!made) throw new Error(`no ${format}`);
  const [name, content] = made;
  if (keep) return content;
  const blob = asPixels ? await pixels(content) : new Blob([content], { type: TYPES[format] });
  save(asPixels ? name.replace(/svg$/, "png") : name, blob);
  return "";
}

/** `request`: { text, most }. The first errors of a dataset's text, in words. */
export async function problems({ text: dataset, most }) {
  return (await desk()).problems(dataset, most);
}

function made(tag, fields, ...children) {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...children);
  return element;
}

/** Words above the page about a file that was opened: what it is, what was not kept, the ways on. */
function tell([shown, above, back, keep, dismiss, ...notes], name) {
  document.getElementById("local-file")?.remove();
  const items = [];
  for (let at = 0; at < notes.length; at += 3) {
    const [place, what, mend] = notes.slice(at, at + 3);
    const said = made("p", {}, `${what} `, made("span", { className: "mend", textContent: mend }));
    items.push(made("li", {}, made("p", {}, made("code", { textContent: place })), said));
  }
  const box = made("section", { id: "local-file", className: "local" }, made("p", { textContent: shown }));
  box.setAttribute("role", "status");
  if (items.length) {
    box.append(made("details", {}, made("summary", { textContent: above }), made("ol", { className: "problems" }, ...items)));
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
  const all = await Promise.all(list.map((file) => file.arrayBuffer()));
  const bytes = new Uint8Array(await new Blob(all).arrayBuffer());
  const sizes = Uint32Array.from(all, (buffer) => buffer.byteLength);
  const names = list.map((file) => file.name);
  const today = new Date().toISOString().slice(0, 10);
  const root = document.documentElement;
  const [dataset, ...said] = (await desk()).takeIn(names, sizes, bytes, root.lang, today);
  if (dataset) {
    local = dataset;
    // The page reads a dataset that it carries in place of the one beside it; the address keeps what it was.
    document.getElementById("faultlines-data")?.remove();
    document.body.append(made("pre", { id: "faultlines-data", hidden: true, textContent: dataset }));
    root.dataset.local = "";
    await closed(document.getElementById("share-dialog"));
    dispatchEvent(new Event("faultlines-file"));
  }
  tell(said, names[0]);
}
