const INITIAL_SLOTS = 1 << 15;
const INITIAL_BYTES = 1 << 18;
/** FNV-1a, 32 bits. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Numbers byte strings from 0 in the order of their first appearance. Reads bytes where they lie: no string is made per row. */
export class NameDictionary {
  private arena = new Uint8Array(INITIAL_BYTES);
  private used = 0;
  private starts = new Int32Array(1024);
  private slots = new Int32Array(INITIAL_SLOTS).fill(-1);
  private hashes = new Int32Array(1024);
  size = 0;

  /** @returns the number of bytes[start, end); a new one when `size` grew */
  intern(bytes: Uint8Array, start: number, end: number): number {
    let hash = FNV_OFFSET;
    for (let i = start; i < end; i++) {
      hash = Math.imul(hash ^ (bytes[i] as number), FNV_PRIME);
    }
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = this.slots[slot] as number;
      if (id < 0) return this.add(hash, slot, bytes, start, end);
      if (this.hashes[id] === hash && this.equals(id, bytes, start, end))
        return id;
      slot = (slot + 1) & mask;
    }
  }

  /** The bytes of a number, as a view that the next `intern` may invalidate. */
  bytesOf(id: number): Uint8Array {
    return this.arena.subarray(this.starts[id], this.starts[id + 1]);
  }

  private equals(
    id: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): boolean {
    const from = this.starts[id] as number;
    if ((this.starts[id + 1] as number) - from !== end - start) return false;
    for (let i = start, j = from; i < end; i++, j++) {
      if (this.arena[j] !== bytes[i]) return false;
    }
    return true;
  }

  private add(
    hash: number,
    slot: number,
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
    if (id + 2 > this.starts.length) {
      this.starts = grown(this.starts, this.starts.length * 2);
      this.hashes = grown(this.hashes, this.hashes.length * 2);
    }
    this.arena.set(bytes.subarray(start, end), this.used);
    this.used += length;
    this.starts[id] = this.used - length;
    this.starts[id + 1] = this.used;
    this.hashes[id] = hash;
    this.slots[slot] = id;
    this.size = id + 1;
    if (this.size * 2 > this.slots.length) this.rehash();
    return id;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      const hash = this.hashes[id] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.slots = slots;
  }
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
