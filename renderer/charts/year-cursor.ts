import type { Plugin } from "chart.js";
import type { ChartColours } from "./chart-colours";
import type { Series } from "./series";

/** Draws a line through the year that is being read, and a dot on each series. */
export function yearCursor(
  index: () => number | null,
  series: readonly Series[],
  colours: ChartColours,
): Plugin<"line"> {
  return {
    id: "yearCursor",
    beforeDatasetsDraw: ({ ctx, chartArea, scales }) => {
      const at = index();
      const x = at === null ? undefined : scales["x"]?.getPixelForValue(at);
      if (x === undefined) return;
      ctx.save();
      ctx.strokeStyle = colours.muted;
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.moveTo(Math.round(x) + 0.5, chartArea.top);
      ctx.lineTo(Math.round(x) + 0.5, chartArea.bottom);
      ctx.stroke();
      ctx.restore();
    },
    afterDatasetsDraw: (chart) => {
      const at = index();
      if (at === null) return;
      const { ctx } = chart;
      ctx.save();
      series.forEach(({ slot, values }, position) => {
        const point = chart.getDatasetMeta(position).data[at];
        if (!point || (values[at] ?? null) === null) return;
        ctx.beginPath();
        ctx.arc(point.x, point.y, 4, 0, 2 * Math.PI);
        ctx.fillStyle = colours.series[slot] ?? colours.text;
        ctx.fill();
        ctx.lineWidth = 2;
        ctx.strokeStyle = colours.surface;
        ctx.stroke();
      });
      ctx.restore();
    },
  };
}
