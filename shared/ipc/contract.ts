import { SCREENS } from "../screens";
import * as z from "zod";
import type { Result } from "../errors";
import { Measure } from "../mapping";
import { Preview } from "../preview";
import { exportProcedures } from "./export-procedures";
import { insightProcedures } from "./insight-procedures";
import { libraryProcedures } from "./library-procedures";
import { namePageProcedures } from "./name-page-procedures";
import { namesProcedures } from "./names-procedures";
import {
  Country,
  CountryCode,
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
import { sqlProcedures } from "./sql-procedures";
import { viewProcedures } from "./view-procedures";

export {
  ImportOptions,
  type Country,
  type Dataset,
  type Gender,
  type Job,
  type NameOfYear,
  type TrendPoint,
} from "./schemas";
/** Births and bearers are never mixed: unasked, every question is about births. */
const Of = { measure: Measure.optional() };
const Place = { country: CountryCode, region: RegionCode, ...Of };

/** Requests: renderer or command line → main → data thread. One entry is the whole truth about one call. */
export const procedures = {
  ...libraryProcedures,
  ...sqlProcedures,
  ...exportProcedures,
  ...insightProcedures,
  ...namePageProcedures,
  ...namesProcedures,
  ...viewProcedures,
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
    input: z.object({
      kind: z.enum(["files", "folder", "mapping", "life-table"]),
    }),
    output: z.array(z.string()),
  },
  /** The system's dialog to save a file; null: the user cancelled. */
  "dialog.save": {
    runsIn: "main",
    input: z.object({
      /** Proposed file name. */
      name: z.string().min(1).max(255),
      kinds: z.array(
        z.object({ name: z.string(), extensions: z.array(z.string()) }),
      ),
    }),
    output: Path.nullable(),
  },
  /** The files that paths stand for: folders are searched for them, as `import.start` does. */
  "import.expand": {
    runsIn: "data",
    input: z.object({ paths: z.array(Path).min(1).max(1000) }),
    output: z.array(Path),
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
    output: Preview,
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
  /** Unasked: all countries, with what they have of births, or else of bearers. */
  "countries.list": {
    runsIn: "data",
    input: z.object(Of).optional(),
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
      /** Births of the names listed, per gender; 0 where the list has ranks alone. */
      births: z.object({ F: z.int(), M: z.int() }),
    }),
  },
  /** One name over the years. `country` null: all countries; `gender` null: both. A year without a point: nothing is known of it. */
  "names.trend": {
    runsIn: "data",
    input: z.object({
      name: z.string().min(1).max(100),
      country: CountryCode.nullable(),
      region: RegionCode,
      gender: Gender.nullable(),
      ...Of,
    }),
    output: z.array(TrendPoint),
  },
  "names.gender": {
    runsIn: "data",
    input: z.object({
      name: z.string().min(1).max(100),
      country: CountryCode.nullable(),
      ...Of,
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
      ...Of,
    }),
    output: z.array(NameHit),
  },
  /** Births of listed names and number of names per year and gender; years of which only ranks are known are not among them. */
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
  /** How far the export of a table has come. */
  "export.changed": z.object({ rows: z.int().nonnegative() }),
  /** A command of the application menu. */
  "menu.chosen": z.object({
    command: z.enum([
      "open-files",
      "open-folder",
      "preview-file",
      ...SCREENS,
      "search",
      "palette",
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
