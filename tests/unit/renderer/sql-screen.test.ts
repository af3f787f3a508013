import { describe, expect, it } from "vitest";
import { HUES } from "../../../renderer/charts/series";
import { rowsAsText } from "../../../renderer/lib/rows-as-text";
import {
  guessAxes,
  shapeOf,
  xColumns,
} from "../../../renderer/screens/sql/chart-shape";
import { SqlSession } from "../../../renderer/screens/sql/sql-session";
import {
  parseHistory,
  remember,
  withQuery,
  type HistoryEntry,
} from "../../../renderer/screens/sql/sql-state";
import type { AppErrorInfo, Result } from "../../../shared/errors";
import type { AnswerRow, ColumnKind } from "../../../shared/ipc/sql-schemas";

function answerOf(
  columns: readonly (readonly [name: string, kind: ColumnKind])[],
  rows: AnswerRow[],
) {
  return { columns: columns.map(([name, kind]) => ({ name, kind })), rows };
}

const TREND = answerOf(
  [
    ["year", "whole"],
    ["gender", "text"],
    ["sum", "whole"],
  ],
  [
    ["2019", "F", "20"],
    ["2020", "F", "30"],
    ["2022", "F", "5"],
    ["2020", "M", "2"],
    [null, "M", "9"],
  ],
);

describe("the chart of an answer", () => {
  it("finds years, an amount, and what tells the lines apart", () => {
    expect(guessAxes(TREND)).toEqual({ x: 0, y: 2, series: 1 });
    const only = answerOf(
      [
        ["year", "whole"],
        ["id", "whole"],
        ["births", "number"],
      ],
      [
        ["2019", "7", "1.5"],
        ["2020", "8", "2"],
      ],
    );
    expect(guessAxes(only)).toEqual({ x: 0, y: 2, series: null });
  });

  it("leaves a gap where a year has no value", () => {
    const shape = shapeOf(TREND, { x: 0, y: 2, series: 1 });
    expect(shape).toMatchObject({
      kind: "lines",
      xs: [2019, 2020, 2021, 2022],
      series: [
        { label: "F", values: [20, 30, null, 5] },
        { label: "M", values: [null, 2, null, null] },
      ],
    });
  });

  it("adds nothing up: two values in one place are no line", () => {
    expect(shapeOf(TREND, { x: 0, y: 2, series: null })).toEqual({
      kind: "repeated",
    });
  });

  it("shows the lines with the highest sums where there are too many, and says how many", () => {
    const rows = Array.from({ length: HUES + 4 }, (_, i) => [
      ...["2020", `name ${String(i)}`, String(i * 10)],
    ]);
    const shape = shapeOf({ ...TREND, rows }, { x: 0, y: 2, series: 1 });
    if (shape.kind !== "lines") throw new Error("no lines");
    expect(shape.lines).toBe(HUES + 4);
    expect(shape.series.map(({ label }) => label)).toEqual(
      Array.from({ length: HUES }, (_, i) => `name ${String(i + 4)}`),
    );
  });

  it("draws no years where there are none", () => {
    const names = answerOf(
      [
        ["name", "text"],
        ["count", "whole"],
      ],
      [
        ["Emma", "20"],
        ["Mia", "3"],
      ],
    );
    expect(guessAxes(names)).toBeNull();
    const ids = answerOf(
      [
        ["year", "whole"],
        ["n", "whole"],
      ],
      [
        ["1", "20"],
        ["1000000", "3"],
      ],
    );
    expect(shapeOf(ids, { x: 0, y: 1, series: null })).toEqual({
      kind: "too-wide",
    });
    const shares = answerOf([["share", "number"]], [["0.5"], ["1"]]);
    expect(xColumns(shares)).toEqual([]);
  });
});

const ENTRY: HistoryEntry = {
  ...{ query: "SELECT 1", at: "2025-01-01T00:00:00.000Z" },
  ...{ outcome: "rows", rows: 1, more: false },
};

