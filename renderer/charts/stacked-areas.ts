import type { Chart, Plugin } from "chart.js";
import type { ChartColours } from "./chart-colours";
import type { Series } from "./series";

const OPACITY = 0.45;

/** Fills each line of a stack down to the line below it; where nothing was published there is a gap. */
export function stackedAreas(
  series: readonly Series[],
  colours: ChartColours,
): Plugin<"line"> {
  return {
    id: "stackedAreas",
    beforeDatasetsDraw: (chart) => {
      for (const one of series) if (one.floors) fillAreas(chart, one, colours);
    },
  };
}

function fillAreas(
  chart: Chart<"line">,
  { values, floors = [], slot }: Series,
  colours: ChartColours,
): void {
  const { ctx, scales } = chart;
  const { x, y } = scales;
  if (!x || !y) return;
  ctx.save();
  ctx.globalAlpha = OPACITY;
  ctx.fillStyle = colours.series[slot] ?? colours.text;
  for (const [from, to] of runsOf(values)) {
    ctx.beginPath();
    for (let index = from; index <= to; index++)
      ctx.lineTo(
        x.getPixelForValue(index),
        y.getPixelForValue(values[index] ?? 0),
      );
    for (let index = to; index >= from; index--)
      ctx.lineTo(
        x.getPixelForValue(index),
        y.getPixelForValue(floors[index] ?? 0),
      );
    ctx.fill();
  }
  ctx.restore();
}

/** First and last index of each run of years with a value. */
function runsOf(values: readonly (number | null)[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}
