import type { Row } from "../tables/table";
import {
  cellText,
  isDecimal,
  isNameLike,
  rankNumber,
  suppression,
  wholeNumber,
  yearNumber,
} from "./cell-text";
import { genderKey, genderOfWord, genderWordsOf } from "./gender-words";
import { yearIn } from "./hints";

/** A column with all that is known of it before its role is decided. */
export interface ColumnSeen {
  /** The column's own head, and with those that span it. */
  own: string;
  full: string;
  cells: ColumnProfile;
}

/** Whole numbers, or marks of some that were not published. */
export function isCount(cells: ColumnProfile): boolean {
  return cells.whole + cells.suppressed > 0.6 && cells.whole > 0;
}

const MOST_GENDER_WORDS = 12;

/** What the cells of a column are like: shares of its filled cells, 0–1. */
export interface ColumnProfile {
  filled: number;
  whole: number;
  year: number;
  /** Days, of which only the year is told apart. */
  dated: number;
  decimal: number;
  gender: number;
  /** Letters in it, no sentence. */
  text: number;
  suppressed: number;
  /** Ranks: whole numbers, or with marks of ties. */
  rank: number;
  /** Some ranks carry marks of ties, such as "4=". */
  tieMarks: boolean;
  distinct: number;
  /** Numbers from 1 on that never fall: a ranking or a running number. */
  countsUp: boolean;
  /** Goes up by one with every row: a running number. */
  runs: boolean;
  /** Never rises: counts in the order of a ranking. */
  falls: boolean;
  average: number;
}

export function profileColumn(
  rows: readonly Row[],
  column: number,
): ColumnProfile {
  const genders = gendersIn(rows, column);
  const cells = rows
    .map((row) => row[column])
    .filter((cell) => cellText(cell) !== "");
  const share = (test: (cell: (typeof cells)[number]) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  const numbers = cells
    .map(wholeNumber)
    .filter((value): value is number => value !== null);
  const ranks = cells
    .map(rankNumber)
    .filter((value): value is number => value !== null);
  return {
    filled: cells.length,
    whole: share((cell) => wholeNumber(cell) !== null),
    year: share((cell) => yearNumber(cell) !== null),
    dated: share((cell) => isDay(cellText(cell))),
    decimal: share(isDecimal),
    gender: isYesOrNo(cells.map(cellText))
      ? 0
      : share((cell) => genders.has(genderKey(cellText(cell)))),
    text: share((cell) => isNameLike(cell) && wholeNumber(cell) === null),
    suppressed: share((cell) => suppression(cell) !== null),
    rank: share((cell) => rankNumber(cell) !== null),
    tieMarks: cells.some((cell) =>
      /^(?:=\s*\d+|\d+\s*=)$/.test(cellText(cell)),
    ),
    distinct: new Set(cells.map(cellText)).size,
    countsUp:
      ranks.length > 2 && ranks[0] === 1 && mostly(ranks, (a, b) => b >= a),
    runs: numbers.length > 2 && isRun(numbers),
    falls: numbers.length > 2 && mostly(numbers, (a, b) => b <= a),
    average:
      numbers.reduce((sum, value) => sum + value, 0) /
      Math.max(numbers.length, 1),
  };
}

/** What the words of the column mean; many different words are no code. */
function gendersIn(
  rows: readonly Row[],
  column: number,
): ReturnType<typeof genderWordsOf> {
  const words = new Set(rows.map((row) => cellText(row[column])));
  return genderWordsOf(words.size > MOST_GENDER_WORDS ? [] : words, "");
}

/** A day such as 2015-01-01T00:00:00 or 31/12/2015. */
function isDay(text: string): boolean {
  return (
    (/^\d{4}-\d\d(?:-\d\d)?(?:[T ].*)?$/.test(text) ||
      /^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?: [\d:]+)?$/.test(text)) &&
    yearIn(text) !== null
  );
}

function isRun(numbers: readonly number[]): boolean {
  return numbers.every(
    (value, i) => i === 0 || value - (numbers[i - 1] ?? 0) === 1,
  );
}

/** "No" is Hungarian for women, too, but then men are named beside them. */
function isYesOrNo(texts: readonly string[]): boolean {
  const no = texts.some((text) => /^no$/i.test(text));
  return no && texts.every((text) => genderOfWord(text) !== "M");
}

/** Rankings start anew with every year and sex: a few steps may be against the order. */
function mostly(
  values: readonly number[],
  inOrder: (a: number, b: number) => boolean,
): boolean {
  let steps = 0;
  for (let i = 1; i < values.length; i++)
    if (inOrder(values[i - 1] as number, values[i] as number)) steps++;
  return steps >= (values.length - 1) * 0.9;
}
