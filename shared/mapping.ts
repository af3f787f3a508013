import * as z from "zod";

const Gender = z.enum(["F", "M"]);
const Year = z.int().min(1800).max(2100);

/** A place as a file or the user names it. `code` null: the whole country; else ISO 3166-2 where it exists. */
export const PlaceRef = z.object({
  code: z.string().max(20).nullable(),
  name: z.string().max(100),
});
export type PlaceRef = z.infer<typeof PlaceRef>;

/** Births of a period, or people alive on a day. Never in one series, never in one sum. */
export const Measure = z.enum(["births", "bearers"]);
export type Measure = z.infer<typeof Measure>;

/**
 * What a column says. `statistic` tells which figure a line holds ("Rank", "Births"); `dimension` divides the counts further
 * (ethnicity, position of the name); `ignored` says nothing that is kept.
 */
export const ColumnRole = z.enum([
  "name",
  "count",
  "rank",
  "year",
  "gender",
  "region",
  "statistic",
  "dimension",
  "ignored",
]);
export type ColumnRole = z.infer<typeof ColumnRole>;

/** One column: its header (rows joined by " / ") and its role. Year, gender and place where the header says them for all figures below. */
export const MappedColumn = z.object({
  header: z.string().max(500),
  role: ColumnRole,
  year: Year.nullable(),
  gender: Gender.nullable(),
  place: PlaceRef.nullable(),
});
export type MappedColumn = z.infer<typeof MappedColumn>;

/** A cell that stands for a count that was not published ("" is a blank one): between `low` and `high`, where that is known. */
export const SuppressionMark = z.object({
  mark: z.string().max(20),
  low: z.int().nonnegative(),
  high: z.int().nonnegative().nullable(),
});
export type SuppressionMark = z.infer<typeof SuppressionMark>;

/**
 * How a file is read, as data: what the preview shows and changes, what is remembered under the layout's fingerprint,
 * what can be shared as a file and replayed by `onoma import --mapping FILE`.
 */
export const Mapping = z.object({
  version: z.literal(1),
  /** The profile whose office, licence and notes apply; null: those in `source`. */
  profile: z.string().nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** The place of all lines where no column says it; null: the whole country. */
  place: PlaceRef.nullable(),
  measure: Measure,
  /** Of a text file; null: guessed from the bytes. */
  encoding: z.string().max(40).nullable(),
  /** Of a text file; null: guessed. */
  delimiter: z.enum([",", ";", "\t", "|"]).nullable(),
  /** Names of the tables (sheets, members) that are read; null: all that have this layout. */
  tables: z.array(z.string()).nullable(),
  /** Lines above the header. */
  preambleLines: z.int().nonnegative().max(1000),
  headerLines: z.int().nonnegative().max(20),
  /** By position; none: found anew, as where the delimiter or the lines of the header have changed. */
  columns: z.array(MappedColumn).max(1024),
  /** Of all lines, where no column says it; null: from the sheet, the titles or the file's name. */
  year: Year.nullable(),
  gender: Gender.nullable(),
  /** Of the statistic column: the values whose lines are counts. */
  statistics: z.array(z.string()).nullable(),
  /** Counts are summed over the dimension columns: the user said so. */
  sumOverDimensions: z.boolean(),
  suppressed: z.array(SuppressionMark),
  /** Set where the user described an office that no profile knows. */
  source: z
    .object({
      office: z.string().max(200),
      title: z.string().max(300),
      licence: z.string().max(300),
      attribution: z.string().max(500),
      sourceUrl: z.string().max(2000).nullable(),
      /** Counts below this are not published; null: unknown. */
      threshold: z.int().positive().nullable(),
      /** Every name at or above the threshold is listed. */
      complete: z.boolean(),
    })
    .nullable(),
});
export type Mapping = z.infer<typeof Mapping>;

/** A cell of a file that was read wrongly by the office, and what the user put in its place. `column` as in the rejection. */
export const Correction = z.object({
  member: z.string().nullable(),
  line: z.int().positive(),
  column: z.string(),
  value: z.string().max(500),
});
export type Correction = z.infer<typeof Correction>;
