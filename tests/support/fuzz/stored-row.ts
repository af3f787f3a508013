/** One row of a batch in PostgreSQL's binary COPY format. */
export class StoredRow {
  constructor(private readonly cells: readonly (Buffer | null)[]) {}

  get width(): number {
    return this.cells.length;
  }

  isNull(column: number): boolean {
    return (this.cells[column] ?? null) === null;
  }

  bytes(column: number): Buffer {
    return this.cells[column] ?? NOTHING;
  }

  text(column: number): string {
    return this.bytes(column).toString();
  }

  /** Numbers are 0 where the column is null. */
  int2(column: number): number {
    return this.isNull(column) ? 0 : this.bytes(column).readInt16BE(0);
  }

  int4(column: number): number {
    return this.isNull(column) ? 0 : this.bytes(column).readInt32BE(0);
  }

  int8(column: number): number {
    return this.isNull(column)
      ? 0
      : Number(this.bytes(column).readBigInt64BE(0));
  }

  /** Of an array of one dimension. */
  elements(column: number): number {
    const bytes = this.bytes(column);
    return bytes.length > 12 && bytes.readInt32BE(0) === 1
      ? bytes.readInt32BE(12)
      : 0;
  }
}

const NOTHING = Buffer.alloc(0);
const HEADER_BYTES = 19;

/** The rows of a batch, read apart from the encoder that wrote them. @throws where bytes are left or missing */
export function* storedRows(batch: Uint8Array): Generator<StoredRow> {
  const bytes = Buffer.from(batch.buffer, batch.byteOffset, batch.byteLength);
  let at = HEADER_BYTES;
  for (;;) {
    const fields = bytes.readInt16BE(at);
    at += 2;
    if (fields < 0) break;
    const cells: (Buffer | null)[] = [];
    for (let field = 0; field < fields; field++) {
      const length = bytes.readInt32BE(at);
      at += 4;
      cells.push(length < 0 ? null : bytes.subarray(at, at + length));
      at += Math.max(length, 0);
    }
    yield new StoredRow(cells);
  }
  if (at !== bytes.length) throw new Error("bytes behind the end");
}
