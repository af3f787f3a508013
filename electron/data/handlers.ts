import type { Handlers } from "../../shared/ipc/contract";
import { sources } from "../parser/sources";
import type { Backend } from "./backend";
import { deleteDataset, restoreDataset } from "./datasets/delete-dataset";
import { listDatasets } from "./datasets/list-datasets";
import { readReceipt, readRejections } from "./datasets/read-receipt";
import { startReprocessing } from "./datasets/start-reprocessing";
import { previewFile } from "./imports/preview-file";
import { startImports, startSample } from "./imports/start-imports";
import type { JobRunner } from "./jobs/runner";
import { birthsByYear } from "./names/births-by-year";
import { genderSplit } from "./names/gender-split";
import { listCountries } from "./names/list-countries";
import { nameTrend } from "./names/name-trend";
import { searchNames } from "./names/search-names";
import { topNames } from "./names/top-names";
import { runQuery } from "./sql/run-query";

/** Name of a procedure → what does it. */
export function dataHandlers(
  backend: Backend,
  jobs: JobRunner,
): Handlers<"data"> {
  const { kysely } = backend;
  return {
    "import.start": (input) => startImports(backend, jobs, input),
    "import.sample": () => startSample(backend, jobs),
    "import.cancel": ({ jobId }) => jobs.cancel(jobId),
    "import.preview": (input) => previewFile(input),
    "jobs.list": () => jobs.list(),
    "jobs.dismiss": async ({ jobId }) => {
      await kysely
        .updateTable("jobs")
        .set({ dismissed: true })
        .where("id", "=", jobId)
        .execute();
    },
    "profiles.list": () =>
      sources.map(
        ({ id, office, country, title, licence, threshold, sourceUrl }) => {
          return {
            id,
            office,
            country,
            title,
            licence,
            threshold,
            source_url: sourceUrl,
          };
        },
      ),
    "datasets.list": () => listDatasets(backend),
    "datasets.receipt": ({ id }) => readReceipt(backend, id),
    "datasets.rejections": (input) => readRejections(backend, input),
    "datasets.delete": ({ id }) => deleteDataset(backend, id),
    "datasets.restore": ({ id }) => restoreDataset(backend, id),
    "datasets.reprocess": ({ id }) => startReprocessing(backend, jobs, id),
    "countries.list": () => listCountries(backend),
    "countries.all": () =>
      kysely
        .selectFrom("countries")
        .select(["code", "name"])
        .orderBy("name")
        .execute(),
    "names.top": (input) => topNames(backend, input),
    "names.trend": (input) => nameTrend(backend, input),
    "names.gender": (input) => genderSplit(backend, input),
    "names.search": (input) => searchNames(backend, input),
    "names.births": (input) => birthsByYear(backend, input),
    "sql.query": (input) => runQuery(backend, input),
  };
}
