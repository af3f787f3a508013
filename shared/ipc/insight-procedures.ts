import * as z from "zod";
import {
  About,
  AgeRow,
  Answer,
  ArrivalRow,
  Changes,
  CohortRow,
  DiversityRow,
  InsightPlace,
  LetterFeature,
  Letters,
  LifeTable,
  SexChangeRow,
  SexRatioRow,
  Span,
  TypicalRow,
  Verdict,
} from "./insight-schemas";
import { PageOf } from "./library-schemas";
import { CountryCode, Gender, Path, RegionCode, Uuid, Year } from "./schemas";

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
  /** Names whose recorded sex changed sides, those with most births first. */
  "insights.sex-changes": {
    runsIn: "data",
    input: z.object({
      ...InsightPlace,
      /** Births that each of the two stretches has at least. */
      minBirths: z.int().positive().max(10_000_000),
      ...PageOf,
    }),
    output: z.object({
      ...Answer,
      /** Names that were published for both sexes. */
      names: z.int(),
      /** For how many years at least a name stays on a side. */
      sustainedYears: z.int(),
      total: z.int(),
      rows: z.array(SexChangeRow),
    }),
  },
  /** How the births of one name were recorded, year by year. */
  "insights.sex-ratio": {
    runsIn: "data",
    input: z.object({ ...InsightPlace, name: z.string().min(1).max(100) }),
    output: z.object({ ...Answer, rows: z.array(SexRatioRow) }),
  },
  /** Names that were published for the first or the last time in a span. `gender` null: both. */
  "insights.arrivals": {
    runsIn: "data",
    input: z.object({
      ...InsightPlace,
      gender: Gender.nullable(),
      change: z.enum(["new", "gone"]),
      span: Span,
      ...PageOf,
    }),
    output: z.object({
      ...Answer,
      /** The first and the last year that anything was published for. */
      published: z.object({ from: Year, to: Year }).nullable(),
      /** How many names were published for the first time, and for the last; those of the first and the last year say nothing. */
      years: z.array(
        z.object({
          year: Year,
          appeared: z.int().nullable(),
          vanished: z.int().nullable(),
        }),
      ),
      total: z.int(),
      rows: z.array(ArrivalRow),
    }),
  },
  /** Which names tell one place from another. `gender` null: both, each name by the births of its sex. */
  "insights.typical": {
    runsIn: "data",
    input: z.object({
      ...InsightPlace,
      other: z.object({ country: CountryCode, region: RegionCode }),
      gender: Gender.nullable(),
      /** Null: the last ten that both have. */
      span: Span.nullable(),
      /** Names typical of which of the two are listed. */
      of: z.enum(["first", "second"]),
      ...PageOf,
    }),
    output: z.object({
      ...Answer,
      other: About,
      /** The years that both places have, of those asked. */
      years: z.array(Year),
      /** All births of these years. */
      births: z.object({
        first: z.object({ F: z.int().nullable(), M: z.int().nullable() }),
        second: z.object({ F: z.int().nullable(), M: z.int().nullable() }),
      }),
      /** Names that were compared. */
      compared: z.int(),
      typical: z.object({ first: z.int(), second: z.int() }),
      /** Names that unpublished counts could make equally frequent. */
      untold: z.int(),
      /** So many births of both places together are mixed into each, against accidents of rare names. */
      priorBirths: z.int(),
      falseDiscoveryRate: z.number(),
      total: z.int(),
      rows: z.array(TypicalRow),
    }),
  },
  /** Life tables that the user imported, the last first. */
  "life-tables.list": {
    runsIn: "data",
    input: z.void(),
    output: z.array(LifeTable),
  },
  /** Reads a life table and keeps it; the same file again takes the place of the first. */
  "life-tables.import": {
    runsIn: "data",
    input: z.object({
      path: Path,
      /** Where the file does not say it. */
      gender: z.enum(["F", "M", "both"]).optional(),
    }),
    output: LifeTable,
  },
  /** Whether its years are calendar years or years of birth. */
  "life-tables.kind": {
    runsIn: "data",
    input: z.object({ id: Uuid, kind: LifeTable.shape.kind }),
    output: LifeTable,
  },
  "life-tables.delete": {
    runsIn: "data",
    input: z.object({ id: Uuid }),
    output: z.void(),
  },
  "life-tables.restore": {
    runsIn: "data",
    input: z.object({ id: Uuid }),
    output: LifeTable,
  },
  /** Names by the age of their living bearers. `gender` null: both. */
  "insights.ages": {
    runsIn: "data",
    input: z.object({
      ...InsightPlace,
      gender: Gender.nullable(),
      lifeTable: Uuid,
      /** Alive at the end of this year. */
      year: Year,
      /** So many living bearers at least. */
      minLiving: z.int().positive().max(100_000_000),
      order: z.enum(["youngest", "oldest", "most"]),
      ...PageOf,
    }),
    output: z.object({
      ...Answer,
      /** The years of birth that the estimate can count in. */
      born: Span,
      total: z.int(),
      rows: z.array(AgeRow),
    }),
  },
  /** The living bearers of one name by year of birth. */
  "insights.age": {
    runsIn: "data",
    input: z.object({
      ...InsightPlace,
      name: z.string().min(1).max(100),
      gender: Gender,
      lifeTable: Uuid,
      year: Year,
    }),
    output: z.object({
      ...Answer,
      row: AgeRow.nullable(),
      rows: z.array(CohortRow),
    }),
  },
} as const;
