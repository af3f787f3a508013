import { decoderOf, type Encoding } from "./tables/encodings";

export type { Encoding };
export { detectEncoding } from "./tables/detect-encoding";

const LF = 10;
const CR = 13;
/** A longer line cannot be one of names; what exceeds it is dropped while reading, and the line is rejected. */
export const MAX_LINE_BYTES = 1024 * 1024;
/** How much is handed on at once, so that messages get through while a large file is read. */
const BLOCK_BYTES = 4 * 1024 * 1024;
/** Decodes chunks to UTF-8 without a byte order mark and cuts them into blocks that end where a line ends. */
export async function* textBlocks(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  let rest = new Uint8Array(0);
  for await (const chunk of toUtf8(chunks, encoding)) {
    for (let from = 0; from < chunk.length; from += BLOCK_BYTES) {
      const part = chunk.subarray(from, from + BLOCK_BYTES);
      const end = part.lastIndexOf(LF) + 1;
      if (end > 0) {
        yield rest.length === 0
          ? part.subarray(0, end)
          : concat(rest, part.subarray(0, end));
        rest = new Uint8Array(0);
      }
      // Beyond the limit only the fact that the line is too long matters.
      const tail = part.subarray(end);
      if (rest.length <= MAX_LINE_BYTES) rest = concat(rest, tail);
    }
  }
  if (rest.length > 0) yield rest;
}

async function* toUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  const decoded = encoding.startsWith("UTF-8")
    ? withoutMark(chunks, encoding === "UTF-8-BOM" ? 3 : 0)
    : transcode(chunks, encoding);
  let cr: boolean | null = null;
  for await (const bytes of decoded) {
    cr ??= endsLinesWithCr(bytes);
    if (cr) crToLf(bytes);
    yield bytes;
  }
}

async function* withoutMark(
  chunks: AsyncIterable<Uint8Array>,
  markBytes: number,
): AsyncGenerator<Uint8Array> {
  let skip = markBytes;
  for await (const chunk of chunks) {
    yield chunk.subarray(skip);
    skip = 0;
  }
}

async function* transcode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  const decoder = decoderOf(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    yield encoder.encode(decoder.decode(chunk, false));
  }
  yield encoder.encode(decoder.decode(new Uint8Array(0), true));
}

/** Old Macintosh files end lines with CR alone. */
export function endsLinesWithCr(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, MAX_LINE_BYTES);
  return sample.includes(CR) && !sample.includes(LF);
}

function crToLf(bytes: Uint8Array): void {
  for (let i = bytes.indexOf(CR); i >= 0; i = bytes.indexOf(CR, i + 1))
    bytes[i] = LF;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
