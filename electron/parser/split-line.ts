const QUOTE = 34;
const SPACE = 32;
const TAB = 9;
/** More columns than any table of names has; the rest of a longer line is not looked at. */
export const MAX_FIELDS = 1024;

/** Cuts a line into trimmed fields. The fields lie in the line's own bytes: `starts[i]` to `ends[i]`. */
export class LineSplitter {
  readonly starts = new Int32Array(MAX_FIELDS);
  readonly ends = new Int32Array(MAX_FIELDS);

  constructor(private readonly delimiter: number) {}

  /** @returns the number of fields; quoted fields are unquoted in place */
  split(bytes: Uint8Array, start: number, end: number): number {
    let fields = 0;
    let from = start;
    while (fields < MAX_FIELDS) {
      let to = from;
      const quoted = bytes[from] === QUOTE;
      if (quoted) to = closingQuote(bytes, from + 1, end);
      while (to < end && bytes[to] !== this.delimiter) to++;
      this.setField(bytes, fields, from, to);
      if (quoted) this.unquote(bytes, fields);
      fields++;
      if (to >= end) break;
      from = to + 1;
    }
    return fields;
  }

  text(bytes: Uint8Array, field: number): string {
    return new TextDecoder().decode(
      bytes.subarray(this.starts[field], this.ends[field]),
    );
  }

  private setField(
    bytes: Uint8Array,
    field: number,
    start: number,
    end: number,
  ): void {
    let from = start;
    let to = end;
    while (from < to && isBlank(bytes[from])) from++;
    while (to > from && isBlank(bytes[to - 1])) to--;
    this.starts[field] = from;
    this.ends[field] = to;
  }

  private unquote(bytes: Uint8Array, field: number): void {
    const start = this.starts[field] as number;
    const end = this.ends[field] as number;
    if (end - start < 2 || bytes[end - 1] !== QUOTE) return;
    let write = start;
    for (let read = start + 1; read < end - 1; read++) {
      const byte = bytes[read] as number;
      if (byte === QUOTE && bytes[read + 1] === QUOTE && read + 1 < end - 1)
        read++;
      bytes[write++] = byte;
    }
    this.setField(bytes, field, start, write);
  }
}

/** Position of the quote that ends a field that begins before `from`; where none does, of `from`: the quote is a letter then. */
function closingQuote(bytes: Uint8Array, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (bytes[i] !== QUOTE) continue;
    if (bytes[i + 1] === QUOTE && i + 1 < end) i++;
    else return i;
  }
  return from;
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB || byte === 13;
}
