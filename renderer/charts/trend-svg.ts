import type { Chart } from "chart.js";
import type { ChartColours } from "./chart-colours";
import { LABEL_FONT_PX, placedLabels } from "./end-labels";
import type { PlacedText } from "./picture";
import { dashOf, isMarked, markerOf, type Marker, type Series } from "./series";
import type { TrendData } from "./trend-config";

interface SvgOf {
  /** As it was drawn: scales and points are where they are to be. */
  readonly chart: Chart<"line", (number | null)[], number>;
  readonly data: TrendData;
  readonly colours: ChartColours;
  readonly texts: readonly PlacedText[];
  readonly title: string;
  readonly description: string;
}

/** The picture of a chart in lines and letters, for those who set it again. */
export function trendSvg(of: SvgOf): string {
  const { chart, colours, texts, title, description } = of;
  const { width, height } = chart;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="Inter, system-ui, sans-serif" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escape(title)}</title>`,
    `<desc id="desc">${escape(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${colours.surface}"/>`,
    ...texts.map((text) => textAt(text, colours)),
    ...axes(of),
    ...of.data.series.flatMap((series, index) => areaOf(of, series, index)),
    ...of.data.series.flatMap((series, index) => seriesAt(of, series, index)),
    ...labels(of),
    "</svg>\n",
  ].join("\n");
}

function textAt(
  { text, x, y, size, weight, muted }: PlacedText,
  colours: ChartColours,
): string {
  const fill = muted ? colours.muted : colours.text;
  return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" font-weight="${n(weight)}" fill="${fill}">${escape(text)}</text>`;
}

function axes({ chart, colours, data }: SvgOf): string[] {
  const { x, y } = chart.scales;
  if (!x || !y) return [];
  const { left, right, bottom } = chart.chartArea;
  const text = `font-size="${n(LABEL_FONT_PX)}" fill="${colours.muted}"`;
  const across = (at: number, stroke: string) =>
    `<path d="M${n(left)} ${n(at)}H${n(right)}" stroke="${stroke}"/>`;
  return [
    ...y.ticks.flatMap(({ label }, index) => {
      const at = y.getPixelForTick(index);
      return [
        across(at, colours.line),
        `<text x="${n(left - 8)}" y="${n(at + 4)}" text-anchor="end" ${text}>${escape(String(label ?? ""))}</text>`,
      ];
    }),
    ...x.ticks.flatMap(({ label }, index) =>
      typeof label === "string" && label !== ""
        ? [
            `<text x="${n(x.getPixelForTick(index))}" y="${n(bottom + 20)}" text-anchor="middle" ${text}>${escape(label)}</text>`,
          ]
        : [],
    ),
    ...(data.guide === undefined
      ? []
      : [across(y.getPixelForValue(data.guide), colours.muted)]),
  ];
}

/** What lies between a line of a stack and the one below. */
function areaOf(
  { chart, colours }: SvgOf,
  { floors, slot }: Series,
  index: number,
): string[] {
  const { y } = chart.scales;
  if (floors === undefined || !y) return [];
  const points = chart.getDatasetMeta(index).data;
  const floorAt = (at: number) => y.getPixelForValue(floors[at] ?? 0);
  const fill = colours.series[slot] ?? colours.text;
  return runsOf(floors).map(([from, to]) => {
    const indexes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const above = indexes.map((at) => point(points[at]?.x, points[at]?.y));
    const below = [...indexes]
      .reverse()
      .map((at) => point(points[at]?.x, floorAt(at)));
    return `<path d="M${[...above, ...below].join("L")}Z" fill="${fill}" fill-opacity="0.45"/>`;
  });
}

function seriesAt(of: SvgOf, series: Series, index: number): string[] {
  const { chart, colours } = of;
  const { values, slot } = series;
  const points = chart.getDatasetMeta(index).data;
  const colour = colours.series[slot] ?? colours.text;
  const dash = dashOf(slot).join(" ");
  const marker = markerOf(slot);
  const paths = runsOf(values).map(([from, to]) => {
    const run = points.slice(from, to + 1).map(({ x, y }) => point(x, y));
    // A year between two gaps has no line; it gets a dot instead.
    if (run.length === 1) return dot(run[0] ?? "", colour);
    return `<path d="M${run.join("L")}" fill="none" stroke="${colour}" stroke-width="${series.floors ? "1.25" : "2"}" stroke-linejoin="round"${dash === "" ? "" : ` stroke-dasharray="${dash}"`}/>`;
  });
  const marks = points.flatMap(({ x, y }, at) =>
    marker !== null && isMarked(slot, at) && values[at] !== null
      ? [`<path d="${markAt(marker, x, y)}" fill="${colour}"/>`]
      : [],
  );
  return [...bandsOf(of, series), ...paths, ...marks];
}

/** What was not published but is known to lie between two counts. */
function bandsOf({ chart, colours }: SvgOf, { bands, slot }: Series): string[] {
  const { x, y } = chart.scales;
  if (!x || !y) return [];
  const half = (x.getPixelForValue(1) - x.getPixelForValue(0)) / 2;
  const stroke = colours.series[slot] ?? colours.text;
  return bands.flatMap((band, index) => {
    if (band === null) return [];
    const bottom = y.getPixelForValue(Math.max(band.low, y.min));
    const top = Math.min(y.getPixelForValue(band.high), bottom - 5);
    const left = x.getPixelForValue(index) - half;
    const box = `<rect x="${n(left)}" y="${n(top)}" width="${n(2 * half)}" height="${n(bottom - top)}"`;
    return [`${box} fill="${stroke}" fill-opacity="0.2" stroke="${stroke}"/>`];
  });
}

function labels({ chart, data, colours }: SvgOf): string[] {
  return placedLabels(chart, data.series, colours).flatMap(
    ({ text, colour, x, y, end }) => [
      `<path d="M${point(end.x + 2, end.y)}L${point(x - 6, y)}H${n(x - 2)}" fill="none" stroke="${colour}" stroke-width="1.25"/>`,
      `<text x="${n(x)}" y="${n(y + 4)}" font-size="${n(LABEL_FONT_PX)}" font-weight="500" fill="${colours.text}">${escape(text)}</text>`,
    ],
  );
}

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

function dot(at: string, colour: string): string {
  const [x = "", y = ""] = at.split(" ");
  return `<circle cx="${x}" cy="${y}" r="2" fill="${colour}"/>`;
}

function markAt(marker: Marker, x: number, y: number): string {
  const at = `M${point(x, y)}`;
  switch (marker) {
    case "circle":
      return `${at}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`;
    case "square":
      return `${at}m-3.5 -3.5h7v7h-7z`;
    case "triangle":
      return `${at}m0 -4.5l4.5 8h-9z`;
    case "diamond":
      return `${at}m0 -5l5 5l-5 5l-5 -5z`;
  }
}

function point(x = 0, y = 0): string {
  return `${n(x)} ${n(y)}`;
}

/** A tenth of a pixel is enough. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
