import { grown } from "./name-dictionary";
import { TooLarge } from "./too-large";
import {
  FIRST_YEAR,
  genderOf,
  MAX_COUNT,
  placeOf,
  stratumOf,
  yearOf,
  type FactTable,
} from "./fact-table";

/**
 * Series by slot: one slot per (place, gender, name).
 * Shape: `size` entries in names, groups, firstYears, lastYears, offsets, totals, bestRanks;
 * counts of slot s are `counts[offsets[s] … offsets[s] + lastYears[s] - firstYears[s]]`.
 */
export interface SeriesTable {
  size: number;
  names: Int32Array;
  /** place × 2 + (1 for M). */
  groups: Int32Array;
  firstYears: Int32Array;
  lastYears: Int32Array;
  offsets: Int32Array;
  counts: Int32Array;
  totals: Float64Array;
  bestRanks: Int32Array;
}

/** Three times what the United States publish by state. Each takes four bytes, whether there is a figure or not. */
const MOST_CELLS = 75_000_000;

/** Up to so many (name, group) pairs have a place of their own in a table; untouched parts of it cost no memory. */
const MOST_PAIRS = 1 << 25;

/** Numbers (name, group) pairs from 0 in the order of their first appearance, and keeps the first and last year of each. */
class SlotTable {
  names: Int32Array;
  groups: Int32Array;
  firstYears: Int32Array;
  lastYears: Int32Array;
  size = 0;
  private readonly direct: boolean;
  /** Slots plus one by pair, or by its hash; 0: none. */
  private slots: Int32Array;

  constructor(
    private readonly nameCount: number,
    groupCount: number,
  ) {
    const pairs = nameCount * groupCount;
    this.direct = pairs <= MOST_PAIRS;
    this.slots = new Int32Array(this.direct ? pairs : 1 << 16);
    const length = Math.max(nameCount * 2, 1);
    this.names = new Int32Array(length);
    this.groups = new Int32Array(length);
    this.firstYears = new Int32Array(length);
    this.lastYears = new Int32Array(length);
  }

  find(name: number, group: number, firstYear: number, lastYear: number) {
    const at = this.direct
      ? group * this.nameCount + name
      : this.probe(name, group);
    const slot = (this.slots[at] as number) - 1;
    if (slot < 0) return this.add(at, name, group, firstYear, lastYear);
    if (firstYear < (this.firstYears[slot] as number))
      this.firstYears[slot] = firstYear;
    if (lastYear > (this.lastYears[slot] as number))
      this.lastYears[slot] = lastYear;
    return slot;
  }

  private probe(name: number, group: number): number {
    const mask = this.slots.length - 1;
    let at = hash(name, group) & mask;
    for (;;) {
      const slot = (this.slots[at] as number) - 1;
      if (slot < 0) return at;
      if (this.names[slot] === name && this.groups[slot] === group) return at;
      at = (at + 1) & mask;
    }
  }

  private add(
    at: number,
    name: number,
    group: number,
    firstYear: number,
    lastYear: number,
  ): number {
    const slot = this.size++;
    if (slot === this.names.length) this.grow(slot * 2);
    this.names[slot] = name;
    this.groups[slot] = group;
    this.firstYears[slot] = firstYear;
    this.lastYears[slot] = lastYear;
    this.slots[at] = slot + 1;
    if (!this.direct && this.size * 2 > this.slots.length) this.rehash();
    return slot;
  }

  private grow(length: number): void {
    this.names = grown(this.names, length);
    this.groups = grown(this.groups, length);
    this.firstYears = grown(this.firstYears, length);
    this.lastYears = grown(this.lastYears, length);
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let slot = 0; slot < this.size; slot++) {
      const at = this.probe(
        this.names[slot] as number,
        this.groups[slot] as number,
      );
      this.slots[at] = slot + 1;
    }
  }
}

