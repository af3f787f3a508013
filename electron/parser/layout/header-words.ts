import { fold } from "../../../shared/fold";
import {
  COLUMN_WORDS,
  UNSPACED_WORDS,
  WHOLE_HEADS,
  type HeaderRole,
} from "./column-words";

export type { HeaderRole };

/** "[note 1]", "(note 2, 3)": not what the column holds. */
const NOTE_REFERENCE = /[[(]\s*(?:foot)?notes?\s*[\d, ]*[\])]/giu;

/** A header cell as it is compared: "FirstForename" as two words, folded, punctuation and numbers as blanks. */
export function headerKey(cell: string): string {
  const bare = cell.replace(NOTE_REFERENCE, " ");
  return fold(bare.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[^\p{L}%‰']+/gu, " ")
    .trim();
}

const ROLES = Object.keys(COLUMN_WORDS) as HeaderRole[];

const WORDS = new Map(ROLES.map((role) => [role, patternOf(role)]));

/** What a header may mean, most telling first; "nombre" is a count in French and a name in Spanish: the cells decide. */
export function headerRoles(header: string): HeaderRole[] {
  const key = headerKey(header);
  if (key === "") return [];
  return ROLES.filter((role) => WORDS.get(role)?.test(key));
}

/** Whether a cell is, as a whole, a word for a column: such a row is a header. */
export function isHeaderWord(cell: string): boolean {
  const key = headerKey(cell);
  return key.length > 2 && key.length <= 60 && headerRoles(cell).length > 0;
}

function patternOf(role: HeaderRole): RegExp {
  const unspaced = listOf(UNSPACED_WORDS[role]);
  const whole = listOf(WHOLE_HEADS[role]).map((word) => `^${word}$`);
  const apart = `(?<![\\p{L}'])(?:${listOf(COLUMN_WORDS[role]).join("|")})(?![\\p{L}'])`;
  return new RegExp([apart, ...unspaced, ...whole].join("|"), "u");
}

/** Words as they stand in folded text, long ones first. */
function listOf(text = ""): string[] {
  return text
    .split(",")
    .map((word) => fold(word).trim().replace(/\s+/g, " "))
    .filter((word) => word !== "")
    .sort((a, b) => b.length - a.length);
}
