// What a whole page beside ours must do: read our dataset.json, show all of it as a graph and a timeline, and write
// out a node that is clicked. `spot` says where a node is on screen, for who measures when a click first answers.
export async function whole(draw) {
  const dataset = await (await fetch("data/dataset.json")).json();
  const nodes = [
    ...dataset.entities.map(({ id, name, kind }) => ({ id, name: name.en ?? name, kind })),
    ...dataset.disputes.map(({ id, title }) => ({ id, name: title.en, kind: "dispute" })),
  ];
  const ids = new Set(nodes.map(({ id }) => id));
  const links = [
    ...dataset.relations.map(({ from, to, kind }) => ({ from, to, kind })),
    ...dataset.disputes.flatMap(({ id, parties, about = [] }) => [...parties.map(({ entity }) => entity), ...about].map((to) => ({ from: id, to, kind: "party" }))),
    ...dataset.entities.filter(({ of }) => of).map(({ id, of }) => ({ from: of, to: id, kind: "provides" })),
  ].filter(({ from, to }) => ids.has(from) && ids.has(to) && from !== to);
  const lanes = [...new Set(dataset.events.map(({ kind }) => kind))];
  const events = dataset.events.map((event) => ({ id: event.id, title: event.title.en, lane: lanes.indexOf(event.kind), ms: msOf(event.date) }));
  const name = new Map(nodes.map((node) => [node.id, node.name]));
  const show = (id) => {
    const about = dataset.events.filter(({ actors, dispute }) => dispute === id || actors.some(({ entity }) => entity === id));
    const details = document.getElementById("details");
    details.replaceChildren(Object.assign(document.createElement("h2"), { id: "words", textContent: name.get(id) }));
    for (const event of about) details.append(Object.assign(document.createElement("p"), { textContent: `${event.date} ${event.title.en}` }));
  };
  globalThis.spot = await draw({ nodes, links, lanes, events }, show);
  requestAnimationFrame(() => { document.documentElement.dataset.faultlines = "ready"; });
}

/** The first day of an EDTF date. */
function msOf(date) {
  const [, year, month = "01", day = "01"] = /(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  return Date.parse(`${year}-${month}-${day}`);
}
