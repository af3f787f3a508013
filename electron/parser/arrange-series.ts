import { grown } from "./name-dictionary";
import { genderOf, placeOf, yearOf, type FactTable } from "./fact-table";

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

const groupOf = (stratum: number): number =>
  placeOf(stratum) * 2 + (genderOf(stratum) === "M" ? 1 : 0);

/** Numbers (name, group) pairs from 0 in the order of their first appearance. */
class SlotTable {
  names = new Int32Array(1 << 12);
  groups = new Int32Array(1 << 12);
  size = 0;
  private slots = new Int32Array(1 << 14).fill(-1);

  find(name: number, group: number): number {
    const mask = this.slots.length - 1;
    let at = hash(name, group) & mask;
    for (;;) {
      const slot = this.slots[at] as number;
      if (slot < 0) return this.add(at, name, group);
      if (this.names[slot] === name && this.groups[slot] === group) return slot;
      at = (at + 1) & mask;
    }
  }

  private add(at: number, name: number, group: number): number {
    const slot = this.size++;
    if (slot === this.names.length) {
      this.names = grown(this.names, slot * 2);
      this.groups = grown(this.groups, slot * 2);
    }
    this.names[slot] = name;
    this.groups[slot] = group;
    this.slots[at] = slot;
    if (this.size * 2 > this.slots.length) this.rehash();
    return slot;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let slot = 0; slot < this.size; slot++) {
      let at =
        hash(this.names[slot] as number, this.groups[slot] as number) & mask;
      while ((this.slots[at] as number) >= 0) at = (at + 1) & mask;
      this.slots[at] = slot;
    }
  }
}

function hash(name: number, group: number): number {
  const mixed = Math.imul(name, 0x9e3779b1) ^ Math.imul(group + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/**
 * Turns facts into series. A second fact of one (place, year, gender, name) is taken back: its count becomes 0
 * and its index goes to `onDuplicate`.
 */
export function arrangeSeries(
  facts: FactTable,
  onDuplicate: (fact: number) => void,
): SeriesTable {
  const { slotOfFact, slots } = assignSlots(facts);
  const series = layOut(facts, slotOfFact, slots);
  for (let fact = 0; fact < facts.size; fact++) {
    const slot = slotOfFact[fact] as number;
    const year = yearOf(facts.strata[fact] as number);
    const cell =
      (series.offsets[slot] as number) +
      year -
      (series.firstYears[slot] as number);
    if ((series.counts[cell] as number) > 0) {
      facts.counts[fact] = 0;
      onDuplicate(fact);
    } else {
      const count = facts.counts[fact] as number;
      series.counts[cell] = count;
      (series.totals[slot] as number) += count;
    }
  }
  return series;
}

function assignSlots(facts: FactTable): {
  slotOfFact: Int32Array;
  slots: SlotTable;
} {
  const slots = new SlotTable();
  const slotOfFact = new Int32Array(facts.size);
  for (let fact = 0; fact < facts.size; fact++) {
    slotOfFact[fact] = slots.find(
      facts.names[fact] as number,
      groupOf(facts.strata[fact] as number),
    );
  }
  return { slotOfFact, slots };
}

function layOut(
  facts: FactTable,
  slotOfFact: Int32Array,
  slots: SlotTable,
): SeriesTable {
  const { size } = slots;
  const firstYears = new Int32Array(size).fill(9999);
  const lastYears = new Int32Array(size);
  for (let fact = 0; fact < facts.size; fact++) {
    const slot = slotOfFact[fact] as number;
    const year = yearOf(facts.strata[fact] as number);
    if (year < (firstYears[slot] as number)) firstYears[slot] = year;
    if (year > (lastYears[slot] as number)) lastYears[slot] = year;
  }
  return emptySeries(size, slots.names, slots.groups, firstYears, lastYears);
}

function emptySeries(
  size: number,
  names: Int32Array,
  groups: Int32Array,
  firstYears: Int32Array,
  lastYears: Int32Array,
): SeriesTable {
  const offsets = new Int32Array(size);
  let cells = 0;
  for (let slot = 0; slot < size; slot++) {
    offsets[slot] = cells;
    cells += (lastYears[slot] as number) - (firstYears[slot] as number) + 1;
  }
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

/** Adds up the regions' series to those of the whole country, whose place number is `whole`. */
export function sumOverPlaces(parts: SeriesTable, whole: number): SeriesTable {
  const slots = new SlotTable();
  const slotOfPart = new Int32Array(parts.size);
  for (let part = 0; part < parts.size; part++) {
    const gender = (parts.groups[part] as number) % 2;
    slotOfPart[part] = slots.find(
      parts.names[part] as number,
      whole * 2 + gender,
    );
  }
  const firstYears = new Int32Array(slots.size).fill(9999);
  const lastYears = new Int32Array(slots.size);
  for (let part = 0; part < parts.size; part++) {
    const slot = slotOfPart[part] as number;
    const first = parts.firstYears[part] as number;
    const last = parts.lastYears[part] as number;
    if (first < (firstYears[slot] as number)) firstYears[slot] = first;
    if (last > (lastYears[slot] as number)) lastYears[slot] = last;
  }
  const sum = emptySeries(
    slots.size,
    slots.names,
    slots.groups,
    firstYears,
    lastYears,
  );
  for (let part = 0; part < parts.size; part++) {
    const slot = slotOfPart[part] as number;
    (sum.totals[slot] as number) += parts.totals[part] as number;
    const first = parts.firstYears[part] as number;
    const years = (parts.lastYears[part] as number) - first + 1;
    const from = parts.offsets[part] as number;
    const to =
      (sum.offsets[slot] as number) + first - (firstYears[slot] as number);
    for (let i = 0; i < years; i++) {
      (sum.counts[to + i] as number) += parts.counts[from + i] as number;
    }
  }
  return sum;
}
