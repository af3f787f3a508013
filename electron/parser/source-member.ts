/** Unpacked size beyond which a compressed file is taken for a bomb. */
export const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;

/** Statistics pack about 5:1; a bomb a thousand to one and more. */
export const MAX_RATIO = 1000;
const RATIO_COUNTS_FROM_BYTES = 1024 * 1024;

/** Whether so much was packed into so little that it is no table. */
export function isBomb(unpacked: number, packed: number): boolean {
  return (
    unpacked > RATIO_COUNTS_FROM_BYTES &&
    unpacked > MAX_RATIO * Math.max(packed, 1)
  );
}

/** One file to read: the file itself, or an entry of an archive. */
export interface SourceMember {
  /** Null for a file that is no archive. */
  name: string | null;
  /** Bytes unpacked; an estimate for gzip. */
  bytes: number;
  /** Why it is not read, such as "a symbolic link"; null: it can be. */
  refused: string | null;
  chunks(): AsyncIterable<Uint8Array>;
}
