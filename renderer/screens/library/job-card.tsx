import { Check, X } from "lucide-react";
import type { Job } from "../../../shared/ipc/contract";
import { Button } from "../../components/button";
import { ErrorPanel } from "../../components/error-panel";
import { Progress } from "../../components/progress";
import { answers } from "../../lib/answers";
import { call } from "../../lib/client";
import { format } from "../../lib/format";
import { importPaths } from "../../lib/import-files";
import { previews } from "../../lib/previews";
import { timeLeft } from "../../lib/time-left";
import { useNow } from "../../lib/use-now";
import { library } from "../../lib/words/library";
import { canExplain } from "./can-explain";
import { canRetry } from "./can-retry";
import { CountryQuestion } from "./country-question";

const words = library.jobs;

interface JobCardProps {
  readonly job: Job;
  readonly onExplore: (country: string) => void;
}

/** One import: how far it is, or how it ended. */
export function JobCard({ job, onExplore }: JobCardProps) {
  return (
    <li className="job" data-testid="job" data-status={job.status}>
      {job.status === "completed" && (
        <EndedJob job={job} onExplore={onExplore} />
      )}
      {job.status === "failed" && <FailedJob job={job} />}
      {(job.status === "queued" || job.status === "running") && (
        <OpenJob job={job} />
      )}
    </li>
  );
}

function OpenJob({ job }: { readonly job: Job }) {
  const now = useNow(job.status === "running");
  const left = timeLeft(job.started_at, job.progress, now);
  const waits = job.status === "queued";
  return (
    <>
      <div className="job-line">
        <span className="job-file">{job.file}</span>
        <span className="job-stage">
          {waits ? words.queued : words.stage(job)}
        </span>
        <span className="job-facts numbers">
          {job.lines > 0 && words.lines(format.count(job.lines))}
        </span>
        <span className="job-left numbers">
          {left !== null && words.left(left)}
          {waits &&
            job.next_retry_at !== null &&
            words.retryAt(new Date(job.next_retry_at).toLocaleTimeString())}
        </span>
        <Button
          label={words.cancelOf(job.file)}
          testId="cancel-job"
          onPress={() => void cancel(job)}
        >
          {words.cancel}
        </Button>
      </div>
      {!waits && (
        <Progress label={words.progress(job.file)} value={job.progress} />
      )}
    </>
  );
}

function EndedJob({ job, onExplore }: JobCardProps) {
  const { receipt } = job;
  const country = receipt?.country ?? null;
  return (
    <div className="job-line">
      <Check className="job-done" size={16} aria-hidden />
      <span className="job-file">{job.file}</span>
      <span className="job-result" data-testid="job-result">
        {receipt?.status === "already-imported"
          ? words.same
          : words.done(
              format.count(receipt?.facts.accepted ?? 0),
              format.count(receipt?.lines.rejected ?? 0),
            )}
      </span>
      {country !== null && (
        <Button
          testId="explore-job"
          onPress={() => {
            onExplore(country);
          }}
        >
          {words.explore}
        </Button>
      )}
      <DismissButton job={job} />
    </div>
  );
}

function FailedJob({ job }: { readonly job: Job }) {
  const error = job.error ?? { code: "interrupted", what: job.file };
  if (error.code === "cancelled")
    return (
      <div className="job-line">
        <X className="muted" size={16} aria-hidden />
        <span className="job-file">{job.file}</span>
        <span className="job-result">{words.cancelled}</span>
        <Button label={words.retryOf(job.file)} onPress={() => void retry(job)}>
          {words.retry}
        </Button>
        <DismissButton job={job} />
      </div>
    );
  return (
    <div className="job-failed">
      <ErrorPanel
        error={error}
        onRetry={canRetry(error) ? () => void retry(job) : undefined}
      >
        {error.code === "country-needed" && <CountryQuestion job={job} />}
        {canExplain(job) && (
          <Button
            testId="explain-job"
            label={words.explainOf(job.file)}
            onPress={() => {
              previews.open({ path: job.path, jobId: job.id });
            }}
          >
            {words.explain}
          </Button>
        )}
      </ErrorPanel>
      <DismissButton job={job} />
    </div>
  );
}

function DismissButton({ job }: { readonly job: Job }) {
  return (
    <Button
      kind="quiet"
      iconOnly
      label={words.dismiss(job.file)}
      onPress={() => void dismiss(job)}
    >
      <X size={15} aria-hidden />
    </Button>
  );
}

async function cancel(job: Job): Promise<void> {
  await call("import.cancel", { jobId: job.id });
  await answers.refresh("jobs.list", undefined);
}

async function dismiss(job: Job): Promise<void> {
  await call("jobs.dismiss", { jobId: job.id });
  await answers.refresh("jobs.list", undefined);
}

async function retry(job: Job): Promise<void> {
  if (await importPaths([job.path])) await dismiss(job);
}
