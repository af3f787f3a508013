/** Files that are being looked at before their import, by name: the library shows that something is going on. */
class Looks {
  #files: readonly string[] = [];
  #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): readonly string[] => this.#files;

  /** Shows the file for as long as the work on it lasts. */
  async during<T>(file: string, work: Promise<T>): Promise<T> {
    this.#set([...this.#files, file]);
    try {
      return await work;
    } finally {
      this.#set(this.#files.filter((one) => one !== file));
    }
  }

  #set(files: readonly string[]): void {
    this.#files = files;
    for (const listener of this.#listeners) listener();
  }
}

export const looks = new Looks();
