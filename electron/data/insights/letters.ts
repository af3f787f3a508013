import type { Gender, Input, Output } from "../../../shared/ipc/contract";
import type { LetterFeature } from "../../../shared/ipc/insight-schemas";
import type { Backend } from "../backend";
import type { PlaceFigures } from "../figures/place-figures";
import { askAbout } from "./about-place";
import { isWhole, whyNot } from "./diversity";
import { letterGroups, type LetterGroups } from "./letter-groups";

/** Groups below this share of births in every year are told together. */
const LEAST_SHARE = 0.002;

type LettersOfYears = Pick<
  Output<"insights.letters">,
  "years" | "births" | "groups" | "rest" | "means"
>;

/** Endings, first letters or lengths of names over the years, by births. */
export async function listLetters(
  backend: Backend,
  input: Input<"insights.letters">,
): Promise<Output<"insights.letters">> {
  const { figures, about } = await askAbout(backend, input);
  const letters = lettersOf(figures, input.feature, input.gender);
  return {
    about,
    missing: letters.years.length > 0 ? null : whyNot(figures, input.gender),
    ...letters,
  };
}

export function lettersOf(
  figures: PlaceFigures,
  feature: LetterFeature,
  gender: Gender | null,
): LettersOfYears {
  const groups = letterGroups(figures, feature);
  const sums = birthsOfGroups(figures, groups, gender);
  const years = wholeYears(figures, gender);
  const countsOf = (group: number): number[] =>
    years.map((year) => sums.of(group, year));
  const all = groups.keys.map((key, group) => ({
    key,
    counts: countsOf(group),
  }));
  const births = years.map((_, at) =>
    all.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  );
  const told = all
    .filter(
      ({ key, counts }) =>
        key !== "" &&
        counts.some(
          (count, at) => count >= LEAST_SHARE * (births[at] ?? 0) && count > 0,
        ),
    )
    .sort((a, b) => sumOf(b.counts) - sumOf(a.counts));
  return {
    ...{ years, births, groups: told },
    rest: births.map((sum, at) =>
      told.reduce((left, { counts }) => left - (counts[at] ?? 0), sum),
    ),
    means: feature === "length" ? meansOf(all, births) : [],
  };
}

/** The years that were published as a whole; of both sexes where both are asked about. */
function wholeYears({ strata }: PlaceFigures, gender: Gender | null): number[] {
  const sexes = new Map<number, number>();
  for (const stratum of strata) {
    if (!isWhole(stratum) || (gender ?? stratum.gender) !== stratum.gender)
      continue;
    sexes.set(stratum.year, (sexes.get(stratum.year) ?? 0) + 1);
  }
  const wanted = gender === null ? 2 : 1;
  return [...sexes.keys()].filter((year) => sexes.get(year) === wanted);
}

function birthsOfGroups(
  { columns, minYear, maxYear }: PlaceFigures,
  { keys, groupOf }: LetterGroups,
  gender: Gender | null,
): { of: (group: number, year: number) => number } {
  const { genders, firstYears, starts, counts } = columns;
  const years = maxYear - minYear + 1;
  const sums = new Float64Array(keys.length * years);
  const wanted = gender === null ? null : gender === "M" ? 1 : 0;
  for (let i = 0; i < groupOf.length; i++) {
    if (wanted !== null && genders[i] !== wanted) continue;
    const end = starts[i + 1] as number;
    let to =
      (groupOf[i] as number) * years + (firstYears[i] as number) - minYear;
    for (let at = starts[i] as number; at < end; at++, to++)
      (sums[to] as number) += counts[at] as number;
  }
  return {
    of: (group, year) => sums[group * years + year - minYear] as number,
  };
}

function meansOf(
  groups: readonly { key: string; counts: readonly number[] }[],
  births: readonly number[],
): number[] {
  return births.map((_, at) => {
    let letters = 0;
    let counted = 0;
    for (const { key, counts } of groups) {
      if (key === "") continue;
      letters += Number(key) * (counts[at] ?? 0);
      counted += counts[at] ?? 0;
    }
    return counted === 0 ? 0 : letters / counted;
  });
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
