// The timeline of the pages that have vis-timeline.
import { DataSet, Timeline } from "vis-timeline/standalone/esm/vis-timeline-graph2d.min.mjs";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";

export function visTimeline({ lanes, events }) {
  const groups = new DataSet(lanes.map((content, id) => ({ id, content })));
  const items = new DataSet(events.map(({ id, title, lane, ms }) => ({ id, group: lane, content: title, start: ms, type: "point" })));
  return new Timeline(document.getElementById("timeline"), items, groups, { stack: false, height: "100%", cluster: { maxItems: 3 } });
}
