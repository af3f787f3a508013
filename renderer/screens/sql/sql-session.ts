import type { AppErrorInfo, Result } from "../../../shared/errors";
import type {
  Input,
  Output,
  ProcedureName,
} from "../../../shared/ipc/contract";
import {
  ANSWER_ROWS_MAX,
  type SqlAnswer,
} from "../../../shared/ipc/sql-schemas";
import { parseHistory, remember, type HistoryEntry } from "./sql-state";
import type { Statement } from "./statements";

export type View = "table" | "chart" | "plan";

type Work = "run" | "plan" | "count" | "export";

export interface SqlState {
  /** What runs; null: nothing does. Unit of `since`: milliseconds as of Date.now. */
  readonly busy: {
    readonly work: Work;
    readonly since: number;
    readonly cancelling: boolean;
  } | null;
  /** The last answer, and the statement that it answers. */
  readonly answer: {
    readonly statement: Statement;
    readonly value: SqlAnswer;
    /** How many rows there are in all; null: not counted. */
    readonly total: number | null;
    /** The library has changed since. */
    readonly outdated: boolean;
  } | null;
  readonly plan: {
    readonly statement: Statement;
    readonly analyze: boolean;
    readonly text: string;
  } | null;
  /** Why the last statement has no answer; null: it has one. */
  readonly failure: {
    readonly statement: Statement;
    readonly error: AppErrorInfo;
  } | null;
  readonly view: View;
  readonly history: readonly HistoryEntry[];
}

type Ask = <P extends ProcedureName>(
  procedure: P,
  input: Input<P>,
) => Promise<Result<Output<P>>>;

/** Where the history is kept between windows. */
interface Shelf {
  read(): unknown;
  write(history: readonly HistoryEntry[]): void;
}

/** What was asked in SQL and what came of it: it stays while the reader is on other screens. */
export class SqlSession {
  #state: SqlState;
  #listeners = new Set<() => void>();
  readonly #ask: Ask;
  readonly #shelf: Shelf;

  constructor(ask: Ask, shelf: Shelf) {
    this.#ask = ask;
    this.#shelf = shelf;
    this.#state = {
      ...{ busy: null, answer: null, plan: null, failure: null, view: "table" },
      history: parseHistory(shelf.read()),
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): SqlState => this.#state;

  show(view: View): void {
    this.#set({ view });
  }

  /** Runs a statement; one at a time. */
  async run(statement: Statement): Promise<void> {
    const query = statement.text;
    if (this.#state.view === "plan") this.#set({ view: "table" });
    const result = await this.#work("run", statement, () =>
      this.#ask("sql.run", { query, limit: ANSWER_ROWS_MAX }),
    );
    if (result === null) return;
    if (result.ok)
      this.#set({
        answer: {
          ...{ statement, value: result.value },
          ...{ total: null, outdated: false },
        },
        plan: null,
      });
    this.#remember(query, result);
  }

  async showPlan(statement: Statement, analyze: boolean): Promise<void> {
    const query = statement.text;
    const result = await this.#work("plan", statement, () =>
      this.#ask("sql.plan", { query, analyze }),
    );
    if (result?.ok !== true) return;
    const { text } = result.value;
    this.#set({ view: "plan", plan: { statement, analyze, text } });
  }

  /** Counts the rows of the last answer. */
  async count(): Promise<void> {
    const { answer } = this.#state;
    if (answer === null) return;
    const { statement } = answer;
    const result = await this.#work("count", statement, () =>
      this.#ask("sql.count", { query: statement.text }),
    );
    if (result?.ok === true && this.#state.answer === answer)
      this.#set({ answer: { ...answer, total: result.value.rows } });
  }

  /** Writes all rows of the last answer to a file; null: there is none, or something else runs. */
  async export(
    path: string,
    head: boolean,
  ): Promise<Result<Output<"sql.export">> | null> {
    const { answer } = this.#state;
    if (answer === null) return null;
    const query = answer.statement.text;
    const result = await this.#work("export", answer.statement, () =>
      this.#ask("sql.export", { query, path, head }),
    );
    return result;
  }

  async cancel(): Promise<void> {
    const { busy } = this.#state;
    if (busy === null || busy.cancelling) return;
    this.#set({ busy: { ...busy, cancelling: true } });
    await this.#ask("sql.cancel", undefined);
  }

  /** The library has changed. */
  outdate(): void {
    const { answer } = this.#state;
    if (answer !== null) this.#set({ answer: { ...answer, outdated: true } });
  }

  forget(): void {
    this.#keep([]);
  }

  /** Null: something else runs. */
  async #work<T>(
    work: Work,
    statement: Statement,
    ask: () => Promise<Result<T>>,
  ): Promise<Result<T> | null> {
    if (this.#state.busy !== null) return null;
    const busy = { work, since: Date.now(), cancelling: false };
    this.#set({ busy, failure: null });
    const result = await ask();
    const failure = result.ok ? null : { statement, error: result.error };
    this.#set({ busy: null, failure });
    return result;
  }

  #remember(query: string, result: Result<SqlAnswer>): void {
    const at = new Date().toISOString();
    const entry: HistoryEntry = result.ok
      ? {
          ...{ query, at, outcome: "rows" },
          rows: result.value.rows.length,
          more: result.value.cut !== null,
        }
      : {
          ...{ query, at, rows: 0, more: false },
          outcome:
            result.error.code === "query-cancelled" ? "cancelled" : "failed",
        };
    this.#keep(remember(this.#state.history, entry));
  }

  #keep(history: readonly HistoryEntry[]): void {
    this.#shelf.write(history);
    this.#set({ history });
  }

  #set(part: Partial<SqlState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
