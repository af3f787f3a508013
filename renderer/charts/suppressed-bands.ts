import type { Chart, Plugin } from "chart.js";
import type { ChartColours } from "./chart-colours";
import type { Series } from "./series";

/** Unit: pixels. */
const HATCH = 6;
/** A band of a few births on an axis of thousands must still be seen. */
const LOWEST = 5;

/** Draws what was not published but is known to lie between two counts: hatched, as neither a value nor nothing. */
export function suppressedBands(
  series: readonly Series[],
  colours: ChartColours,
): Plugin<"line"> {
  return {
    id: "suppressedBands",
    beforeDatasetsDraw: (chart) => {
      for (const one of series) drawBands(chart, one, colours);
    },
  };
}

function drawBands(
  chart: Chart<"line">,
  { bands, slot }: Series,
  colours: ChartColours,
): void {
  const { ctx, scales, chartArea } = chart;
  const { x, y } = scales;
  if (!x || !y || bands.every((band) => band === null)) return;
  const colour = colours.series[slot] ?? colours.text;
  const half = (x.getPixelForValue(1) - x.getPixelForValue(0)) / 2;
  ctx.save();
  ctx.fillStyle = hatch(ctx, colour) ?? colour;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  bands.forEach((band, index) => {
    if (band === null) return;
    const middle = x.getPixelForValue(index);
    const left = Math.max(chartArea.left, middle - half);
    const width = Math.min(chartArea.right, middle + half) - left;
    // A logarithmic axis has no zero.
    const bottom = y.getPixelForValue(Math.max(band.low, y.min));
    const top = Math.min(y.getPixelForValue(band.high), bottom - LOWEST);
    ctx.fillRect(left, top, width, bottom - top);
    line(ctx, left, top, width);
    line(ctx, left, bottom, width);
  });
  ctx.restore();
}

function line(
  ctx: CanvasRenderingContext2D,
  left: number,
  y: number,
  width: number,
): void {
  ctx.beginPath();
  ctx.moveTo(left, Math.round(y) - 0.5);
  ctx.lineTo(left + width, Math.round(y) - 0.5);
  ctx.stroke();
}

/** Slanted lines of the series' colour. */
function hatch(
  ctx: CanvasRenderingContext2D,
  colour: string,
): CanvasPattern | null {
  const tile = document.createElement("canvas");
  tile.width = HATCH;
  tile.height = HATCH;
  const pen = tile.getContext("2d");
  if (!pen) return null;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.25;
  pen.beginPath();
  // Once more at the corners, so that the lines go on from tile to tile.
  for (const shift of [-HATCH, 0, HATCH]) {
    pen.moveTo(shift - 1, HATCH + 1);
    pen.lineTo(shift + HATCH + 1, -1);
  }
  pen.stroke();
  return ctx.createPattern(tile, "repeat");
}
