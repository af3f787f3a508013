const SIGNATURE = Uint8Array.from([
  ...[0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00], // "PGCOPY\n\377\r\n\0"
  ...[0, 0, 0, 0, 0, 0, 0, 0], // no flags, no header extension
]);
const INT2_OID = 21;
const INT4_OID = 23;

/**
 * Writes rows in PostgreSQL's binary COPY format.
 * Source: https://www.postgresql.org/docs/18/sql-copy.html#SQL-COPY-FILE-FORMATS-BINARY-FORMAT
 */
export class CopyEncoder {
  rows = 0;
  private bytes: Uint8Array<ArrayBuffer>;
  private view: DataView;
  private used = 0;

  /** @param capacity first size in bytes; grows as needed */
  constructor(private readonly capacity: number) {
    this.bytes = new Uint8Array(capacity);
    this.view = new DataView(this.bytes.buffer);
    this.start();
  }

  get size(): number {
    return this.used;
  }

  row(fields: number): void {
    this.reserve(2);
    this.view.setInt16(this.used, fields);
    this.used += 2;
    this.rows++;
  }

  int4(value: number): void {
    this.reserve(8);
    this.view.setInt32(this.used, 4);
    this.view.setInt32(this.used + 4, value);
    this.used += 8;
  }

  int2(value: number): void {
    this.reserve(6);
    this.view.setInt32(this.used, 2);
    this.view.setInt16(this.used + 4, value);
    this.used += 6;
  }

  int8(value: number): void {
    this.reserve(12);
    this.view.setInt32(this.used, 8);
    this.view.setBigInt64(this.used + 4, BigInt(value));
    this.used += 12;
  }

  null(): void {
    this.reserve(4);
    this.view.setInt32(this.used, -1);
    this.used += 4;
  }

  /** @param utf8 text as bytes */
  text(utf8: Uint8Array): void {
    this.reserve(4 + utf8.length);
    this.view.setInt32(this.used, utf8.length);
    this.bytes.set(utf8, this.used + 4);
    this.used += 4 + utf8.length;
  }

  letter(letter: string): void {
    this.reserve(5);
    this.view.setInt32(this.used, 1);
    this.view.setUint8(this.used + 4, letter.charCodeAt(0));
    this.used += 5;
  }

  int4Array(values: Int32Array): void {
    this.reserve(24 + values.length * 8);
    const header =
      values.length === 0
        ? [12, 0, 0, INT4_OID]
        : [20 + values.length * 8, 1, 0, INT4_OID, values.length, 1];
    for (const word of header) this.word(word);
    for (const value of values) {
      this.view.setInt32(this.used, 4);
      this.view.setInt32(this.used + 4, value);
      this.used += 8;
    }
  }

  int2Array(values: readonly number[]): void {
    this.reserve(24 + values.length * 6);
    for (const word of [20 + values.length * 6, 1, 0, INT2_OID])
      this.word(word);
    this.word(values.length);
    this.word(1);
    for (const value of values) {
      this.view.setInt32(this.used, 2);
      this.view.setInt16(this.used + 4, value);
      this.used += 6;
    }
  }

  /** Numbers as big-endian bytes, `width` (1 to 4) of them each. */
  packed(values: Int32Array, width: number): void {
    const length = values.length * width;
    this.reserve(4 + length);
    this.word(length);
    for (const value of values) {
      for (let shift = (width - 1) * 8; shift >= 0; shift -= 8) {
        this.bytes[this.used++] = value >>> shift;
      }
    }
  }

  /** Ends the batch and begins the next. */
  take(): Uint8Array<ArrayBuffer> {
    this.reserve(2);
    this.view.setInt16(this.used, -1);
    const batch = this.bytes.slice(0, this.used + 2);
    this.start();
    return batch;
  }

  private start(): void {
    this.used = SIGNATURE.length;
    this.bytes.set(SIGNATURE);
    this.rows = 0;
  }

  private word(value: number): void {
    this.view.setInt32(this.used, value);
    this.used += 4;
  }

  private reserve(bytes: number): void {
    if (this.used + bytes <= this.bytes.length) return;
    const larger = new Uint8Array(
      Math.max(this.bytes.length * 2, this.used + bytes, this.capacity),
    );
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}
