import * as z from "zod";
import { SOUND_RULE_IDS } from "../sound-rules";
import { CountryCode, Gender, RegionCode, Uuid, Year } from "./schemas";

/** Why a search found a name; in this order, and each name by the first that finds it. */
export const Way = z.enum(["same", "begins", "contains", "similar", "sounds"]);
export type Way = z.infer<typeof Way>;

export const SoundRuleId = z.enum(SOUND_RULE_IDS);

/** Births (or bearers) of a name in a country, and the sex that most of them were recorded with. */
export const Bearers = z.object({
  country: CountryCode,
  /** Null: the whole country. Else there are no national figures, and of the regions this one has the most. */
  region: RegionCode,
  /** 0: only ranks were published, or that the counts were suppressed. */
  births: z.int(),
  gender: Gender,
});

export const FoundName = z.object({
  name: z.string(),
  way: Way,
  /** Of names that sound alike: by which rule. */
  rule: SoundRuleId.nullable(),
  /** Of similar names: the part of the trigrams that both share, 0–1; null: one letter apart. */
  similarity: z.number().nullable(),
  /** Over all countries asked about. */
  total: z.int(),
  /** Most births first. */
  countries: z.array(Bearers),
});
export type FoundName = z.infer<typeof FoundName>;

/**
 * One spelling and recorded sex at one place, over all years of which anything is known there.
 * All lists have one entry per year, in the order of `years`.
 */
export const PlaceSeries = z.object({
  country: CountryCode,
  region: RegionCode,
  /** The office's spelling: the name asked for, or the same in capitals or the like. */
  name: z.string(),
  gender: Gender,
  years: z.array(Year),
  /** Null: not published. */
  counts: z.array(z.int().nullable()),
  ranks: z.array(z.int().nullable()),
  /** 0–1; null: not published, or there is no denominator. */
  shares: z.array(z.number().nullable()),
  /**
   * The most that a count can be that was not published: below the threshold, within the bounds that the office gave, or
   * not above the last of a list of the most frequent. Null: published, or no bound is known.
   */
  highs: z.array(z.int().nullable()),
  /** The least that it can be; null where `highs` is. */
  lows: z.array(z.int().nullable()),
});
export type PlaceSeries = z.infer<typeof PlaceSeries>;

/** Spellings that one rule takes for one name. */
export const Variants = z.object({
  /** `case`: capitals or not. `accents`: case and accents. Else a rule of sound. */
  rule: z.union([z.enum(["case", "accents"]), SoundRuleId]),
  /** Most births first; the name itself among them. */
  names: z.array(
    z.object({
      name: z.string(),
      total: z.int(),
      countries: z.array(Bearers),
    }),
  ),
  /** How many there are in all, and their births. */
  count: z.int(),
  total: z.int(),
});
export type Variants = z.infer<typeof Variants>;

/** A name whose share went up and down in the same years. */
export const SimilarCurve = z.object({
  name: z.string(),
  gender: Gender,
  /** Pearson's correlation of the yearly shares, -1 to 1. */
  correlation: z.number(),
  total: z.int(),
  /** 0–1, one per year; 0 where nothing was published. */
  shares: z.array(z.number()),
});
export type SimilarCurve = z.infer<typeof SimilarCurve>;

/** The most frequent name of one recorded sex in a region, year by year. All lists have one entry per year. */
export const TopOfRegion = z.object({
  region: z.string(),
  years: z.array(Year),
  /** More than one: they share the first rank. */
  names: z.array(z.array(z.string())),
  /** Null: ranks were published without counts. */
  counts: z.array(z.int().nullable()),
  /** 0–1; null: there is no denominator. */
  shares: z.array(z.number().nullable()),
});
export type TopOfRegion = z.infer<typeof TopOfRegion>;

/**
 * By which rule spellings are taken for one name. It goes for all names alike. `accents`: case and accents make no
 * difference. `hand`: the groups that users made, whatever the capitals; all other names stand alone.
 */
export const Grouping = z.union([
  z.enum(["exact", "accents", "hand"]),
  SoundRuleId,
]);
export type Grouping = z.infer<typeof Grouping>;

const Said = z.string().trim().min(1);

/** Spellings that somebody takes for one name. */
export const NameGroup = z.object({
  id: Uuid,
  title: Said.max(100),
  author: Said.max(200),
  reason: Said.max(1000),
  /** No name is in two groups, whatever its capitals. */
  members: z.array(Said.max(100)).min(2).max(500),
});
export type NameGroup = z.infer<typeof NameGroup>;

/** A name or a group of them in a league table. */
export const LeagueRow = z.object({
  /** Standard competition rank among the groups of the same year, sex and place. */
  rank: z.int(),
  /** Another has the same rank. */
  tied: z.boolean(),
  /** Of a group by hand what its maker called it, else its most frequent spelling. */
  title: z.string(),
  /** Most births of the year first; those without a published count are not among them. */
  names: z.array(z.object({ name: z.string(), count: z.int() })),
  /** Sum of the counts that were published. */
  count: z.int(),
  /** The most that the sum can be with the spellings whose counts were not published; null: no bound is known. */
  high: z.int().nullable(),
  /** 0–1; null: there is no denominator. */
  share: z.number().nullable(),
  /** Where the most frequent of the names stands by the rule compared with; null: it has no count there. */
  other: z
    .object({
      rank: z.int(),
      title: z.string(),
      /** How many names with a count that group has. */
      spellings: z.int(),
    })
    .nullable(),
});
export type LeagueRow = z.infer<typeof LeagueRow>;

/** A group in one year. */
export const GroupPoint = z.object({
  year: Year,
  gender: Gender,
  /** Sum of the counts that were published; null: none was. */
  count: z.int().nullable(),
  /** Between these the true sum lies; `high` null: no bound is known. */
  low: z.int(),
  high: z.int().nullable(),
  /** Among the groups of that year; null: no count was published. */
  rank: z.int().nullable(),
  share: z.number().nullable(),
});
export type GroupPoint = z.infer<typeof GroupPoint>;
