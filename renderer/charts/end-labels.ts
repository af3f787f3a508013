import type { Chart, Plugin } from "chart.js";
import type { ChartColours } from "./chart-colours";
import { placeLabels } from "./label-layout";
import type { Series } from "./series";

/** What labels need of a chart, whatever its data. */
type LineChart = Pick<
  Chart<"line">,
  "chartArea" | "ctx" | "getDatasetMeta" | "scales" | "width"
>;

export const LABEL_FONT_PX = 12;
const LINE_HEIGHT_PX = 15;
const LABEL_OFFSET_PX = 14;
/** A longer name is cut: the figures beside the chart spell it out. */
const LABEL_WIDTH_MAX_PX = 150;

interface EndLabel {
  readonly text: string;
  readonly colour: string;
  /** Where the line ends. Unit: pixels. */
  readonly x: number;
  readonly y: number;
}

/** A label where it is to stand. */
interface PlacedLabel {
  readonly text: string;
  readonly colour: string;
  /** Of its left edge and its middle. Unit: pixels. */
  readonly x: number;
  readonly y: number;
  /** Where its line ends. */
  readonly end: { readonly x: number; readonly y: number };
}

/** Room to keep free at the right for the labels. Unit: pixels. */
export function labelRoom(series: readonly Series[], font: string): number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context || series.length === 0) return LABEL_OFFSET_PX;
  context.font = font;
  const widths = series.map(
    ({ label }) => context.measureText(shorten(context, label)).width,
  );
  return Math.ceil(Math.max(...widths)) + LABEL_OFFSET_PX + 4;
}

/** Names each line at its end instead of in a legend. */
export function endLabels(
  series: readonly Series[],
  colours: ChartColours,
): Plugin<"line"> {
  return {
    id: "endLabels",
    afterDatasetsDraw: (chart) => {
      for (const label of placedLabels(chart, series, colours))
        draw(chart.ctx, label, colours);
    },
  };
}

/** The labels of all lines, moved apart so that none covers another. */
export function placedLabels(
  chart: LineChart,
  series: readonly Series[],
  colours: ChartColours,
): PlacedLabel[] {
  const labels = series.flatMap((one, index) =>
    endLabelOf(chart, one, index, colours),
  );
  // Lines that stop earlier are named where they stop; they cannot collide with the margin's labels.
  const edge = chart.chartArea.right - 1;
  return [
    ...place(
      chart,
      labels.filter(({ x }) => x >= edge),
      colours,
    ),
    ...place(
      chart,
      labels.filter(({ x }) => x < edge),
      colours,
    ),
  ];
}

function endLabelOf(
  chart: LineChart,
  series: Series,
  index: number,
  colours: ChartColours,
): EndLabel[] {
  let last = series.values.length - 1;
  while (last >= 0 && series.values[last] === null) last -= 1;
  const point = chart.getDatasetMeta(index).data[last];
  if (!point) return [];
  const colour = colours.series[series.slot] ?? colours.text;
  // An area of a stack is named at its middle.
  const floor = series.floors?.[last] ?? null;
  const below =
    floor === null ? point.y : chart.scales["y"]?.getPixelForValue(floor);
  const y = (point.y + (below ?? point.y)) / 2;
  return [{ text: series.label, colour, x: point.x, y }];
}

function place(
  { ctx, chartArea, width }: LineChart,
  labels: readonly EndLabel[],
  colours: ChartColours,
): PlacedLabel[] {
  const heights = placeLabels(
    labels.map(({ y }) => y),
    LINE_HEIGHT_PX,
    chartArea.top,
    chartArea.bottom,
  );
  ctx.save();
  ctx.font = fontOf(colours);
  const placed = labels.map(({ text, colour, ...end }, index) => {
    const shown = shorten(ctx, text);
    const room = width - ctx.measureText(shown).width - 2;
    return {
      ...{ text: shown, colour, end },
      x: Math.min(end.x + LABEL_OFFSET_PX, room),
      y: heights[index] ?? end.y,
    };
  });
  ctx.restore();
  return placed;
}

function draw(
  ctx: CanvasRenderingContext2D,
  label: PlacedLabel,
  colours: ChartColours,
): void {
  const { text, x, y } = label;
  ctx.save();
  ctx.font = fontOf(colours);
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  leader(ctx, label);
  // The surface around the letters keeps them readable where they stand on a line.
  ctx.lineWidth = 4;
  ctx.strokeStyle = colours.surface;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colours.text;
  ctx.fillText(text, x, y);
  ctx.restore();
}

function fontOf({ font }: ChartColours): string {
  return `500 ${String(LABEL_FONT_PX)}px ${font}`;
}

/** Leads from the end of a line to its label. */
function leader(
  ctx: CanvasRenderingContext2D,
  { colour, end, x, y }: PlacedLabel,
): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  ctx.moveTo(end.x + 2, end.y);
  ctx.lineTo(x - 6, y);
  ctx.lineTo(x - 2, y);
  ctx.stroke();
}

function shorten(ctx: CanvasRenderingContext2D, text: string): string {
  if (ctx.measureText(text).width <= LABEL_WIDTH_MAX_PX) return text;
  const letters = Array.from(
    new Intl.Segmenter().segment(text),
    ({ segment }) => segment,
  );
  while (
    letters.length > 1 &&
    ctx.measureText(`${letters.join("")}…`).width > LABEL_WIDTH_MAX_PX
  )
    letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
