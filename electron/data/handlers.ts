import type { Handlers } from "../../shared/ipc/contract";
import type { Profile } from "../../shared/ipc/schemas";
import { sources } from "../parser/sources";
import type { Backend } from "./backend";
import { exportChart, writeChart } from "./exports/write-chart";
import { previewFile } from "./imports/preview-file";
import {
  expandPaths,
  startImports,
  startSample,
} from "./imports/start-imports";
import { insightHandlers } from "./insight-handlers";
import type { JobRunner } from "./jobs/runner";
import { libraryHandlers } from "./library-handlers";
import { birthsByYear } from "./names/births-by-year";
import { exportNames } from "./names/export-names";
import { genderSplit } from "./names/gender-split";
import { listCountries } from "./names/list-countries";
import { namePageHandlers } from "./names/name-page-handlers";
import { namesTable } from "./names/names-table";
import { nameTrend } from "./names/name-trend";
import { searchNames } from "./names/search-names";
import { topNames } from "./names/top-names";
import { runQuery } from "./sql/run-query";
import { sqlHandlers } from "./sql/sql-handlers";
import { viewHandlers } from "./views/saved-views";

/** Name of a procedure → what does it. */
export function dataHandlers(
  backend: Backend,
  jobs: JobRunner,
): Handlers<"data"> {
  const { kysely } = backend;
  return {
    ...libraryHandlers(backend, jobs),
    ...viewHandlers(backend),
    ...sqlHandlers(backend),
    ...insightHandlers(backend),
    ...namePageHandlers(backend),
    "import.start": (input) => startImports(backend, jobs, input),
    "import.sample": () => startSample(backend, jobs),
    "import.expand": ({ paths }) => expandPaths(paths),
    "import.cancel": ({ jobId }) => jobs.cancel(jobId),
    "import.preview": (input) => previewFile(backend, input),
    "jobs.list": () => jobs.list(),
    "jobs.dismiss": async ({ jobId }) => {
      await kysely
        .updateTable("jobs")
        .set({ dismissed: true })
        .where("id", "=", jobId)
        .execute();
    },
    "profiles.list": () => sources.map(profileOf),
    "countries.list": (input) => listCountries(backend, input?.measure),
    "countries.all": () =>
      kysely
        .selectFrom("countries")
        .select(["code", "name"])
        .orderBy("name")
        .execute(),
    "names.top": (input) => topNames(backend, input),
    "chart.write": (input) => writeChart(backend, input),
    "chart.export": (input) => exportChart(backend, input),
    "names.export": (input) => exportNames(backend, input),
    "names.table": (input) => namesTable(backend, input),
    "names.trend": (input) => nameTrend(backend, input),
    "names.gender": (input) => genderSplit(backend, input),
    "names.search": (input) => searchNames(backend, input),
    "names.births": (input) => birthsByYear(backend, input),
    "sql.query": (input) => runQuery(backend, input),
  };
}

function profileOf(source: (typeof sources)[number]): Profile {
  const { id, office, country, title, licence, threshold, notes } = source;
  return {
    id,
    office,
    country,
    title,
    licence,
    threshold,
    source_url: source.sourceUrl,
    attribution: source.attribution,
    measure: "measure" in source ? source.measure : "births",
    regional: source.regional === true,
    shares: source.denominator !== null,
    notes,
  };
}
