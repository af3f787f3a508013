import type { Gender } from "../../../shared/ipc/contract";
import type { Span } from "../../../shared/ipc/insight-schemas";
import type { PlaceFigures } from "../figures/place-figures";

/** The years of a span that have shares, for one sex. */
export interface SpanOfSex {
  readonly years: readonly number[];
  /** What shares are shares of, summed over `years`. */
  readonly births: number;
  /** What a name without a figure in one of the years may have had there at most; Infinity: that is not known. */
  readonly unpublished: number;
}

/** Null: no year of the span has a denominator. */
export function spanOfSex(
  figures: PlaceFigures,
  gender: Gender,
  { from, to }: Span,
  threshold: number | null,
): SpanOfSex | null {
  const asked = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return spanOfYears(figures, gender, asked, threshold);
}

/** The same of years that need not follow each other. */
export function spanOfYears(
  figures: PlaceFigures,
  gender: Gender,
  asked: readonly number[],
  threshold: number | null,
): SpanOfSex | null {
  const years: number[] = [];
  let births = 0;
  let complete = true;
  for (const year of asked) {
    const stratum = figures.stratum(year, gender);
    if (stratum === undefined || stratum.denominator === null) continue;
    years.push(year);
    births += stratum.denominator;
    complete &&= stratum.complete;
  }
  if (years.length === 0) return null;
  return {
    years,
    births,
    unpublished: complete && threshold !== null ? threshold - 1 : Infinity,
  };
}

/** Births of one name in the years of a span that were published. */
export function publishedIn(
  figures: PlaceFigures,
  i: number,
  { years }: SpanOfSex,
): number {
  let sum = 0;
  for (const year of years) sum += figures.count(i, year);
  return sum;
}

/** What years without a figure may add to that at most. */
export function unpublishedIn(
  figures: PlaceFigures,
  i: number,
  { years, unpublished }: SpanOfSex,
): number {
  let sum = 0;
  for (const year of years)
    if (figures.count(i, year) === 0) sum += unpublished;
  return sum;
}
