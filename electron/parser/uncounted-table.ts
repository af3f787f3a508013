import { grown } from "./name-dictionary";
import { TooLarge } from "./too-large";

/** Upper bound of a suppressed count that nobody knows. */
export const UNBOUNDED = -1;

/** Each is looked up by its name while the figures are arranged, which takes five times its own size. */
const MOST_ENTRIES = 5_000_000;

/**
 * What is said of names without their counts, as columns of numbers.
 * Shape: `size` entries in each. `values` are ranks, or lower bounds; `highs` are upper bounds. A name of -1 marks what was taken back.
 */
export class UncountedTable {
  names: Int32Array = new Int32Array(0);
  strata: Int32Array = new Int32Array(0);
  values: Int32Array = new Int32Array(0);
  highs: Int32Array = new Int32Array(0);
  lines: Int32Array = new Int32Array(0);
  size = 0;
  /** Index of the first entry of each member, in order. */
  readonly memberStarts: { fact: number; member: string | null }[] = [];

  add(
    name: number,
    stratum: number,
    value: number,
    high: number,
    line: number,
  ): void {
    if (this.size === this.names.length) this.grow();
    this.names[this.size] = name;
    this.strata[this.size] = stratum;
    this.values[this.size] = value;
    this.highs[this.size] = high;
    this.lines[this.size] = line;
    this.size++;
  }

  private grow(): void {
    if (this.size === MOST_ENTRIES)
      throw new TooLarge(
        `it holds more than ${String(MOST_ENTRIES)} figures without a count`,
      );
    const length = Math.min(
      Math.max(1024, Math.ceil(this.size * 1.6)),
      MOST_ENTRIES,
    );
    this.names = grown(this.names, length);
    this.strata = grown(this.strata, length);
    this.values = grown(this.values, length);
    this.highs = grown(this.highs, length);
    this.lines = grown(this.lines, length);
  }
}
