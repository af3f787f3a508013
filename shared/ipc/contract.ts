import * as z from "zod";
import { AppErrorInfo } from "../error-info";
import type { Result } from "../errors";
import { Receipt, Rejection } from "../receipt";

const Uuid = z.uuid();
const Gender = z.enum(["F", "M"]);
export type Gender = z.infer<typeof Gender>;
const Year = z.int().min(1800).max(2100);
const CountryCode = z.string().regex(/^[A-Z]{2}$/);
/** ISO 3166-2 where it exists, such as `US-CA`; null is the whole country. */
const RegionCode = z.string().min(1).max(20).nullable();
const Path = z.string().min(1).max(4096);

export const ImportOptions = z.object({
  profile: z.string().optional(),
  country: CountryCode.optional(),
  region: z.string().optional(),
  gender: Gender.optional(),
  year: Year.optional(),
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
  rejected: z.int(),
  uploaded_at: z.string(),
  deleted_at: z.string().nullable(),
  attribution: z.string(),
  licence: z.string(),
  source_url: z.string().nullable(),
});
export type Dataset = z.infer<typeof Dataset>;

export const Region = z.object({
  code: z.string(),
  name: z.string(),
  min_year: Year,
  max_year: Year,
});

/** A country that has figures in the library, with what its sources say about them. */
export const Country = z.object({
  code: CountryCode,
  name: z.string(),
  attribution: z.string().nullable(),
  source_url: z.string().nullable(),
  min_year: Year,
  max_year: Year,
  /** False: there are figures for regions only. */
  national: z.boolean(),
  /** True: the national figures are the sum of the regions, made by Onoma. */
  derived: z.boolean(),
  regions: z.array(Region),
  /** Credit line for what is on the screen: publisher, title, licence. */
  credit: z.string(),
  /** Counts below this are not published; null where unknown. */
  threshold: z.int().nullable(),
  /** What the denominator of shares is called; null: no shares. */
  denominator: z.string().nullable(),
  notes: z.array(z.string()),
});
export type Country = z.infer<typeof Country>;

export const NameOfYear = z.object({
  rank: z.int(),
  name: z.string(),
  gender: Gender,
  year: Year,
  count: z.int(),
  /** 0–1 of the births of that gender, year and place; null where there is no denominator. */
  share: z.number().nullable(),
});
export type NameOfYear = z.infer<typeof NameOfYear>;

export const TrendPoint = z.object({
  country: CountryCode,
  region: RegionCode,
  year: Year,
  gender: Gender,
  count: z.int(),
  rank: z.int(),
  share: z.number().nullable(),
});
export type TrendPoint = z.infer<typeof TrendPoint>;

const GenderSplit = z.object({
  country: CountryCode,
  name: z.string(),
  male_count: z.int(),
  female_count: z.int(),
  total_count: z.int(),
  /** Per cent, two decimals. */
  male_probability: z.number(),
  female_probability: z.number(),
});

const NameHit = z.object({ name: z.string(), total_count: z.int() });

const Profile = z.object({
  id: z.string(),
  office: z.string(),
  country: CountryCode.nullable(),
  title: z.string(),
  licence: z.string(),
  threshold: z.int().nullable(),
  source_url: z.string().nullable(),
});
export type Profile = z.infer<typeof Profile>;

const Place = { country: CountryCode, region: RegionCode };

