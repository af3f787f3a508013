import type { ChartConfiguration, ChartDataset } from "chart.js";
import type { ChartColours } from "./chart-colours";
import { suppressedBands } from "./suppressed-bands";
import { guideLine } from "./guide-line";
import { intervalRibbons } from "./interval-ribbons";
import { endLabels, labelRoom, LABEL_FONT_PX } from "./end-labels";
import { logMin, logTicks } from "./log-axis";
import { dashOf, isMarked, pointStyleOf, type Series } from "./series";
import { stackedAreas } from "./stacked-areas";
import { yearCursor } from "./year-cursor";

export interface TrendData {
  readonly years: readonly number[];
  readonly series: readonly Series[];
  /** Amounts start at zero; ranks run downwards from 1. */
  readonly axis: "amount" | "rank";
  /** Equal steps up the axis are equal ratios; it then does not begin at zero. */
  readonly log?: boolean;
  readonly yTitle: string;
  /** Whether values between whole numbers make no sense, as with births. */
  readonly whole: boolean;
  readonly formatTick: (value: number) => string;
  /** Where the axis of amounts ends; absent: a little above the highest value. */
  readonly max?: number;
  /** A value that lines are read against. */
  readonly guide?: number;
}

/** Everything Chart.js needs to draw a trend. */
export function trendConfig(
  data: TrendData,
  colours: ChartColours,
  cursor: () => number | null,
): ChartConfiguration<"line", (number | null)[], number> {
  const font = { family: colours.font, size: LABEL_FONT_PX };
  const right = labelRoom(
    data.series,
    `500 ${String(LABEL_FONT_PX)}px ${colours.font}`,
  );
  return {
    type: "line",
    data: {
      labels: [...data.years],
      datasets: data.series.map((series) => datasetOf(series, colours)),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right, top: 8 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: colours.line },
          ticks: {
            color: colours.muted,
            font,
            maxRotation: 0,
            autoSkip: false,
            callback: (_, index) => yearTick(data.years, index),
          },
        },
        y: yScale(data, colours, font),
      },
    },
    plugins: [
      stackedAreas(data.series, colours),
      guideLine(data.guide, colours),
      intervalRibbons(data.series, colours),
      suppressedBands(data.series, colours),
      yearCursor(cursor, data.series, colours),
      endLabels(data.series, colours),
    ],
  };
}

function yScale(
  data: TrendData,
  colours: ChartColours,
  font: { family: string; size: number },
) {
  const log = data.log === true;
  return {
    type: log ? ("logarithmic" as const) : ("linear" as const),
    reverse: data.axis === "rank",
    min: axisMin(data),
    max: data.max ?? axisEnd(data.series),
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      if (log) axis.ticks = logTicks(axis.ticks);
      // The best rank is the one that readers look for.
      if (data.axis === "rank" && axis.ticks[0]?.value !== 1)
        axis.ticks.unshift({ value: 1 });
    },
    grid: { color: colours.line, drawTicks: false },
    border: { display: false },
    ticks: {
      color: colours.muted,
      font,
      padding: 8,
      maxTicksLimit: 7,
      // The axis ends a little beyond the data, not at the next round number.
      includeBounds: false,
      ...(data.whole ? { precision: 0 } : {}),
      callback: (value: string | number) => data.formatTick(Number(value)),
    },
  };
}

/** Room above the highest point: 4 per cent. */
const HEADROOM = 1.04;

function axisMin(data: TrendData): number {
  if (data.axis === "rank") return 1;
  return data.log === true ? logMin(data.series) : axisStart(data.series);
}

/** Amounts start at zero; differences may lie below. */
function axisStart(series: readonly Series[]): number {
  const lowest = Math.min(
    ...series.flatMap((one) => one.values.map((value) => value ?? 0)),
    0,
  );
  return lowest * HEADROOM;
}

function axisEnd(series: readonly Series[]): number {
  const values = series.flatMap((one) => [
    ...one.values.map((value) => value ?? 0),
    ...one.bands.map((band) => band?.high ?? 0),
    ...(one.ribbon ?? []).map((band) => band?.high ?? 0),
  ]);
  const highest = Math.max(0, ...values);
  return highest === 0 ? 1 : highest * HEADROOM;
}

function datasetOf(
  series: Series,
  colours: ChartColours,
): ChartDataset<"line", (number | null)[]> {
  const { values, slot } = series;
  const colour = colours.series[slot] ?? colours.text;
  return {
    data: [...values],
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: series.floors === undefined ? 2 : 1.25,
    borderDash: [...dashOf(slot)],
    borderJoinStyle: "round",
    spanGaps: false,
    // A year between two gaps has no line; it gets a dot instead.
    pointRadius: values.map((_, index) =>
      isAlone(values, index) ? 2 : isMarked(slot, index) ? 4 : 0,
    ),
    pointStyle: pointStyleOf(slot),
    pointBorderWidth: 0,
    clip: 4,
  };
}

function isAlone(values: readonly (number | null)[], index: number): boolean {
  return (
    (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null
  );
}

/** Round years only, few enough to stand apart. */
function yearTick(years: readonly number[], index: number): string | null {
  const year = years[index];
  if (year === undefined) return null;
  const span = years.length;
  const step =
    span > 80 ? 20 : span > 40 ? 10 : span > 16 ? 5 : span > 8 ? 2 : 1;
  return year % step === 0 ? String(year) : null;
}
