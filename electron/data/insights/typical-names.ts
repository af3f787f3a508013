import type { Gender } from "../../../shared/ipc/contract";
import type { Bounds, TypicalRow } from "../../../shared/ipc/insight-schemas";
import type { PlaceFigures } from "../figures/place-figures";
import { adjust } from "./false-discovery";
import { logOddsOf } from "./log-odds";
import { namesByLetters } from "./names-by-letters";
import { nearestCounts } from "./nearest-counts";
import { twoSidedP } from "./normal";
import {
  publishedIn,
  spanOfYears,
  unpublishedIn,
  type SpanOfSex,
} from "./span-counts";

/** Unit: births. */
export const PRIOR_BIRTHS = 1000;
/** Expected part of false findings among the names that are typical. */
export const TYPICAL_FALSE_DISCOVERY_RATE = 0.05;
/** Years that are compared where none are asked for. */
const LATEST_YEARS = 10;

/** One of the two places. */
export interface Side {
  readonly figures: PlaceFigures;
  readonly threshold: number | null;
}

export type SpansOfSexes = Readonly<Record<Gender, SpanOfSex | null>>;

export interface TypicalNames {
  readonly years: readonly number[];
  readonly spans: {
    readonly first: SpansOfSexes;
    readonly second: SpansOfSexes;
  };
  readonly compared: number;
  readonly untold: number;
  /** Of the first place, of the second; the surest first. */
  readonly rows: {
    readonly first: readonly TypicalRow[];
    readonly second: readonly TypicalRow[];
  };
}

interface TypicalQuestion {
  readonly gender: Gender | null;
  /** Null: the latest that both have. */
  readonly span: { readonly from: number; readonly to: number } | null;
}

/** Compares all names of two places over the years that both have shares for. Case does not tell names apart: some offices write capitals. */
export function typicalNames(
  first: Side,
  second: Side,
  question: TypicalQuestion,
): TypicalNames {
  const sexes = question.gender === null ? SEXES : [question.gender];
  const years = commonYears(first.figures, second.figures, sexes, question);
  const spansOf = ({ figures, threshold }: Side): SpansOfSexes => {
    const of = (gender: Gender): SpanOfSex | null =>
      sexes.includes(gender)
        ? spanOfYears(figures, gender, years, threshold)
        : null;
    return { F: of("F"), M: of("M") };
  };
  const spans = { first: spansOf(first), second: spansOf(second) };
  const all = sexes.flatMap((gender) =>
    compareSex(first, second, spans, gender),
  );
  const told = all.filter((row): row is TypicalRow => row !== null);
  return {
    ...{ years, spans, compared: told.length },
    untold: all.length - told.length,
    rows: standingOut(told),
  };
}

const SEXES: readonly Gender[] = ["F", "M"];

/** The years that have shares of all sexes asked about, in both places. */
function commonYears(
  first: PlaceFigures,
  second: PlaceFigures,
  sexes: readonly Gender[],
  { span }: TypicalQuestion,
): number[] {
  const hasShares = (figures: PlaceFigures, year: number): boolean =>
    sexes.every(
      (sex) => (figures.stratum(year, sex)?.denominator ?? null) !== null,
    );
  const years: number[] = [];
  const from = Math.max(first.minYear, second.minYear, span?.from ?? 0);
  const to = Math.min(first.maxYear, second.maxYear, span?.to ?? Infinity);
  for (let year = from; year <= to; year++)
    if (hasShares(first, year) && hasShares(second, year)) years.push(year);
  return span === null ? years.slice(-LATEST_YEARS) : years;
}

/** Every name with a figure in one of the places; null: unpublished counts could make it equally frequent in both. */
function compareSex(
  first: Side,
  second: Side,
  spans: TypicalNames["spans"],
  gender: Gender,
): (TypicalRow | null)[] {
  const one = spans.first[gender];
  const other = spans.second[gender];
  if (one === null || other === null) return [];
  const here = namesByLetters(first.figures)[gender];
  const there = namesByLetters(second.figures)[gender];
  const rows: (TypicalRow | null)[] = [];
  const compare = (letters: string): void => {
    const mine = here.get(letters) ?? NONE;
    const theirs = there.get(letters) ?? NONE;
    const low1 = sumOf(first.figures, mine, one);
    const low2 = sumOf(second.figures, theirs, other);
    if (low1 === 0 && low2 === 0) return;
    const counts = {
      first: boundsOf(first.figures, mine, one, low1),
      second: boundsOf(second.figures, theirs, other, low2),
    };
    const name = spellingOf(first.figures, mine, second.figures, theirs);
    rows.push(rowOf(name, gender, counts, [one.births, other.births]));
  };
  for (const letters of here.keys()) compare(letters);
  for (const letters of there.keys()) if (!here.has(letters)) compare(letters);
  return rows;
}

const NONE: readonly number[] = [];

/** Births of names that differ in case alone, together. */
function sumOf(
  figures: PlaceFigures,
  names: readonly number[],
  span: SpanOfSex,
): number {
  let sum = 0;
  for (const i of names) sum += publishedIn(figures, i, span);
  return sum;
}

/** With what was not published of them. */
function boundsOf(
  figures: PlaceFigures,
  names: readonly number[],
  span: SpanOfSex,
  low: number,
): Bounds {
  let unpublished =
    names.length === 0 ? span.years.length * span.unpublished : 0;
  for (const i of names) unpublished += unpublishedIn(figures, i, span);
  const high = low + unpublished;
  return { low, high: high === Infinity ? null : high };
}

function rowOf(
  name: string,
  gender: Gender,
  { first, second }: { first: Bounds; second: Bounds },
  [n1, n2]: readonly [number, number],
): TypicalRow | null {
  const nearest = nearestCounts(first, n1, second, n2);
  if (nearest === null) return null;
  const [x1, x2] = nearest;
  const part = (PRIOR_BIRTHS * (x1 + x2)) / (n1 + n2);
  const { difference, z } = logOddsOf([x1, n1], [x2, n2], part, PRIOR_BIRTHS);
  const shares = [x1 / n1, x2 / n2] as const;
  const least = Math.min(...shares);
  return {
    ...{ name, gender, first, second, z, logOdds: difference },
    ratio: least === 0 ? null : Math.max(...shares) / least,
  };
}

/** As one of the places writes it that does not write capitals, if there is one. */
function spellingOf(
  first: PlaceFigures,
  [mine]: readonly number[],
  second: PlaceFigures,
  [theirs]: readonly number[],
): string {
  const spellings = [
    ...(mine === undefined ? [] : [first.name(mine)]),
    ...(theirs === undefined ? [] : [second.name(theirs)]),
  ];
  return (
    spellings.find((name) => name !== name.toUpperCase()) ?? spellings[0] ?? ""
  );
}

/** Those whose difference is more than an accident, with the false discovery rate controlled over all. */
function standingOut(rows: readonly TypicalRow[]): TypicalNames["rows"] {
  const pValues = Float64Array.from(rows, ({ z }) => twoSidedP(z));
  const limit = adjust(pValues).greatestWithin(TYPICAL_FALSE_DISCOVERY_RATE);
  const found = rows.filter((_, at) => (pValues[at] as number) <= limit);
  return {
    first: found.filter(({ z }) => z > 0).sort((a, b) => b.z - a.z),
    second: found.filter(({ z }) => z < 0).sort((a, b) => a.z - b.z),
  };
}
