import type { MappedColumn } from "../../../shared/mapping";
import { isCount, type ColumnSeen } from "./column-profile";
import { headerRoles } from "./header-words";
import { isSpanOfYears } from "./hints";

/**
 * A year or sex in one head is no word on all figures where a column says it line by line: "Count (2021 edition)",
 * "F-ANZAHL". Heads that name several years or both sexes do speak.
 */
export function dropLoneTags(
  mapped: readonly MappedColumn[],
  columns: readonly ColumnSeen[],
): void {
  for (const key of ["year", "gender"] as const) {
    const column = mapped.findIndex(({ role }) => role === key);
    if (column < 0) continue;
    const tags = new Set(mapped.map((one) => one[key]).filter(Boolean));
    const own = columns[column]?.cells;
    const silent = own === undefined || own.filled === 0;
    if (tags.size !== 1 || silent) continue;
    for (const one of mapped) one[key] = null;
  }
}

/** Beside columns for single years or sexes, those without are sums of them. */
export function dropSums(mapped: readonly MappedColumn[]): void {
  const counts = mapped.filter(({ role }) => role === "count");
  for (const key of ["year", "gender"] as const) {
    const names = new Map(
      counts.map((count) => [count, nameBefore(mapped, count)?.[key] ?? null]),
    );
    const tagged = counts.filter(
      (count) => (count[key] ?? names.get(count)) !== null,
    );
    if (tagged.length === 0 || tagged.length === counts.length) continue;
    const summed = new Set(tagged.map((count) => nameBefore(mapped, count)));
    for (const count of counts)
      // Beside names of its own it is no sum: its head says the sex or the year in words that nobody knows.
      if (!tagged.includes(count) && summed.has(nameBefore(mapped, count)))
        count.role = "ignored";
  }
}

function nameBefore(
  mapped: readonly MappedColumn[],
  column: MappedColumn,
): MappedColumn | undefined {
  const at = mapped.indexOf(column);
  const names = mapped.filter(({ role }) => role === "name");
  return names.filter((name) => mapped.indexOf(name) < at).at(-1) ?? names[0];
}

/**
 * Of several columns of counts for the same name, year and sex one is taken: the one whose head says so, or a total.
 * @returns heads of those of which none says so; they are left out
 */
export function chooseCounts(
  mapped: readonly MappedColumn[],
  columns: readonly ColumnSeen[],
): string[] {
  const unclear: string[] = [];
  for (const rivals of rivalsIn(mapped)) {
    const chosen = choose(rivals, mapped, columns);
    for (const i of rivals)
      if (i !== chosen) (mapped[i] as MappedColumn).role = "ignored";
    if (chosen !== null) continue;
    unclear.push(...rivals.map((i) => mapped[i]?.header ?? ""));
  }
  if (mapped.some(({ role }) => role === "count")) return unclear;
  const total = columns.findIndex((column) => isTotal(column));
  if (total < 0) return unclear;
  (mapped[total] as MappedColumn).role = "count";
  return [];
}

/** Columns of counts by the name, year and sex they are of. */
function rivalsIn(mapped: readonly MappedColumn[]): number[][] {
  const names = mapped.flatMap(({ role }, i) => (role === "name" ? [i] : []));
  const byKey = new Map<string, number[]>();
  for (const [i, column] of mapped.entries()) {
    if (column.role !== "count") continue;
    const name = names.filter((at) => at < i).at(-1) ?? names[0] ?? -1;
    const key = [name, column.year, column.gender].join();
    byKey.set(key, [...(byKey.get(key) ?? []), i]);
  }
  return [...byKey.values()];
}

/** Null: none is the one. */
function choose(
  rivals: readonly number[],
  mapped: readonly MappedColumn[],
  columns: readonly ColumnSeen[],
): number | null {
  if (rivals.length === 1) return rivals[0] ?? null;
  const head = (i: number): string => columns[i]?.own ?? "";
  const said = rivals.filter((i) => headerRoles(head(i)).includes("count"));
  // A number sign numbers the lines where another head speaks of figures.
  const plain = said.filter(
    (i) => !(NUMBER_SIGN.test(head(i)) && numbersLines(i, mapped, columns)),
  );
  if (said.length > 0) return plain[0] ?? said[0] ?? null;
  const signed = rivals.filter((i) => NUMBER_SIGN.test(head(i)));
  if (signed.length === 1) return signed[0] ?? null;
  // Before the next name stands what belongs to it: its rank. Among others any may be the count, unless there is a total.
  const own = rivals.filter((i) => mapped[i + 1]?.role !== "name");
  return own.length === 1 ? (own[0] ?? null) : null;
}

function numbersLines(
  i: number,
  mapped: readonly MappedColumn[],
  columns: readonly ColumnSeen[],
): boolean {
  return mapped[i + 1]?.role === "name" || columns[i]?.cells.countsUp === true;
}

const NUMBER_SIGN =
  /^\s*(?:#|№|n[°º.]?|n[ro][.°º]?|num\.?|nr\.? ?crt\.?)\s*$/iu;

function isTotal({ own, full, cells }: ColumnSeen): boolean {
  return (
    isCount(cells) && !isSpanOfYears(full) && headerRoles(own).includes("total")
  );
}
