import type { EventName, Payload } from "../../shared/ipc/contract";
import type { Connection } from "./db/connection";
import type { FiguresCache } from "./figures/figures-cache";
import type { LibraryPaths } from "./library/open-library";

export type Emit = <E extends EventName>(event: E, payload: Payload<E>) => void;

/** What every part of the back end may use. */
export interface Backend extends Connection {
  library: LibraryPaths;
  /** Folder with the data that ships with the app. */
  resources: string;
  /** Figures that were asked about, in memory. */
  figures: FiguresCache;
  emit: Emit;
  /** Counts changes of what the library holds, for `data.changed`. */
  changed(): void;
}
