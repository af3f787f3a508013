import { useState } from "react";
import type { Input, Output, ProcedureName } from "../../shared/ipc/contract";
import type { AppErrorInfo } from "../../shared/errors";
import { answers } from "./answers";
import { useProcedures } from "./use-procedure";

const PAGE_ROWS = 200;

/** Procedures that answer a page at a time. */
type PagedProcedure = {
  [P in ProcedureName]: Input<P> extends { offset: number; limit: number }
    ? Output<P> extends { rows: unknown[] }
      ? P
      : never
    : never;
}[ProcedureName];

type Row<P extends PagedProcedure> = Output<P>["rows"][number];
type InputOfPage<P extends PagedProcedure> = (
  offset: number,
  limit: number,
) => Input<P>;

interface Shown<P extends PagedProcedure> {
  readonly key: string;
  readonly inputOf: InputOfPage<P>;
  /** Any page of the list: each tells how long it is. */
  readonly page: Output<P>;
}

export interface Pages<P extends PagedProcedure> {
  /** What the newest answer says besides its rows; undefined before the first answer. */
  readonly page: Output<P> | undefined;
  readonly rowAt: (index: number) => Row<P> | undefined;
  readonly onView: (first: number, last: number) => void;
  /** The rows answer an earlier question than the one asked now. */
  readonly stale: boolean;
  readonly error: AppErrorInfo | undefined;
  readonly retry: () => void;
}

/**
 * A long list, fetched as it comes into view. Rows of the earlier list stay until a page of the new one is there.
 * `key` tells one list from another.
 */
export function usePages<P extends PagedProcedure>(
  procedure: P,
  key: string,
  inputOf: InputOfPage<P>,
): Pages<P> {
  const [view, setView] = useState({ first: 0, last: 0 });
  const [shown, setShown] = useState<Shown<P>>();
  const inputs = pagesIn(view).map((page) => inputOfPage(inputOf, page));
  const wanted = useProcedures(procedure, inputs);
  const known = wanted.find((answer) => answer.value !== undefined)?.value;
  if (known !== undefined && (shown?.key !== key || shown.page !== known))
    setShown({ key, inputOf, page: known });
  const failed = wanted.find((answer) => answer.error !== undefined);
  return {
    page: known ?? shown?.page,
    rowAt: (index) => rowOf(procedure, shown, index),
    onView: (firstRow, lastRow) => {
      const first = Math.floor(firstRow / PAGE_ROWS);
      const last = Math.floor(lastRow / PAGE_ROWS);
      if (first !== view.first || last !== view.last) setView({ first, last });
    },
    stale: shown !== undefined && shown.key !== key,
    error: failed?.error,
    retry: () => {
      for (const input of inputs) void answers.refresh(procedure, input);
    },
  };
}

function rowOf<P extends PagedProcedure>(
  procedure: P,
  shown: Shown<P> | undefined,
  index: number,
): Row<P> | undefined {
  if (!shown) return undefined;
  const page = Math.floor(index / PAGE_ROWS);
  const answer = answers.read(procedure, inputOfPage(shown.inputOf, page));
  return answer.value?.rows[index - page * PAGE_ROWS];
}

function inputOfPage<P extends PagedProcedure>(
  inputOf: InputOfPage<P>,
  page: number,
): Input<P> {
  return inputOf(page * PAGE_ROWS, PAGE_ROWS);
}

function pagesIn(view: { first: number; last: number }): number[] {
  return Array.from(
    { length: view.last - view.first + 1 },
    (_, index) => view.first + index,
  );
}
