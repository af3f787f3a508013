import type { Flag } from "../../../shared/receipt";
import type { SeriesTable } from "../arrange-series";
import type { FactTable } from "../fact-table";
import type { Stratum } from "../rank-strata";
import { cutLength } from "./cut-length";
import { FactNames } from "./fact-names";
import { letterCase } from "./letter-case";
import { oddNames } from "./odd-names";
import { publishedRanks, publishedTotals } from "./published";
import { spikes } from "./spikes";

/** What looks like a slip of the office in the figures of a file. Told, never mended. */
export function findFlags(
  facts: FactTable,
  series: SeriesTable,
  strata: readonly Stratum[],
  complete: boolean,
): Flag[] {
  const names = new FactNames(facts);
  return [
    ...cutLength(names),
    ...oddNames(names, series),
    ...letterCase(names),
    ...spikes(facts, names, series, strata),
    ...publishedTotals(facts, strata, complete),
    ...publishedRanks(facts, names),
  ];
}
