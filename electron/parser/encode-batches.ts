import { fold } from "../../shared/fold";
import type { SeriesTable } from "./arrange-series";
import { CopyEncoder } from "./copy-encoder";
import type { FactTable } from "./fact-table";
import type { LoadNumbers, Table } from "./protocol";
import type { Stratum } from "./rank-strata";
import type { UncountedRow } from "./uncounted";
import { UNBOUNDED } from "./uncounted-table";

/** 3,000 series take the database 10–40 ms: readers get their turn in between. */
const SERIES_BATCH_ROWS = 3000;
const STRATA_BATCH_ROWS = 500;
const NAMES_BATCH_ROWS = 25_000;
const BATCH_BYTES = 1 << 20;

export interface Batch {
  table: Table;
  rows: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Names from number `from` on with the key that search compares. Columns: name, folded. */
export function* encodeNames(
  facts: FactTable,
  from: number,
  to: number,
): Generator<Batch> {
  const encoder = new CopyEncoder(BATCH_BYTES);
  const folder = new Folder();
  for (let no = from; no < to; no++) {
    if (!facts.isName(no)) continue;
    const name = facts.nameBytes(no);
    encoder.row(2);
    encoder.text(name);
    encoder.text(folder.fold(name));
    if (encoder.rows === NAMES_BATCH_ROWS) yield take(encoder, "names");
  }
  if (encoder.rows > 0) yield take(encoder, "names");
}

/** Folds text in UTF-8. Of letters of ASCII, as nearly all are, only the case is folded. */
class Folder {
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder();
  private readonly letters = new Uint8Array(256);

  /** @returns a view that is good until the next call */
  fold(name: Uint8Array): Uint8Array {
    const { length } = name;
    if (length > this.letters.length) return this.foldText(name);
    for (let i = 0; i < length; i++) {
      const byte = name[i] as number;
      if (byte > 127) return this.foldText(name);
      this.letters[i] = byte >= 65 && byte <= 90 ? byte + 32 : byte;
    }
    return this.letters.subarray(0, length);
  }

