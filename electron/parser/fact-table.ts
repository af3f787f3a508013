import { unguardFormula } from "../../shared/guard-formula";
import type { Gender } from "../../shared/ipc/contract";
import { NameDictionary, grown } from "./name-dictionary";
import type { PlaceName } from "./column-plan";
import { TooLarge } from "./too-large";
import { UNBOUNDED, UncountedTable } from "./uncounted-table";

export const FIRST_YEAR = 1800;
const YEARS = 301;
/** What four bytes hold. */
export const MAX_COUNT = 2_147_483_647;
const MAX_NAME_LETTERS = 100;
/** The municipalities of a large country; each has tables of its own. */
const MAX_PLACES = 10_000;
/** As many as a national file of the United States has; a short file cannot hold as many. */
const MOST_EXPECTED_NAMES = 1 << 17;
/** No line that says name, sex and count is much shorter. Room that is never written to costs no memory. */
const BYTES_A_FACT = 12;
/** Four times what the United States publish by state: with what is made of them, as many as fit into a gigabyte. */
const MOST_FACTS = 25_000_000;

const APOSTROPHE = 39;

/** Stands for a name that cannot be one. */
export const NAME_TOO_LONG = -2;
export const NAME_NOT_TEXT = -3;
export const NAME_IS_RARE_BUCKET = -4;

/** Number of a (place, year, gender) without a look-up. */
export function stratumOf(place: number, year: number, gender: Gender): number {
  return (place * YEARS + (year - FIRST_YEAR)) * 2 + (gender === "M" ? 1 : 0);
}
export const placeOf = (stratum: number): number =>
  Math.floor(stratum / (2 * YEARS));
export const yearOf = (stratum: number): number =>
  FIRST_YEAR + ((stratum >> 1) % YEARS);
export const genderOf = (stratum: number): Gender =>
  stratum % 2 === 1 ? "M" : "F";

/**
 * The facts of one import as columns of numbers: 16 bytes a fact.
 * Shape: `size` entries in each of names, strata, counts, lines; a count of 0 marks a fact that was taken back.
 */
