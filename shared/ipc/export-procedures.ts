import * as z from "zod";
import { Measure } from "../mapping";
import { CountryCode, Gender, Path, RegionCode, Year } from "./schemas";
import { Exported } from "./sql-schemas";

/** Unit: UTF-16 code units. */
const CLIPBOARD_MAX = 64_000_000;

/** Requests that take figures out of the window, to a file or the clipboard; a part of `procedures` in contract.ts. */
export const exportProcedures = {
  /** Puts a text on the system's clipboard: the page itself has no permission to. */
  "clipboard.write": {
    runsIn: "main",
    input: z.object({ text: z.string().max(CLIPBOARD_MAX) }),
    output: z.void(),
  },
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
