import { AppError, toAppErrorInfo } from "../../../shared/errors";
import { failedReceipt } from "../../../shared/failed-receipt";
import type { Backend } from "../backend";
import {
  importFile,
  type ImportOutcome,
  type Progress,
} from "../imports/import-file";
import { reprocessDataset } from "../imports/reprocess-dataset";
import { endDataset } from "../imports/end-dataset";
import { listJobs, readJob, type LiveProgress } from "./list-jobs";
import type { JobToDo } from "./payload";
import {
  claim,
  complete,
  fail,
  nextRetryAt,
  recover,
  retryLater,
} from "./queue";

/** At most four a second: more is not seen and costs the window time. */
const EVENT_INTERVAL_MS = 250;

/** Runs the jobs of the queue, one at a time. */
export class JobRunner {
  private readonly live = new Map<string, LiveProgress>();
  private readonly lastEvent = new Map<string, number>();
  private current: { id: string; abort: AbortController } | null = null;
  private loop: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  /** Asked to look again: also while the loop is about to end. */
  private woken = false;

  constructor(private readonly backend: Backend) {}

  /** @param blameless what ended the thread before this one was none of its jobs */
  async start(blameless = false): Promise<void> {
    await recover(this.backend, blameless);
    this.wake();
  }

  /** There may be something to do. */
  wake(): void {
    if (this.stopped) return;
    this.woken = true;
    this.loop ??= this.run().finally(() => {
      this.loop = null;
      if (this.woken) this.wake();
    });
  }

  /** Stops the running job where it is; it goes on at the next start. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.current?.abort.abort("shutdown");
    await this.loop;
  }

  list() {
    return listJobs(this.backend.kysely, this.live);
  }

  /** @throws AppError 'not-found' for a job that has ended or never was */
  async cancel(id: string): Promise<void> {
    if (this.current?.id === id) {
      this.current.abort.abort("cancelled");
      return;
    }
    const job = await readJob(this.backend.kysely, id, undefined);
    if (job?.status !== "queued")
      throw new AppError({ code: "not-found", what: "running job", id });
    const cancelled = { code: "cancelled", what: job.file } as const;
    await fail(this.backend.kysely, id, cancelled, null);
    // One that waits for another attempt has a dataset already.
    if (job.dataset_id !== null)
      await endDataset(this.backend, job.dataset_id, cancelled, null);
    await this.announce(id);
  }

  private async run(): Promise<void> {
    const { kysely } = this.backend;
    while (!this.stopped) {
      this.woken = false;
      const job = await claim(kysely, `onoma-${String(process.pid)}`);
      if (job === null) break;
      await this.runJob(job);
    }
    const due = this.stopped ? null : await nextRetryAt(kysely);
    if (due === null) return;
    const wait = Math.max(due.getTime() - Date.now(), 0) + 50;
    this.timer = setTimeout(() => {
      this.wake();
    }, wait);
  }

  private async runJob(job: JobToDo): Promise<void> {
    const abort = new AbortController();
    this.current = { id: job.id, abort };
    try {
      await this.announce(job.id);
      const outcome = await this.work(job, abort.signal);
      if (outcome.ok)
        await complete(this.backend.kysely, job.id, outcome.receipt);
      else await this.giveUp(job, outcome, abort.signal);
    } finally {
      this.current = null;
      this.live.delete(job.id);
      this.lastEvent.delete(job.id);
    }
    await this.announce(job.id);
  }

  private async work(
    job: JobToDo,
    signal: AbortSignal,
  ): Promise<ImportOutcome> {
    const progress: Progress = (live) => {
      this.report(job.id, live);
    };
    try {
      return job.type === "parse_dataset"
        ? await importFile(this.backend, job.id, job.payload, {
            signal,
            progress,
          })
        : await reprocessDataset(this.backend, job.id, job.payload, {
            signal,
            progress,
          });
    } catch (error) {
      const info = toAppErrorInfo(error);
      const receipt = failedReceipt(job.payload.filename, info);
      return { ok: false, error: info, receipt };
    }
  }

  private async giveUp(
    job: JobToDo,
    outcome: ImportOutcome & { ok: false },
    signal: AbortSignal,
  ): Promise<void> {
    const { kysely } = this.backend;
    // Left as running: the next start queues it again.
    if (signal.aborted && signal.reason === "shutdown") return;
    if (await retryLater(kysely, job.id, outcome.error)) return;
    await fail(kysely, job.id, outcome.error, outcome.receipt);
  }

  private report(id: string, live: LiveProgress): void {
    this.live.set(id, live);
    const now = Date.now();
    if (now - (this.lastEvent.get(id) ?? 0) < EVENT_INTERVAL_MS) return;
    this.lastEvent.set(id, now);
    void this.announce(id);
  }

  private async announce(id: string): Promise<void> {
    const job = await readJob(this.backend.kysely, id, this.live.get(id));
    if (job !== null) this.backend.emit("job.changed", job);
  }
}
