import type { LeagueRow } from "../../../shared/ipc/name-page-schemas";
import { call } from "../../lib/client";
import { copyRows } from "../../lib/copy-rows";
import { rowsAsText } from "../../lib/rows-as-text";
import { groups as words } from "../../lib/words/groups";
import type { LeagueAsked } from "./groups-view";

/** As many as one question may answer. */
const PAGE_ROWS = 1000;

/** Copies rows of a table, whether they were in view or not. */
export async function copyLeague(
  asked: LeagueAsked,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<void> {
  const rows: LeagueRow[] = [];
  while (rows.length <= last - first) {
    const offset = first + rows.length;
    const limit = Math.min(PAGE_ROWS, last + 1 - offset);
    const page = await call("names.league", { ...asked, offset, limit });
    if (!page.ok || page.value.rows.length === 0) break;
    rows.push(...page.value.rows);
  }
  const text = rowsAsText(
    words.fields,
    rows.map(({ rank, title, names, count }) => [
      ...[rank, title, names.map(({ name }) => name).join(", "), count],
    ]),
  );
  await copyRows(text, rows.length);
}
