import type { AppErrorInfo, Result } from "../../shared/errors";
import type { EventName, ImportOptions } from "../../shared/ipc/contract";

/** What the data thread is started with. */
export interface ThreadData {
  library: string;
  resources: string;
  /** A file whose import will be asked for at once. */
  upcoming: { path: string; options: ImportOptions } | null;
  /** Replaces a thread that was ended for something that no job had to do with. */
  blameless: boolean;
}

/** Owner → data thread. */
export type ThreadRequest =
  | { type: "call"; id: number; procedure: string; input: unknown }
  | { type: "close" };

/** Data thread → owner. */
export type ThreadMessage =
  | { type: "ready" }
  | { type: "failed"; error: AppErrorInfo }
  | { type: "answer"; id: number; result: Result<unknown> }
  | { type: "event"; event: EventName; payload: unknown }
  /** Sent every second: a thread that is silent for long hangs in the engine. */
  | { type: "alive" }
  | { type: "closed" };
