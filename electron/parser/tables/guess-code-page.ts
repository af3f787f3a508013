import { decodeCodePage, type CodePage } from "./code-pages";
import { LATIN_MODELS, OTHER_MODELS, type LetterModel } from "./name-letters";

/** What is believed before a letter is seen, as logarithms: offices mostly publish from Windows. */
const CANDIDATES: readonly (readonly [CodePage, number])[] = [
  ["windows-1252", 0],
  ["windows-1250", -1],
  ["windows-1254", -1.5],
  ["windows-1257", -2],
  ["ISO-8859-15", -2],
  ["ISO-8859-2", -2.5],
  ["macintosh", -3],
  ["windows-1251", -2],
  ["windows-1253", -2],
];

/** Logarithms of how likely something is in a list of names. */
const NO_LETTER = -12;
const FOREIGN_LETTER = -9;
const SYMBOL = -4;
const RARE_SYMBOL = -7;
/** Added to those above. */
const SYMBOL_IN_WORD = -6;
const WRONG_CASE = -5;
const ALONE = -4;
/** Latin letters beyond ASCII stand between ASCII letters; Greek and Cyrillic ones among themselves. */
const WRONG_NEIGHBOUR = -2;

const COMMON_SYMBOLS = "€–—‘’´“”„…§°«»·ªº©®™\xa0";

/** D’Arcy, D´Angelo, Gal·la, Mª. */
const WITHIN_WORDS = "’´·ªº\xa0";

/** What stands beside a byte. */
const NOTHING = 0;
const UPPER = 1;
const LOWER = 2;
const HIGH = 3;

interface Seen {
  byte: number;
  before: number;
  after: number;
  count: number;
}

/** The single-byte encoding in which the letters of a list of names make most sense. */
export function guessCodePage(bytes: Uint8Array): CodePage {
  const seen = highBytes(bytes);
  let best: CodePage = "windows-1252";
  let bestScore = -Infinity;
  for (const [page, prior] of CANDIDATES) {
    const score = prior + scoreOf(seen, page);
    if (score <= bestScore) continue;
    best = page;
    bestScore = score;
  }
  return best;
}

/** How often each byte beyond ASCII stands between what. */
function highBytes(bytes: Uint8Array): Seen[] {
  const counts = new Uint32Array(128 * 16);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 128) continue;
    const key =
      (byte - 128) * 16 + kindOf(bytes[i - 1]) * 4 + kindOf(bytes[i + 1]);
    counts[key] = (counts[key] as number) + 1;
  }
  const seen: Seen[] = [];
  counts.forEach((count, key) => {
    if (count === 0) return;
    const byte = (key >> 4) + 128;
    seen.push({ byte, before: (key >> 2) & 3, after: key & 3, count });
  });
  return seen;
}

function kindOf(byte: number | undefined): number {
  if (byte === undefined) return NOTHING;
  if (byte > 127) return HIGH;
  if (byte >= 65 && byte <= 90) return UPPER;
  return byte >= 97 && byte <= 122 ? LOWER : NOTHING;
}

function scoreOf(seen: readonly Seen[], page: CodePage): number {
  const cyrillicOrGreek = page === "windows-1251" || page === "windows-1253";
  const models = cyrillicOrGreek ? OTHER_MODELS : LATIN_MODELS;
  const letters = seen.map((one) => ({
    ...one,
    letter: decodeCodePage(Uint8Array.of(one.byte), page),
  }));
  let context = 0;
  for (const one of letters)
    context += one.count * contextOf(one, one.letter, cyrillicOrGreek);
  const fits = models.map((model) =>
    letters.reduce(
      (sum, { letter, count }) => sum + count * likelihood(letter, model),
      0,
    ),
  );
  return context + Math.max(...fits);
}

function likelihood(letter: string, model: LetterModel): number {
  const share = model.get(letter) ?? model.get(letter.toLowerCase());
  if (share !== undefined) return Math.log(share);
  if (letter === "\ufffd") return NO_LETTER;
  if (isLetter(letter)) return FOREIGN_LETTER;
  return COMMON_SYMBOLS.includes(letter) ? SYMBOL : RARE_SYMBOL;
}

function contextOf(
  { before, after }: Seen,
  letter: string,
  cyrillicOrGreek: boolean,
): number {
  if (letter === "\ufffd") return 0;
  const inWord = before !== NOTHING || after !== NOTHING;
  if (!isLetter(letter)) return inWord ? symbolInWord(letter, before) : 0;
  return inWord
    ? neighbourhoodOf(letter, before, after, cyrillicOrGreek)
    : ALONE;
}

/** However common it is elsewhere. */
function symbolInWord(symbol: string, before: number): number {
  if (WITHIN_WORDS.includes(symbol) && before !== NOTHING) return 0;
  const common = COMMON_SYMBOLS.includes(symbol);
  return SYMBOL_IN_WORD + (common ? RARE_SYMBOL - SYMBOL : 0);
}

function neighbourhoodOf(
  letter: string,
  before: number,
  after: number,
  cyrillicOrGreek: boolean,
): number {
  const strange = cyrillicOrGreek
    ? isAsciiLetter(before) || isAsciiLetter(after)
    : before === HIGH || after === HIGH;
  return caseOf(letter, before, after) + (strange ? WRONG_NEIGHBOUR : 0);
}

/** A capital within small letters, or a small letter among capitals. */
function caseOf(letter: string, before: number, after: number): number {
  const upper = letter.toLowerCase() !== letter;
  const lower = letter.toUpperCase() !== letter && letter !== "ß";
  if (upper && before === LOWER) return WRONG_CASE;
  if (lower && before !== LOWER && after === UPPER) return WRONG_CASE;
  return lower && before === UPPER && after === NOTHING ? WRONG_CASE : 0;
}

function isAsciiLetter(kind: number): boolean {
  return kind === UPPER || kind === LOWER;
}

function isLetter(letter: string): boolean {
  return /\p{L}/u.test(letter) && !"ªº".includes(letter);
}
