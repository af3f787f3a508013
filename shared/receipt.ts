import * as z from "zod";

/** A line, cell or key that could not become a fact. `line` counts from 1 within the file or member; `column` is the header's word or the position from 1. */
export const Rejection = z.object({
  member: z.string().nullable(),
  line: z.int(),
  column: z.string(),
  value: z.string(),
  rule: z.enum([
    "too-few-fields",
    "too-many-fields",
    "line-too-long",
    "not-text",
    "count-not-a-whole-number",
    "count-not-positive",
    "count-too-large",
    "year-not-a-number",
    "year-out-of-range",
    "gender-unknown",
    "name-empty",
    "name-too-long",
    "duplicate",
    "region-unknown",
  ]),
});
export type Rejection = z.infer<typeof Rejection>;
export type RejectionRule = Rejection["rule"];

const Count = z.int().nonnegative();

/** Every line of a file is in exactly one of the parts; `total` is their sum. */
export const LineAccount = z.object({
  total: Count,
  preamble: Count,
  header: Count,
  data: Count,
  /** Kept but no fact: totals, unknown years, buckets of rare names. */
  set_aside: Count,
  rejected: Count,
  footer: Count,
  blank: Count,
});
export type LineAccount = z.infer<typeof LineAccount>;

/** Facts are (region, year, name, gender) with a known count or rank; the births are sums of their counts. */
export const FactAccount = z.object({
  accepted: Count,
  female: Count,
  male: Count,
  /** Of those accepted: published as a rank without a count. */
  ranks: Count,
  /** Not accepted, but kept: counts that the office left out, with their bounds. */
  suppressed: Count,
  births_female: Count,
  births_male: Count,
});
export type FactAccount = z.infer<typeof FactAccount>;

/** Something in a file that looks like a slip of its office. It is told, never mended. */
export const Flag = z.object({
  kind: z.enum([
    "cut-names",
    "placeholder",
    "mojibake",
    "letter-case",
    "spike",
    "total-differs",
    "rank-differs",
  ]),
  count: Count,
  examples: z.array(z.string()).max(5),
  note: z.string(),
});
export type Flag = z.infer<typeof Flag>;

export const Member = z.object({
  name: z.string(),
  bytes: Count,
  lines: Count,
  /** Null where it was read; else why it was left out ("documentation", "not a text file"). */
  skipped: z.string().nullable(),
});
export type Member = z.infer<typeof Member>;

/** What one import did, to the last line. The fields are a contract: they keep their names and meaning. */
export const Receipt = z.object({
  file: z.string(),
  sha256: z.string(),
  bytes: Count,
  status: z.enum(["completed", "failed", "already-imported", "preview"]),
  profile: z.string().nullable(),
  dataset_id: z.string().nullable(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  measure: z.enum(["births", "bearers"]),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  line_ending: z.enum(["LF", "CRLF", "CR", "mixed"]).nullable(),
  members: z.array(Member),
  min_year: z.int().nullable(),
  max_year: z.int().nullable(),
  lines: LineAccount,
  /** Of the whole country where the file holds national figures, else of its regions. */
  facts: FactAccount,
  /** Of the regions, where the file holds national figures as well: the two are never summed. */
  regional: FactAccount.nullable(),
  flags: z.array(Flag),
  rejections: z.array(Rejection),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Things a reader of the figures should know, in plain words. */
  notes: z.array(z.string()),
  duration_ms: z.number(),
});
export type Receipt = z.infer<typeof Receipt>;

/** The receipt lists this many rejections; all of them are kept in the library. */
export const RECEIPT_REJECTIONS = 1000;
