import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { AppError, type AppErrorInfo, type Result } from "../../shared/errors";
import type {
  EventName,
  Input,
  Output,
  Payload,
  ProcedureOf,
} from "../../shared/ipc/contract";
import { removePartials } from "./files/write-whole";
import { lockLibrary } from "./library/lock";
import type {
  ThreadData,
  ThreadMessage,
  ThreadRequest,
} from "./thread-protocol";

export interface DataThreadOptions {
  /** Folder of the library; made when missing. */
  library: string;
  /** Who holds the lock, for the other one's message. */
  program: "window" | "onoma";
  /** Folder with `seed.tar.gz` and `sample/`. */
  resources: string;
  /** A file (absolute path) whose import will be asked for as soon as the library is open: it is read meanwhile. */
  upcoming?: ThreadData["upcoming"] | undefined;
  onEvent?: <E extends EventName>(event: E, payload: Payload<E>) => void;
  /** How long the thread may be silent before it is taken for hung, in seconds. */
  patience?: number;
}

/** The back end as its owner sees it. */
export interface DataThread {
  /** @throws AppError of the procedure */
  call<P extends ProcedureOf<"data">>(
    procedure: P,
    input: Input<P>,
  ): Promise<Output<P>>;
  /**
   * Ends what runs for the SQL screen and the command line. A statement that does not end by itself ends with its thread;
   * the library is open again when this returns.
   */
  cancelQueries(): Promise<{ reopened: boolean }>;
  /** Stops running jobs where they can go on later, closes the database, gives the lock back. */
  close(): Promise<void>;
}

/** A statement cannot be cancelled, nor can a write to a full disk: both end with the thread. */
const PATIENCE_SECONDS = 30;
/** A statement of a person's own may take its time: it can be cancelled, and its silence is no hang. */
const QUERY_PATIENCE_SECONDS = 300;
/** What a statement gets to end at its next page of rows. */
const CANCEL_GRACE_MS = 250;
const CLOSE_SECONDS = 20;
/** In an installed app this file is in an archive, from which no thread starts; the same files lie unpacked beside it. */
const UNPACKED = __dirname.replace(
  `app.asar${path.sep}`,
  `app.asar.unpacked${path.sep}`,
);

interface Pending {
  procedure: string;
  input: unknown;
  settle(result: Result<unknown>): void;
}

/** Calls that run statements of a person's own. */
const QUERIES: ReadonlySet<string> = new Set<ProcedureOf<"data">>([
  ...(["sql.query", "sql.run", "sql.count"] as const),
  ...(["sql.plan", "sql.export"] as const),
]);
/** A thread that ended for one of these did not fail: jobs that ran in it are not to blame. */
const ASKED_FOR: ReadonlySet<AppErrorInfo["code"]> = new Set([
  "query-cancelled",
  "query-timeout",
]);

/**
 * Locks the library and starts the thread that owns it. The lock is the process's: it outlives a thread that is replaced.
 * @throws AppError 'library-in-use' | 'library-newer-than-app' | 'library-damaged' | 'disk-full' | 'database-failed'
 */
export async function startDataThread(
  options: DataThreadOptions,
): Promise<DataThread> {
  const unlock = lockLibrary(options.library, options.program);
  const supervisor = new Supervisor(options);
  try {
    await supervisor.start();
  } catch (error) {
    unlock();
    throw error;
  }
  return {
    call: <P extends ProcedureOf<"data">>(procedure: P, input: Input<P>) =>
      supervisor.call(procedure, input) as Promise<Output<P>>,
    cancelQueries: () => supervisor.cancelQueries(),
    close: () => supervisor.close().finally(unlock),
  };
}

/** Owns the worker: passes calls, watches for silence, and replaces a thread that died or hangs. */
class Supervisor {
  private worker: Worker | null = null;
  private ready: Promise<void> = Promise.resolve();
  /** Settles what waits for a thread that opens: a thread that is ended meanwhile would leave it waiting. */
  private opening: {
    resolve(next: Promise<void>): void;
    reject(error: AppError): void;
  } | null = null;
  private readonly pending = new Map<number, Pending>();
  /** True once the library was open: one that never opened is not tried again. */
  private opened = false;
  private nextId = 1;
  private lastSign = Date.now();
  private watch: NodeJS.Timeout | null = null;
  private closing: (() => void) | null = null;

  constructor(private readonly options: DataThreadOptions) {}

