import type { Plugin } from "chart.js";
import type { ChartColours } from "./chart-colours";

/** Draws a thin line across the chart at a value that lines are read against. */
export function guideLine(
  value: number | undefined,
  colours: ChartColours,
): Plugin<"line"> {
  return {
    id: "guideLine",
    beforeDatasetsDraw: ({ ctx, chartArea, scales }) => {
      const y = scales["y"];
      if (value === undefined || !y) return;
      const at = Math.round(y.getPixelForValue(value)) + 0.5;
      ctx.save();
      ctx.strokeStyle = colours.muted;
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.moveTo(chartArea.left, at);
      ctx.lineTo(chartArea.right, at);
      ctx.stroke();
      ctx.restore();
    },
  };
}
