import type { PlaceSeries } from "../../../shared/ipc/name-page-schemas";
import { wilsonInterval } from "./wilson";

/** How the births of a name in one year were recorded. */
export interface RatioPoint {
  readonly year: number;
  /** Null: not published. */
  readonly female: number | null;
  readonly male: number | null;
  /** Part recorded as female, 0–1; null: one of the counts was not published. */
  readonly share: number | null;
  /** Between these the part lies; null: nothing can be said of the year. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A count, or between what it lies; high null: there is no upper bound. */
interface Range {
  readonly low: number;
  readonly high: number | null;
}

/**
 * The part of a name's births that was recorded as female, year by year. Its bounds are those of Wilson's 95 per cent
 * interval, taken at the least and the most that a count can be that was not published.
 */
export function ratioOf(
  female: PlaceSeries | undefined,
  male: PlaceSeries | undefined,
): RatioPoint[] {
  const years = new Set([...(female?.years ?? []), ...(male?.years ?? [])]);
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => pointOf(year, rangeOf(female, year), rangeOf(male, year)));
}

function pointOf(
  year: number,
  F: Range | undefined,
  M: Range | undefined,
): RatioPoint {
  const female = countIn(F);
  const male = countIn(M);
  const point = { year, female, male, share: null, low: null, high: null };
  // Without any count of the year there is nothing to take a part of.
  if (female === null && male === null) return point;
  if (F === undefined || M === undefined) return point;
  if (female !== null && male !== null)
    return { ...point, ...known(female, male) };
  return {
    ...point,
    low: M.high === null ? 0 : wilsonInterval(F.low, F.low + M.high).low,
    high: F.high === null ? 1 : wilsonInterval(F.high, F.high + M.low).high,
  };
}

function known(female: number, male: number) {
  const whole = female + male;
  return { share: female / whole, ...wilsonInterval(female, whole) };
}

/** Undefined: the place publishes nothing of that sex and year. */
function rangeOf(
  series: PlaceSeries | undefined,
  year: number,
): Range | undefined {
  const at = series?.years.indexOf(year) ?? -1;
  if (!series || at === -1) return undefined;
  const count = series.counts[at] ?? null;
  if (count !== null) return { low: count, high: count };
  return { low: series.lows[at] ?? 0, high: series.highs[at] ?? null };
}

function countIn(range: Range | undefined): number | null {
  return range !== undefined && range.low === range.high && range.low > 0
    ? range.low
    : null;
}
