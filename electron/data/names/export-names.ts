import type { Input, Output } from "../../../shared/ipc/contract";
import type {
  NameFilter,
  NameRow,
  NameSort,
} from "../../../shared/ipc/names-schemas";
import type { AnswerColumn } from "../../../shared/ipc/sql-schemas";
import type { Backend } from "../backend";
import { speakingSources } from "../exports/speaking-sources";
import { writeTable } from "../exports/write-table";
import type { Cell } from "../files/csv-line";
import { namesTable } from "./names-table";

type Question = Omit<Input<"names.export">, "path" | "head">;

const PAGE_ROWS = 1000;

/**
 * Writes the names of a year or span of years as the table lists them: filtered and in its order.
 * @throws AppError 'file-unwritable' | 'disk-full' | 'not-allowed'
 */
export async function exportNames(
  backend: Backend,
  { path, head, ...question }: Input<"names.export">,
): Promise<Output<"names.export">> {
  const { country, region, measure = "births", years, gender } = question;
  const columns = columnsOf(question);
  return writeTable(
    {
      ...{ path, head },
      provenance: {
        title: null,
        filters: filtersOf(question),
        query: null,
        sources: await speakingSources(backend, [
          { country, region, measure, gender, years },
        ]),
      },
      pages: pagesOf(backend, question, columns),
    },
    backend.emit,
  );
}

/** Named so that the file can be imported again. */
function columnsOf({ years }: Question): AnswerColumn[] {
  const isYear = years.from === years.to;
  return [
    { name: "rank", kind: "whole" },
    { name: "name", kind: "text" },
    { name: "sex", kind: "text" },
    { name: isYear ? "year" : "years", kind: isYear ? "whole" : "text" },
    { name: "count", kind: "whole" },
    { name: "share", kind: "number" },
    // A sum that lacks years is the least that it can be.
    ...(isYear
      ? []
      : [{ name: "years not published", kind: "whole" as const }]),
  ];
}

async function* pagesOf(
  backend: Backend,
  question: Question,
  columns: AnswerColumn[],
) {
  for (let offset = 0; ; offset += PAGE_ROWS) {
    const page = await namesTable(backend, {
      ...question,
      ...{ offset, limit: PAGE_ROWS },
    });
    const rows = page.rows.map((row) => cellsOf(row, question));
    // A table without rows has columns all the same.
    if (rows.length > 0 || offset === 0) yield { columns, rows };
    if (rows.length < PAGE_ROWS) return;
  }
}

function cellsOf(row: NameRow, { years }: Question): Cell[] {
  const { rank, name, gender, count, share, missing } = row;
  return years.from === years.to
    ? [rank, name, gender, years.from, count, share]
    : [rank, name, gender, textOf(years), count, share, missing];
}

function textOf({ from, to }: Question["years"]): string {
  return `${String(from)}–${String(to)}`;
}

/** What was chosen, by name. */
function filtersOf(question: Question): Record<string, string | number | null> {
  const { country, region, measure = "births", years, gender } = question;
  const isYear = years.from === years.to;
  return {
    ...{ country, region, measure },
    ...(isYear ? { year: years.from } : { years: textOf(years) }),
    sex: gender,
    ...narrowed(question.filter ?? {}),
    ...(question.sort ? { "sorted by": orderOf(question.sort) } : {}),
  };
}

function narrowed(filter: NameFilter): Record<string, string | number | null> {
  const { text = "", match = "starts", initial = null } = filter;
  return {
    ...(text === "" ? {} : { [`name ${match}`]: text }),
    "first letter": initial,
    "length from": filter.minLength ?? null,
    "length to": filter.maxLength ?? null,
    "count from": filter.minCount ?? null,
    "count to": filter.maxCount ?? null,
  };
}

function orderOf({ column, descending }: NameSort): string {
  return `${column} ${descending ? "descending" : "ascending"}`;
}
