// What a screen reader is given of a part of the page, as text: Chromium's accessibility tree, a line for each thing.

import { mkdir, readFile, writeFile } from "node:fs/promises";

import { expect } from "./fixtures.mjs";

const FOLDER = new URL("../transcripts/", import.meta.url);
/** What says nothing of its own. */
const PASSED_OVER = new Set(["generic", "none", "InlineTextBox", "ListMarker", "LineBreak", "RootWebArea", "rowgroup", "DescriptionList"]);
/** What is called by what is in it: its text need not be said again. */
const NAMED_BY_CONTENT = new Set(["cell", "columnheader", "rowheader", "heading", "caption"]);
/** What is inside these is theirs, or the browser's own. */
const WHOLE = new Set(["button", "link", "option", "slider", "time", "Date", "DisclosureTriangleGrouped"]);
/** What readers call them. */
const ROLES = { DisclosureTriangleGrouped: "disclosure", LabelText: "label", Date: "date field" };
const STATES = ["pressed", "expanded", "checked", "selected", "disabled", "level", "focused", "valuetext"];

/** The accessibility tree under the element that a selector finds, as indented lines. */
export async function transcript(page, selector) {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("Accessibility.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { node: element } = await session.send("DOM.describeNode", { nodeId });
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const top = nodes.find((node) => node.backendDOMNodeId === element.backendNodeId && !node.ignored);
  const lines = [];
  tell(top, 0, "", byId, lines);
  return `${lines.join("\n")}\n`;
}

function tell(node, depth, within, byId, lines) {
  const role = node.role?.value;
  const silent = node.ignored || PASSED_OVER.has(role);
  const name = (node.name?.value ?? "").replace(/\s+/g, " ").trim();
  const below = silent ? depth : depth + 1;
  let said = within;
  if (!silent) {
    if (role === "StaticText") {
      if (name && !within.includes(name)) joinText(lines, depth, name);
      return;
    }
    lines.push(line(node, ROLES[role] ?? role, name, depth));
    said = NAMED_BY_CONTENT.has(role) ? `${within} ${name}` : "";
  }
  for (const id of WHOLE.has(role) && name ? [] : (node.childIds ?? [])) {
    const child = byId.get(id);
    if (child) tell(child, below, said, byId, lines);
  }
}

/** Words in one line with those before them. */
function joinText(lines, depth, name) {
  const start = `${"  ".repeat(depth)}“`;
  const last = lines.at(-1);
  if (last?.startsWith(start)) lines[lines.length - 1] = `${last.slice(0, -1)} ${name}”`;
  else lines.push(`${start}${name}”`);
}

function line(node, role, name, depth) {
  const properties = new Map((node.properties ?? []).map(({ name, value }) => [name, value.value]));
  const states = STATES.filter((state) => ![undefined, false, "false", ""].includes(properties.get(state)));
  const told = states.map((state) => ([true, "true"].includes(properties.get(state)) ? state : `${state} ${properties.get(state)}`));
  const description = node.description?.value;
  const parts = [role, name && `“${name}”`, told.length > 0 && `[${told.join(", ")}]`, description && description !== name && `— ${description}`];
  return `${"  ".repeat(depth)}${parts.filter(Boolean).join(" ")}`;
}

/** Compares with the transcript kept under that name; UPDATE_TRANSCRIPTS=1 keeps what is heard now. */
export async function expectTranscript(name, heard) {
  const file = new URL(`${name}.txt`, FOLDER);
  if (process.env.UPDATE_TRANSCRIPTS) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, heard);
  }
  expect(heard, `tests/transcripts/${name}.txt; UPDATE_TRANSCRIPTS=1 keeps what is heard now`).toBe(await readFile(file, "utf8"));
}
