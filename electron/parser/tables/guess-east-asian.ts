import type { Encoding } from "./encodings";

/** What is guessed from, in bytes; a multi-byte letter may be cut there. */
const SAMPLE_BYTES = 64 * 1024;
const LF = 10;

/**
 * Encodings with two bytes to a letter, and what a text that was read rightly holds: the letters of the language, or words
 * that tables of names have. Bytes of other encodings hardly ever decode without a fault, and never to these words.
 */
const CANDIDATES: readonly (readonly [Encoding, RegExp])[] = [
  ["EUC-KR", /이름|성별|남자|여자|남아|여아|건수|연도|순위|출생|인구/u],
  [
    "Shift_JIS",
    /順位|名前|人数|男の子|女の子|男児|女児|性別|[\u3041-\u3096]{2}|[\u30a1-\u30fa]{2}/u,
  ],
  ["Big5", /排名|姓名|名字|人數|性別|男性|女性|年度/u],
  ["GB18030", /排名|姓名|名字|人数|性别|男性|女性|数量|年份/u],
];
/** Of the letters beyond ASCII, in the script of the language. */
const MOSTLY = 0.6;

/** The encoding of a text of Korea, Japan, Taiwan or China that is not Unicode; null: it is none. */
export function guessEastAsian(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const end = sample.lastIndexOf(LF);
  const lines = end < 0 ? sample : sample.subarray(0, end);
  const found = CANDIDATES.find(([encoding, words]) => {
    const text = decoded(lines, encoding);
    return text !== null && words.test(text) && isEastAsian(text);
  });
  return found?.[0] ?? null;
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(
      bytes,
    );
  } catch {
    return null;
  }
}

function isEastAsian(text: string): boolean {
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const letters =
    text.match(
      /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff5e]/gu,
    )?.length ?? 0;
  return letters > foreign * MOSTLY;
}
