import { isAscii, isUtf8 } from "node:buffer";
import type { SourceMember } from "../source-member";
import type { Encoding } from "./encodings";
import { guessCodePage } from "./guess-code-page";
import { guessEastAsian } from "./guess-east-asian";
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

/** Even a short text may have these. */
const FEW_CONTROLS = 2;
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
  const wide = utf16Of(sample);
  if (wide !== null) return wide;
  if (looksBinary(sample)) return null;
  return ofLetters(bytes);
}

function ofLetters(bytes: Uint8Array): Encoding {
  const text = upToLastLineEnd(bytes.subarray(0, GUESSED_FROM_BYTES));
  if (isUtf8(text) || isDamagedUtf8(text)) return "UTF-8";
  return guessEastAsian(text) ?? guessCodePage(text);
}

/** One bad byte is a bad cell, and no reason to misread all others. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const letters = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return letters > bad * GOOD_LETTERS_PER_BAD;
}

/** UTF-16 without a mark: every other byte says which part of Unicode, mostly Latin, Greek, Cyrillic or punctuation. */
function utf16Of(sample: Uint8Array): Encoding | null {
  const even = partsOfUnicode(sample, 0);
  const odd = partsOfUnicode(sample, 1);
  if (odd && !even) return "UTF-16LE";
  return even && !odd ? "UTF-16BE" : null;
}

/** True where the bytes from there on, every other one, are such parts and Latin among them. */
function partsOfUnicode(sample: Uint8Array, from: number): boolean {
  let parts = 0;
  let latin = 0;
  let count = 0;
  for (let i = from; i < sample.length; i += 2, count++) {
    const byte = sample[i] as number;
    if (byte === 0) latin++;
    if (byte < 6 || (byte >= 0x1e && byte <= 0x21)) parts++;
  }
  return latin > count / 10 && parts > count * 0.95;
}

/** Text has hardly any control characters; a few NUL bytes in damaged text are the lines' problem. */
function looksBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (
      byte < 32 &&
      byte !== TAB &&
      byte !== LF &&
      byte !== CR &&
      byte !== FORM_FEED
    )
      controls++;
  }
  return controls > Math.max(sample.length / 50, FEW_CONTROLS);
}

/** A multi-byte letter may be cut at the end of a chunk; a line end never is. */
function upToLastLineEnd(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(LF);
  return end < 0 ? bytes : bytes.subarray(0, end);
}
