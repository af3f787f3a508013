import * as z from "zod";
import { Measure } from "../mapping";
import { FoundName, Way } from "./name-page-schemas";
import { CountryCode } from "./schemas";

/** Births and bearers are never mixed: unasked, every question is about births. */
const Of = { measure: Measure.optional() };

/** Requests about one name; a part of `procedures` in contract.ts. */
export const namePageProcedures = {
  /**
   * Names by beginning, part, sound or similarity, without regard to case and accents, by births. `country` null: all
   * countries. An empty text finds nothing, but makes the next answer quick.
   */
  "names.find": {
    runsIn: "data",
    input: z.object({
      text: z.string().max(100),
      country: CountryCode.nullable(),
      /** Unasked: every way. */
      ways: z.array(Way).optional(),
      limit: z.int().positive().max(1000),
      ...Of,
    }),
    output: z.object({
      hits: z.array(FoundName),
      /** How many names were searched. */
      names: z.int(),
    }),
  },
} as const;
