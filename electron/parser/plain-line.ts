import type { LineSplitter } from "./split-line";

const LF = 10;
const CR = 13;
const BLANK = 32;
const QUOTE = 34;

/**
 * Cuts a line in one pass where nothing in it needs care, as in nearly all lines: no quotes, no blanks around fields, as many fields as
 * there should be. Writes the fields where the splitter would.
 * @returns where the line's LF is; -1: the splitter must do it
 */
export function cutPlainLine(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  fields: number,
  { starts, ends }: LineSplitter,
): number {
  const { length } = bytes;
  let field = 0;
  starts[0] = start;
  for (let at = start; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte === delimiter) {
      ends[field++] = at;
      if (field === fields) return -1;
      starts[field] = at + 1;
    } else if (byte <= QUOTE && !isInnerBlank(bytes, at, delimiter)) {
      ends[field] = at;
      return field + 1 === fields && at > start ? lineEnd(bytes, at) : -1;
    }
  }
  return -1;
}

function isInnerBlank(
  bytes: Uint8Array,
  at: number,
  delimiter: number,
): boolean {
  if (bytes[at] !== BLANK || at + 1 >= bytes.length) return false;
  const next = bytes[at + 1] as number;
  return (
    at > 0 && bytes[at - 1] !== delimiter && next !== delimiter && next > CR
  );
}

function lineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LF) return at;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 1 : -1;
}
