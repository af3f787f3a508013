import type { TrendPoint } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import type { Series } from "../../charts/series";
import { keyOf, truthOf, type Place } from "./explore-state";
import type { ChartView, Entry } from "./explore-view";
import { lineName } from "./line-name";
import { placeName } from "./place-name";
import { boundsOf, valueOf } from "./point-value";
import { indexed, smooth, stacked } from "./transform";

/** The points of one chosen name; undefined while they are being read. */
export interface Trend {
  readonly entry: Entry;
  /** Null: the library has no figures of its place any more. */
  readonly place: Place | null;
  readonly points: readonly TrendPoint[] | undefined;
  /** What the entry's rule puts together; absent: nothing, or it is being read. */
  readonly group?: {
    readonly title: string;
    readonly names: readonly string[];
  };
}

/** All that a chart shows: names with their points, how they are drawn, and the years they span. */
export interface Picture {
  readonly trends: readonly Trend[];
  readonly measure: Measure;
  /** Options as they apply: those that do not go together are off. */
  readonly chart: ChartView;
  readonly years: readonly number[];
}

/** The years of all places together, or those that all of them have. Empty: they have none in common. */
export function yearsOfAll(
  places: readonly Place[],
  common: boolean,
): number[] {
  if (places.length === 0) return [];
  const firsts = places.map(({ minYear }) => minYear);
  const lasts = places.map(({ maxYear }) => maxYear);
  return common
    ? yearsBetween(Math.max(...firsts), Math.min(...lasts))
    : yearsBetween(Math.min(...firsts), Math.max(...lasts));
}

function yearsBetween(min: number, max: number): number[] {
  return Array.from(
    { length: Math.max(0, max - min + 1) },
    (_, index) => min + index,
  );
}

/** Lines for the chart. A year without a point stays a gap; one between known bounds is a band. */
export function seriesOf(picture: Picture): Series[] {
  const { trends, chart } = picture;
  const lines = trends.map((trend) => drawnValues(trend, picture));
  const stack = chart.form === "stacked" ? stacked(lines) : null;
  return trends.map((trend, position) => ({
    key: keyOf(trend.entry),
    label: labelOf(trend, trends),
    slot: trend.entry.slot,
    values: stack?.[position]?.tops ?? lines[position] ?? [],
    bands: bandsOf(trend, picture),
    ...(stack === null ? {} : { floors: stack[position]?.floors ?? [] }),
  }));
}

/** The figures of a line as it is drawn: smoothed, then as an index. */
export function drawnValues(
  { points }: Trend,
  { years, chart }: Picture,
): readonly (number | null)[] {
  const byYear = new Map(points?.map((point) => [point.year, point]));
  const values = years.map((year) => valueOf(byYear.get(year), chart.unit));
  const smoothed = smooth(values, chart.smooth);
  if (chart.index === null) return smoothed;
  const base = years.indexOf(chart.index);
  return indexed(smoothed, base) ?? years.map(() => null);
}

/** Counts between known bounds; a stack and an index have no place for them. */
function bandsOf(
  { points, place }: Trend,
  { years, chart }: Picture,
): Series["bands"] {
  const drawn = chart.form === "lines" && chart.index === null;
  if (!drawn || place === null) return years.map(() => null);
  const { threshold } = truthOf(place);
  const byYear = new Map(points?.map((point) => [point.year, point]));
  return years.map((year) => boundsOf(byYear.get(year), chart.unit, threshold));
}

/** Sex and place are said only where the name alone would not tell two lines apart. */
export function labelOf(trend: Trend, trends: readonly Trend[]): string {
  const { gender } = trend.entry;
  const sexes = new Set(trends.map(({ entry }) => entry.gender));
  return `${lineName(trend)}${sexes.size > 1 ? ` ${gender}` : ""}${placeSuffix(trend, trends)}`;
}

/** Where a line is from, behind its name; "": all are from one place. */
export function placeSuffix(
  { entry, place }: Trend,
  trends: readonly Trend[],
): string {
  const places = new Set(trends.map((trend) => atOf(trend.entry)));
  if (places.size <= 1) return "";
  return `, ${place ? shortPlace(place, trends) : atOf(entry)}`;
}

function atOf({ country, region }: Entry): string {
  return region ?? country;
}

/** A region by its own name where all are of one country. */
function shortPlace(place: Place, trends: readonly Trend[]): string {
  const countries = new Set(trends.map(({ entry }) => entry.country));
  if (place.region === null) return place.country.name;
  return countries.size === 1 ? place.region.name : placeName(place);
}

/** The places of all names, each once. */
export function placesOf({ trends }: Pick<Picture, "trends">): Place[] {
  const places = new Map<string, Place>();
  for (const { entry, place } of trends)
    if (place !== null) places.set(atOf(entry), place);
  return [...places.values()];
}
