import type { Input, Output } from "../../../shared/ipc/contract";
import { explainRule } from "../../../shared/explain-error";
import type { Backend } from "../backend";
import { BYTE_ORDER_MARK, csvLine } from "../files/csv-line";
import { writeWhole } from "../files/write-whole";
import { readRejections } from "./read-receipt";

const ROWS_AT_A_TIME = 1000;
const HEAD = ["member", "line", "column", "value", "rule", "reason"];

/**
 * Writes what was rejected from a dataset's file as CSV in UTF-8, for spreadsheets.
 * @throws AppError 'file-unwritable'
 */
export async function writeRejections(
  backend: Backend,
  { path, ...filter }: Input<"datasets.rejections-csv">,
): Promise<Output<"datasets.rejections-csv">> {
  let rows = 0;
  await writeWhole(path, lines());
  return { rows };

  async function* lines(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(HEAD);
    for (;;) {
      const page = await readRejections(backend, {
        ...filter,
        offset: rows,
        limit: ROWS_AT_A_TIME,
      });
      rows += page.rows.length;
      yield page.rows
        .map(({ member, line, column, value, rule }) =>
          csvLine([member, line, column, value, rule, explainRule(rule)]),
        )
        .join("");
      if (page.rows.length < ROWS_AT_A_TIME) return;
    }
  }
}