/** Requests: renderer or command line → main → data thread. One entry is the whole truth about one call. */
export const procedures = {
  "app.info": {
    runsIn: "main",
    input: z.void(),
    output: z.object({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      node: z.string(),
      platform: z.string(),
      library: z.string(),
      /** Whether the data that ships with the app is at hand. */
      sample: z.boolean(),
    }),
  },
  "app.show-library": { runsIn: "main", input: z.void(), output: z.void() },
  /** Opens the system's dialog; an empty list: the user cancelled. */
  "import.choose": {
    runsIn: "main",
    input: z.object({ kind: z.enum(["files", "folder"]) }),
    output: z.array(z.string()),
  },
  "import.start": {
    runsIn: "data",
    input: z.object({
      paths: z.array(Path).min(1).max(1000),
      options: ImportOptions.optional(),
    }),
    output: z.array(Uuid),
  },
  /** Imports the data that ships with the app. */
  "import.sample": { runsIn: "data", input: z.void(), output: z.array(Uuid) },
  "import.cancel": {
    runsIn: "data",
    input: z.object({ jobId: Uuid }),
    output: z.void(),
  },
  /** Recognises and reads without writing anything. */
  "import.preview": {
    runsIn: "data",
    input: z.object({ path: Path, options: ImportOptions.optional() }),
    output: Receipt,
  },
  /** Newest first, at most 200. */
  "jobs.list": { runsIn: "data", input: z.void(), output: z.array(Job) },
  /** Takes an ended job off the list; its dataset stays. */
  "jobs.dismiss": {
    runsIn: "data",
    input: z.object({ jobId: Uuid }),
    output: z.void(),
  },
  "profiles.list": {
    runsIn: "data",
    input: z.void(),
    output: z.array(Profile),
  },
  /** Deleted ones too, newest first. */
  "datasets.list": {
    runsIn: "data",
    input: z.void(),
    output: z.array(Dataset),
  },
  "datasets.receipt": {
    runsIn: "data",
    input: z.object({ id: Uuid }),
    output: Receipt,
  },
  "datasets.rejections": {
    runsIn: "data",
    input: z.object({
      id: Uuid,
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(1000),
    }),
    output: z.object({ total: z.int(), rows: z.array(Rejection) }),
  },
  "datasets.delete": {
    runsIn: "data",
    input: z.object({ id: Uuid }),
    output: Dataset,
  },
  "datasets.restore": {
    runsIn: "data",
    input: z.object({ id: Uuid }),
    output: Dataset,
  },
  /** Enqueues a job that reads the kept original again. */
  "datasets.reprocess": {
    runsIn: "data",
    input: z.object({ id: Uuid }),
    output: Uuid,
  },
  "countries.list": {
    runsIn: "data",
    input: z.void(),
    output: z.array(Country),
  },
  /** Every country that a dataset may belong to (ISO 3166-1), by name. */
  "countries.all": {
    runsIn: "data",
    input: z.void(),
    output: z.array(z.object({ code: CountryCode, name: z.string() })),
  },
  /** The names of one year by rank, a page at a time. `gender` null: both, each ranked within its own. */
  "names.top": {
    runsIn: "data",
    input: z.object({
      ...Place,
      year: Year,
      gender: Gender.nullable(),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(1000),
    }),
    output: z.object({
      rows: z.array(NameOfYear),
      /** How many names that year has in all. */
      total: z.int(),
      /** Births of the names listed, per gender. */
      births: z.object({ F: z.int(), M: z.int() }),
    }),
  },
  /** One name over the years. `country` null: all countries; `gender` null: both. A year without a point was not published. */
  "names.trend": {
    runsIn: "data",
    input: z.object({
      name: z.string().min(1).max(100),
      country: CountryCode.nullable(),
      region: RegionCode,
      gender: Gender.nullable(),
    }),
    output: z.array(TrendPoint),
  },
  "names.gender": {
    runsIn: "data",
    input: z.object({
      name: z.string().min(1).max(100),
      country: CountryCode.nullable(),
    }),
    output: z.array(GenderSplit),
  },
  /** Names by prefix (or similarity), without regard to case and accents, by births. */
  "names.search": {
    runsIn: "data",
    input: z.object({
      text: z.string().max(100),
      country: CountryCode.nullable(),
      fuzzy: z.boolean(),
      limit: z.int().positive().max(1000),
    }),
    output: z.array(NameHit),
  },
  /** Births of listed names and number of names per year and gender. */
  "names.births": {
    runsIn: "data",
    input: z.object(Place),
    output: z.array(
      z.object({
        year: Year,
        gender: Gender,
        births: z.int(),
        names: z.int(),
        denominator: z.int().nullable(),
      }),
    ),
  },
  /** One read-only statement, at most `limit` rows. */
  "sql.query": {
    runsIn: "data",
    input: z.object({
      query: z.string().min(1).max(100_000),
      limit: z.int().positive().optional(),
    }),
    output: z.object({
      columns: z.array(z.string()),
      rows: z.array(z.array(z.unknown())),
      truncated: z.boolean(),
    }),
  },
} as const satisfies Record<
  string,
  { runsIn: "main" | "data"; input: z.ZodType; output: z.ZodType }
>;

/** Broadcasts: state has changed. Never a request in disguise. */
export const events = {
  "job.changed": Job,
  /** What the library holds has changed: mounted screens read again. */
  "data.changed": z.object({ revision: z.int().nonnegative() }),
  /** The database was closed and opened again after it failed or hung. */
  "library.reopened": z.object({ reason: z.string() }),
  /** A command of the application menu. */
  "menu.chosen": z.object({
    command: z.enum([
      "open-files",
      "open-folder",
      "explore",
      "library",
      "search",
      "keys",
    ]),
  }),
} as const satisfies Record<string, z.ZodType>;

export type ProcedureName = keyof typeof procedures;
export type Input<P extends ProcedureName> = z.infer<
  (typeof procedures)[P]["input"]
>;
export type Output<P extends ProcedureName> = z.infer<
  (typeof procedures)[P]["output"]
>;
export type EventName = keyof typeof events;
export type Payload<E extends EventName> = z.infer<(typeof events)[E]>;

export type ProcedureOf<W> = {
  [P in ProcedureName]: (typeof procedures)[P]["runsIn"] extends W ? P : never;
}[ProcedureName];

/** A complete implementation of one side: a missing or mistyped handler does not compile. */
export type Handlers<W extends "main" | "data"> = {
  [P in ProcedureOf<W>]: (input: Input<P>) => Output<P> | Promise<Output<P>>;
};

/** What the preload script puts on `window.desktop`. `DomFile` is the browser's `File`. */
export interface DesktopApi<DomFile> {
  call<P extends ProcedureName>(
    procedure: P,
    input: Input<P>,
  ): Promise<Result<Output<P>>>;
  on<E extends EventName>(
    event: E,
    listener: (payload: Payload<E>) => void,
  ): () => void;
  /** The real path of a dropped or chosen file; "" where it has none. */
  pathOf(file: DomFile): string;
}
