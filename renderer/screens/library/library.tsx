import type { Dataset, Job } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { EmptyState } from "../../components/empty-state";
import { ErrorPanel } from "../../components/error-panel";
import { useProcedure } from "../../lib/use-procedure";
import { library } from "../../lib/words/library";
import { AddFiles } from "./add-files";
import { DatasetTable } from "./dataset-table";
import { DeletedDatasets } from "./deleted-datasets";
import { JobList } from "./job-list";
import { RememberedMappings } from "./remembered-mappings";
import { SampleOffer } from "./sample-offer";
import "./library.css";

interface LibraryProps {
  /** Shows the names of a country. */
  readonly onExplore: (country: string) => void;
  /** The dataset whose details are asked for; null: none. */
  readonly openDataset: string | null;
}

/** What was imported, how it went, and how more gets in. */
export function Library({ onExplore, openDataset }: LibraryProps) {
  const datasets = useProcedure("datasets.list", undefined);
  const jobs = useProcedure("jobs.list", undefined);
  return (
    <main className="screen" id="content">
      <BusyLine active={datasets.loading && datasets.value === undefined} />
      <div className="library">
        <h1>{library.title}</h1>
        <AddFiles />
        {jobs.error && <ErrorPanel error={jobs.error} onRetry={jobs.retry} />}
        <JobList jobs={jobs.value ?? []} onExplore={onExplore} />
        {datasets.error && (
          <ErrorPanel error={datasets.error} onRetry={datasets.retry} />
        )}
        {datasets.value && (
          <Holdings
            datasets={datasets.value}
            openDataset={openDataset}
            importing={isImporting(jobs.value ?? [])}
          />
        )}
        <RememberedMappings />
      </div>
    </main>
  );
}

interface HoldingsProps {
  readonly datasets: readonly Dataset[];
  readonly openDataset: string | null;
  readonly importing: boolean;
}

function Holdings({ datasets, openDataset, importing }: HoldingsProps) {
  const kept = datasets.filter(({ deleted_at }) => deleted_at === null);
  const deleted = datasets.filter(({ deleted_at }) => deleted_at !== null);
  return (
    <>
      {kept.length === 0 && !importing && (
        <div className="library-empty">
          <EmptyState
            title={library.datasets.empty}
            text={library.datasets.emptyText}
            testId="library-empty"
          />
          <SampleOffer />
        </div>
      )}
      {kept.length > 0 && (
        <DatasetTable datasets={kept} openDataset={openDataset} />
      )}
      {deleted.length > 0 && <DeletedDatasets datasets={deleted} />}
    </>
  );
}

function isImporting(jobs: readonly Job[]): boolean {
  return jobs.some(({ status }) => status === "running" || status === "queued");
}