describe("the history", () => {
  it("keeps the last fifty, each once, the newest first", () => {
    let history: readonly HistoryEntry[] = [];
    for (let i = 0; i < 60; i++)
      history = remember(history, { ...ENTRY, query: `SELECT ${String(i)}` });
    history = remember(history, { ...ENTRY, query: "SELECT 30", rows: 7 });
    expect(history).toHaveLength(50);
    expect(history[0]).toMatchObject({ query: "SELECT 30", rows: 7 });
    expect(history.filter(({ query }) => query === "SELECT 30")).toHaveLength(
      1,
    );
  });

  it("makes sense of whatever was stored", () => {
    expect(parseHistory("nonsense")).toEqual([]);
    expect(
      parseHistory([null, { query: "" }, ENTRY, { ...ENTRY, at: "then" }]),
    ).toEqual([ENTRY]);
  });
});

describe("withQuery", () => {
  it("replaces what can be had again, and keeps what the reader wrote", () => {
    expect(withQuery("  ", "SELECT 2", [])).toEqual({
      text: "SELECT 2",
      from: 0,
    });
    expect(withQuery("SELECT 1;\n", "SELECT 2", ["SELECT 1;"]).from).toBe(0);
    expect(withQuery("SELECT mine", "SELECT 2", ["SELECT 1;"])).toEqual({
      text: "SELECT mine\n\nSELECT 2",
      from: 13,
    });
  });
});

describe("rowsAsText", () => {
  it("separates cells by tabs, guards formulas and leaves figures alone", () => {
    expect(
      rowsAsText(
        ["name", "change"],
        [
          ["=SUM(A1)", "-5"],
          ['a "b"\tc', null],
          ["Zoë", "7"],
        ],
        (column) => column === 1,
      ),
    ).toBe(`name\tchange\n'=SUM(A1)\t-5\n"a ""b""\tc"\t\nZoë\t7`);
  });
});

const STATEMENT = { text: "SELECT 1", from: 0 };
const ANSWER = {
  ...{ columns: [], rows: [["1"]], cut: "rows", duration_ms: 3 },
};

function sessionWith(answers: Record<string, Result<unknown>>) {
  const asked: string[] = [];
  let stored: unknown = null;
  const session = new SqlSession(
    (procedure) => {
      asked.push(procedure);
      const answer = answers[procedure] ?? { ok: true, value: undefined };
      return Promise.resolve(answer as never);
    },
    {
      read: () => stored,
      write: (history) => {
        stored = history;
      },
    },
  );
  return { session, asked, stored: () => stored };
}

describe("SqlSession", () => {
  it("keeps the answer, and remembers the statement across windows", async () => {
    const { session, stored } = sessionWith({
      "sql.run": { ok: true, value: ANSWER },
      "sql.count": { ok: true, value: { rows: 99 } },
    });
    await session.run(STATEMENT);
    expect(session.current()).toMatchObject({
      ...{ busy: null, failure: null },
      answer: { statement: STATEMENT, total: null },
    });
    await session.count();
    expect(session.current().answer).toMatchObject({
      ...{ total: 99, outdated: false },
    });
    session.outdate();
    expect(session.current().answer?.outdated).toBe(true);
    expect(stored()).toMatchObject([
      { query: "SELECT 1", outcome: "rows", rows: 1, more: true },
    ]);
  });

  it("keeps the old answer beside the error of a new statement", async () => {
    const error: AppErrorInfo = {
      ...{ code: "query-failed", message: "no", position: 8 },
    };
    const answers: Record<string, Result<unknown>> = {
      "sql.run": { ok: true, value: ANSWER },
    };
    const { session } = sessionWith(answers);
    await session.run(STATEMENT);
    answers["sql.run"] = { ok: false, error };
    await session.run({ text: "SELECT oops", from: 20 });
    expect(session.current()).toMatchObject({
      answer: { statement: STATEMENT },
      failure: { statement: { from: 20 }, error },
    });
    expect(session.current().history[0]).toMatchObject({ outcome: "failed" });
  });

  it("runs one statement at a time, and cancels once", async () => {
    const { session, asked } = sessionWith({
      "sql.run": { ok: false, error: { code: "query-cancelled" } },
    });
    const running = session.run(STATEMENT);
    void session.run(STATEMENT);
    void session.cancel();
    void session.cancel();
    expect(session.current().busy?.cancelling).toBe(true);
    await running;
    expect(asked).toEqual(["sql.run", "sql.cancel"]);
    expect(session.current().history[0]).toMatchObject({
      outcome: "cancelled",
    });
    await session.cancel();
    expect(asked).toHaveLength(2);
  });
});