  /** @param blameless jobs that ran when an earlier thread was ended did not end it */
  start(blameless = false): Promise<void> {
    const { library, resources } = this.options;
    // Only at the first start: a thread that replaces another has nothing to come.
    const upcoming = this.opened ? null : (this.options.upcoming ?? null);
    const worker = new Worker(path.join(UNPACKED, "data.js"), {
      workerData: {
        ...{ library, resources, upcoming, blameless },
      } satisfies ThreadData,
    });
    this.worker = worker;
    this.lastSign = Date.now();
    this.ready = new Promise<void>((resolve, reject) => {
      this.opening = { resolve, reject };
      worker.on("message", (message: ThreadMessage) => {
        this.lastSign = Date.now();
        if (message.type === "ready") {
          this.opened = true;
          resolve();
        } else if (message.type === "failed") {
          reject(new AppError(message.error));
          void this.discard(worker, message.error);
        } else this.receive(message);
      });
      worker.on("error", (error) => {
        const info: AppErrorInfo = {
          code: "thread-died",
          message: String(error),
        };
        reject(new AppError(info));
        void this.replace(worker, info);
      });
    });
    this.ready.catch(() => undefined);
    this.watch ??= setInterval(() => {
      this.checkSilence();
    }, 500);
    this.watch.unref();
    return this.ready;
  }

  async call(procedure: string, input: unknown): Promise<unknown> {
    await this.ready;
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.pending.set(id, {
        procedure,
        input,
        settle: (result) => {
          if (result.ok) resolve(result.value);
          else reject(new AppError(result.error));
        },
      });
      this.post({ type: "call", id, procedure, input });
    });
  }

  async cancelQueries(): Promise<{ reopened: boolean }> {
    const { worker } = this;
    if (worker === null || !this.isQuerying()) return { reopened: false };
    this.call("sql.stop", undefined).catch(() => undefined);
    const until = Date.now() + CANCEL_GRACE_MS;
    while (this.isQuerying() && Date.now() < until) await sleep(10);
    if (!this.isQuerying()) return { reopened: false };
    await this.replace(worker, { code: "query-cancelled" });
    return { reopened: true };
  }

  async close(): Promise<void> {
    // One that is being replaced is closed when it has been.
    if (this.worker === null) await this.ready.catch(() => undefined);
    const { worker } = this;
    if (worker === null) return;
    const closed = new Promise<void>((resolve) => {
      this.closing = resolve;
      // A hung engine does not close; what was acknowledged is safe on disk.
      setTimeout(resolve, CLOSE_SECONDS * 1000).unref();
    });
    this.post({ type: "close" });
    await closed;
    await this.discard(worker, {
      code: "thread-died",
      message: "the library was closed",
    });
  }

  private post(request: ThreadRequest): void {
    this.worker?.postMessage(request);
  }

  private receive(message: ThreadMessage): void {
    if (message.type === "answer") {
      this.pending.get(message.id)?.settle(message.result);
      this.pending.delete(message.id);
    } else if (message.type === "event") {
      this.options.onEvent?.(
        message.event,
        message.payload as Payload<EventName>,
      );
    } else if (message.type === "closed") this.closing?.();
  }

  private isQuerying(): boolean {
    return [...this.pending.values()].some(({ procedure }) =>
      QUERIES.has(procedure),
    );
  }

  private checkSilence(): void {
    if (this.worker === null || this.closing !== null) return;
    const querying = this.isQuerying();
    const seconds =
      this.options.patience ??
      (querying ? QUERY_PATIENCE_SECONDS : PATIENCE_SECONDS);
    if (Date.now() - this.lastSign < seconds * 1000) return;
    const error: AppErrorInfo = querying
      ? { code: "query-timeout", seconds }
      : {
          code: "database-failed",
          message: `no answer for ${String(seconds)} seconds`,
        };
    void this.replace(this.worker, error);
  }

  /** Only after the old thread has ended may a new one open the library; calls that come meanwhile wait for it. */
  private async replace(worker: Worker, error: AppErrorInfo): Promise<void> {
    if (worker !== this.worker || this.closing !== null) return;
    const { opening } = this;
    const discarded = this.discard(worker, error);
    if (!this.opened) {
      await discarded;
      opening?.reject(new AppError(error));
      return;
    }
    this.ready = discarded.then(() => this.start(ASKED_FOR.has(error.code)));
    opening?.resolve(this.ready);
    try {
      await this.ready;
      this.options.onEvent?.("library.reopened", { reason: error.code });
    } catch {
      // `ready` carries the reason to every call that comes.
    }
  }

  private async discard(worker: Worker, error: AppErrorInfo): Promise<void> {
    if (this.worker === worker) this.worker = null;
    if (this.watch !== null) clearInterval(this.watch);
    this.watch = null;
    await worker.terminate();
    for (const pending of this.pending.values()) {
      await removePartialsOf(pending.input);
      const isQuery = QUERIES.has(pending.procedure);
      const why = isQuery ? error : errorOfOthers(error);
      pending.settle({ ok: false, error: why });
    }
    this.pending.clear();
  }
}

/** What a call is told that had nothing to do with the statement for which its thread was ended. */
function errorOfOthers(error: AppErrorInfo): AppErrorInfo {
  if (!ASKED_FOR.has(error.code)) return error;
  return { code: "thread-died", message: "it was ended with a query" };
}

/** A call that wrote a file was cut short with its thread. */
async function removePartialsOf(input: unknown): Promise<void> {
  const { path: file } = (input ?? {}) as { path?: unknown };
  if (typeof file === "string") await removePartials(file);
}
