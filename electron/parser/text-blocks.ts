import { isUtf8 } from "node:buffer";

export type Encoding =
  "UTF-8" | "UTF-8-BOM" | "UTF-16LE" | "UTF-16BE" | "windows-1252";

/** Byte order marks. */
const MARKS: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], "UTF-8-BOM"],
  [[0xff, 0xfe], "UTF-16LE"],
  [[0xfe, 0xff], "UTF-16BE"],
];

const LF = 10;
const CR = 13;
/** A longer line cannot be one of names; what exceeds it is dropped while reading, and the line is rejected. */
export const MAX_LINE_BYTES = 1024 * 1024;
/** How much is handed on at once, so that messages get through while a large file is read. */
const BLOCK_BYTES = 4 * 1024 * 1024;
/** Enough to tell text from what is none; archives hold hundreds of members. */
const SAMPLE_BYTES = 8 * 1024;

/** Guesses the encoding from the first bytes; null: this is no text. */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  const marked = MARKS.find(([mark]) =>
    mark.every((byte, i) => bytes[i] === byte),
  );
  if (marked) return marked[1];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = zerosByParity(sample);
  const many = sample.length / 4;
  if (zeros.odd > many && zeros.even === 0) return "UTF-16LE";
  if (zeros.even > many && zeros.odd === 0) return "UTF-16BE";
  if (looksBinary(sample, zeros.even + zeros.odd)) return null;
  return isUtf8(upToLastLineEnd(bytes)) ? "UTF-8" : "windows-1252";
}

function zerosByParity(sample: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) zeros.even++;
    else zeros.odd++;
  }
  return zeros;
}

/** Text has hardly any control characters; a few NUL bytes in damaged text are the lines' problem. */
function looksBinary(sample: Uint8Array, zeros: number): boolean {
  let controls = zeros;
  for (const byte of sample) {
    if (
      byte !== 0 &&
      byte < 32 &&
      byte !== 9 &&
      byte !== LF &&
      byte !== CR &&
      byte !== 12
    )
      controls++;
  }
  return controls > sample.length / 50;
}

/** A multi-byte letter may be cut at the end of a chunk; a line end never is. */
function upToLastLineEnd(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(LF);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

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
  const decoder = new TextDecoder(encoding.toLowerCase());
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    yield encoder.encode(decoder.decode(chunk, { stream: true }));
  }
  yield encoder.encode(decoder.decode());
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
