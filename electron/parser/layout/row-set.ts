import { createHash } from "node:crypto";

/** Numbers of a key: 127 bits of a hash, so that two rows are never alike by chance. */
const NUMBERS = 4;
const FIRST_ROWS = 1024;
const MOST_FILLED = 0.6;

/** Rows that came before, 16 bytes each: their texts would fill the memory of a large file several times. */
export class RowSet {
  size = 0;
  private slots = new Int32Array(FIRST_ROWS * NUMBERS);

  /** @returns false where the row came before */
  add(row: string): boolean {
    const key = keyOf(row);
    const at = this.find(key, 0);
    if (this.isFilled(at)) return false;
    this.slots.set(key, at);
    this.size++;
    if (this.size * NUMBERS > this.slots.length * MOST_FILLED) this.grow();
    return true;
  }

  /** Where a key stands, or would. @param from its first number within `key` */
  private find(key: Int32Array, from: number): number {
    const { slots } = this;
    const mask = slots.length / NUMBERS - 1;
    let slot = (key[from] as number) & mask;
    for (;;) {
      const at = slot * NUMBERS;
      if (!this.isFilled(at) || this.holds(at, key, from)) return at;
      slot = (slot + 1) & mask;
    }
  }

  private isFilled(at: number): boolean {
    return this.slots[at] !== 0;
  }

  private holds(at: number, key: Int32Array, from: number): boolean {
    for (let i = 0; i < NUMBERS; i++)
      if (this.slots[at + i] !== key[from + i]) return false;
    return true;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += NUMBERS) {
      if (slots[at] === 0) continue;
      const to = this.find(slots, at);
      this.slots.set(slots.subarray(at, at + NUMBERS), to);
    }
  }
}

/** The first number is never 0, which marks a free place. */
function keyOf(row: string): Int32Array {
  const digest = createHash("sha256").update(row).digest();
  const key = new Int32Array(NUMBERS);
  for (let i = 0; i < NUMBERS; i++) key[i] = digest.readInt32LE(4 * i);
  key[0] = (key[0] as number) | 1;
  return key;
}
