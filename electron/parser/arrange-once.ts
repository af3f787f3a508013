import type { RejectionRule } from "../../shared/receipt";
import { arrangeSeries, type SeriesTable } from "./arrange-series";
import { genderOf, yearOf } from "./fact-table";
import type { Reading } from "./parse-file";
import { takeBackRepeated } from "./uncounted";
import type { UncountedTable } from "./uncounted-table";

/**
 * Arranges the series. What is said again of the same (place, year, gender, name) is taken back and rejected; a line of
 * which nothing is left counts as rejected.
 * @param sumRepeats repeats are parts of one figure: rejected only where it would be larger than a count can be
 */
export function arrangeOnce(
  reading: Reading,
  sumRepeats: boolean,
): { series: SeriesTable; duplicates: number } {
  const { facts, account } = reading;
  const lines = new Set<number>();
  let duplicates = 0;
  const rejectIn = (table: Entries, rule: RejectionRule) => (entry: number) => {
    if (rule === "duplicate") duplicates++;
    lines.add(lineKey(table, entry));
    const stratum = table.strata[entry] as number;
    const name = new TextDecoder().decode(
      facts.nameBytes(table.names[entry] as number),
    );
    reading.reject({
      member: facts.memberOf(entry, table),
      line: table.lines[entry] as number,
      column: "",
      value: `${name}, ${genderOf(stratum)}, ${String(yearOf(stratum))}`,
      rule,
    });
  };
  const onDuplicate = (table: Entries) =>
    sumRepeats ? null : rejectIn(table, "duplicate");
  const series = arrangeSeries(facts, {
    onDuplicate: onDuplicate(facts),
    onTooLarge: rejectIn(facts, "count-too-large"),
  });
  for (const table of [facts.ranked, facts.suppressed])
    takeBackRepeated(table, facts, onDuplicate(table));
  if (lines.size > 0) {
    keepLines(lines, facts, (fact) => facts.counts[fact] !== 0);
    for (const table of [facts.ranked, facts.suppressed])
      keepLines(lines, table, (entry) => table.names[entry] !== -1);
  }
  account.data -= lines.size;
  account.rejected += lines.size;
  return { series, duplicates };
}

type Entries = Pick<
  UncountedTable,
  "names" | "strata" | "lines" | "size" | "memberStarts"
>;

/** Member and line as one number. */
function lineKey(table: Entries, entry: number): number {
  const member = table.memberStarts.filter(({ fact }) => fact <= entry).length;
  return member * 2 ** 32 + (table.lines[entry] as number);
}

/** Takes the lines of which something is left off the set. */
function keepLines(
  lines: Set<number>,
  table: Entries,
  isLeft: (entry: number) => boolean,
): void {
  let member = 0;
  for (let entry = 0; entry < table.size && lines.size > 0; entry++) {
    while ((table.memberStarts[member]?.fact ?? Infinity) <= entry) member++;
    if (isLeft(entry))
      lines.delete(member * 2 ** 32 + (table.lines[entry] as number));
  }
}
