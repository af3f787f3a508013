import * as z from "zod";
import { Measure } from "../mapping";
import { CountryCode, Gender, RegionCode, Uuid, Year } from "./schemas";

/** A place and what is counted there; unasked: births. */
export const InsightPlace = {
  country: CountryCode,
  region: RegionCode,
  measure: Measure.optional(),
};

/** Years that are taken together, both included. */
export const Span = z
  .object({ from: Year, to: Year })
  .refine(({ from, to }) => from <= to, "a span begins before it ends");
export type Span = z.infer<typeof Span>;

/** What has to be known of the figures behind an answer. */
export const About = z.object({
  /** The country's name, with the region's before it. */
  place: z.string(),
  measure: Measure,
  /** Publisher, title, licence. */
  credit: z.string(),
  /** Counts below this are not published; null where unknown. */
  threshold: z.int().nullable(),
  /** Whether every name at or above the threshold is listed, in all years. */
  complete: z.boolean(),
  /** What shares are shares of; null: there are none. */
  denominator: z.string().nullable(),
  notes: z.array(z.string()),
  /** Sums of regions, made by Onoma. */
  derived: z.boolean(),
});
export type About = z.infer<typeof About>;

/**
 * Why there is no answer. `denominator`: all births of the years are not known, so there are no shares. `complete-list`: only
 * the most frequent names were published. `years`: nothing was published for the years asked. `counts`: ranks alone were
 * published. `both-sexes`: only one was published. `births`: the figures are of people, not of births. `life-table`: the life table
 * does not hold that sex.
 */
export const Missing = z.enum([
  "denominator",
  "complete-list",
  "years",
  "counts",
  "both-sexes",
  "births",
  "life-table",
]);
export type Missing = z.infer<typeof Missing>;

/** What every answer says besides its figures. */
export const Answer = { about: About, missing: Missing.nullable() };

/** A count that is known, or lies between two. */
export const Bounds = z.object({
  low: z.int().nonnegative(),
  /** Null: no upper bound is known. */
  high: z.int().nonnegative().nullable(),
});
export type Bounds = z.infer<typeof Bounds>;

/**
 * `rose`, `fell`: tested, and the difference stands out. `unclear`: tested, and it does not. `small`: too few births for a test,
 * or unpublished counts could make up the whole difference.
 */
export const Verdict = z.enum(["rose", "fell", "unclear", "small"]);
export type Verdict = z.infer<typeof Verdict>;

/** A name's share in two spans of years. */
export const ChangeRow = z.object({
  name: z.string(),
  gender: Gender,
  first: Bounds,
  second: Bounds,
  /** Second share minus first, 0–1; where counts are bounded the smallest difference that they allow. */
  difference: z.number(),
  /** 95 % interval of the difference, 0–1, bounds included; null: none can be given. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** Adjusted for the number of names tested; null: not tested. */
  p: z.number().nullable(),
});
export type ChangeRow = z.infer<typeof ChangeRow>;

const BySex = z.object({ F: z.int().nullable(), M: z.int().nullable() });

export const Changes = z.object({
  ...Answer,
  /** What shares are shares of, summed over the years of each span; null: not asked or not known. */
  births: z.object({ first: BySex, second: BySex }),
  /** Names that have a figure in one of the spans at least. */
  names: z.int(),
  /** How many of them were tested. */
  tested: z.int(),
  verdicts: z.object({
    rose: z.int(),
    fell: z.int(),
    unclear: z.int(),
    small: z.int(),
  }),
  /** Expected part of false findings among those that rose or fell, 0–1. */
  falseDiscoveryRate: z.number(),
  /** Length of the list that was asked for. */
  total: z.int(),
  rows: z.array(ChangeRow),
});

