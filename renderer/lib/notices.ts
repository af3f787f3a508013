/** A short message at the edge of the window, with at most one thing to do about it. */
export interface Notice {
  readonly id: number;
  readonly tone: "plain" | "danger";
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Notices that are on the screen now. */
class NoticeStore {
  #notices: readonly Notice[] = [];
  #listeners = new Set<() => void>();
  #nextId = 1;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): readonly Notice[] => this.#notices;

  /** @returns what `dismiss` takes */
  tell(notice: Omit<Notice, "id">): number {
    const id = this.#nextId++;
    // What is said again replaces what was said.
    const others = this.#notices.filter(
      ({ text, action }) => text !== notice.text || action !== undefined,
    );
    this.#set([...others, { ...notice, id }]);
    return id;
  }

  dismiss(id: number): void {
    this.#set(this.#notices.filter((notice) => notice.id !== id));
  }

  #set(notices: readonly Notice[]): void {
    this.#notices = notices;
    for (const listener of this.#listeners) listener();
  }
}

export const notices = new NoticeStore();
