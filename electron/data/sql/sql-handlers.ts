import type { Handlers } from "../../../shared/ipc/contract";
import type { sqlProcedures } from "../../../shared/ipc/sql-procedures";
import type { Backend } from "../backend";
import { exportAnswer, sourcesOfQuery } from "./export-answer";
import { explainQuery } from "./explain-query";
import { listExamples } from "./list-examples";
import { readSchema } from "./read-schema";
import { countRows, runStatement } from "./run-statement";

type SqlHandlers = Pick<
  Handlers<"data">,
  Extract<keyof typeof sqlProcedures, keyof Handlers<"data">>
>;

/** A part of `dataHandlers`: statements of a person's own. */
export function sqlHandlers(backend: Backend): SqlHandlers {
  const running = new Set<AbortController>();
  const stoppable = async <T>(
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> => {
    const control = new AbortController();
    running.add(control);
    try {
      return await work(control.signal);
    } finally {
      running.delete(control);
    }
  };
  return {
    "sql.run": (input) =>
      stoppable((signal) => runStatement(backend, input, signal)),
    "sql.count": async ({ query }) => ({
      rows: await countRows(backend.pg, query),
    }),
    "sql.plan": async (input) => ({ text: await explainQuery(backend, input) }),
    "sql.schema": () => readSchema(backend),
    "sql.examples": () => listExamples(backend),
    "sql.sources": ({ query }) => sourcesOfQuery(backend, query),
    "sql.export": (input) =>
      stoppable((signal) => exportAnswer(backend, input, signal)),
    "sql.stop": () => {
      for (const control of running) control.abort();
    },
  };
}
