import * as z from "zod";
import { AppErrorInfo } from "../error-info";
import { Correction, Mapping, Measure } from "../mapping";
import { Receipt } from "../receipt";

export const Uuid = z.uuid();
export const Gender = z.enum(["F", "M"]);
export type Gender = z.infer<typeof Gender>;
export const Year = z.int().min(1800).max(2100);
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);
/** ISO 3166-2 where it exists, such as `US-CA`; null is the whole country. */
export const RegionCode = z.string().min(1).max(20).nullable();
export const Path = z.string().min(1).max(4096);

export const ImportOptions = z.object({
  profile: z.string().optional(),
  country: CountryCode.optional(),
  region: z.string().optional(),
  gender: Gender.optional(),
  year: Year.optional(),
  measure: Measure.optional(),
  /** How to read the file; goes before what the file or a profile says. */
  mapping: Mapping.optional(),
  /** The folders above the file, nearest last, at most two: year and region may stand in their names. */
  folders: z.array(z.string()).max(2).optional(),
  /** Cells that the user corrected after an import had rejected them. */
  corrections: z.array(Correction).max(100_000).optional(),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

export const Job = z.object({
  id: Uuid,
  type: z.enum(["parse_dataset", "reprocess_dataset"]),
  status: z.enum(["queued", "running", "completed", "failed"]),
  /** The file's name without its folder. */
  file: z.string(),
  path: z.string(),
  stage: z.enum([
    "waiting",
    "hashing",
    "reading",
    "arranging",
    "storing",
    "finishing",
  ]),
  /** 0–1 over the whole job; null until the size is known. */
  progress: z.number().min(0).max(1).nullable(),
  /** Lines read so far. */
  lines: z.int().nonnegative(),
  attempts: z.int().nonnegative(),
  next_retry_at: z.string().nullable(),
  created_at: z.string(),
  started_at: z.string().nullable(),
  completed_at: z.string().nullable(),
  dataset_id: Uuid.nullable(),
  receipt: Receipt.nullable(),
  error: AppErrorInfo.nullable(),
});
export type Job = z.infer<typeof Job>;

export const Dataset = z.object({
  id: Uuid,
  country: CountryCode,
  country_name: z.string(),
  /** The region when the file holds one only; null for the whole country or many regions. */
  region: RegionCode,
  title: z.string(),
  profile: z.string(),
  filename: z.string(),
  file_size: z.number(),
  sha256: z.string(),
  status: z.enum([
    "pending",
    "processing",
    "completed",
    "failed",
    "reprocessing",
  ]),
  row_count: z.int().nullable(),
  min_year: z.int().nullable(),
  max_year: z.int().nullable(),
  measure: Measure,
  rejected: z.int(),
  uploaded_at: z.string(),
  deleted_at: z.string().nullable(),
  attribution: z.string(),
  licence: z.string(),
  source_url: z.string().nullable(),
});
export type Dataset = z.infer<typeof Dataset>;

/** What the sources of a place's figures say about them. */
const Truth = {
  /** Credit line for what is on the screen: publisher, title, licence. */
  credit: z.string(),
  /** Counts below this are not published; null where unknown. */
  threshold: z.int().nullable(),
  /** What the denominator of shares is called; null: no shares. */
  denominator: z.string().nullable(),
  notes: z.array(z.string()),
};

export const Region = z.object({
  code: z.string(),
  name: z.string(),
  min_year: Year,
  max_year: Year,
  ...Truth,
});

/** A country that has figures in the library. What its sources say is about the whole country where there are national figures. */
export const Country = z.object({
  code: CountryCode,
  name: z.string(),
  attribution: z.string().nullable(),
  source_url: z.string().nullable(),
  /** What there are figures of. All else here is about `measure`. */
  measures: z.array(Measure),
  /** The one that was asked for; unasked births, where there are any. */
  measure: Measure,
  min_year: Year,
  max_year: Year,
  /** False: there are figures for regions only. */
  national: z.boolean(),
  /** True: the national figures are the sum of the regions, made by Onoma. */
  derived: z.boolean(),
  regions: z.array(Region),
  ...Truth,
});
export type Country = z.infer<typeof Country>;

export const NameOfYear = z.object({
  rank: z.int(),
  name: z.string(),
  gender: Gender,
  year: Year,
  /** Null: the office published the rank alone. */
  count: z.int().nullable(),
  /** 0–1 of the births of that gender, year and place; null where there is no denominator. */
  share: z.number().nullable(),
});
export type NameOfYear = z.infer<typeof NameOfYear>;

/**
 * A name in one year. Published: count and rank. A list without counts: rank alone. Suppressed: neither, but the count is
 * known to lie between `low` and `high` (null: no upper bound is known).
 */
export const TrendPoint = z.object({
  country: CountryCode,
  region: RegionCode,
  year: Year,
  gender: Gender,
  count: z.int().nullable(),
  rank: z.int().nullable(),
  share: z.number().nullable(),
  low: z.int().nullable(),
  high: z.int().nullable(),
});
export type TrendPoint = z.infer<typeof TrendPoint>;

export const GenderSplit = z.object({
  country: CountryCode,
  name: z.string(),
  male_count: z.int(),
  female_count: z.int(),
  total_count: z.int(),
  /** Per cent, two decimals. */
  male_probability: z.number(),
  female_probability: z.number(),
});

export const NameHit = z.object({ name: z.string(), total_count: z.int() });

export const Profile = z.object({
  id: z.string(),
  office: z.string(),
  country: CountryCode.nullable(),
  title: z.string(),
  licence: z.string(),
  threshold: z.int().nullable(),
  source_url: z.string().nullable(),
  attribution: z.string(),
  measure: Measure,
  /** Whether it publishes figures of parts of the country. */
  regional: z.boolean(),
  /** Whether it publishes what shares are shares of. */
  shares: z.boolean(),
  notes: z.array(z.string()),
});
export type Profile = z.infer<typeof Profile>;
