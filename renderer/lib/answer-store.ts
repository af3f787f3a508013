import type { AppErrorInfo, Result } from "../../shared/errors";
import type { Input, Output, ProcedureName } from "../../shared/ipc/contract";

/** What is known about one question: the newest value, whether it is being asked (again), and the last refusal. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly error: AppErrorInfo | undefined;
  readonly loading: boolean;
}

interface Entry extends Answer<unknown> {
  /** The revision of the library that the value belongs to; older ones are asked again. */
  readonly revision: number;
}

type Ask = <P extends ProcedureName>(
  procedure: P,
  input: Input<P>,
) => Promise<Result<Output<P>>>;

const UNKNOWN: Answer<never> = {
  value: undefined,
  error: undefined,
  loading: true,
};

/** Enough for an afternoon of browsing; a page of names is about 20 kB. */
const ENTRIES_MAX = 500;

/**
 * Answers of the back end by question. A late answer can never overtake a newer question,
 * because each is kept under its own key, and one of an older revision is thrown away.
 */
export class AnswerStore {
  #entries = new Map<string, Entry>();
  #listeners = new Set<() => void>();
  #version = 0;
  #revision = 0;
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes whenever any answer does. */
  readonly version = (): number => this.#version;

  read<P extends ProcedureName>(
    procedure: P,
    input: Input<P>,
  ): Answer<Output<P>> {
    const entry = this.#entries.get(keyOf(procedure, input));
    return (entry ?? UNKNOWN) as Answer<Output<P>>;
  }

  /** Asks unless the answer is known for this revision or under way. */
  ensure<P extends ProcedureName>(procedure: P, input: Input<P>): void {
    const entry = this.#entries.get(keyOf(procedure, input));
    if (entry?.revision === this.#revision) return;
    void this.refresh(procedure, input);
  }

  async refresh<P extends ProcedureName>(
    procedure: P,
    input: Input<P>,
  ): Promise<void> {
    const key = keyOf(procedure, input);
    const revision = this.#revision;
    const before = this.#entries.get(key);
    this.#put(key, {
      value: before?.value,
      error: undefined,
      loading: true,
      revision,
    });
    const result = await this.#ask(procedure, input);
    if (revision !== this.#revision) return;
    this.#put(key, {
      value: result.ok ? result.value : this.#entries.get(key)?.value,
      error: result.ok ? undefined : result.error,
      loading: false,
      revision,
    });
  }

  /** Changes a value in place with what an event told. */
  patch<P extends ProcedureName>(
    procedure: P,
    input: Input<P>,
    change: (value: Output<P>) => Output<P>,
  ): void {
    const key = keyOf(procedure, input);
    const entry = this.#entries.get(key);
    if (entry?.value === undefined) return;
    this.#put(key, { ...entry, value: change(entry.value as Output<P>) });
  }

  /** Everything known may be out of date: values stay visible until asked again. */
  invalidate(): void {
    this.#revision += 1;
    this.#changed();
  }

  #put(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= ENTRIES_MAX) break;
      this.#entries.delete(oldest);
    }
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function keyOf(procedure: ProcedureName, input: unknown): string {
  return input === undefined
    ? procedure
    : `${procedure} ${JSON.stringify(input)}`;
}
