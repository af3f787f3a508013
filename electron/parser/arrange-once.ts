import type { RejectionRule } from "../../shared/receipt";
import { arrangeSeries, type SeriesTable } from "./arrange-series";
import { genderOf, memberNo, yearOf } from "./fact-table";
import { LineSet } from "./line-set";
import { grown } from "./name-dictionary";
import type { Reading } from "./parse-file";
import { takeBackRepeated } from "./uncounted";
import type { UncountedTable } from "./uncounted-table";

/** So many rejections are told before anybody is waited for. */
const TOLD_AT_ONCE = 500;
const UNACKNOWLEDGED = 8;

type Entries = Pick<
  UncountedTable,
  "names" | "strata" | "lines" | "size" | "memberStarts"
>;

/** Entries of a table that are taken back by one rule, and their names: an entry that is taken back may lose its own. */
class TakenBack {
  size = 0;
  entries = new Int32Array(16);
  names = new Int32Array(16);

  constructor(
    readonly table: Entries,
    readonly rule: RejectionRule,
    private readonly lines: LineSet,
  ) {}

  readonly add = (entry: number): void => {
    const { table, lines, size } = this;
    if (size === this.entries.length) {
      this.entries = grown(this.entries, size * 2);
      this.names = grown(this.names, size * 2);
    }
    this.entries[size] = entry;
    this.names[size] = table.names[entry] as number;
    this.size++;
    lines.add(memberNo(table, entry), table.lines[entry] as number);
  };
}

/**
 * Arranges the series. What is said again of the same (place, year, gender, name) is taken back and rejected; a line of
 * which nothing is left counts as rejected.
 * @param sumRepeats repeats are parts of one figure: rejected only where it would be larger than a count can be
 */
export async function arrangeOnce(
  reading: Reading,
  sumRepeats: boolean,
): Promise<{ series: SeriesTable; duplicates: number }> {
  const { facts, account } = reading;
  const taken: TakenBack[] = [];
  const lines = new LineSet();
  const noteIn = (table: Entries, rule: RejectionRule) => {
    const one = new TakenBack(table, rule, lines);
    taken.push(one);
    return one.add;
  };
  const onDuplicate = (table: Entries) =>
    sumRepeats ? null : noteIn(table, "duplicate");
  const series = arrangeSeries(facts, {
    onDuplicate: onDuplicate(facts),
    onTooLarge: noteIn(facts, "count-too-large"),
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
  for (const one of taken) await reject(reading, one);
  return { series, duplicates: duplicatesIn(taken) };
}

function duplicatesIn(taken: readonly TakenBack[]): number {
  return taken
    .filter(({ rule }) => rule === "duplicate")
    .reduce((sum, { size }) => sum + size, 0);
}

/** Waits now and then: a file may hold every line twice. */
async function reject(
  reading: Reading,
  { table, rule, entries, names, size }: TakenBack,
): Promise<void> {
  const { facts, owner } = reading;
  const decoder = new TextDecoder();
  for (let i = 0; i < size; i++) {
    const entry = entries[i] as number;
    const stratum = table.strata[entry] as number;
    const name = decoder.decode(facts.nameBytes(names[i] as number));
    reading.reject({
      member: facts.memberOf(entry, table),
      line: table.lines[entry] as number,
      column: "",
      value: `${name}, ${genderOf(stratum)}, ${String(yearOf(stratum))}`,
      rule,
    });
    if (i % TOLD_AT_ONCE === 0) await owner.ready(UNACKNOWLEDGED);
  }
}

/** Takes the lines of which something is left off the set. */
function keepLines(
  lines: LineSet,
  table: Entries,
  isLeft: (entry: number) => boolean,
): void {
  let member = 0;
  for (let entry = 0; entry < table.size && lines.size > 0; entry++) {
    while ((table.memberStarts[member]?.fact ?? Infinity) <= entry) member++;
    if (isLeft(entry)) lines.delete(member, table.lines[entry] as number);
  }
}
