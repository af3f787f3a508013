import type { Gender, NameOfYear } from "../../../shared/ipc/contract";
import { call } from "../../lib/client";
import { copyRows } from "../../lib/copy-rows";
import { exportTable } from "../../lib/export-table";
import { rowsAsText } from "../../lib/rows-as-text";
import { explore } from "../../lib/words/explore";
import type { Place } from "./explore-state";

/** The list that the table shows. */
interface NamesOfYear {
  readonly place: Place;
  readonly year: number;
  readonly gender: Gender | null;
}

const words = explore.table;
/** As many as one question may answer. */
const PAGE_ROWS = 1000;

/** Copies rows of the list, whether they were in view or not. */
export async function copyNames(
  list: NamesOfYear,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<void> {
  const rows: NameOfYear[] = [];
  while (rows.length <= last - first) {
    const offset = first + rows.length;
    const limit = Math.min(PAGE_ROWS, last + 1 - offset);
    const page = await call("names.top", {
      ...questionOf(list),
      ...{ offset, limit },
    });
    if (!page.ok || page.value.rows.length === 0) break;
    rows.push(...page.value.rows);
  }
  const text = rowsAsText(
    words.fields,
    rows.map(({ rank, name, gender, year, count, share }) => [
      ...[rank, name, gender, year, count, share],
    ]),
  );
  await copyRows(text, rows.length);
}

/** Writes the whole list to a file. */
export async function exportNames(
  list: NamesOfYear,
  head: boolean,
): Promise<void> {
  const question = questionOf(list);
  const { country, region, year, gender } = question;
  const parts = ["names", region ?? country, String(year), gender ?? ""];
  const name = parts.filter((part) => part !== "").join("-");
  await exportTable(`${name}.csv`, (path) =>
    call("names.export", { ...question, path, head }),
  );
}

function questionOf({ place, year, gender }: NamesOfYear) {
  return {
    country: place.country.code,
    region: place.region?.code ?? null,
    measure: place.country.measure,
    ...{ year, gender },
  };
}
