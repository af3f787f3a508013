import type { Gender, Input, Output } from "../../../shared/ipc/contract";
import type { Bounds, SexRatioRow } from "../../../shared/ipc/insight-schemas";
import type { Backend } from "../backend";
import type { PlaceFigures } from "../figures/place-figures";
import { askAbout } from "./about-place";
import { wilson } from "./proportions";

/** How the births of one name were recorded, year by year. */
export async function sexRatio(
  backend: Backend,
  { name, ...place }: Input<"insights.sex-ratio">,
): Promise<Output<"insights.sex-ratio">> {
  const { figures, about } = await askAbout(backend, place);
  const pair = {
    female: figures.find(name, "F"),
    male: figures.find(name, "M"),
  };
  const years = yearsOfBoth(figures);
  const limits = limitsOf(figures, about.threshold);
  return {
    about,
    missing: years.length > 0 ? null : "both-sexes",
    rows: years.flatMap((year) => {
      const row = ratioOf(figures, pair, year, limits);
      return row === null ? [] : [row];
    }),
  };
}

/** A name by its two places in the figures; −1: it has no count of that sex. */
export interface Pair {
  readonly female: number;
  readonly male: number;
}

/** The years that were published for both sexes, with counts. */
export function yearsOfBoth({ strata }: PlaceFigures): number[] {
  const girls = new Set<number>();
  const boys: number[] = [];
  for (const { year, gender, births } of strata) {
    if (births === null) continue;
    if (gender === "F") girls.add(year);
    else boys.push(year);
  }
  return boys.filter((year) => girls.has(year));
}

/** What a name without a figure may have had at most, by sex and then by year from the first on; null: not known. */
export type Limits = Readonly<Record<Gender, readonly (number | null)[]>>;

export function limitsOf(
  figures: PlaceFigures,
  threshold: number | null,
): Limits {
  const { minYear, maxYear } = figures;
  const of = (gender: Gender): (number | null)[] =>
    Array.from({ length: maxYear - minYear + 1 }, (_, at) => {
      const complete = figures.stratum(minYear + at, gender)?.complete;
      return complete === true && threshold !== null ? threshold - 1 : null;
    });
  return { F: of("F"), M: of("M") };
}

/** Null: the name was published for neither sex in that year. */
export function ratioOf(
  figures: PlaceFigures,
  pair: Pair,
  year: number,
  limits: Limits,
): SexRatioRow | null {
  const bounds = (i: number, gender: Gender): Bounds => {
    const count = i < 0 ? 0 : figures.count(i, year);
    if (count > 0) return { low: count, high: count };
    return { low: 0, high: limits[gender][year - figures.minYear] ?? null };
  };
  const female = bounds(pair.female, "F");
  const male = bounds(pair.male, "M");
  if (female.low === 0 && male.low === 0) return null;
  const isKnown = female.low === female.high && male.low === male.high;
  return {
    ...{ year, female, male },
    share: isKnown ? female.low / (female.low + male.low) : null,
    interval: intervalOf(female, male),
  };
}

/** All that the bounds and chance allow. */
function intervalOf(female: Bounds, male: Bounds): SexRatioRow["interval"] {
  if (female.high === null || male.high === null) return null;
  return {
    low: wilson(female.low, female.low + male.high).low,
    high: wilson(female.high, female.high + male.low).high,
  };
}
