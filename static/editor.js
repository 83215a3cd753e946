// The editor's bar (`edit=1`): shows the markup that the workbooks' program makes of it (crates/edit), and has that program
// carry out what is pressed. The edits are a plain value kept here until they are downloaded; nothing is sent anywhere.

/** What an element of the bar is known by while others come and go. */
const nameOf = (it) => it.id || it.dataset?.group || "";

/** A field takes what is written for it, but keeps what was typed or chosen and is not yet kept. */
function writeField(field, next) {
  if (field.localName === "select") {
    const chosen = field.value;
    field.replaceChildren(...next.childNodes);
    if ("chosen" in field.dataset) field.value = chosen;
  } else if (field.defaultValue !== next.defaultValue) {
    field.defaultValue = next.defaultValue;
    field.value = next.defaultValue;
  }
}

/**
 * Makes an element say what another says, with the elements that are there: the focus stays, and a press that has begun is
 * done on the button that it began on.
 */
function rewrite(element, next) {
  for (const { name } of [...element.attributes]) {
    if (!next.hasAttribute(name) && name !== "open" && name !== "data-chosen") element.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (name !== "open" && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  if (element.matches("input, textarea, select")) return writeField(element, next);
  let at = element.firstChild;
  for (const child of [...next.childNodes]) {
    const name = nameOf(child);
    const known = name && [...element.children].find((it) => nameOf(it) === name);
    const fits = known || (at && at.nodeName === child.nodeName && !nameOf(at) && !name && at);
    if (!fits) {
      element.insertBefore(child, at);
      continue;
    }
    if (fits !== at) element.insertBefore(fits, at);
    if (fits.nodeType === Node.TEXT_NODE) fits.data = child.data;
    else rewrite(fits, child);
    at = fits.nextSibling;
  }
  while (at) {
    const rest = at;
    at = at.nextSibling;
    rest.remove();
  }
}

const root = document.documentElement;

/** Shows the bar once the page is ready. `lent` is what companion-loader.js gives of its own functions. */
export async function edit(lent) {
  const { run, tell, carry } = lent;
  const isReady = () => root.dataset.faultlines === "ready";
  try {
    const [text] = await Promise.all([lent.text(), run("editBar", ["", "", "", 0, false])]);
    if (!isReady()) {
      await new Promise((done) => {
        const watcher = new MutationObserver(() => isReady() && (watcher.disconnect(), done()));
        watcher.observe(root, { attributeFilter: ["data-faultlines"] });
      });
    }
    // The page shows the dataset with what was edited, and says nothing of it; `link` is the view to show.
    const show = async (dataset, link) => {
      carry({ dataset });
      tell("opened", { isNew: true, isShown: true, link: link || root.dataset.link || location.search.slice(1) || "v=1" });
    };
    await start({ run, elements: lent.elements, text, show, save: (format) => lent[format]() });
  } catch (error) {
    console.error(error);
    tell("missing");
  }
}

/** `run` runs a task of the program, `text` is the dataset's, `show` has the page show another, `save` downloads what is shown. */
function start({ run, elements, text: base, show, save }) {
  const section = document.createElement("section");
  section.id = "editor";
  section.className = "local";
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet" });
  sheet.href = new URL("editor.css", import.meta.url).href;
  document.head.append(sheet);
  document.getElementById("app").before(section);

  /** The dataset before all edits and with them, the edits, how many; whether the last was refused, and all are saved. */
  let state = { base, text: base, edits: "[]", made: 0, refused: false, isSaved: true };
  const query = () => root.dataset.link ?? "";

  /** Draws the bar. */
  async function draw() {
    const markup = await run("editBar", [state.text, query(), root.lang, state.made, state.refused]);
    const drawn = elements(markup ?? "");
    const [bar, said] = drawn.children;
    if (!bar) return;
    const [old, told] = section.children;
    section.setAttribute("aria-label", bar.firstChild.textContent);
    if (!old) {
      // On a phone it would hide all that it is about.
      bar.open = !matchMedia("(max-width: 700px)").matches;
      return section.append(bar, said);
    }
    const active = section.contains(document.activeElement) ? document.activeElement : null;
    rewrite(old, bar);
    told.textContent = said.textContent;
    // Its step went.
    if (active && !active.isConnected) old.querySelector("summary").focus();
  }

  /** What a press asks: the data attributes of the button, and the fields of its group. */
  function asked(pressed) {
    const fields = pressed.closest("fieldset").querySelectorAll("[name]");
    return { ...Object.fromEntries([...fields].map((field) => [field.name, field.value])), ...pressed.dataset };
  }

  async function perform(what, pressed) {
    if (what.edit === "json" || what.edit === "xlsx") {
      await save(what.edit);
      state.isSaved = true;
      return;
    }
    const answer = await run("edit", [state.base, state.text, state.edits, JSON.stringify(what), root.lang, query()]);
    state = { ...state, ...answer, refused: !answer, isSaved: !answer && state.isSaved };
    if (!answer) return draw();
    // What was written for the step that was added is kept now.
    if (what.edit === "add-step") {
      for (const field of pressed.closest("fieldset").querySelectorAll("[name]")) {
        field.value = "";
        delete field.dataset.chosen;
      }
    }
    await show(state.text, answer.query);
    await draw();
  }

  // One after the other.
  let last = Promise.resolve();
  const act = (pressed) => {
    const what = asked(pressed);
    last = last.then(() => perform(what, pressed)).catch(console.error);
  };
  section.addEventListener("click", ({ target }) => {
    const pressed = target.closest("button[data-edit]");
    if (pressed && pressed.getAttribute("aria-disabled") !== "true") act(pressed);
  });
  section.addEventListener("change", ({ target }) => {
    if (target.matches("textarea[data-edit]")) act(target);
    if (target.matches("select")) target.dataset.chosen = "";
  });
  addEventListener("beforeunload", (event) => state.isSaved || event.preventDefault());
  // Another file takes the place of the one that is edited, with the edits where they fit it. What this program shows has no
  // text beside it.
  async function rebase(base) {
    const again = await run("edit", [base, base, state.edits, `{"edit":"again"}`, root.lang, ""]);
    state = { ...state, base, ...(again ?? { text: base, edits: "[]", made: 0 }), refused: !again };
    if (again?.made) await show(state.text, "");
    await draw();
  }
  addEventListener("faultlines-file", ({ detail }) => {
    if (detail.isNew && detail.dataset) last = last.then(() => rebase(detail.dataset)).catch(console.error);
  });
  let isDue = false;
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      last = last.then(draw).catch(console.error);
    }, 50);
  }).observe(root, { attributeFilter: ["data-link", "lang"] });
  return show(base, "").then(draw);
}
