import {
  genderOf,
  MAX_COUNT,
  placeOf,
  stratumOf,
  yearOf,
  type FactTable,
} from "./fact-table";
import type { Stratum } from "./rank-strata";
import { UNBOUNDED, type UncountedTable } from "./uncounted-table";

/** One row of the store: what is said of one name of one place and sex. */
export interface UncountedRow {
  name: number;
  place: number;
  gender: "F" | "M";
  /** Bounds of suppressed counts; of ranks both are 0. */
  low: number;
  high: number;
  years: number[];
  ranks: number[];
}

/** Name and stratum as one number; there are fewer than 2²⁵ strata. */
const keyOf = (name: number, stratum: number): number =>
  name * 2 ** 25 + stratum;

/**
 * Takes back what is said of a name twice, or beside its count.
 * @param counted names that have a count, with their stratum; read only where there is anything to compare
 * @param onDuplicate is told the entry; null: repeats are parts of one figure, and bounds are summed
 */
export function takeBackRepeated(
  table: UncountedTable,
  counted: FactTable,
  onDuplicate: ((entry: number) => void) | null,
): void {
  if (table.size === 0) return;
  const first = firstEntries(table, counted);
  for (let i = 0; i < table.size; i++) {
    const key = keyOf(table.names[i] as number, table.strata[i] as number);
    const kept = first.get(key);
    if (kept === i) continue;
    if (onDuplicate !== null) onDuplicate(i);
    else if (kept !== undefined) addBounds(table, kept, i);
    table.names[i] = -1;
  }
}

/** The first entry of each name and stratum that has no count. */
function firstEntries(
  table: UncountedTable,
  counted: FactTable,
): Map<number, number> {
  const first = new Map<number, number>();
  for (let i = table.size - 1; i >= 0; i--)
    first.set(keyOf(table.names[i] as number, table.strata[i] as number), i);
  for (let i = 0; i < counted.size; i++)
    if (counted.counts[i] !== 0)
      first.delete(
        keyOf(counted.names[i] as number, counted.strata[i] as number),
      );
  return first;
}

/** Two suppressed parts of one figure; of ranks the first stays. */
function addBounds(table: UncountedTable, to: number, from: number): void {
  const { values, highs } = table;
  if (highs[from] === 0 && highs[to] === 0) return;
  const low = (values[to] as number) + (values[from] as number);
  const high = (highs[to] as number) + (highs[from] as number);
  const bounded = highs[to] !== UNBOUNDED && highs[from] !== UNBOUNDED;
  values[to] = Math.min(low, MAX_COUNT);
  highs[to] = bounded && high <= MAX_COUNT ? high : UNBOUNDED;
}

/** Adds to the strata what was said without counts; makes those that have nothing else. */
export function addUncounted(
  strata: Stratum[],
  table: UncountedTable,
  kind: "ranked" | "suppressed",
): void {
  if (table.size === 0) return;
  const byKey = new Map(
    strata.map((one) => [stratumOf(one.place, one.year, one.gender), one]),
  );
  for (let i = 0; i < table.size; i++) {
    if (table.names[i] === -1) continue;
    const key = table.strata[i] as number;
    let stratum = byKey.get(key);
    if (stratum === undefined) {
      stratum = emptyStratum(key);
      byKey.set(key, stratum);
      strata.push(stratum);
    }
    stratum[kind]++;
    if (kind === "ranked") stratum.names++;
  }
}

function emptyStratum(key: number): Stratum {
  return {
    place: placeOf(key),
    year: yearOf(key),
    gender: genderOf(key),
    births: 0,
    names: 0,
    ranked: 0,
    suppressed: 0,
    runCounts: new Int32Array(0),
    runRanks: new Int32Array(0),
  };
}

/** Suppressions with the same bounds, or ranks, of one place, sex and name. */
export function packUncounted(
  table: UncountedTable,
  kind: "ranked" | "suppressed",
): UncountedRow[] {
  const rows = new Map<string, UncountedRow>();
  for (let i = 0; i < table.size; i++) {
    const name = table.names[i] as number;
    if (name === -1) continue;
    const stratum = table.strata[i] as number;
    const value = table.values[i] as number;
    const low = kind === "ranked" ? 0 : value;
    const high = kind === "ranked" ? 0 : (table.highs[i] as number);
    const place = placeOf(stratum);
    const gender = genderOf(stratum);
    const key = `${String(place)} ${gender} ${String(name)} ${String(low)} ${String(high)}`;
    let row = rows.get(key);
    if (row === undefined) {
      row = { name, place, gender, low, high, years: [], ranks: [] };
      rows.set(key, row);
    }
    row.years.push(yearOf(stratum));
    if (kind === "ranked") row.ranks.push(value);
  }
  return [...rows.values()];
}
