import path from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "../../../shared/errors";
import type {
  LoadNumbers,
  ParseRequest,
  ParserCommand,
  ParserMessage,
} from "../../parser/protocol";

/** Beyond this a file is refused by the thread's death, not by the whole app's. */
const PARSER_HEAP_MB = 1024;

/** What the importer does with what the parser sends; calls never overlap. */
export interface ParserListener {
  onMessage(
    message: ParserMessage,
    reply: (numbers: LoadNumbers) => void,
  ): Promise<void> | void;
}

/** A parser thread that waits for its file: it starts while the file is still being copied and hashed. */
export class ParserThread {
  private readonly worker = new Worker(path.join(__dirname, "parser.js"), {
    resourceLimits: { maxOldGenerationSizeMb: PARSER_HEAP_MB },
  });

  /**
   * Reads one file; afterwards the thread is gone.
   * @throws AppError 'cancelled' | 'thread-died', and what the listener throws
   */
  run(
    request: ParseRequest,
    listener: ParserListener,
    signal: AbortSignal,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const { worker } = this;
      let ended = false;
      let work: Promise<void> = Promise.resolve();
      const send = (command: ParserCommand): void => {
        worker.postMessage(command);
      };
      const end = (error: Error | null): void => {
        if (ended) return;
        ended = true;
        signal.removeEventListener("abort", onAbort);
        // What is being stored now is waited for: nothing of this file is written after the answer.
        void this.close()
          .then(() => work.catch(() => undefined))
          .then(() => {
            if (error === null) resolve();
            else reject(error);
          });
      };
      const onAbort = (): void => {
        end(new AppError({ code: "cancelled", what: request.filename }));
      };
      const handle = async (message: ParserMessage): Promise<void> => {
        if (ended) return;
        await listener.onMessage(message, (numbers) => {
          send({ type: "number", ...numbers });
        });
        if (message.type === "batch" || message.type === "rejections") {
          send({ type: "ack" });
        }
        if (message.type === "done" || message.type === "failed") end(null);
      };
      worker.on("message", (message: ParserMessage) => {
        work = work.then(() => handle(message));
        work.catch(end);
      });
      worker.on("error", (error) => {
        end(
          ranOutOfMemory(error)
            ? tooLarge(request.filename)
            : threadDied(`The reader stopped: ${String(error)}`),
        );
      });
      worker.on("exit", () => {
        void work
          .catch(() => undefined)
          .then(() => {
            end(threadDied("The reader stopped without an answer"));
          });
      });
      signal.addEventListener("abort", onAbort);
      if (signal.aborted) onAbort();
      else send({ type: "parse", request });
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

let spare: ParserThread | null = null;

/** Starts a parser for the first file that comes: while the library opens, the other core is idle. */
export function warmParser(): void {
  spare ??= new ParserThread();
}

/** The parser that is waiting, or a new one. */
export function takeParser(): ParserThread {
  const parser = spare ?? new ParserThread();
  spare = null;
  return parser;
}

function ranOutOfMemory(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ERR_WORKER_OUT_OF_MEMORY";
}

function tooLarge(path: string): AppError {
  const reason = `it needs more than the ${String(PARSER_HEAP_MB)} MB of memory that one file gets`;
  return new AppError({ code: "file-too-large", path, reason });
}

function threadDied(message: string): AppError {
  return new AppError({ code: "thread-died", message });
}
