// vis-timeline with points, a group a lane, and its own gathering of items where they stand too close.
import { DataSet, Timeline } from "vis-timeline/standalone/esm/vis-timeline-graph2d.min.mjs";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { start, DAY_MS, WINDOW, PERIOD } from "./start.js";

start((data, container) => {
  const groups = new DataSet(data.lanes.map((content, id) => ({ id, content })));
  const items = new DataSet(data.events.map(([day, group, content], id) => ({ id, group, content, start: day * DAY_MS, type: "point" })));
  globalThis.timeline = new Timeline(container, items, groups, {
    stack: false,
    height: "100%",
    start: WINDOW[0] * DAY_MS,
    end: WINDOW[1] * DAY_MS,
    min: (PERIOD[0] - 200) * DAY_MS,
    max: (PERIOD[1] + 200) * DAY_MS,
    cluster: data.events.length > 200 ? { maxItems: 3, showStipes: false } : false,
    zoomFriction: 5,
  });
  return new Promise((done) => setTimeout(done, 500));
});
