import * as z from "zod";
import { Measure } from "../mapping";
import { NameFilter, NameSort, NamesTable, YearSpan } from "./names-schemas";
import { CountryCode, Gender, RegionCode } from "./schemas";

/** Which names of a place, and in what order. `gender` null: both, each ranked within its own. Unsorted: most frequent first. */
export const NamesList = {
  country: CountryCode,
  region: RegionCode,
  measure: Measure.optional(),
  years: YearSpan,
  gender: Gender.nullable(),
  filter: NameFilter.optional(),
  sort: NameSort.optional(),
};

/** Questions over all names of a place; a part of `procedures` in contract.ts. */
export const namesProcedures = {
  /** The names of a year or span of years, a page at a time: counts are summed over the span, ranks are within it. */
  "names.table": {
    runsIn: "data",
    input: z.object({
      ...NamesList,
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(1000),
    }),
    output: NamesTable,
  },
} as const;
