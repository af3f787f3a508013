import path from "node:path";
import { Worker } from "node:worker_threads";
import { AppError, type AppErrorInfo, type Result } from "../../shared/errors";
import type {
  EventName,
  Input,
  Output,
  Payload,
  ProcedureOf,
} from "../../shared/ipc/contract";
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
  /** Stops running jobs where they can go on later, closes the database, gives the lock back. */
  close(): Promise<void>;
}

/** A statement cannot be cancelled, nor can a write to a full disk: both end with the thread. */
const PATIENCE_SECONDS = 30;
const CLOSE_SECONDS = 20;
/** In an installed app this file is in an archive, from which no thread starts; the same files lie unpacked beside it. */
const UNPACKED = __dirname.replace(
  `app.asar${path.sep}`,
  `app.asar.unpacked${path.sep}`,
);

interface Pending {
  procedure: string;
  settle(result: Result<unknown>): void;
}

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
    close: () => supervisor.close().finally(unlock),
  };
}

/** Owns the worker: passes calls, watches for silence, and replaces a thread that died or hangs. */
class Supervisor {
  private worker: Worker | null = null;
  private ready: Promise<void> = Promise.resolve();
  private readonly pending = new Map<number, Pending>();
  /** True once the library was open: one that never opened is not tried again. */
  private opened = false;
  private nextId = 1;
  private lastSign = Date.now();
  private watch: NodeJS.Timeout | null = null;
  private closing: (() => void) | null = null;
  private readonly patienceMs: number;

  constructor(private readonly options: DataThreadOptions) {
    this.patienceMs = (options.patience ?? PATIENCE_SECONDS) * 1000;
  }

  start(): Promise<void> {
    const { library, resources } = this.options;
    // Only at the first start: a thread that replaces another has nothing to come.
    const upcoming = this.opened ? null : (this.options.upcoming ?? null);
    const worker = new Worker(path.join(UNPACKED, "data.js"), {
      workerData: { library, resources, upcoming } satisfies ThreadData,
    });
    this.worker = worker;
    this.lastSign = Date.now();
    this.ready = new Promise((resolve, reject) => {
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
        settle: (result) => {
          if (result.ok) resolve(result.value);
          else reject(new AppError(result.error));
        },
      });
      this.post({ type: "call", id, procedure, input });
    });
  }

  async close(): Promise<void> {
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

  private checkSilence(): void {
    if (this.worker === null || this.closing !== null) return;
    if (Date.now() - this.lastSign < this.patienceMs) return;
    const seconds = this.patienceMs / 1000;
    const asked = [...this.pending.values()].some(
      ({ procedure }) => procedure === "sql.query",
    );
    const error: AppErrorInfo = asked
      ? { code: "query-timeout", seconds }
      : {
          code: "database-failed",
          message: `no answer for ${String(seconds)} seconds`,
        };
    void this.replace(this.worker, error);
  }

  /** Only after the old thread has ended may a new one open the library. */
  private async replace(worker: Worker, error: AppErrorInfo): Promise<void> {
    if (worker !== this.worker || this.closing !== null) return;
    await this.discard(worker, error);
    if (!this.opened) return;
    try {
      await this.start();
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
      pending.settle({ ok: false, error });
    }
    this.pending.clear();
  }
}
