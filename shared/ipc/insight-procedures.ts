import * as z from "zod";
import {
  Answer,
  Changes,
  DiversityRow,
  InsightPlace,
  LetterFeature,
  Letters,
  Span,
  Verdict,
} from "./insight-schemas";
import { PageOf } from "./library-schemas";
import { Gender } from "./schemas";

/** Questions over all names of a place; a part of `procedures` in contract.ts. */
export const insightProcedures = {
  /** What rose and what fell between two years or spans. `gender` null: both, each name by the births of its sex. */
  "insights.changes": {
    runsIn: "data",
    input: z.object({
      ...InsightPlace,
      gender: Gender.nullable(),
      first: Span,
      second: Span,
      /** Which names are listed. */
      verdict: Verdict,
      ...PageOf,
    }),
    output: Changes,
  },
  /** How births are spread over names, year by year and sex. */
  "insights.diversity": {
    runsIn: "data",
    input: z.object(InsightPlace),
    output: z.object({ ...Answer, rows: z.array(DiversityRow) }),
  },
  /** Endings, first letters or lengths of names, by births. `gender` null: both together. */
  "insights.letters": {
    runsIn: "data",
    input: z.object({
      ...InsightPlace,
      gender: Gender.nullable(),
      feature: LetterFeature,
    }),
    output: Letters,
  },
} as const;
