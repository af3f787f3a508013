import * as z from "zod";
import { Gender, Year } from "./schemas";

/** Years from first to last, both included. */
export const YearSpan = z
  .object({ from: Year, to: Year })
  .refine(({ from, to }) => from <= to, "from is after to");
export type YearSpan = z.infer<typeof YearSpan>;

/** Most characters of a given name. */
const LONGEST = 100;
const Length = z.int().min(1).max(LONGEST);

/** Which names of a list are wanted; what is absent does not matter. Texts are compared without regard to case and accents. */
export const NameFilter = z.object({
  text: z.string().max(LONGEST).optional(),
  match: z.enum(["starts", "ends", "contains", "is"]).optional(),
  /** First letter. */
  initial: z.string().max(4).optional(),
  /** Characters of the name, hyphens and the like among them; accents are none of their own. */
  minLength: Length.optional(),
  maxLength: Length.optional(),
  /** Of all years of the span together. */
  minCount: z.int().positive().optional(),
  maxCount: z.int().positive().optional(),
});
export type NameFilter = z.infer<typeof NameFilter>;

/** `before` and `decade`: changes against the years before, and ten years before. */
export const NameSort = z.object({
  column: z.enum([
    "rank",
    "name",
    "count",
    "share",
    "before-count",
    "before-rank",
    "before-share",
    "decade-count",
    "decade-rank",
    "decade-share",
  ]),
  descending: z.boolean(),
});
export type NameSort = z.infer<typeof NameSort>;

/** Now less then; of ranks then less now, so that a rise is positive. Null: not published then or now. */
export const Change = z.object({
  count: z.int().nullable(),
  rank: z.int().nullable(),
  share: z.number().nullable(),
});
export type Change = z.infer<typeof Change>;

/** A name in a year or span of years. */
export const NameRow = z.object({
  /** Standard competition rank (1, 2, 2, 4) among the names of that sex; null: ranks of several years have no common one. */
  rank: z.int().nullable(),
  name: z.string(),
  gender: Gender,
  /** Null: the office published the rank alone. */
  count: z.int().nullable(),
  /** 0–1; null where there is no denominator. */
  share: z.number().nullable(),
  /** Years of the span with figures, but none for this name: then `count` is the least that it can be. */
  missing: z.int().nonnegative(),
  /** Null: nothing was published then, or the years cannot be compared, or lack years of this name. */
  before: Change.nullable(),
  decade: Change.nullable(),
  /** Counts of consecutive years from `sparkFrom`; null: not published. */
  spark: z.array(z.int().nullable()),
});
export type NameRow = z.infer<typeof NameRow>;

const OfSexes = z.object({ F: z.int().nullable(), M: z.int().nullable() });

/** A page of the names of a year or span of years, and what is known of the whole list. */
export const NamesTable = z.object({
  rows: z.array(NameRow),
  /** Names that pass the filter. */
  total: z.int(),
  /** The counts of those together. */
  matching: z.int(),
  /** The largest of them; 0: there is none. */
  highest: z.int(),
  /** Names before the filter. */
  listed: z.int(),
  /** Sums of all counts listed, of the sexes asked for; null: none was published. */
  births: OfSexes,
  /** What shares are shares of; null: no share may be computed. */
  denominator: OfSexes,
  /** Figures that the office names but does not publish. */
  suppressed: z.int(),
  /** Ranks were published, but no counts. */
  ranksOnly: z.boolean(),
  /** Years of the span without any figures of the sexes asked for. */
  gaps: z.array(Year),
  /** Where all of them are gaps: the nearest years before and after that have figures. */
  nearest: z.array(Year),
  /** The years that `before` and `decade` of the rows compare with; null: there are none to compare with. */
  before: YearSpan.nullable(),
  decade: YearSpan.nullable(),
  /** Year of the first count of `spark`. */
  sparkFrom: Year,
  /** First letters of all names of the place, folded, in order. */
  initials: z.array(z.string()),
});
export type NamesTable = z.infer<typeof NamesTable>;