  private foldText(name: Uint8Array): Uint8Array {
    return this.encoder.encode(fold(this.decoder.decode(name)));
  }
}

/** Columns: load_no, no, best_rank, total, region_no, first_year, last_year, width, gender, name, counts; sorted by region, gender, best rank. */
export function* encodeSeries(
  facts: FactTable,
  series: SeriesTable,
  numbers: LoadNumbers,
  firstNo: number,
): Generator<Batch> {
  const encoder = new CopyEncoder(BATCH_BYTES);
  let no = firstNo;
  for (const slot of inStoredOrder(series)) {
    const group = series.groups[slot] as number;
    const first = series.firstYears[slot] as number;
    const last = series.lastYears[slot] as number;
    const offset = series.offsets[slot] as number;
    const counts = series.counts.subarray(offset, offset + last - first + 1);
    const width = bytesFor(counts);
    encoder.row(11);
    encoder.int4(numbers.loadNo);
    encoder.int4(no++);
    encoder.int4(series.bestRanks[slot] as number);
    encoder.int8(series.totals[slot] as number);
    encoder.int2(numbers.regionNos[group >> 1] as number);
    encoder.int2(first);
    encoder.int2(last);
    encoder.int2(width);
    encoder.letter(group % 2 === 1 ? "M" : "F");
    encoder.text(facts.nameBytes(series.names[slot] as number));
    encoder.packed(counts, width);
    if (encoder.rows === SERIES_BATCH_ROWS) yield take(encoder, "series");
  }
  if (encoder.rows > 0) yield take(encoder, "series");
}

/** Columns: load_no, region_no, year, gender, births, names, ranked, suppressed, denominator, run_counts, run_ranks. */
export function* encodeStrata(
  strata: readonly Stratum[],
  numbers: LoadNumbers,
  denominatorOf: (stratum: Stratum) => number | null,
): Generator<Batch> {
  const encoder = new CopyEncoder(BATCH_BYTES);
  for (const stratum of strata) {
    encoder.row(11);
    encoder.int4(numbers.loadNo);
    encoder.int2(numbers.regionNos[stratum.place] as number);
    encoder.int4(stratum.year);
    encoder.letter(stratum.gender);
    if (stratum.names === stratum.ranked) encoder.null();
    else encoder.int8(stratum.births);
    encoder.int4(stratum.names);
    encoder.int4(stratum.ranked);
    encoder.int4(stratum.suppressed);
    const denominator = denominatorOf(stratum);
    if (denominator === null) encoder.null();
    else encoder.int8(denominator);
    encoder.int4Array(stratum.runCounts);
    encoder.int4Array(stratum.runRanks);
    if (encoder.rows === STRATA_BATCH_ROWS) yield take(encoder, "strata");
  }
  if (encoder.rows > 0) yield take(encoder, "strata");
}

/** Columns: load_no, low, high, region_no, gender, name, years. */
export function* encodeSuppressed(
  facts: FactTable,
  rows: readonly UncountedRow[],
  numbers: LoadNumbers,
): Generator<Batch> {
  const encoder = new CopyEncoder(BATCH_BYTES);
  for (const row of rows) {
    encoder.row(7);
    encoder.int4(numbers.loadNo);
    encoder.int4(row.low);
    if (row.high === UNBOUNDED) encoder.null();
    else encoder.int4(row.high);
    whose(encoder, facts, row, numbers);
    if (encoder.rows === SERIES_BATCH_ROWS) yield take(encoder, "suppressed");
  }
  if (encoder.rows > 0) yield take(encoder, "suppressed");
}

/** Columns: load_no, region_no, gender, name, years, ranks. */
export function* encodeRanked(
  facts: FactTable,
  rows: readonly UncountedRow[],
  numbers: LoadNumbers,
): Generator<Batch> {
  const encoder = new CopyEncoder(BATCH_BYTES);
  for (const row of rows) {
    encoder.row(6);
    encoder.int4(numbers.loadNo);
    whose(encoder, facts, row, numbers);
    encoder.int4Array(Int32Array.from(row.ranks));
    if (encoder.rows === SERIES_BATCH_ROWS) yield take(encoder, "ranked");
  }
  if (encoder.rows > 0) yield take(encoder, "ranked");
}

/** Columns: region_no, gender, name, years. */
function whose(
  encoder: CopyEncoder,
  facts: FactTable,
  { name, place, gender, years }: UncountedRow,
  numbers: LoadNumbers,
): void {
  encoder.int2(numbers.regionNos[place] as number);
  encoder.letter(gender);
  encoder.text(facts.nameBytes(name));
  encoder.int2Array(years);
}

function take(encoder: CopyEncoder, table: Table): Batch {
  const { rows } = encoder;
  return { table, rows, bytes: encoder.take() };
}

/** How many bytes the largest count needs. */
function bytesFor(counts: Int32Array): number {
  let largest = 0;
  for (const count of counts) if (count > largest) largest = count;
  return Math.max(1, Math.ceil((32 - Math.clz32(largest)) / 8));
}

/** Slots by (place, gender), then best rank: the order in which the year's lists read them. Series without a count are left out. */
function* inStoredOrder(series: SeriesTable): Generator<number> {
  const byGroup = new Map<number, number[]>();
  for (let slot = 0; slot < series.size; slot++) {
    if ((series.totals[slot] as number) === 0) continue;
    const group = series.groups[slot] as number;
    const slots = byGroup.get(group);
    if (slots) slots.push(slot);
    else byGroup.set(group, [slot]);
  }
  const groups = [...byGroup.keys()].sort((a, b) => a - b);
  for (const group of groups)
    yield* sortByRank(byGroup.get(group) ?? [], series.bestRanks);
}

/** Numeric sort of rank × 2³¹ + slot: several times as fast as a comparison function. */
function* sortByRank(
  slots: readonly number[],
  bestRanks: Int32Array,
): Generator<number> {
  const keys = Float64Array.from(
    slots,
    (slot) => (bestRanks[slot] as number) * 2 ** 31 + slot,
  );
  for (const key of keys.sort()) yield key % 2 ** 31;
}
