/** Letters a–z, a blank, and one stand-in for all others. */
const LETTERS = 28;
const BLANK = 0;
const OTHER = 27;
const LETTER_A = 97;

export const TRIGRAMS = LETTERS ** 3;

function letterNo(code: number): number {
  const no = code - LETTER_A + 1;
  return no >= 1 && no < OTHER ? no : OTHER;
}

/**
 * The distinct trigrams of a folded name as numbers below `TRIGRAMS`, as PostgreSQL's pg_trgm makes them: two blanks before
 * the name, one behind it.
 */
export function trigramsOf(folded: string): number[] {
  const found: number[] = [];
  let first = BLANK;
  let second = BLANK;
  for (let i = 0; i <= folded.length; i++) {
    const third = i === folded.length ? BLANK : letterNo(folded.charCodeAt(i));
    const trigram = (first * LETTERS + second) * LETTERS + third;
    if (!found.includes(trigram)) found.push(trigram);
    first = second;
    second = third;
  }
  return found;
}
