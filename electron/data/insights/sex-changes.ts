import type { Input, Output } from "../../../shared/ipc/contract";
import type { SexChangeRow } from "../../../shared/ipc/insight-schemas";
import type { Backend } from "../backend";
import type { PlaceFigures } from "../figures/place-figures";
import { askAbout } from "./about-place";
import { LastAnswer } from "./remember-last";
import {
  limitsOf,
  ratioOf,
  yearsOfBoth,
  type Limits,
  type Pair,
} from "./sex-ratio";
import {
  sustainedStretches,
  SUSTAINED_YEARS,
  type Stretch,
  type YearOfName,
} from "./sex-stretches";

interface SexChanges {
  readonly names: number;
  readonly rows: readonly SexChangeRow[];
}

const lastChanges = new LastAnswer<SexChanges>();

/** Names whose recorded sex changed sides, a page at a time. */
export async function listSexChanges(
  backend: Backend,
  input: Input<"insights.sex-changes">,
): Promise<Output<"insights.sex-changes">> {
  const { figures, about } = await askAbout(backend, input);
  const { minBirths, offset, limit } = input;
  const { threshold } = about;
  const { names, rows } = lastChanges.of(figures, { minBirths }, () =>
    sexChangesOf(figures, threshold, minBirths),
  );
  return {
    about,
    missing: yearsOfBoth(figures).length > 0 ? null : "both-sexes",
    names,
    sustainedYears: SUSTAINED_YEARS,
    total: rows.length,
    rows: rows.slice(offset, offset + limit),
  };
}

/**
 * A name is on a side in a year when the 95 % interval of the female part of its births lies beyond a half, unpublished counts
 * included. It changed sides where `SUSTAINED_YEARS` on the one are followed by as many on the other.
 */
export function sexChangesOf(
  figures: PlaceFigures,
  threshold: number | null,
  minBirths: number,
): SexChanges {
  const pairs = pairsOf(figures);
  const years = yearsOfBoth(figures);
  const limits = limitsOf(figures, threshold);
  // More than half of a stretch's births are of its own sex: names that have not so many of both need no closer look.
  const enough = (i: number): boolean =>
    figures.sum(i, figures.minYear, figures.maxYear) * 2 > minBirths;
  const rows = pairs.flatMap((pair) => {
    if (!enough(pair.female) || !enough(pair.male)) return [];
    const stretches = sustainedStretches(
      yearsOfName(figures, pair, years, limits),
      minBirths,
    );
    const row = lastCrossing(figures.name(pair.female), stretches);
    return row === null ? [] : [row];
  });
  rows.sort((a, b) => b.births - a.births);
  return { names: pairs.length, rows };
}

/** Names that have counts of both sexes. */
function pairsOf(figures: PlaceFigures): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < figures.size; i++) {
    if (figures.gender(i) !== "F") continue;
    const male = figures.find(figures.name(i), "M");
    if (male >= 0) pairs.push({ female: i, male });
  }
  return pairs;
}

function yearsOfName(
  figures: PlaceFigures,
  pair: Pair,
  years: readonly number[],
  limits: Limits,
): YearOfName[] {
  return years.flatMap((year) => {
    const row = ratioOf(figures, pair, year, limits);
    if (row === null) return [];
    return [
      {
        year,
        side: sideOf(row.interval),
        female: row.female.low,
        male: row.male.low,
      },
    ];
  });
}

const HALF = 0.5;

function sideOf(
  interval: { low: number; high: number } | null,
): YearOfName["side"] {
  if (interval === null) return null;
  if (interval.low > HALF) return "F";
  return interval.high < HALF ? "M" : null;
}

/** The last of the name's crossings; null: it never changed sides. */
function lastCrossing(
  name: string,
  stretches: readonly Stretch[],
): SexChangeRow | null {
  const before = stretches.at(-2);
  const after = stretches.at(-1);
  if (before === undefined || after === undefined) return null;
  return {
    name,
    ...{ from: before.side, to: after.side, year: after.first },
    ...{ before: femalePart(before), after: femalePart(after) },
    births: Math.min(birthsOf(before), birthsOf(after)),
    crossings: stretches.length - 1,
  };
}

function birthsOf({ female, male }: Stretch): number {
  return female + male;
}

function femalePart(stretch: Stretch): number {
  return stretch.female / birthsOf(stretch);
}
