// What the page's second program is asked for: a file of what the page shows, saved or handed back as text; what
// is wrong with a dataset. Loaded when one of these is first wanted.

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
  const [program, dataset] = await Promise.all([desk(), text(data)]);
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
