import * as z from "zod";
import { Measure } from "../mapping";
import { CountryCode, Gender, Path, RegionCode, Year } from "./schemas";
import { Exported } from "./sql-schemas";

/** Requests that write a table of a screen to a file; a part of `procedures` in contract.ts. */
export const exportProcedures = {
  /** Writes the names of one year by rank as CSV, with their provenance in a file beside it. `head`: also in lines above the table. */
  "names.export": {
    runsIn: "data",
    input: z.object({
      country: CountryCode,
      region: RegionCode,
      measure: Measure.optional(),
      year: Year,
      gender: Gender.nullable(),
      path: Path,
      head: z.boolean(),
    }),
    output: Exported,
  },
} as const;
