import { fold } from "../../../shared/fold";
import type { Gender } from "../../../shared/ipc/contract";
import { genderOfWord } from "../../parser/layout/gender-words";
import type { Cell, Row } from "../../parser/tables/table";
import { cellText } from "../../parser/layout/cell-text";

/** What the columns of a life table hold; column numbers from 0. */
export interface LifeColumns {
  /** The row of the header, from 0. */
  readonly headerRow: number;
  readonly age: number;
  readonly year: number | null;
  /** The header says that years are years of birth. */
  readonly byBirth: boolean;
  readonly sex: number | null;
  /** Survivors, or where there are none probabilities of death. Sex null: of the sex that the line or the file says. */
  readonly values: readonly {
    readonly column: number;
    readonly kind: "survivors" | "deaths";
    readonly gender: Gender | null;
  }[];
}

/** Rows above the header that are looked at. */
const LOOK_AT_ROWS = 60;

const AGE =
  /^((exact|vollendetes) )?(age|alter|edad|eta|idade|leeftijd|alder|ika|wiek|vek|vanus|starost|eletkor|yas)\b|^x$/;
const SURVIVORS =
  /^l ?x$|survivor|surviving|number of lives|survivants|uberlebende|sobrevivientes|supervivientes|sobreviventes|sopravviventi|overlevend|overlevere|elossa|dozywajac/;
const DEATHS =
  /^q ?x$|death probability|probability of (death|dying)|quotient de mortalite|probabilite de deces|sterbewahrscheinlichkeit|probabilidad de (muerte|morir)|riesgo de muerte|probabilita di morte|sterftekans|dodsrisiko|dodsrisk/;
const YEAR =
  /^(year|jahr|annee|ano|anno|jaar|ar|vuosi|rok|ev|period|periode|periodo)\b|year of birth|birth year|cohort|generation|geburtsjahr|annee de naissance|kohorte|cohorte/;
const BIRTH =
  /birth|cohort|generation|naissance|geburt|kohorte|nacimiento|nascita/;
const SEX =
  /^(sex|gender|sexe|geschlecht|sexo|sesso|geslacht|kjonn|kon|sukupuoli|plec|pohlavi)$/;

/** Null: no row names ages and survivors or deaths. */
export function lifeColumns(rows: readonly Row[]): LifeColumns | null {
  for (const [headerRow, row] of rows.slice(0, LOOK_AT_ROWS).entries()) {
    const found = columnsOf(row, rows[headerRow - 1] ?? [], headerRow);
    if (found !== null) return found;
  }
  return null;
}

function columnsOf(
  row: Row,
  above: Row,
  headerRow: number,
): LifeColumns | null {
  // The head of a column without a unit may stand in the row of the titles that span several.
  const heads = row.map(
    (cell, at) => headKey(cell) || headKey(above[at] ?? null),
  );
  const find = (pattern: RegExp): number =>
    heads.findIndex((head) => pattern.test(head));
  const age = find(AGE);
  const survivors = valuesOf(heads, SURVIVORS, above, "survivors");
  const deaths = valuesOf(heads, DEATHS, above, "deaths");
  const values = survivors.length > 0 ? survivors : deaths;
  if (age < 0 || values.length === 0) return null;
  const year = find(YEAR);
  const sex = find(SEX);
  return {
    ...{ headerRow, age, values },
    year: year < 0 ? null : year,
    byBirth: BIRTH.test(heads[year] ?? ""),
    sex: sex < 0 ? null : sex,
  };
}

function valuesOf(
  heads: readonly string[],
  pattern: RegExp,
  above: Row,
  kind: "survivors" | "deaths",
): LifeColumns["values"] {
  const found = heads.flatMap((head, column) => {
    const plain = withoutSex(head);
    if (!pattern.test(plain)) return [];
    const gender = sexIn(head) ?? sexAbove(above, column);
    return [{ column, kind, gender }];
  });
  // Of several columns of one sex the first counts.
  return found.filter(
    ({ gender }, at) =>
      found.findIndex((other) => other.gender === gender) === at,
  );
}

/** Years lived, which differ from survivors in the capital alone. */
const YEARS_LIVED = /^L\s*[_(]?\s*x\)?$/;

/** "l(x)", "Lives_x" and the like as words: folded, marks as blanks. */
function headKey(cell: Cell): string {
  const text = cellText(cell);
  if (YEARS_LIVED.test(text)) return "years lived";
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function sexIn(words: string): Gender | null {
  for (const word of words.split(" ")) {
    const gender = isSexWord(word) ? genderOfWord(word) : null;
    if (gender !== null) return gender;
  }
  return null;
}

/** Digits stand for sexes in a column of them, but not in a title. */
function isSexWord(word: string): boolean {
  return !/^\d+$/.test(word) && word !== "x" && genderOfWord(word) !== null;
}

function withoutSex(head: string): string {
  return head
    .split(" ")
    .filter((word) => !isSexWord(word))
    .join(" ");
}

/** A title that spans several columns stands above the first of them. */
function sexAbove(above: Row, column: number): Gender | null {
  for (let at = column; at >= 0; at--) {
    const words = headKey(above[at] ?? null);
    if (words !== "") return sexIn(words);
  }
  return null;
}
