import path from "node:path";
import type { AnswerColumn } from "../../../shared/ipc/sql-schemas";
import type { Output } from "../../../shared/ipc/contract";
import type { Emit } from "../backend";
import { BYTE_ORDER_MARK, csvLine, type Cell } from "../files/csv-line";
import { stageFile } from "../files/write-whole";
import { headLines, metadataOf, type Provenance } from "./provenance";

/** At most four a second, as with imports. */
const EVENT_INTERVAL_MS = 250;
/** What is asked for by programs that read CSV on the Web. */
const BESIDE = "-metadata.json";

/** A table to write, as it is read. */
export interface TableToWrite {
  path: string;
  /** Also tells the provenance in lines above the table. */
  head: boolean;
  provenance: Provenance;
  /** Known when the first page is there. */
  pages: AsyncIterable<{
    columns: readonly AnswerColumn[];
    rows: readonly (readonly Cell[])[];
  }>;
}

/**
 * Writes a table of any length as CSV in UTF-8, with its provenance in a file beside it; both whole or neither.
 * @throws AppError 'file-unwritable' | 'disk-full', and what the pages throw
 */
export async function writeTable(
  table: TableToWrite,
  emit: Emit,
): Promise<Output<"sql.export">> {
  const madeAt = new Date();
  const head = table.head ? headLines(table.provenance, madeAt) : [];
  let columns: readonly AnswerColumn[] = [];
  let rows = 0;
  const written = await stageFile(table.path, pieces());
  const beside = `${path.basename(table.path)}${BESIDE}`;
  const about = await stageFile(`${table.path}${BESIDE}`, [
    metadataOf(table.provenance, {
      file: path.basename(table.path),
      ...{ columns, rows, madeAt, headLines: head.length },
    }),
  ]).catch(async (error: unknown) => {
    await written.discard();
    throw error;
  });
  try {
    await written.commit();
  } catch (error) {
    await about.discard();
    throw error;
  }
  await about.commit();
  return { rows, beside };

  async function* pieces(): AsyncGenerator<string> {
    let lastEvent = Date.now();
    yield BYTE_ORDER_MARK + head.map((line) => `${line}\r\n`).join("");
    for await (const page of table.pages) {
      if (rows === 0 && columns.length === 0) {
        columns = page.columns;
        yield csvLine(columns.map(({ name }) => name));
      }
      rows += page.rows.length;
      yield page.rows.map(csvLine).join("");
      if (Date.now() - lastEvent < EVENT_INTERVAL_MS) continue;
      lastEvent = Date.now();
      emit("export.changed", { rows });
    }
  }
}
