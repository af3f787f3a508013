import type { Chart, ChartConfiguration, Plugin } from "chart.js";
import type { ChartColours } from "./chart-colours";
import { LABEL_FONT_PX } from "./end-labels";

/** One bar of a chart. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** What is written at its end. */
  readonly text: string;
  /** Between which two the value lies; null: not known, or exact. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** 0–7: its hue. */
  readonly slot: number;
}

export interface BarsData {
  readonly bars: readonly Bar[];
  readonly formatTick: (value: number) => string;
}

/** Unit: pixels. */
export const BAR_PITCH = 22;
const CAP = 3;
const TEXT_GAP = 6;

/** Everything Chart.js needs to draw bars to the left and right of zero, one name each. */
export function barsConfig(
  { bars, formatTick }: BarsData,
  colours: ChartColours,
  current: () => number | null,
): ChartConfiguration<"bar", number[], string> {
  const room = textRoom(bars, colours);
  return {
    type: "bar",
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [
        {
          data: bars.map(({ value }) => value),
          backgroundColor: bars.map(
            ({ slot }) => colours.series[slot] ?? colours.text,
          ),
          barPercentage: 0.62,
          categoryPercentage: 1,
        },
      ],
    },
    options: {
      indexAxis: "y",
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: {
        padding: {
          right: bars.some(({ value }) => value > 0) ? room : 0,
        },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: scalesOf({ bars, formatTick }, colours, room),
    },
    plugins: [
      currentBar(current, colours),
      whiskers(bars, colours),
      endTexts(bars, colours),
    ],
  };
}

function scalesOf(
  { bars, formatTick }: BarsData,
  colours: ChartColours,
  room: number,
): NonNullable<ChartConfiguration<"bar">["options"]>["scales"] & object {
  const font = { family: colours.font, size: LABEL_FONT_PX };
  return {
    x: {
      suggestedMin: Math.min(
        0,
        ...bars.map(({ interval }) => interval?.low ?? 0),
      ),
      suggestedMax: Math.max(
        0,
        ...bars.map(({ interval }) => interval?.high ?? 0),
      ),
      afterDataLimits: (axis) => {
        // Bars to the left write beyond their ends too.
        if (axis.min < 0)
          axis.min -=
            ((axis.max - axis.min) * room) / Math.max(1, axis.chart.width);
      },
      grid: { color: colours.line, drawTicks: false },
      border: { display: false },
      ticks: {
        color: colours.muted,
        font,
        maxTicksLimit: 7,
        includeBounds: false,
        callback: (value) => formatTick(Number(value)),
      },
    },
    y: {
      grid: { display: false },
      border: { color: colours.line },
      ticks: { color: colours.text, font, autoSkip: false },
    },
  };
}

function textRoom(bars: readonly Bar[], colours: ChartColours): number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return 0;
  context.font = `${String(LABEL_FONT_PX)}px ${colours.font}`;
  const widths = bars.map(({ text }) => context.measureText(text).width);
  return Math.ceil(Math.max(0, ...widths)) + 2 * TEXT_GAP;
}

/** A stripe behind the bar that is being read. */
function currentBar(
  current: () => number | null,
  colours: ChartColours,
): Plugin<"bar"> {
  return {
    id: "currentBar",
    beforeDatasetsDraw: ({ ctx, width, scales }) => {
      const at = current();
      const y = at === null ? undefined : scales["y"]?.getPixelForValue(at);
      if (y === undefined) return;
      ctx.save();
      ctx.globalAlpha = 0.5;
      ctx.fillStyle = colours.line;
      ctx.fillRect(0, y - BAR_PITCH / 2, width, BAR_PITCH);
      ctx.restore();
    },
  };
}

/** From the low to the high end of each interval. */
function whiskers(bars: readonly Bar[], colours: ChartColours): Plugin<"bar"> {
  return {
    id: "whiskers",
    afterDatasetsDraw: ({ ctx, scales }) => {
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      ctx.strokeStyle = colours.text;
      ctx.lineWidth = 1.25;
      ctx.beginPath();
      bars.forEach(({ interval }, index) => {
        if (interval === null) return;
        const low = x.getPixelForValue(interval.low);
        const high = x.getPixelForValue(interval.high);
        const middle = y.getPixelForValue(index);
        ctx.moveTo(low, middle - CAP);
        ctx.lineTo(low, middle + CAP);
        ctx.moveTo(low, middle);
        ctx.lineTo(high, middle);
        ctx.moveTo(high, middle - CAP);
        ctx.lineTo(high, middle + CAP);
      });
      ctx.stroke();
      ctx.restore();
    },
  };
}

/** The value of each bar, beyond the end of its interval. */
function endTexts(bars: readonly Bar[], colours: ChartColours): Plugin<"bar"> {
  return {
    id: "endTexts",
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `${String(LABEL_FONT_PX)}px ${colours.font}`;
      ctx.fillStyle = colours.text;
      ctx.textBaseline = "middle";
      bars.forEach((bar, index) => {
        writeEnd(chart, bar, index);
      });
      ctx.restore();
    },
  };
}

function writeEnd(
  { ctx, scales }: Chart<"bar">,
  { value, interval, text }: Bar,
  index: number,
): void {
  const { x, y } = scales;
  if (!x || !y) return;
  const toLeft = value < 0;
  const end = toLeft
    ? Math.min(value, interval?.low ?? value)
    : Math.max(value, interval?.high ?? value);
  ctx.textAlign = toLeft ? "right" : "left";
  const gap = toLeft ? -TEXT_GAP : TEXT_GAP;
  ctx.fillText(text, x.getPixelForValue(end) + gap, y.getPixelForValue(index));
}
