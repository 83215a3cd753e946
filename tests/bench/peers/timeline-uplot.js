// uPlot: one series of points. It has no gestures of its own, so these are those of its wheel-zoom demonstration:
// a drag and the wheel set the scale.
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { start, DAY_MS, WINDOW } from "./start.js";

start((data, container) => {
  const seconds = DAY_MS / 1000;
  const plot = new uPlot({
    width: container.clientWidth,
    height: container.clientHeight,
    pxAlign: 0,
    legend: { show: false },
    cursor: { drag: { setScale: false, x: false, y: false } },
    scales: { x: { min: WINDOW[0] * seconds, max: WINDOW[1] * seconds }, y: { range: [-0.5, data.lanes.length - 0.5] } },
    axes: [{}, { splits: data.lanes.map((_, i) => i), values: () => data.lanes, size: 80 }],
    series: [{}, { paths: () => null, points: { show: true, size: 9, fill: "#2f5d8a" } }],
  }, [data.events.map(([day]) => day * seconds), data.events.map(([, lane]) => lane)], container);
  globalThis.plot = plot;
  const { over } = plot;
  let grabbed = null;
  over.addEventListener("mousedown", (press) => { grabbed = { x: press.clientX, min: plot.scales.x.min, max: plot.scales.x.max }; });
  document.addEventListener("mouseup", () => { grabbed = null; });
  document.addEventListener("mousemove", (move) => {
    if (!grabbed) return;
    const by = ((grabbed.x - move.clientX) / over.clientWidth) * (grabbed.max - grabbed.min);
    plot.setScale("x", { min: grabbed.min + by, max: grabbed.max + by });
  });
  over.addEventListener("wheel", (wheel) => {
    wheel.preventDefault();
    const factor = Math.exp(wheel.deltaY * 0.002);
    const { min, max } = plot.scales.x;
    const share = (wheel.clientX - over.getBoundingClientRect().left) / over.clientWidth;
    const about = min + share * (max - min);
    plot.setScale("x", { min: about - (about - min) * factor, max: about + (max - about) * factor });
  }, { passive: false });
});
