import type { Row, Table } from "../tables/table";
import { cellText } from "./cell-text";
import type { TablePlan } from "./compile-plan";
import { genderKey, genderWordsOf, isSureAlone } from "./gender-words";
import type { TableChoice } from "./plan-tables";

/** More different words than these are no code. */
const MOST_WORDS = 50;

/**
 * Where the first lines show one sex, and by a letter that means something else beside another one, all lines are looked at:
 * "M" is a man beside "F" and a woman beside "H".
 */
export async function surveySexes(choice: TableChoice): Promise<void> {
  for (const planned of choice.read) {
    const { table, plan } = planned;
    const column = sexColumn(plan);
    if (column < 0 || !isUnsure(table.head, plan, column)) continue;
    const words = await wordsIn(table, column);
    const header = plan.columns[column]?.header ?? "";
    planned.plan = { ...plan, genders: genderWordsOf(words, header) };
  }
}

function sexColumn({ figures }: TablePlan): number {
  const gender = figures[0]?.gender ?? null;
  return gender !== null && "column" in gender ? gender.column : -1;
}

function isUnsure(
  head: readonly Row[],
  { preambleLines, headerLines, genders, columns }: TablePlan,
  column: number,
): boolean {
  const rows = head.slice(preambleLines + headerLines);
  const keys = [
    ...new Set(rows.map((row) => genderKey(cellText(row[column])))),
  ].filter((key) => key !== "");
  if (new Set(keys.map((key) => genders.get(key))).size > 1) return false;
  const header = columns[column]?.header ?? "";
  return keys.some((key) => !isSureAlone(key, header));
}

async function wordsIn(table: Table, column: number): Promise<Set<string>> {
  const words = new Set<string>();
  for await (const { rows } of table.blocks()) {
    for (const row of rows) {
      words.add(cellText(row[column]));
      if (words.size > MOST_WORDS) return words;
    }
  }
  return words;
}
