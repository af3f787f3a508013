import type { PlaceSeries } from "../../../shared/ipc/name-page-schemas";
import type { Measure } from "../../../shared/mapping";
import type { Format } from "../../lib/format";
import { name as words, type NameUnit } from "../../lib/words/name";

/** The figures of a series in a unit, one per year; null: not published. Unit of shares: per 1,000. */
export function valuesOf(
  series: PlaceSeries,
  unit: NameUnit,
): readonly (number | null)[] {
  if (unit === "count") return series.counts;
  if (unit === "rank") return series.ranks;
  return series.shares.map((share) => (share === null ? null : share * 1000));
}

/** A figure with its unit. Unit of shares: per 1,000. */
export function figureText(
  value: number,
  unit: NameUnit,
  measure: Measure,
  format: Format,
): string {
  if (unit === "count") return words.count(format.count(value), measure);
  if (unit === "rank") return words.value.rank(format.count(value));
  return words.value.share(format.perThousand(value / 1000));
}

/** A figure of one year, or what is known where none was published. */
export function textAt(
  series: PlaceSeries | undefined,
  year: number,
  { unit, measure }: { unit: NameUnit; measure: Measure },
  format: Format,
): string {
  const i = series?.years.indexOf(year) ?? -1;
  if (!series || i === -1) return words.trend.notPublished;
  const value = valuesOf(series, unit)[i] ?? null;
  if (value !== null) return figureText(value, unit, measure, format);
  return unit === "count"
    ? boundsText(series, i, format)
    : words.trend.notPublished;
}

function boundsText(
  { lows, highs }: PlaceSeries,
  i: number,
  format: Format,
): string {
  const high = highs[i] ?? null;
  if (high === null) return words.trend.notPublished;
  const low = lows[i] ?? 0;
  return words.trend.between(format.count(low), format.count(high));
}

/** Whether any of the series has a figure in the unit. */
export function hasFigures(
  all: readonly (PlaceSeries | undefined)[],
  unit: NameUnit,
): boolean {
  return all.some(
    (series) =>
      series !== undefined &&
      valuesOf(series, unit).some((value) => value !== null),
  );
}

/** A long table keeps to the bare number: its caption says the unit. */
export function numberText(
  value: number,
  unit: NameUnit,
  format: Format,
): string {
  return unit === "share"
    ? format.perThousand(value / 1000)
    : format.count(value);
}
