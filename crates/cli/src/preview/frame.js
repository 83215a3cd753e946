// Asks for the next state of the workbook and shows it: what is wrong in the list, new data by loading the page again at
// the address it has, which is the reader's view.

const words = document.body.dataset;
const frame = document.querySelector("iframe");
const status = document.getElementById("status");
const list = document.getElementById("problems");

let version = 0;
let data = 0;

function line(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function item({ place, error, what, mend }) {
  const entry = document.createElement("li");
  entry.className = error ? "error" : "warning";
  entry.append(line("b", place), line("span", what), line("span", mend));
  return entry;
}

function show(state) {
  const { errors, warnings, problems } = state;
  const counted = `${words.errors}${errors}, ${words.warnings}${warnings}.`;
  status.textContent = errors + warnings ? counted : words.sound;
  list.replaceChildren(...problems.map(item));
  const rest = errors + warnings - problems.length;
  if (rest > 0) list.append(line("li", `… ${rest} ${words.more}`));
  if (data && state.data !== data) frame.contentWindow.location.reload();
  data = state.data;
  document.documentElement.dataset.version = state.version;
}

async function follow() {
  for (;;) {
    try {
      const response = await fetch(`state?after=${version}`);
      const state = await response.json();
      if (state.version !== version) show(state);
      version = state.version;
    } catch {
      status.textContent = words.gone;
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

follow();
