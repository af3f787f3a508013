const LF = 10;
const CR = 13;
const BLANK = 32;
const QUOTE = 34;

/** Lines cut at a time: few enough that what is known of them stays in the processor's nearest memory. */
export const MOST_LINES = 1024;

/**
 * Cuts lines in which nothing needs care, as nearly all are: no quotes, no blanks around fields, as many fields as there should be.
 * Shape: for each of `size` lines `bounds` holds where its fields begin and one past the byte that ends the last one:
 * field f of line i is bytes[bounds[i × stride + f], bounds[i × stride + f + 1] - 1).
 */
export class PlainLines {
  size = 0;
  /** How many of the lines end with CRLF. */
  crlf = 0;
  /** Where the first line begins that was not cut. */
  next = 0;
  readonly stride: number;
  readonly bounds: Int32Array;

  constructor(
    private readonly delimiter: number,
    private readonly fields: number,
    private readonly mostBytes: number,
  ) {
    this.stride = fields + 1;
    this.bounds = new Int32Array(MOST_LINES * this.stride);
  }

  /** Cuts lines from `start` on until there are enough, one needs care, or the block ends. */
  cut(bytes: Uint8Array, start: number): void {
    this.size = 0;
    this.crlf = 0;
    this.next = start;
    while (this.size < MOST_LINES && this.cutLine(bytes, this.next));
  }

  private cutLine(bytes: Uint8Array, start: number): boolean {
    const { bounds, delimiter, fields } = this;
    const { length } = bytes;
    let bound = this.size * this.stride;
    const last = bound + fields - 1;
    bounds[bound] = start;
    for (let at = start; at < length; at++) {
      const byte = bytes[at] as number;
      if (byte === delimiter) {
        if (bound === last) return false;
        bounds[++bound] = at + 1;
      } else if (byte <= QUOTE && !isInnerBlank(bytes, at, delimiter)) {
        bounds[bound + 1] = at + 1;
        return bound === last && at > start && this.endLine(bytes, start, at);
      }
    }
    return false;
  }

  private endLine(bytes: Uint8Array, start: number, at: number): boolean {
    const crlf = bytes[at] === CR && bytes[at + 1] === LF;
    if ((!crlf && bytes[at] !== LF) || at - start > this.mostBytes)
      return false;
    this.size++;
    if (crlf) this.crlf++;
    this.next = crlf ? at + 2 : at + 1;
    return true;
  }
}

/** A blank between two letters. */
function isInnerBlank(
  bytes: Uint8Array,
  at: number,
  delimiter: number,
): boolean {
  if (bytes[at] !== BLANK || at === 0 || at + 1 >= bytes.length) return false;
  const before = bytes[at - 1] as number;
  const after = bytes[at + 1] as number;
  const outer = before === delimiter || after === delimiter;
  return !outer && before > CR && after > CR;
}
