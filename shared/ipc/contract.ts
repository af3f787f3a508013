import * as z from "zod";
import type { Result } from "../errors";
import { Receipt, Rejection } from "../receipt";
import {
  Country,
  CountryCode,
  Dataset,
  Gender,
  GenderSplit,
  ImportOptions,
  Job,
  NameHit,
  NameOfYear,
  Path,
  Profile,
  RegionCode,
  TrendPoint,
  Uuid,
  Year,
} from "./schemas";

export {
  ImportOptions,
  type Country,
  type Dataset,
  type Gender,
  type Job,
  type NameOfYear,
  type TrendPoint,
} from "./schemas";

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
