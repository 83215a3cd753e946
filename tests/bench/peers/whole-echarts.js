// ECharts for both; the graph laid out by its own forces, without animation.
import { init, use } from "echarts/core";
import { GraphChart, ScatterChart } from "echarts/charts";
import { DataZoomInsideComponent, GridComponent, TooltipComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";
import { LabelLayout } from "echarts/features";
import { whole } from "./whole.js";

use([GraphChart, ScatterChart, DataZoomInsideComponent, GridComponent, TooltipComponent, CanvasRenderer, LabelLayout]);

whole((data, show) => {
  const graph = init(document.getElementById("graph"));
  graph.setOption({
    animation: false,
    series: [{
      type: "graph", layout: "force", roam: true, symbolSize: 12, force: { layoutAnimation: false, repulsion: 60 },
      label: { show: true }, labelLayout: { hideOverlap: true },
      data: data.nodes.map(({ id, name }) => ({ id, name: id, label: { formatter: name } })),
      links: data.links.map(({ from, to }) => ({ source: from, target: to })),
    }],
  });
  graph.on("click", ({ dataType, data: node }) => dataType === "node" && show(node.id));
  const timeline = init(document.getElementById("timeline"));
  timeline.setOption({
    animation: false,
    grid: { left: 140, right: 20, top: 10, bottom: 30 },
    tooltip: {},
    xAxis: { type: "time" },
    yAxis: { type: "category", data: data.lanes },
    dataZoom: [{ type: "inside", xAxisIndex: 0 }],
    series: [{ type: "scatter", symbolSize: 9, data: data.events.map(({ ms, lane, title }) => ({ value: [ms, lane], name: title })) }],
  });
  return () => {
    // Its forces start anywhere, and some nodes end outside the picture.
    const series = graph.getModel().getSeriesByIndex(0);
    const places = data.nodes.map((_, at) => series.coordinateSystem.dataToPoint(series.getData().getItemLayout(at)));
    const [x, y] = places.find((place) => place[0] > 9 && place[1] > 9 && place[0] < graph.getWidth() - 9 && place[1] < graph.getHeight() - 9) ?? places[0];
    return { on: "#graph canvas", x, y };
  };
});
