import type { Flag } from "../../../shared/receipt";
import type { SeriesTable } from "../arrange-series";
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

/** No fashion takes a name from next to nothing to so many and back within a year. */
const LEAST_COUNT = 100;
const TIMES_ITS_NEIGHBOURS = 20;
const MOST_EXAMPLES = 5;
/** So many spikes of one length in one place and year are no accident. */
const LEAST_CUT = 3;

/** From the number of a year's stratum to that of the next year's. */
const NEXT_YEAR = 2;

interface Spike {
  name: string;
  stratum: number;
  count: number;
}

/** Counts of one year that are far above those of the years beside it; names that were cut in a year show up like that. */
export function spikes(
  facts: FactTable,
  names: FactNames,
  series: SeriesTable,
  strata: readonly Stratum[],
): Flag[] {
  const found = findSpikes(names, series, strata);
  const cuts = new Map<string, Spike[]>();
  for (const spike of found) {
    const key = `${String(placeOf(spike.stratum))} ${String(yearOf(spike.stratum))} ${String(spike.name.length)}`;
    cuts.set(key, [...(cuts.get(key) ?? []), spike]);
  }
  const cut = [...cuts.values()].filter(
    (group) =>
      group.length >= LEAST_CUT && group.every((spike) => isCut(spike, names)),
  );
  const rest = found.filter(
    (spike) => !cut.some((group) => group.includes(spike)),
  );
  return [
    ...cut.map((group) => cutFlag(group, facts)),
    ...(rest.length > 0 ? [spikeFlag(rest, facts)] : []),
  ];
}

function findSpikes(
  texts: FactNames,
  series: SeriesTable,
  strata: readonly Stratum[],
): Spike[] {
  const least = new Map(
    strata.map(({ place, year, gender, runCounts }) => [
      stratumOf(place, year, gender),
      runCounts[0] ?? Infinity,
    ]),
  );
  /** A name that is not listed has no more than the last that is; of a year without a list nothing is known. */
  const countOf = (count: number, stratum: number): number =>
    count > 0 ? count : (least.get(stratum) ?? Infinity);
  const found: Spike[] = [];
  for (let slot = 0; slot < series.size; slot++) {
    for (const { stratum, count, before, after } of highCounts(series, slot)) {
      const most = Math.max(
        countOf(before, stratum - NEXT_YEAR),
        countOf(after, stratum + NEXT_YEAR),
      );
      if (count < most * TIMES_ITS_NEIGHBOURS) continue;
      const name = texts.text(series.names[slot] as number);
      found.push({ name, stratum, count });
    }
  }
  return found.sort((a, b) => b.count - a.count);
}

interface HighCount {
  stratum: number;
  count: number;
  /** Of the years beside it; 0: none published. */
  before: number;
  after: number;
}

function highCounts(
  { firstYears, lastYears, offsets, counts, groups, totals }: SeriesTable,
  slot: number,
): HighCount[] {
  // No year can have a count that all together do not reach.
  if ((totals[slot] as number) < LEAST_COUNT) return [];
  const found: HighCount[] = [];
  const first = firstYears[slot] as number;
  const start = offsets[slot] as number;
  const end = start + (lastYears[slot] as number) - first + 1;
  const group = groups[slot] as number;
  for (let at = start; at < end; at++) {
    const count = counts[at] as number;
    if (count < LEAST_COUNT) continue;
    found.push({
      stratum: stratumOf(
        group >> 1,
        first + at - start,
        group % 2 === 1 ? "M" : "F",
      ),
      count,
      before: at > start ? (counts[at - 1] as number) : 0,
      after: at + 1 < end ? (counts[at + 1] as number) : 0,
    });
  }
  return found;
}

/** The beginning of a longer name of the file. */
function isCut({ name }: Spike, names: FactNames): boolean {
  return name.length >= 6 && names.hasLonger(name);
}

function cutFlag(group: readonly Spike[], facts: FactTable): Flag {
  const [first] = group as [Spike, ...Spike[]];
  const letters = String(first.name.length);
  return {
    kind: "cut-names",
    count: group.length,
    examples: group
      .slice(0, MOST_EXAMPLES)
      .map(({ name, count }) => `${name} (${grouped(count)})`),
    note: `${whereOf(first.stratum, facts)}${String(yearOf(first.stratum))}: names seem to be cut after ${letters} letters.`,
  };
}

function spikeFlag(found: readonly Spike[], facts: FactTable): Flag {
  const are =
    found.length === 1 ? "1 count is" : `${grouped(found.length)} counts are`;
  return {
    kind: "spike",
    count: found.length,
    examples: found
      .slice(0, MOST_EXAMPLES)
      .map(
        ({ name, stratum, count }) =>
          `${name}, ${genderOf(stratum)}, ${whereOf(stratum, facts)}${String(yearOf(stratum))} (${grouped(count)})`,
      ),
    note: `${are} more than ${String(TIMES_ITS_NEIGHBOURS)} times those of the years before and after.`,
  };
}

/** "New York "; nothing for the whole country. */
function whereOf(stratum: number, { places }: FactTable): string {
  const place = places[placeOf(stratum)];
  return place === undefined || place.code === null ? "" : `${place.name} `;
}
