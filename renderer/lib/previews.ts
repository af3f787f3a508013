import type { ImportOptions } from "../../shared/ipc/contract";
import type { Preview } from "../../shared/preview";

/** A file that the reader looks at before it is imported. */
export interface PreviewRequest {
  readonly id: number;
  readonly path: string;
  readonly options?: ImportOptions | undefined;
  /** What a look at the file found just now. */
  readonly seen?: Preview | undefined;
  /** The failed job that it comes from, which is done with once the file is imported. */
  readonly jobId?: string | undefined;
}

/** Files that wait to be looked at; the first is on the screen. */
class PreviewQueue {
  #requests: readonly PreviewRequest[] = [];
  #listeners = new Set<() => void>();
  #nextId = 1;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): readonly PreviewRequest[] => this.#requests;

  open(request: Omit<PreviewRequest, "id">): void {
    this.#set([...this.#requests, { ...request, id: this.#nextId }]);
    this.#nextId += 1;
  }

  close(id: number): void {
    this.#set(this.#requests.filter((request) => request.id !== id));
  }

  #set(requests: readonly PreviewRequest[]): void {
    this.#requests = requests;
    for (const listener of this.#listeners) listener();
  }
}

export const previews = new PreviewQueue();
