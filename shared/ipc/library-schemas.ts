import * as z from "zod";
import { AppErrorInfo } from "../error-info";
import { Mapping } from "../mapping";
import { Receipt, Rejection } from "../receipt";
import {
  CountryCode,
  Dataset,
  Gender,
  RegionCode,
  Uuid,
  Year,
} from "./schemas";

const Count = z.int().nonnegative();

/** A page of a longer list. */
export const PageOf = {
  offset: Count,
  limit: z.int().positive().max(1000),
};

/** A way to read files that is remembered under the fingerprint of their layout. */
export const SavedMapping = z.object({
  fingerprint: z.string().min(1).max(200),
  title: z.string(),
  saved_at: z.string(),
  mapping: Mapping,
});
export type SavedMapping = z.infer<typeof SavedMapping>;

/** Which of a dataset's rejections: those of a rule, those in which a text occurs. */
export const RejectionFilter = {
  id: Uuid,
  rule: Rejection.shape.rule.optional(),
  /** In the value, column or member, without regard to case. */
  text: z.string().max(200).optional(),
};

export const RejectionPage = z.object({
  /** How many the filters leave. */
  total: Count,
  rows: z.array(Rejection),
  /** How many of each rule there are, most first; the text is heeded, the rule is not. */
  rules: z.array(z.object({ rule: Rejection.shape.rule, count: Count })),
});

/** What one reading of a dataset's file came to. */
export const DatasetReceipt = z.object({
  load_id: Uuid,
  created_at: z.string(),
  /** True for the reading whose figures the dataset has now. */
  current: z.boolean(),
  receipt: Receipt,
});
export type DatasetReceipt = z.infer<typeof DatasetReceipt>;

/** A dataset among others of the same series. */
export const Edition = Dataset.extend({
  /** Whether its figures are the ones that are shown for its places and years. */
  speaks: z.enum(["all", "some", "none"]),
  /** The years in which it speaks, as ranges; for whole countries where it has national figures. */
  speaks_years: z.array(z.object({ from: Year, to: Year })),
  /** True: the user made it speak, whatever is newer. */
  preferred: z.boolean(),
});
export type Edition = z.infer<typeof Edition>;

export const Change = z.enum(["added", "removed", "revised"]);
export type Change = z.infer<typeof Change>;

/** One figure that is not the same in two datasets; null: it has none. */
export const DiffRow = z.object({
  change: Change,
  name: z.string(),
  gender: Gender,
  year: Year,
  region: RegionCode,
  before: z.int().nullable(),
  after: z.int().nullable(),
});
export type DiffRow = z.infer<typeof DiffRow>;

export const Diff = z.object({
  added: Count,
  removed: Count,
  revised: Count,
  unchanged: Count,
  /** How many `rows` there are in all pages; of each change at most the 20,000 largest are listed. */
  listed: Count,
  rows: z.array(DiffRow),
});
export type Diff = z.infer<typeof Diff>;

/** What became of an import. `pending`: waiting or under way. */
export const ExtractionStatus = z.enum([
  "pending",
  "completed",
  "already-imported",
  "failed",
  "cancelled",
]);
export type ExtractionStatus = z.infer<typeof ExtractionStatus>;

/** One import: what came in, when, with what outcome. */
export const Activity = z.object({
  extraction_id: Uuid,
  file: z.string(),
  /** The profile that read it; "unknown" before it was recognised. */
  source: z.string(),
  /** Null: the file was never read to its end. */
  sha256: z.string().nullable(),
  created_at: z.string(),
  status: ExtractionStatus,
  /** From the first attempt to the end, without the time in the queue; null while it is pending. */
  duration_ms: Count.nullable(),
  job_id: Uuid.nullable(),
  /** The dataset that holds it; that of an earlier import where it was imported already. */
  dataset_id: Uuid.nullable(),
  error: AppErrorInfo.nullable(),
  /** True: older than 30 days, and moved to the archive. */
  archived: z.boolean(),
  /** Oldest first: the import itself, then every time its file was read again. */
  loads: z.array(
    z.object({
      load_id: Uuid,
      service: z.string(),
      status: z.enum(["pending", "completed", "failed"]),
      created_at: z.string(),
      duration_ms: Count.nullable(),
      dataset_id: Uuid.nullable(),
      country: CountryCode.nullable(),
      rows: Count.nullable(),
    }),
  ),
});
export type Activity = z.infer<typeof Activity>;

export const ActivitySummary = z.object({
  /** Imports by source and status, archived ones too; latest first. */
  groups: z.array(
    z.object({
      source: z.string(),
      status: ExtractionStatus,
      count: Count,
      latest: z.string(),
      rows: Count,
      duration_ms: Count,
    }),
  ),
  count: Count,
  /** Facts that were stored by the loads that are completed. */
  rows: Count,
  duration_ms: Count,
  /** Imports by status. */
  statuses: z.record(ExtractionStatus, Count),
});
export type ActivitySummary = z.infer<typeof ActivitySummary>;
