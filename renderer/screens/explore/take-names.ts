import type { Input } from "../../../shared/ipc/contract";
import type { NameRow } from "../../../shared/ipc/names-schemas";
import { call } from "../../lib/client";
import { copyRows } from "../../lib/copy-rows";
import { exportTable } from "../../lib/export-table";
import { rowsAsText } from "../../lib/rows-as-text";
import { explore } from "../../lib/words/explore";

/** The list that the table shows. */
export type NamesList = Omit<Input<"names.table">, "offset" | "limit">;

const words = explore.table;
/** As many as one question may answer. */
const PAGE_ROWS = 1000;

/** Copies rows of the list, whether they were in view or not. */
export async function copyNames(
  list: NamesList,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<void> {
  const rows: NameRow[] = [];
  while (rows.length <= last - first) {
    const offset = first + rows.length;
    const limit = Math.min(PAGE_ROWS, last + 1 - offset);
    const page = await call("names.table", { ...list, offset, limit });
    if (!page.ok || page.value.rows.length === 0) break;
    rows.push(...page.value.rows);
  }
  const years = explore.span(list.years);
  const text = rowsAsText(
    words.fields(list.years.from === list.years.to),
    rows.map(({ rank, name, gender, count, share }) => [
      ...[rank, name, gender, years, count, share],
    ]),
  );
  await copyRows(text, rows.length);
}

/** Writes the whole list to a file. */
export async function exportNames(
  list: NamesList,
  head: boolean,
): Promise<void> {
  const { country, region, years, gender } = list;
  const span =
    years.from === years.to
      ? [String(years.from)]
      : [String(years.from), String(years.to)];
  const parts = ["names", region ?? country, ...span, gender ?? ""];
  const name = parts.filter((part) => part !== "").join("-");
  await exportTable(`${name}.csv`, (path) =>
    call("names.export", { ...list, path, head }),
  );
}