/** An effective number of names, and between which two it lies once unpublished names are counted in; null: that is not known. */
const Effective = z.object({
  listed: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const DiversityRow = z.object({
  year: Year,
  gender: Gender,
  /** Births of the names listed. */
  births: z.int(),
  /** All births, where they are known: what the shares of the top names are shares of, else `births`. */
  denominator: z.int(),
  names: z.int(),
  /** Births of the 10, 50, 100 most frequent names; null: fewer are listed. */
  top10: z.int().nullable(),
  top50: z.int().nullable(),
  top100: z.int().nullable(),
  /** Hill number of order 1: the exponential of the entropy. */
  hill1: Effective,
  /** Hill number of order 2: the inverse of the probability that two births share a name. */
  hill2: Effective,
});
export type DiversityRow = z.infer<typeof DiversityRow>;

export const LetterFeature = z.enum(["last", "last-two", "first", "length"]);
export type LetterFeature = z.infer<typeof LetterFeature>;

export const Letters = z.object({
  ...Answer,
  years: z.array(Year),
  /** Births of the names listed, year by year. */
  births: z.array(z.int()),
  /** What names have in common, most frequent first, with their births year by year. */
  groups: z.array(z.object({ key: z.string(), counts: z.array(z.int()) })),
  /** Births of names whose group is too small to be told, or that have no letter. */
  rest: z.array(z.int()),
  /** Mean number of letters, weighted by births; empty unless lengths were asked for. */
  means: z.array(z.number()),
});

/** A share with the interval that it lies in, 0–1. */
const Interval = z.object({ low: z.number(), high: z.number() });

/** A name that most births were recorded with one sex for years, and with the other for years after. */
export const SexChangeRow = z.object({
  name: z.string(),
  from: Gender,
  to: Gender,
  /** The first year of the later stretch. */
  year: Year,
  /** Female part of the births of the earlier and of the later stretch, 0–1. */
  before: z.number(),
  after: z.number(),
  /** Births of the stretch with fewer of them. */
  births: z.int(),
  /** How often the name changed sides in all. */
  crossings: z.int(),
});
export type SexChangeRow = z.infer<typeof SexChangeRow>;

/** How the births of a name were recorded in one year. */
export const SexRatioRow = z.object({
  year: Year,
  female: Bounds,
  male: Bounds,
  /** Female part, 0–1; null: one of the two was not published. */
  share: z.number().nullable(),
  /** 95 % interval, bounds included; null: a bound is not known. */
  interval: Interval.nullable(),
});
export type SexRatioRow = z.infer<typeof SexRatioRow>;

/** A name that was published for the first time, or for the last. */
export const ArrivalRow = z.object({
  name: z.string(),
  gender: Gender,
  /** That year. */
  year: Year,
  /** Births of that year. */
  count: z.int(),
  peakYear: Year,
  peak: z.int(),
  /** Births of all years published. */
  births: z.int(),
  /** In how many years it was published. */
  years: z.int(),
});
export type ArrivalRow = z.infer<typeof ArrivalRow>;

/** A name's share in two places. */
export const TypicalRow = z.object({
  name: z.string(),
  gender: Gender,
  first: Bounds,
  second: Bounds,
  /** How many times as frequent in the place it is typical of; where counts are bounded, at least; null: the other has none. */
  ratio: z.number().nullable(),
  /** Difference of the log-odds, first minus second place. */
  logOdds: z.number(),
  /** Its standard score. */
  z: z.number(),
});
export type TypicalRow = z.infer<typeof TypicalRow>;

/** A life table that the user imported. */
export const LifeTable = z.object({
  id: Uuid,
  title: z.string(),
  /** The file's name without its folder. */
  file: z.string(),
  /** Years are calendar years, or years of birth. */
  kind: z.enum(["period", "cohort"]),
  genders: z.array(Gender),
  /** Null: it has no years. */
  years: z.object({ from: z.int(), to: z.int() }).nullable(),
  /** The last age that it tells of. */
  maxAge: z.int(),
  imported_at: z.string(),
});
export type LifeTable = z.infer<typeof LifeTable>;

/** How old the living bearers of a name are, by estimate. */
export const AgeRow = z.object({
  name: z.string(),
  gender: Gender,
  /** Births of all years published. */
  births: z.int(),
  /** Of whom so many are alive; null: no upper bound is known. */
  living: z.object({ low: z.number(), high: z.number().nullable() }),
  /** A quarter, half and three quarters of the living are younger. Unit: years. */
  quartiles: z.tuple([z.number(), z.number(), z.number()]),
});
export type AgeRow = z.infer<typeof AgeRow>;

/** The bearers of a name that were born in one year, and how many of them are alive. */
export const CohortRow = z.object({
  year: Year,
  births: Bounds,
  living: z.object({ low: z.number(), high: z.number().nullable() }),
});
export type CohortRow = z.infer<typeof CohortRow>;
