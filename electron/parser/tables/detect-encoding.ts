import { isAscii, isUtf8 } from "node:buffer";
import type { SourceMember } from "../source-member";
import type { Encoding } from "./encodings";
import { guessCodePage } from "./guess-code-page";
import type { MemberStart } from "./member-bytes";

/** Byte order marks. */
const MARKS: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], "UTF-8-BOM"],
  [[0xff, 0xfe], "UTF-16LE"],
  [[0xfe, 0xff], "UTF-16BE"],
];
/** Enough to tell text from what is none; archives hold hundreds of members. */
const SAMPLE_BYTES = 8 * 1024;
/** In larger members of which the beginning is ASCII, letters far behind are taken for UTF-8. */
const MAX_SCANNED_BYTES = 64 * 1024 * 1024;
/** What is guessed from: the letters behind these are much the same. */
const GUESSED_FROM_BYTES = 4 * 1024 * 1024;

const GOOD_LETTERS_PER_BAD = 4;

const LF = 10;
const CR = 13;
const TAB = 9;
const FORM_FEED = 12;

/** The encoding of a member; where its beginning is ASCII, from the first other bytes. Null: no text. */
export async function encodingOf(
  member: SourceMember,
  start: MemberStart,
): Promise<Encoding | null> {
  const { bytes, whole } = start;
  const scan =
    !whole &&
    member.bytes <= MAX_SCANNED_BYTES &&
    isAscii(bytes) &&
    detectEncoding(bytes) === "UTF-8";
  if (!scan) return detectEncoding(bytes);
  for await (const chunk of member.chunks()) {
    const at = chunk.findIndex((byte) => byte > 127);
    if (at < 0) continue;
    const from = chunk.lastIndexOf(LF, at) + 1;
    return ofLetters(chunk.subarray(from));
  }
  return "UTF-8";
}

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
  return ofLetters(bytes);
}

function ofLetters(bytes: Uint8Array): Encoding {
  const text = upToLastLineEnd(bytes.subarray(0, GUESSED_FROM_BYTES));
  return isUtf8(text) || isDamagedUtf8(text) ? "UTF-8" : guessCodePage(text);
}

/** One bad byte is a bad cell, and no reason to misread all others. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const letters = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return letters > bad * GOOD_LETTERS_PER_BAD;
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
      byte !== TAB &&
      byte !== LF &&
      byte !== CR &&
      byte !== FORM_FEED
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
