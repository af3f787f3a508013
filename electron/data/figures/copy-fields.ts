import type { Backend } from "../backend";

const SIGNATURE_AND_FLAGS_BYTES = 15;
const LENGTH_BYTES = 4;
/** The code of the letter that stands for the recorded sex. */
export const LETTER_M = 77;

/** What a query without parameters finds, in COPY's binary format; null: the engine gave nothing. */
export async function copyOut(
  pg: Backend["pg"],
  query: string,
): Promise<Uint8Array | null> {
  const { blob } = await pg.query(
    `COPY (${query}) TO '/dev/blob' WITH (FORMAT binary)`,
  );
  return blob ? new Uint8Array(await blob.arrayBuffer()) : null;
}

/** Reads rows of COPY's binary format, field by field. */
export class CopyFields {
  private readonly view: DataView;
  private readonly decoder = new TextDecoder();
  private at: number;

  constructor(private readonly file: Uint8Array) {
    this.view = new DataView(file.buffer, file.byteOffset, file.length);
    this.at =
      SIGNATURE_AND_FLAGS_BYTES +
      LENGTH_BYTES +
      this.view.getInt32(SIGNATURE_AND_FLAGS_BYTES);
  }

  /** False: there is none. */
  nextRow(): boolean {
    // A count of fields of -1 ends the file.
    if (this.view.getInt16(this.at) === -1) return false;
    this.at += 2;
    return true;
  }

  int16(): number {
    return this.view.getInt16(this.begin());
  }

  int32(): number {
    return this.view.getInt32(this.begin());
  }

  /** As a number: exact up to 2^53. */
  int64(): number {
    return Number(this.view.getBigInt64(this.begin()));
  }

  /** The code of the first letter. */
  letter(): number {
    return this.file[this.begin()] as number;
  }

  text(): string {
    return this.decoder.decode(this.bytes());
  }

  bytes(): Uint8Array {
    return this.file.subarray(this.begin(), this.at);
  }

  /** Moves behind a field, and says where it begins. */
  private begin(): number {
    const start = this.at + LENGTH_BYTES;
    this.at = start + this.view.getInt32(this.at);
    return start;
  }
}