export class FactTable {
  names: Int32Array;
  strata: Int32Array;
  counts: Int32Array;
  lines: Int32Array;
  size = 0;
  readonly places: PlaceName[] = [];
  /** Counts that are no fact of a name but belong to the births of a stratum. */
  readonly rareBirths = new Map<number, number>();
  /** Sums that the file states itself, by stratum. */
  readonly totals = new Map<number, number>();
  /** Ranks that the file states beside counts, by fact; 0: none. */
  readonly ranks: number[] = [];
  /** Counts that the office left out: no facts, but kept. */
  readonly suppressed = new UncountedTable();
  /** Ranks that were published without counts. */
  readonly ranked = new UncountedTable();
  /** Index of the first fact of each member, in order. */
  readonly memberStarts: { fact: number; member: string | null }[] = [];
  private readonly placeNos = new Map<string, number>();
  private readonly dictionary: NameDictionary;
  /** For every spelling in bytes: the number of its NFC form without a guard, or a negative mark. */
  private canonical: Int32Array;
  /** As long as every spelling is its own form, nothing is looked up. */
  private allCanonical = true;
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });

  /** @param bytes size of the text that will be read, about */
  constructor(
    private readonly rareNames: readonly string[],
    bytes = 0,
  ) {
    const facts = Math.ceil(bytes / BYTES_A_FACT) + 1024;
    const length = Math.min(facts, MOST_FACTS);
    const names = Math.min(facts, MOST_EXPECTED_NAMES);
    this.dictionary = new NameDictionary(names);
    this.canonical = new Int32Array(names);
    this.names = new Int32Array(length);
    this.strata = new Int32Array(length);
    this.counts = new Int32Array(length);
    this.lines = new Int32Array(length);
  }

  get nameCount(): number {
    return this.dictionary.size;
  }

  add(name: number, stratum: number, count: number, line: number): void {
    if (this.size === this.names.length) this.grow();
    this.names[this.size] = name;
    this.strata[this.size] = stratum;
    this.counts[this.size] = count;
    this.lines[this.size] = line;
    this.size++;
  }

  /**
   * Notes that a count was not published.
   * @param high UNBOUNDED where no upper bound is known
   */
  addSuppressed(
    name: number,
    stratum: number,
    low: number,
    high: number,
    line = 0,
  ): void {
    const bounded = high <= MAX_COUNT ? high : UNBOUNDED;
    this.suppressed.add(name, stratum, Math.min(low, MAX_COUNT), bounded, line);
  }

  /** Notes the rank that the file states for the fact that was added last. */
  noteRank(rank: number): void {
    this.ranks[this.size - 1] = rank;
  }

  /** Notes a rank that was published without a count. */
  addRank(name: number, stratum: number, rank: number, line = 0): void {
    this.ranked.add(name, stratum, rank, 0, line);
  }

  startMember(member: string | null): void {
    for (const table of [this, this.suppressed, this.ranked])
      table.memberStarts.push({ fact: table.size, member });
  }

  /** The member in which a fact (or an entry of one of the other tables) stands. */
  memberOf(
    fact: number,
    table: Pick<UncountedTable, "memberStarts"> = this,
  ): string | null {
    return table.memberStarts[memberNo(table, fact) - 1]?.member ?? null;
  }

  placeNo(place: PlaceName): number {
    const key = place.code ?? "";
    let no = this.placeNos.get(key);
    if (no === undefined) {
      if (this.places.length === MAX_PLACES)
        throw new TooLarge(`it names more than ${String(MAX_PLACES)} regions`);
      no = this.places.push(place) - 1;
      this.placeNos.set(key, no);
    }
    return no;
  }

  /** @returns the number of the name (NFC), or one of the marks above */
  nameNo(bytes: Uint8Array, start: number, end: number): number {
    const before = this.dictionary.size;
    const id = this.dictionary.intern(bytes, start, end);
    if (id === before) this.classify(id);
    return this.allCanonical ? id : (this.canonical[id] as number);
  }

  /** The bytes (UTF-8, NFC) of a name. */
  nameBytes(no: number): Uint8Array {
    return this.dictionary.bytesOf(no);
  }

  /** Whether a number is a name's own, not a spelling that only leads to one. */
  isName(no: number): boolean {
    return this.canonical[no] === no;
  }

  private classify(id: number): void {
    if (id >= this.canonical.length)
      this.canonical = grown(this.canonical, this.canonical.length * 2);
    this.canonical[id] = id;
    const bytes = this.dictionary.bytesOf(id);
    if (
      bytes.length <= MAX_NAME_LETTERS &&
      this.rareNames.length === 0 &&
      bytes[0] !== APOSTROPHE &&
      isPrintableAscii(bytes)
    ) {
      return;
    }
    const canonical = this.classifyText(id, bytes);
    this.canonical[id] = canonical;
    if (canonical !== id) this.allCanonical = false;
  }

  private classifyText(id: number, bytes: Uint8Array): number {
    let text: string;
    try {
      text = this.decoder.decode(bytes);
    } catch {
      return NAME_NOT_TEXT;
    }
    if (/[\0-\x08\x0e-\x1f\x7f]/.test(text)) return NAME_NOT_TEXT;
    if (this.rareNames.includes(text)) return NAME_IS_RARE_BUCKET;
    // A table that was exported for spreadsheets comes back as it was.
    const composed = unguardFormula(text.normalize("NFC"));
    if (Array.from(composed).length > MAX_NAME_LETTERS) return NAME_TOO_LONG;
    if (composed === text) return id;
    const encoded = new TextEncoder().encode(composed);
    return this.nameNo(encoded, 0, encoded.length);
  }

  private grow(): void {
    if (this.size === MOST_FACTS)
      throw new TooLarge(`it holds more than ${String(MOST_FACTS)} figures`);
    const length = Math.min(Math.ceil(this.names.length * 1.6), MOST_FACTS);
    this.names = grown(this.names, length);
    this.strata = grown(this.strata, length);
    this.counts = grown(this.counts, length);
    this.lines = grown(this.lines, length);
  }
}

/** How many members begin at or before an entry: the last of them is its own. An archive may hold a thousand. */
export function memberNo(
  { memberStarts }: Pick<UncountedTable, "memberStarts">,
  entry: number,
): number {
  let from = 0;
  let to = memberStarts.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((memberStarts[middle]?.fact ?? 0) <= entry) from = middle + 1;
    else to = middle;
  }
  return from;
}

function isPrintableAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte < 32 || byte > 126) return false;
  return true;
}
