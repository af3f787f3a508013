import type {
  Gender,
  Input,
  NameOfYear,
  Output,
} from "../../../shared/ipc/contract";
import { leadingNames } from "../figures/leading-names";
import {
  rankOf,
  type PlaceFigures,
  type Stratum,
} from "../figures/place-figures";
import { mergeLists } from "./merge-lists";

type Question = Input<"names.top">;
const GENDERS = ["F", "M"] as const;

/** The same as from the store, for a place whose figures are in memory. */
export function topInMemory(
  figures: PlaceFigures,
  { year, gender, offset, limit }: Question,
): Output<"names.top"> {
  const births = { F: 0, M: 0 };
  const lists: NameOfYear[][] = [];
  let total = 0;
  for (const sex of gender === null ? GENDERS : [gender]) {
    const stratum = figures.stratum(year, sex);
    if (stratum === undefined) continue;
    total += stratum.names;
    births[sex] = stratum.births ?? 0;
    lists.push(countedNames(figures, stratum, offset + limit));
    if (stratum.ranked > 0) lists.push(rankedNames(figures, year, sex));
  }
  return {
    rows: mergeLists(lists).slice(offset, offset + limit),
    total,
    births,
  };
}

function countedNames(
  figures: PlaceFigures,
  stratum: Stratum,
  depth: number,
): NameOfYear[] {
  const { year, gender, denominator } = stratum;
  const leading = leadingNames(figures, year, gender, depth);
  return leading.slice(0, depth).map((i) => {
    const count = figures.count(i, year);
    return {
      ...{ rank: rankOf(stratum, count), name: figures.name(i), gender, year },
      ...{ count, share: denominator === null ? null : count / denominator },
    };
  });
}

function rankedNames(
  { ranked }: PlaceFigures,
  year: number,
  gender: Gender,
): NameOfYear[] {
  return ranked
    .flatMap(({ name, gender: sex, years, ranks }) => {
      const rank = sex === gender ? ranks[years.indexOf(year)] : undefined;
      if (rank === undefined) return [];
      return [{ rank, name, gender, year, count: null, share: null }];
    })
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
}