function hash(name: number, group: number): number {
  const mixed = Math.imul(name, 0x9e3779b1) ^ Math.imul(group + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Told of facts that are taken back, by their index. */
export interface TakenBack {
  /** Null: repeats are parts of one figure and are summed. */
  onDuplicate: ((fact: number) => void) | null;
  /** A sum would be larger than a count can be. */
  onTooLarge: (fact: number) => void;
}

/** Turns facts into series. A second fact of one (place, year, gender, name) is taken back: its count becomes 0. */
export function arrangeSeries(
  facts: FactTable,
  { onDuplicate, onTooLarge }: TakenBack,
): SeriesTable {
  const { size, names, strata, counts: given } = facts;
  const { years, groups } = strataOf(facts);
  const slots = new SlotTable(facts.nameCount, facts.places.length * 2);
  const slotOfFact = new Int32Array(size);
  for (let fact = 0; fact < size; fact++) {
    const stratum = strata[fact] as number;
    const year = years[stratum] as number;
    const group = groups[stratum] as number;
    slotOfFact[fact] = slots.find(names[fact] as number, group, year, year);
  }
  const series = layOut(slots);
  const { offsets, firstYears, counts, totals } = series;
  for (let fact = 0; fact < size; fact++) {
    const slot = slotOfFact[fact] as number;
    const year = years[strata[fact] as number] as number;
    const cell =
      (offsets[slot] as number) + year - (firstYears[slot] as number);
    const before = counts[cell] as number;
    const count = given[fact] as number;
    const repeated = before > 0 && onDuplicate !== null;
    if (repeated || before + count > MAX_COUNT) {
      given[fact] = 0;
      if (repeated) onDuplicate(fact);
      else onTooLarge(fact);
      continue;
    }
    counts[cell] = before + count;
    (totals[slot] as number) += count;
  }
  return series;
}

/** Year and group of every stratum: dividing two million times takes longer. */
function strataOf(facts: FactTable): {
  years: Int32Array;
  groups: Int32Array;
} {
  const length = stratumOf(facts.places.length, FIRST_YEAR, "F");
  const years = new Int32Array(length);
  const groups = new Int32Array(length);
  for (let stratum = 0; stratum < length; stratum++) {
    years[stratum] = yearOf(stratum);
    groups[stratum] =
      placeOf(stratum) * 2 + (genderOf(stratum) === "M" ? 1 : 0);
  }
  return { years, groups };
}

function layOut({
  size,
  names,
  groups,
  firstYears,
  lastYears,
}: SlotTable): SeriesTable {
  const offsets = new Int32Array(size);
  let cells = 0;
  for (let slot = 0; slot < size; slot++) {
    offsets[slot] = cells;
    cells += (lastYears[slot] as number) - (firstYears[slot] as number) + 1;
  }
  if (cells > MOST_CELLS)
    throw new TooLarge(
      `its names, each from its first year to its last, make up more than ${String(MOST_CELLS)} figures`,
    );
  const counts = new Int32Array(cells);
  const totals = new Float64Array(size);
  const bestRanks = new Int32Array(size);
  return {
    size,
    names,
    groups,
    firstYears,
    lastYears,
    offsets,
    counts,
    totals,
    bestRanks,
  };
}

/** Adds up the regions' series to those of the whole country, whose place number is `whole`; null: a sum is larger than a count can be. */
export function sumOverPlaces(
  parts: SeriesTable,
  whole: number,
  nameCount: number,
): SeriesTable | null {
  const slots = new SlotTable(nameCount, (whole + 1) * 2);
  const slotOfPart = new Int32Array(parts.size);
  for (let part = 0; part < parts.size; part++) {
    slotOfPart[part] = slots.find(
      parts.names[part] as number,
      whole * 2 + ((parts.groups[part] as number) % 2),
      parts.firstYears[part] as number,
      parts.lastYears[part] as number,
    );
  }
  const sum = layOut(slots);
  for (let part = 0; part < parts.size; part++) {
    const slot = slotOfPart[part] as number;
    (sum.totals[slot] as number) += parts.totals[part] as number;
    const first = parts.firstYears[part] as number;
    const years = (parts.lastYears[part] as number) - first + 1;
    const from = parts.offsets[part] as number;
    const to =
      (sum.offsets[slot] as number) + first - (sum.firstYears[slot] as number);
    for (let i = 0; i < years; i++) {
      const before = sum.counts[to + i] as number;
      const count = before + (parts.counts[from + i] as number);
      if (count > MAX_COUNT) return null;
      sum.counts[to + i] = count;
    }
  }
  return sum;
}
