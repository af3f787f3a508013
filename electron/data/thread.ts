import type { EventName, Input, Output, Payload, ProcedureOf } from "../../shared/ipc/contract";

export interface DataThreadOptions {
  /** Folder of the library; made when missing. */
  library: string;
  /** Who holds the lock, for the other one's message. */
  program: "window" | "onoma";
  /** Folder with `seed.tar.gz` and `sample/`. */
  resources: string;
  onEvent?: <E extends EventName>(event: E, payload: Payload<E>) => void;
}

/** The back end as its owner sees it. */
export interface DataThread {
  /** @throws AppError of the procedure */
  call<P extends ProcedureOf<"data">>(procedure: P, input: Input<P>): Promise<Output<P>>;
  /** Stops running jobs where they can go on later, closes the database, gives the lock back. */
  close(): Promise<void>;
}

/** @throws AppError 'library-in-use' | 'library-newer-than-app' | 'library-damaged' | 'disk-full' | 'database-failed' */
export function startDataThread(options: DataThreadOptions): Promise<DataThread> {
  return Promise.reject(new Error(`not built yet: ${options.library}`));
}
