// ECharts: a scatter over eight categories, moved and zoomed by its inside data zoom; no animation, no throttle.
import { init, use } from "echarts/core";
import { ScatterChart } from "echarts/charts";
import { DataZoomInsideComponent, GridComponent, TooltipComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";
import { start, DAY_MS, WINDOW, COLORS } from "./start.js";

use([ScatterChart, DataZoomInsideComponent, GridComponent, TooltipComponent, CanvasRenderer]);

start((data, container) => {
  globalThis.chart = init(container, undefined, { devicePixelRatio: 1 });
  chart.setOption({
    animation: false,
    grid: { left: 80, right: 20, top: 20, bottom: 40 },
    tooltip: { trigger: "item" },
    xAxis: { type: "time" },
    yAxis: { type: "category", data: data.lanes },
    dataZoom: [{ type: "inside", xAxisIndex: 0, startValue: WINDOW[0] * DAY_MS, endValue: WINDOW[1] * DAY_MS, throttle: 0 }],
    series: [{
      type: "scatter",
      large: data.events.length > 2_000,
      symbolSize: 9,
      itemStyle: { color: COLORS[0] },
      data: data.events.map(([day, lane]) => [day * DAY_MS, lane]),
    }],
  });
  return new Promise((done) => setTimeout(done, 500));
});
