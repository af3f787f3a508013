/** Unpacked size beyond which a compressed file is taken for a bomb. */
export const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;

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
