import { fold } from "../../../shared/fold";
import type { SuppressionMark } from "../../../shared/mapping";

/** A mark as a legend shows it: "-", "..", "*", "[x]", in quotes or not. */
const MARK = String.raw`(?<![\p{L}\d])["'(«]?(\[[a-z]\]|\.{1,3}|\*{1,3}|[-–—:#x])["')»]?`;
/** "= fewer than 10", "indicates that fewer than ten", "Weniger als 3 Personen". */
const LESS = String.raw`(?:fewer|less) than|under|below|farre an|mindre an|weniger als|unter|moins de|inferieure? a|menos de|inferiore? a|meno di|minder dan|faerre end|faerre enn|mindre enn|mindre end|vahemman kuin|alle|mniej niz|ponizej|mene nez|menej ako|manj kot|manje od|kevesebb(?:,)? mint|maziau nei|mazak(?:a)? par|alla|по-малко от|менее|менше`;
const FEWER = new RegExp(
  `${MARK}\\s*(?:=|:|-)?\\s*[^.;=]{0,80}?(?<!\\p{L})(?:${LESS})\\s+(\\d{1,3}|[a-z]{3,6})(?![\\p{L}\\d])`,
  "giu",
);
/** "[x] = counts of 2 or less". */
const OR_LESS = new RegExp(
  `${MARK}\\s*(?:=|:|-)?\\s*[^.;=]{0,80}?(?<!\\d)(\\d{1,3})\\s+(?:or|and) (?:less|fewer|under|below)`,
  "giu",
);

/** "- = nil", "– nichts vorhanden", "- Zero": nobody. */
const NONE = new RegExp(
  `${MARK}\\s*(?:=|:|means|indicates|bedeutet)?\\s*["'(]?(?:nil|none|zero|null|no (?:persons|births|cases|children)|nothing|nolla|ei yhtaan|nichts vorhanden|genau null|keine?|neant|nul|aucune?|ninguno|nessuno|geen|ingen|inga|intet|zadn[ye]|brak|nincs|nebija|nera)(?!\\p{L})`,
  "giu",
);

const NUMBERS: Readonly<Record<string, number>> = {
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  drei: 3,
  funf: 5,
  zehn: 10,
  trois: 3,
  cinq: 5,
  dix: 10,
  tres: 3,
  cinco: 5,
  diez: 10,
  fem: 5,
  tio: 10,
  ti: 10,
};

/** What marks stand for, as a note beside a table says: fewer than a number, or nobody. */
export function marksIn(texts: readonly string[]): SuppressionMark[] {
  const marks = new Map<string, number>();
  for (const text of texts) {
    const key = fold(text.slice(0, MOST_LETTERS));
    for (const [, mark = ""] of key.matchAll(NONE)) note(marks, mark, 0);
    for (const [, mark = "", number = ""] of key.matchAll(FEWER))
      note(marks, mark, fewerThan(number));
    for (const [, mark = "", number = ""] of key.matchAll(OR_LESS))
      note(marks, mark, Number(number));
  }
  return [...marks].map(([mark, high]) => ({ mark, low: 0, high }));
}

/** Fewer than none are as unknown as fewer than a word. */
function fewerThan(number: string): number {
  const most = (NUMBERS[number] ?? Number(number)) - 1;
  return most > 0 ? most : NaN;
}

const MOST_LETTERS = 1000;

function note(marks: Map<string, number>, mark: string, high: number): void {
  if (Number.isInteger(high) && !marks.has(mark)) marks.set(mark, high);
}
