import type { Flag } from "../../../shared/receipt";
import {
  genderOf,
  placeOf,
  stratumOf,
  yearOf,
  type FactTable,
} from "../fact-table";
import type { Stratum } from "../rank-strata";
import type { FactNames } from "./fact-names";
import { grouped } from "./odd-names";

const MOST_EXAMPLES = 5;

/**
 * Totals of the file that its own figures do not add up to. More than they add up to is as it should be where small counts
 * are left out; less never is.
 * @param complete the file lists every name that it counts
 */
export function publishedTotals(
  facts: FactTable,
  strata: readonly Stratum[],
  complete: boolean,
): Flag[] {
  const sums = new Map(
    strata.map(({ place, year, gender, births, suppressed }) => [
      stratumOf(place, year, gender),
      { births, exact: complete && suppressed === 0 },
    ]),
  );
  const wrong: string[] = [];
  for (const [stratum, total] of facts.totals) {
    const sum = sums.get(stratum);
    if (sum === undefined || sum.births === 0) continue;
    const listed = sum.births + (facts.rareBirths.get(stratum) ?? 0);
    if (listed === total || (listed < total && !sum.exact)) continue;
    wrong.push(
      `${whenOf(stratum, facts)}: ${grouped(total)} in the file, ${grouped(listed)} by its lines`,
    );
  }
  if (wrong.length === 0) return [];
  const differ =
    wrong.length === 1
      ? "1 total differs"
      : `${grouped(wrong.length)} totals differ`;
  return [
    {
      kind: "total-differs",
      count: wrong.length,
      examples: wrong.slice(0, MOST_EXAMPLES),
      note: `${differ} from the sum of the lines.`,
    },
  ];
}

/** Beyond this the office ranks something else, such as both sexes together: nothing can be said. */
const MOST_CONTRADICTIONS = 0.2;

/**
 * Ranks of the file that its counts contradict. How ties are ranked is the
 * office's affair.
 */
export function publishedRanks(facts: FactTable, names: FactNames): Flag[] {
  const lists = rankedFacts(facts);
  const wrong = lists.flatMap((list) => contradictions(facts, list));
  const all = lists.reduce((sum, list) => sum + list.length, 0);
  if (wrong.length === 0 || wrong.length > all * MOST_CONTRADICTIONS) return [];
  const contradict =
    wrong.length === 1
      ? "1 rank contradicts its count"
      : `${grouped(wrong.length)} ranks contradict their counts`;
  const example = (fact: number): string => {
    const when = whenOf(facts.strata[fact] as number, facts);
    const name = names.text(facts.names[fact] as number);
    return `${name}, ${when}: rank ${grouped(facts.ranks[fact] ?? 0)} with ${grouped(facts.counts[fact] as number)}`;
  };
  return [
    {
      kind: "rank-differs",
      count: wrong.length,
      examples: wrong.slice(0, MOST_EXAMPLES).map(example),
      note: `${contradict}. Onoma ranks by the counts.`,
    },
  ];
}

/** Facts that have a rank of the office, by stratum, largest count first. */
function rankedFacts({ ranks, counts, strata }: FactTable): number[][] {
  const byStratum = new Map<number, number[]>();
  for (const [fact, rank] of ranks.entries()) {
    // A repeat that was taken back counts nothing.
    if (!rank || counts[fact] === 0) continue;
    const stratum = strata[fact] as number;
    const list = byStratum.get(stratum) ?? [];
    byStratum.set(stratum, list);
    list.push(fact);
  }
  const countOf = (fact: number): number => counts[fact] as number;
  return [...byStratum.values()].map((list) =>
    list.sort((a, b) => countOf(b) - countOf(a)),
  );
}

/** Facts that have a better rank than one with a larger count; looked at from one count to the next, so that one slip is one. */
function contradictions(facts: FactTable, list: readonly number[]): number[] {
  const wrong: number[] = [];
  const rankOf = (fact: number): number => facts.ranks[fact] ?? 0;
  let worstBefore = 0;
  for (let start = 0, end = 0; start < list.length; start = end) {
    const count = facts.counts[list[start] as number];
    while (end < list.length && facts.counts[list[end] as number] === count)
      end++;
    const same = list.slice(start, end);
    wrong.push(...same.filter((fact) => rankOf(fact) < worstBefore));
    worstBefore = Math.max(...same.map(rankOf));
  }
  return wrong;
}

function whenOf(stratum: number, { places }: FactTable): string {
  const place = places[placeOf(stratum)];
  const where =
    place === undefined || place.code === null ? "" : `${place.name}, `;
  return `${where}${genderOf(stratum)} ${String(yearOf(stratum))}`;
}
