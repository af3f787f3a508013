import { AppError } from "../../shared/errors";
import type { Handlers } from "../../shared/ipc/contract";
import type { libraryProcedures } from "../../shared/ipc/library-procedures";
import type { Backend } from "./backend";
import { deleteDataset, restoreDataset } from "./datasets/delete-dataset";
import { listDatasets } from "./datasets/list-datasets";
import { readReceipt, readRejections } from "./datasets/read-receipt";
import { startReprocessing } from "./datasets/start-reprocessing";
import type { JobRunner } from "./jobs/runner";

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
    "mappings.list": notYet,
    "mappings.save": notYet,
    "mappings.forget": notYet,
    "mapping.write": notYet,
    "mapping.read": notYet,
    "datasets.list": () => listDatasets(backend),
    "datasets.receipt": ({ id }) => readReceipt(backend, id),
    "datasets.receipts": notYet,
    "datasets.rejections-csv": notYet,
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
