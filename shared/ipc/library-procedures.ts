import * as z from "zod";
import { Correction, Mapping } from "../mapping";
import { Receipt } from "../receipt";
import {
  Activity,
  ActivitySummary,
  Change,
  DatasetReceipt,
  Diff,
  Edition,
  ExtractionStatus,
  PageOf,
  RejectionFilter,
  RejectionPage,
  SavedMapping,
} from "./library-schemas";
import { Dataset, Path, Uuid } from "./schemas";

/** Requests about what came in and how it was read; a part of `procedures` in contract.ts. */
export const libraryProcedures = {
  /** Ways to read files that are remembered, newest first. */
  "mappings.list": {
    runsIn: "data",
    input: z.void(),
    output: z.array(SavedMapping),
  },
  "mappings.save": {
    runsIn: "data",
    input: SavedMapping.pick({ fingerprint: true, mapping: true }),
    output: z.void(),
  },
  "mappings.forget": {
    runsIn: "data",
    input: SavedMapping.pick({ fingerprint: true }),
    output: z.void(),
  },
  /** Writes a mapping as a file that others can read. */
  "mapping.write": {
    runsIn: "data",
    input: z.object({ path: Path, mapping: Mapping }),
    output: z.void(),
  },
  "mapping.read": {
    runsIn: "data",
    input: z.object({ path: Path }),
    output: Mapping,
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
  /** What every reading of its file came to, newest first. */
  "datasets.receipts": {
    runsIn: "data",
    input: z.object({ id: Uuid }),
    output: z.array(DatasetReceipt),
  },
  "datasets.rejections": {
    runsIn: "data",
    input: z.object({ ...RejectionFilter, ...PageOf }),
    output: RejectionPage,
  },
  /** Writes them as a CSV file that spreadsheets open without running anything in it. */
  "datasets.rejections-csv": {
    runsIn: "data",
    input: z.object({ ...RejectionFilter, path: Path }),
    output: z.object({ rows: z.int().nonnegative() }),
  },
  /** Keeps corrected cells with the dataset, beside earlier ones, and enqueues a job that reads its file again. */
  "datasets.correct": {
    runsIn: "data",
    input: z.object({
      id: Uuid,
      corrections: z.array(Correction).min(1).max(10_000),
    }),
    output: Uuid,
  },
  /** Datasets of the same series, latest years first; the dataset itself is among them. */
  "datasets.editions": {
    runsIn: "data",
    input: z.object({ id: Uuid }),
    output: z.array(Edition),
  },
  /** What changed between two datasets, largest changes first. */
  "datasets.diff": {
    runsIn: "data",
    input: z.object({
      from: Uuid,
      to: Uuid,
      /** Lists changes of this kind only; the counts tell all. */
      change: Change.optional(),
      ...PageOf,
    }),
    output: Diff,
  },
  /** Makes an edition speak for its years, whatever is newer; `preferred` false: no longer. Answers as `datasets.editions`. */
  "datasets.prefer": {
    runsIn: "data",
    input: z.object({ id: Uuid, preferred: z.boolean().optional() }),
    output: z.array(Edition),
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
  /** Imports, newest first, archived ones too. */
  "activity.list": {
    runsIn: "data",
    input: z.object({ status: ExtractionStatus.optional(), ...PageOf }),
    output: z.object({ total: z.int(), rows: z.array(Activity) }),
  },
  "activity.summary": {
    runsIn: "data",
    input: z.void(),
    output: ActivitySummary,
  },
} as const;
