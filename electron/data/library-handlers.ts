import type { Handlers } from "../../shared/ipc/contract";
import type { libraryProcedures } from "../../shared/ipc/library-procedures";
import type { Backend } from "./backend";
import { deleteDataset, restoreDataset } from "./datasets/delete-dataset";
import { correctDataset } from "./datasets/correct-dataset";
import { listReceipts } from "./datasets/list-receipts";
import { diffDatasets } from "./datasets/diff-datasets";
import { listEditions, preferEdition } from "./datasets/list-editions";
import { listDatasets } from "./datasets/list-datasets";
import { readReceipt, readRejections } from "./datasets/read-receipt";
import { startReprocessing } from "./datasets/start-reprocessing";
import { writeRejections } from "./datasets/write-rejections";
import type { JobRunner } from "./jobs/runner";
import { listActivity, summariseActivity } from "./lineage/list-activity";
import { readMapping, writeMapping } from "./mappings/mapping-file";
import {
  forgetMapping,
  listMappings,
  saveMapping,
} from "./mappings/saved-mappings";

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
    "datasets.receipts": ({ id }) => listReceipts(backend, id),
    "datasets.rejections-csv": (input) => writeRejections(backend, input),
    "datasets.correct": (input) => correctDataset(backend, jobs, input),
    "datasets.editions": ({ id }) => listEditions(backend, id),
    "datasets.diff": (input) => diffDatasets(backend, input),
    "datasets.prefer": (input) => preferEdition(backend, input),
    "activity.list": (input) => listActivity(backend, input),
    "activity.summary": () => summariseActivity(backend),
    "datasets.rejections": (input) => readRejections(backend, input),
    "datasets.delete": ({ id }) => deleteDataset(backend, id),
    "datasets.restore": ({ id }) => restoreDataset(backend, id),
    "datasets.reprocess": ({ id }) => startReprocessing(backend, jobs, { id }),
  };
}
