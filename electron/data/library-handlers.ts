import { AppError } from "../../shared/errors";
import type { Handlers } from "../../shared/ipc/contract";
import type { libraryProcedures } from "../../shared/ipc/library-procedures";
import type { Backend } from "./backend";
import { deleteDataset, restoreDataset } from "./datasets/delete-dataset";
import { listDatasets } from "./datasets/list-datasets";
import { readReceipt, readRejections } from "./datasets/read-receipt";
import { startReprocessing } from "./datasets/start-reprocessing";
import { writeRejections } from "./datasets/write-rejections";
import type { JobRunner } from "./jobs/runner";
import { readMapping, writeMapping } from "./mappings/mapping-file";
import {
  forgetMapping,
  listMappings,
  saveMapping,
} from "./mappings/saved-mappings";

/** The shape is agreed, the work is under way. */
function notYet(): never {
  throw new AppError({ code: "internal", message: "not made yet" });
}

/** A part of `dataHandlers`: what came in and how it was read. */
export function libraryHandlers(
  backend: Backend,
  jobs: JobRunner,
): Pick<Handlers<"data">, keyof typeof libraryProcedures> {
  return {
    "mappings.list": () => listMappings(backend),
    "mappings.save": (input) => saveMapping(backend, input),
    "mappings.forget": (input) => forgetMapping(backend, input),
    "mapping.write": ({ path, mapping }) => writeMapping(path, mapping),
    "mapping.read": ({ path }) => readMapping(path),
    "datasets.list": () => listDatasets(backend),
    "datasets.receipt": ({ id }) => readReceipt(backend, id),
    "datasets.receipts": notYet,
    "datasets.rejections-csv": (input) => writeRejections(backend, input),
    "datasets.correct": notYet,
    "datasets.editions": notYet,
    "datasets.diff": notYet,
    "datasets.prefer": notYet,
    "activity.list": notYet,
    "activity.summary": notYet,
    "datasets.rejections": (input) => readRejections(backend, input),
    "datasets.delete": ({ id }) => deleteDataset(backend, id),
    "datasets.restore": ({ id }) => restoreDataset(backend, id),
    "datasets.reprocess": ({ id }) => startReprocessing(backend, jobs, id),
  };
}
