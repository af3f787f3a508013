import type { EventName, Job, Payload } from "../../shared/ipc/contract";

/** Keeps the last state of each job and tells who waits for its end. */
export class Jobs {
  private readonly last = new Map<string, Job>();
  private readonly waiting = new Map<string, (job: Job) => void>();

  constructor(private readonly onProgress: (job: Job) => void) {}

  readonly onEvent = <E extends EventName>(
    event: E,
    payload: Payload<E>,
  ): void => {
    if (event !== "job.changed") return;
    const job = payload as Job;
    this.last.set(job.id, job);
    if (!hasEnded(job)) {
      this.onProgress(job);
      return;
    }
    this.waiting.get(job.id)?.(job);
    this.waiting.delete(job.id);
  };

  /** @returns the job once it has ended */
  ended(id: string): Promise<Job> {
    const known = this.last.get(id);
    if (known && hasEnded(known)) return Promise.resolve(known);
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
    });
  }
}

function hasEnded(job: Job): boolean {
  return job.status === "completed" || job.status === "failed";
}
