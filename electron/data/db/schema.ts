import type { ColumnType, Generated } from "kysely";
import type { SavedView } from "../../../shared/ipc/view-procedures";
import type { AppErrorInfo } from "../../../shared/errors";
import type { ImportOptions } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import type { Receipt } from "../../../shared/receipt";
import type { SourceTruth } from "../datasets/source-of";

type Json<T> = ColumnType<T, string, string>;
type Timestamp = ColumnType<Date, Date | string | undefined, Date | string>;
type NullableTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;

interface Countries {
  id: Generated<string>;
  code: string;
  name: string;
  source_url: string | null;
  attribution: string | null;
}

export type DatasetStatus =
  "pending" | "processing" | "completed" | "failed" | "reprocessing";

interface Datasets {
  id: Generated<string>;
  country_id: string;
  filename: string;
  file_path: string;
  file_size: number;
  status: Generated<DatasetStatus>;
  row_count: number | null;
  error_message: string | null;
  uploaded_by: string | null;
  uploaded_at: Timestamp;
  processed_at: NullableTimestamp;
  deleted_at: NullableTimestamp;
  load_no: number | null;
  sha256: string;
  options: Json<ImportOptions>;
  profile: string;
  title: string;
  region: string | null;
  measure: Measure;
  min_year: number | null;
  max_year: number | null;
  receipt: Json<Receipt> | null;
  source: Json<SourceTruth> | null;
  preferred_at: NullableTimestamp;
}

export type JobType = "parse_dataset" | "reprocess_dataset";
export type JobStatus = "queued" | "running" | "completed" | "failed";

interface Jobs {
  id: Generated<string>;
  dataset_id: string | null;
  type: JobType;
  status: Generated<JobStatus>;
  payload: Json<unknown>;
  attempts: Generated<number>;
  max_attempts: Generated<number>;
  last_error: string | null;
  next_retry_at: NullableTimestamp;
  locked_at: NullableTimestamp;
  locked_by: string | null;
  created_at: Timestamp;
  started_at: NullableTimestamp;
  completed_at: NullableTimestamp;
  receipt: Json<Receipt> | null;
  error: Json<AppErrorInfo> | null;
  dismissed: Generated<boolean>;
}

interface Rejections {
  dataset_id: string;
  load_no: number;
  no: number;
  member: string | null;
  line: number;
  column_name: string;
  value: string;
  rule: string;
}

interface Regions {
  no: number;
  country_id: string | null;
  code: string;
  name: string;
}

interface Coverage {
  load_no: number;
  region_no: number;
  dataset_id: string;
  country_id: string;
  measure: Measure;
  derived: boolean;
  complete: boolean;
  min_year: number;
  max_year: number;
  speaks: Generated<"all" | "some" | "none">;
}

interface Strata {
  load_no: number;
  region_no: number;
  year: number;
  gender: "F" | "M";
  births: number | null;
  names: number;
  ranked: Generated<number>;
  suppressed: Generated<number>;
  denominator: number | null;
  speaks: Generated<boolean>;
  run_counts: number[];
  run_ranks: number[];
}

interface Series {
  load_no: number;
  no: number;
  best_rank: number;
  total: number;
  region_no: number;
  first_year: number;
  last_year: number;
  width: number;
  gender: "F" | "M";
  name: string;
  counts: Uint8Array;
}

interface SuppressedSeries {
  load_no: number;
  low: number;
  high: number | null;
  region_no: number;
  gender: "F" | "M";
  name: string;
  years: number[];
}

interface RankedSeries {
  load_no: number;
  region_no: number;
  gender: "F" | "M";
  name: string;
  years: number[];
  ranks: number[];
}

interface Mappings {
  fingerprint: string;
  title: string;
  mapping: Json<unknown>;
  saved_at: Timestamp;
}

interface LifeTables {
  id: Generated<string>;
  title: string;
  filename: string;
  file_path: string;
  sha256: string;
  kind: "period" | "cohort";
  imported_at: Timestamp;
  deleted_at: NullableTimestamp;
}

interface LifeTableSeries {
  life_table_id: string;
  gender: "F" | "M";
  year: number | null;
  ages: number[];
  survivors: number[];
}

interface SavedViews {
  id: Generated<string>;
  screen: string;
  name: string;
  view: Json<SavedView["view"]>;
  saved_at: Timestamp;
}

interface GivenNames {
  name: string;
  folded: string;
}

interface SpeakingTotals {
  country_id: string;
  region_no: number;
  load_no: number;
  measure: Measure;
  name: string;
  gender: "F" | "M";
  total: number;
}

interface GenderProbabilities {
  name: string;
  country_id: string;
  male_count: number;
  female_count: number;
  total_count: number;
  male_probability: string;
  female_probability: string;
}

interface Extractions {
  extraction_id: Generated<string>;
  source: string;
  created_at: Timestamp;
  status: string;
  filename: string | null;
  sha256: string | null;
  job_id: string | null;
  dataset_id: string | null;
  duration_ms: number | null;
  error: Json<AppErrorInfo> | null;
}

interface Loads {
  load_id: Generated<string>;
  extraction_id: string | null;
  source: string;
  service: string;
  created_at: Timestamp;
  status: string;
  load_no: number | null;
  dataset_id: string | null;
  duration_ms: number | null;
  rows: number | null;
  receipt: Json<Receipt> | null;
}

interface NameGroups {
  id: Generated<string>;
  title: string;
  author: string;
  reason: string;
  saved_at: Timestamp;
}

interface NameGroupMembers {
  group_id: string;
  no: number;
  name: string;
  key: string;
}

/** The tables and views that queries name, with what PGlite returns for each column (bigint comes as number). */
export interface Schema {
  countries: Countries;
  datasets: Datasets;
  jobs: Jobs;
  rejections: Rejections;
  regions: Regions;
  coverage: Coverage;
  strata: Strata;
  series: Series;
  suppressed_series: SuppressedSeries;
  ranked_series: RankedSeries;
  given_names: GivenNames;
  mappings: Mappings;
  saved_views: SavedViews;
  life_tables: LifeTables;
  life_table_series: LifeTableSeries;
  name_groups: NameGroups;
  name_group_members: NameGroupMembers;
  speaking_totals: SpeakingTotals;
  gender_probabilities: GenderProbabilities;
  "lineage.extractions": Extractions;
  "lineage.loads": Loads;
  "lineage.extractions_archive": Extractions;
  "lineage.loads_archive": Loads;
}
