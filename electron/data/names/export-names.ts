import { sql } from "kysely";
import type { Input, NameOfYear, Output } from "../../../shared/ipc/contract";
import type {
  AnswerColumn,
  ExportSource,
} from "../../../shared/ipc/sql-schemas";
import type { Backend } from "../backend";
import { exportSources } from "../exports/sources-of";
import { writeTable } from "../exports/write-table";
import type { Cell } from "../files/csv-line";
import { isPlace } from "./place";
import { topNames } from "./top-names";

type Question = Omit<Input<"names.export">, "path" | "head">;

/** More names than any office publishes. */
const NAMES_MAX = 10_000_000;

/** Named so that the file can be imported again. */
const COLUMNS: readonly AnswerColumn[] = [
  { name: "rank", kind: "whole" },
  { name: "name", kind: "text" },
  { name: "sex", kind: "text" },
  { name: "year", kind: "whole" },
  { name: "count", kind: "whole" },
  { name: "share", kind: "number" },
];

/**
 * Writes the names of one year by rank.
 * @throws AppError 'file-unwritable' | 'disk-full'
 */
export async function exportNames(
  backend: Backend,
  { path, head, ...question }: Input<"names.export">,
): Promise<Output<"names.export">> {
  const { country, region, measure = "births", year, gender } = question;
  const all = { offset: 0, limit: NAMES_MAX };
  const [{ rows }, sources] = [
    await topNames(backend, { ...question, ...all }),
    await speakingSources(backend, question),
  ];
  return writeTable(
    {
      ...{ path, head },
      provenance: {
        title: null,
        filters: { country, region, measure, year, sex: gender },
        query: null,
        sources,
      },
      pages: onePage(rows.map(cellsOf)),
    },
    backend.emit,
  );
}

async function* onePage(rows: Cell[][]) {
  yield await Promise.resolve({ columns: COLUMNS, rows });
}

function cellsOf(row: NameOfYear): Cell[] {
  return [row.rank, row.name, row.gender, row.year, row.count, row.share];
}

/** The datasets that speak for the year. */
async function speakingSources(
  backend: Backend,
  { country, region, measure = "births", year, gender }: Question,
): Promise<ExportSource[]> {
  const { rows } = await sql<{ dataset_id: string }>`
    SELECT DISTINCT c.dataset_id
    FROM coverage c JOIN strata y ON y.load_no = c.load_no AND y.region_no = c.region_no
    WHERE ${isPlace(country, region)} AND c.speaks <> 'none' AND c.measure = ${measure}
      AND y.year = ${year} AND y.speaks AND (${gender}::text IS NULL OR y.gender = ${gender})`.execute(
    backend.kysely,
  );
  const ids = rows.map(({ dataset_id }) => dataset_id);
  return exportSources(backend, ids);
}
