import type { Chart, Plugin } from "chart.js";
import type { ChartColours } from "./chart-colours";
import type { Band, Series } from "./series";

/** Of a ribbon over the surface; lines and ticks stay readable through it. */
const OPACITY = 0.18;

/** Draws around each line between which two values it may lie. */
export function intervalRibbons(
  series: readonly Series[],
  colours: ChartColours,
): Plugin<"line"> {
  return {
    id: "intervalRibbons",
    beforeDatasetsDraw: (chart) => {
      for (const { ribbon, slot } of series)
        for (const stretch of stretchesOf(ribbon ?? []))
          draw(chart, stretch, colours.series[slot] ?? colours.text);
    },
  };
}

interface Stretch {
  readonly first: number;
  readonly bands: Band[];
}

/** Years in a row that have an interval; a gap ends a ribbon. */
function stretchesOf(ribbon: readonly (Band | null)[]): Stretch[] {
  const stretches: Stretch[] = [];
  ribbon.forEach((band, index) => {
    if (band === null) return;
    if ((ribbon[index - 1] ?? null) === null)
      stretches.push({ first: index, bands: [band] });
    else stretches.at(-1)?.bands.push(band);
  });
  return stretches;
}

function draw(
  { ctx, scales, chartArea }: Chart<"line">,
  { first, bands }: Stretch,
  colour: string,
): void {
  const { x, y } = scales;
  if (!x || !y) return;
  const points = bands.map((band, index) => ({
    at: x.getPixelForValue(first + index),
    band,
  }));
  ctx.save();
  ctx.beginPath();
  ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
  ctx.clip();
  ctx.globalAlpha = OPACITY;
  ctx.fillStyle = colour;
  ctx.beginPath();
  for (const { at, band } of points)
    ctx.lineTo(at, y.getPixelForValue(band.high));
  for (const { at, band } of [...points].reverse())
    ctx.lineTo(at, y.getPixelForValue(band.low));
  ctx.closePath();
  ctx.fill();
  ctx.restore();
}
