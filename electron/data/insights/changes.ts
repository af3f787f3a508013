import type { Gender } from "../../../shared/ipc/contract";
import type { Span, Verdict } from "../../../shared/ipc/insight-schemas";
import type { PlaceFigures } from "../figures/place-figures";
import { adjust, type Adjusted } from "./false-discovery";
import { twoSidedP } from "./normal";
import { leastExpected, pooledZ } from "./proportions";
import {
  publishedIn,
  spanOfSex,
  unpublishedIn,
  type SpanOfSex,
} from "./span-counts";

/** Expected part of false findings among the names that rose or fell. */
export const FALSE_DISCOVERY_RATE = 0.05;
/** See `leastExpected`. */
const LEAST_EXPECTED = 5;

export interface ChangesQuestion {
  readonly gender: Gender | null;
  readonly first: Span;
  readonly second: Span;
  readonly threshold: number | null;
}

/** The two spans of one sex, both with shares. */
export interface Spans {
  readonly first: SpanOfSex;
  readonly second: SpanOfSex;
}

/** Names with a figure in one of the spans, one entry each; there are tens of thousands, so they are columns. */
interface Columns {
  /** Index in the figures. */
  readonly names: Uint32Array;
  /** Second share minus first; where counts are bounded the smallest difference that they allow. */
  readonly differences: Float64Array;
  /** NaN: not tested. */
  readonly pValues: Float64Array;
}

export interface Changes extends Columns {
  readonly spans: Readonly<Record<Gender, Spans | null>>;
  readonly tested: number;
  readonly adjusted: Adjusted;
  /** Positions in the columns, in no order. */
  readonly verdicts: Readonly<Record<Verdict, readonly number[]>>;
}

/**
 * Compares the shares of all names by the two-proportion test, with the false discovery rate controlled over all names tested.
 * A name without a figure in a year has between 0 and threshold − 1 births there: it is tested with the count that makes the
 * difference smallest, and not at all where there may be none.
 */
export function changesOf(
  figures: PlaceFigures,
  { gender, first, second, threshold }: ChangesQuestion,
): Changes {
  const spansOf = (sex: Gender): Spans | null => {
    if (gender !== null && gender !== sex) return null;
    const before = spanOfSex(figures, sex, first, threshold);
    const after = spanOfSex(figures, sex, second, threshold);
    return before && after && { first: before, second: after };
  };
  const spans = { F: spansOf("F"), M: spansOf("M") };
  const columns = compareAll(figures, spans);
  const tested = columns.pValues.filter((p) => !Number.isNaN(p));
  const adjusted = adjust(tested);
  return {
    ...columns,
    ...{ spans, adjusted, tested: tested.length },
    verdicts: sortOut(columns, adjusted),
  };
}

function compareAll(
  figures: PlaceFigures,
  spans: Readonly<Record<Gender, Spans | null>>,
): Columns {
  const names = new Uint32Array(figures.size);
  const differences = new Float64Array(figures.size);
  const pValues = new Float64Array(figures.size);
  let length = 0;
  for (let i = 0; i < figures.size; i++) {
    const ofSex = spans[figures.gender(i)];
    if (ofSex === null) continue;
    const x1 = publishedIn(figures, i, ofSex.first);
    const x2 = publishedIn(figures, i, ofSex.second);
    if (x1 === 0 && x2 === 0) continue;
    names[length] = i;
    compare(ofSex, x1, x2, {
      high1: x1 + unpublishedIn(figures, i, ofSex.first),
      high2: x2 + unpublishedIn(figures, i, ofSex.second),
    });
    differences[length] = compared.difference;
    pValues[length] = compared.p;
    length++;
  }
  return {
    names: names.subarray(0, length),
    differences: differences.subarray(0, length),
    pValues: pValues.subarray(0, length),
  };
}

/** The outcome of the last comparison: an object for each of a hundred thousand would cost more than the comparison. */
const compared = { difference: 0, p: NaN };

/** Compares the two counts within their bounds whose shares lie nearest to each other. */
function compare(
  { first: { births: n1 }, second: { births: n2 } }: Spans,
  low1: number,
  low2: number,
  { high1, high2 }: { high1: number; high2: number },
): void {
  let x1 = low1;
  let x2 = low2;
  if (low2 / n2 > high1 / n1) x1 = high1;
  else if (low1 / n1 > high2 / n2) x2 = high2;
  else if (high1 > low1 || high2 > low2) {
    // The same share lies within the bounds of both.
    compared.difference = 0;
    compared.p = NaN;
    return;
  }
  compared.difference = x2 / n2 - x1 / n1;
  compared.p =
    leastExpected(x1, n1, x2, n2) < LEAST_EXPECTED
      ? NaN
      : twoSidedP(pooledZ(x1, n1, x2, n2));
}

function sortOut(
  { differences, pValues }: Columns,
  adjusted: Adjusted,
): Record<Verdict, number[]> {
  const lists: Record<Verdict, number[]> = {
    ...{ rose: [], fell: [], unclear: [], small: [] },
  };
  const limit = adjusted.greatestWithin(FALSE_DISCOVERY_RATE);
  for (let at = 0; at < pValues.length; at++) {
    const p = pValues[at] as number;
    if (Number.isNaN(p)) lists.small.push(at);
    else if (p > limit) lists.unclear.push(at);
    else if ((differences[at] as number) > 0) lists.rose.push(at);
    else lists.fell.push(at);
  }
  return lists;
}
