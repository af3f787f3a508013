import { useSyncExternalStore } from "react";
import type { Job } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { Fold } from "../../components/fold";
import { answers } from "../../lib/answers";
import { call } from "../../lib/client";
import { format } from "../../lib/format";
import { looks } from "../../lib/looks";
import { library } from "../../lib/words/library";
import { JobCard } from "./job-card";

/** Ended jobs beyond these are folded away. */
const ENDED_SHOWN = 5;

interface JobListProps {
  readonly jobs: readonly Job[];
  readonly onExplore: (country: string) => void;
}

/** Imports under way, and how the last ones ended. */
export function JobList({ jobs, onExplore }: JobListProps) {
  const open = jobs.filter((job) => !isEnded(job));
  const ended = jobs.filter(isEnded);
  const looked = useSyncExternalStore(looks.subscribe, looks.current);
  if (jobs.length === 0 && looked.length === 0) return null;
  const recent = [...open, ...ended.slice(0, ENDED_SHOWN)];
  const older = ended.slice(ENDED_SHOWN);
  return (
    <section className="library-part" data-testid="jobs">
      <div className="part-head">
        <h2>{library.jobs.title}</h2>
        {ended.length > 0 && (
          <Button kind="quiet" onPress={() => void dismissAll(ended)}>
            {library.jobs.clear}
          </Button>
        )}
      </div>
      <ul className="jobs">
        {looked.map((file) => (
          <li key={file} className="job" data-testid="look">
            <div className="job-line">
              <span className="job-file">{file}</span>
              <span className="job-stage">{library.jobs.looking}</span>
            </div>
            <BusyLine active />
          </li>
        ))}
        {recent.map((job) => (
          <JobCard key={job.id} job={job} onExplore={onExplore} />
        ))}
      </ul>
      {older.length > 0 && (
        <Fold title={library.jobs.moreEnded(format.count(older.length))}>
          <ul className="jobs">
            {older.map((job) => (
              <JobCard key={job.id} job={job} onExplore={onExplore} />
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

function isEnded(job: Job): boolean {
  return job.status === "completed" || job.status === "failed";
}

async function dismissAll(jobs: readonly Job[]): Promise<void> {
  await Promise.all(jobs.map(({ id }) => call("jobs.dismiss", { jobId: id })));
  await answers.refresh("jobs.list", undefined);
}
