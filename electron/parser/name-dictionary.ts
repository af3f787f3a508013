/** Four numbers a slot: two of key, the length, and the number of the byte string plus one; 0 marks a free slot. */
const SLOT = 4;
const INITIAL_SLOTS = 64;
const INITIAL_BYTES = 1024;
/** Byte strings up to this length are their own key: they are compared without being read. */
const KEY_BYTES = 8;
/** FNV-1a, 32 bits. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Numbers byte strings from 0 in the order of their first appearance. Reads bytes where they lie: no string is made per row. */
export class NameDictionary {
  private arena: Uint8Array;
  private used = 0;
  private starts: Int32Array;
  private slots: Int32Array;
  size = 0;

  /** @param expected how many byte strings there will be, about */
  constructor(expected = INITIAL_SLOTS / 2) {
    let slots = INITIAL_SLOTS;
    while (slots < expected * 2) slots *= 2;
    this.slots = new Int32Array(slots * SLOT);
    this.starts = new Int32Array(slots / 2 + 1);
    this.arena = new Uint8Array(Math.max(INITIAL_BYTES, slots * 4));
  }

  /** @returns the number of bytes[start, end); a new one when `size` grew */
  intern(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > KEY_BYTES) {
      const hash = hashed(bytes, start, end);
      return this.find(hash, packed(bytes, end - 4, end), bytes, start, end);
    }
    const middle = Math.min(start + 4, end);
    const head = packed(bytes, start, middle);
    return this.find(head, packed(bytes, middle, end), bytes, start, end);
  }

  /** The bytes of a number, as a view that the next `intern` may invalidate. */
  bytesOf(id: number): Uint8Array {
    return this.arena.subarray(this.starts[id], this.starts[id + 1]);
  }

  private find(
    head: number,
    tail: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): number {
    const { slots } = this;
    const length = end - start;
    const mask = slots.length - 1;
    let at = slotOf(head, tail, length) & mask;
    for (;;) {
      const id = (slots[at + 3] as number) - 1;
      if (id < 0) return this.add(at, head, tail, bytes, start, end);
      if (
        slots[at] === head &&
        slots[at + 1] === tail &&
        slots[at + 2] === length &&
        (length <= KEY_BYTES || this.equals(id, bytes, start, end))
      )
        return id;
      at = (at + SLOT) & mask;
    }
  }

  private equals(
    id: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): boolean {
    for (let i = start, j = this.starts[id] as number; i < end; i++, j++) {
      if (this.arena[j] !== bytes[i]) return false;
    }
    return true;
  }

  private add(
    at: number,
    head: number,
    tail: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): number {
    const id = this.size;
    const length = end - start;
    if (this.used + length > this.arena.length) {
      this.arena = grown(
        this.arena,
        Math.max(this.arena.length * 2, this.used + length),
      );
    }
    if (id + 2 > this.starts.length)
      this.starts = grown(this.starts, this.starts.length * 2);
    for (let i = start; i < end; i++)
      this.arena[this.used++] = bytes[i] as number;
    this.starts[id + 1] = this.used;
    this.slots[at] = head;
    this.slots[at + 1] = tail;
    this.slots[at + 2] = length;
    this.slots[at + 3] = id + 1;
    this.size = id + 1;
    if (this.size * SLOT * 2 > this.slots.length) this.rehash();
    return id;
  }

  private rehash(): void {
    const old = this.slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 3] === 0) continue;
      const [head = 0, tail = 0, length = 0] = [
        old[from],
        old[from + 1],
        old[from + 2],
      ];
      let at = slotOf(head, tail, length) & mask;
      while (slots[at + 3] !== 0) at = (at + SLOT) & mask;
      for (let i = 0; i < SLOT; i++) slots[at + i] = old[from + i] as number;
    }
    this.slots = slots;
  }
}

/** Up to four bytes as one number. */
function packed(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = (value << 8) | (bytes[i] as number);
  return value;
}

function hashed(bytes: Uint8Array, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ (bytes[i] as number), FNV_PRIME);
  }
  return hash;
}

/** Where a key begins to look for its slot, before the mask: a multiple of SLOT. */
function slotOf(head: number, tail: number, length: number): number {
  let hash = Math.imul(head, 0x9e3779b1) ^ Math.imul(tail + length, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) << 2;
}

/** A longer copy of a typed array. */
export function grown<T extends Uint8Array | Int32Array>(
  array: T,
  length: number,
): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}
