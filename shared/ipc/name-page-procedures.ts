import * as z from "zod";
import { Measure } from "../mapping";
import {
  FoundName,
  Grouping,
  GroupPoint,
  LeagueRow,
  NameGroup,
  PlaceSeries,
  SimilarCurve,
  TopOfRegion,
  Variants,
  Way,
} from "./name-page-schemas";
import { CountryCode, Gender, RegionCode, Uuid, Year } from "./schemas";

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
  /**
   * A name over the years, place by place, both recorded sexes, also where an office writes it in capitals.
   * `country` null: every country, by its regions where it has no national figures. Else: the regions of that country, also those that
   * say nothing of the name where others do.
   */
  "names.places": {
    runsIn: "data",
    input: z.object({
      name: z.string().min(1).max(100),
      country: CountryCode.nullable(),
      ...Of,
    }),
    output: z.array(PlaceSeries),
  },
  /** Spellings that published rules take for the same name, over all countries. Rules that find no other are left out. */
  "names.variants": {
    runsIn: "data",
    input: z.object({
      name: z.string().min(1).max(100),
      /** Most spellings listed for each rule. */
      limit: z.int().positive().max(1000),
      ...Of,
    }),
    output: z.array(Variants),
  },
  /** Names whose share of births rose and fell in the same years. Empty where there are no shares or too few years. */
  "names.similar": {
    runsIn: "data",
    input: z.object({
      name: z.string().min(1).max(100),
      gender: Gender,
      country: CountryCode,
      region: RegionCode,
      limit: z.int().positive().max(100),
      ...Of,
    }),
    output: z.object({
      years: z.array(Year),
      /** The name's own, 0–1; 0 where nothing was published. */
      shares: z.array(z.number()),
      /** Names with fewer births in all were not compared. */
      least: z.int(),
      /** How many were. */
      compared: z.int(),
      /** The most alike first. */
      names: z.array(SimilarCurve),
    }),
  },
  /** The most frequent name of every region of a country, in all years: a slider needs no further question. */
  "names.top-by-region": {
    runsIn: "data",
    input: z.object({ country: CountryCode, gender: Gender, ...Of }),
    output: z.array(TopOfRegion),
  },
  /** Groups made by hand, by title. */
  "groups.list": {
    runsIn: "data",
    input: z.void(),
    output: z.array(NameGroup),
  },
  /** Makes a group, or changes the one with that id. @throws AppError 'not-allowed' where a name is in another group */
  "groups.save": {
    runsIn: "data",
    input: NameGroup.partial({ id: true }),
    output: NameGroup,
  },
  "groups.delete": {
    runsIn: "data",
    input: z.object({ id: Uuid }),
    output: z.void(),
  },
  /**
   * The names of one year and sex in the order of their counts, put together by a rule, a page at a time; ties stand by
   * title. Ranks without counts are left out.
   */
  "names.league": {
    runsIn: "data",
    input: z.object({
      country: CountryCode,
      region: RegionCode,
      year: Year,
      gender: Gender,
      by: Grouping,
      /** The rule whose league each row is compared with; unasked: exact spelling. */
      against: Grouping.optional(),
      /** A part of the title or of one of the names, without regard to case and accents; ranks stay those among all. */
      text: z.string().max(100).optional(),
      /** Only the group that this name is in. */
      name: z.string().min(1).max(100).optional(),
      /** Only groups of two names or more. */
      joined: z.boolean().optional(),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(1000),
      ...Of,
    }),
    output: z.object({
      rows: z.array(LeagueRow),
      /** How many groups pass the filter, and how many there are. */
      total: z.int(),
      groups: z.int(),
      /** How many names have a count, and how many of them stand with another in a group. */
      names: z.int(),
      joined: z.int(),
    }),
  },
  /** The group that a name belongs to, over the years, as one sex or, unasked, both: counts summed, shares and ranks worked out anew. */
  "names.group-trend": {
    runsIn: "data",
    input: z.object({
      name: z.string().min(1).max(100),
      country: CountryCode,
      region: RegionCode,
      gender: Gender.optional(),
      by: Grouping,
      ...Of,
    }),
    output: z.object({
      title: z.string(),
      /** Spellings that the place has, most births first. */
      names: z.array(z.object({ name: z.string(), total: z.int() })),
      points: z.array(GroupPoint),
    }),
  },
} as const;
