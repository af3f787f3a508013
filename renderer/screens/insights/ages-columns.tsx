import type { AgeRow } from "../../../shared/ipc/insight-schemas";
import type { Column } from "../../components/grid-column";
import { format } from "../../lib/format";
import { agesWords } from "../../lib/words/insight-ages";
import { tenthsText } from "./figure-text";
import { NAME, SEX } from "./name-columns";

const words = agesWords.columns;

/** The columns of names by the age of their bearers. */
export const AGES_COLUMNS: readonly Column<AgeRow>[] = [
  NAME,
  SEX,
  {
    id: "median",
    title: words.median,
    numeric: true,
    width: "6rem",
    cell: ({ quartiles }) => <strong>{ageText(quartiles[1])}</strong>,
  },
  {
    id: "middle",
    title: words.middle,
    numeric: true,
    width: "7rem",
    cell: ({ quartiles }) =>
      agesWords.between(ageText(quartiles[0]), ageText(quartiles[2])),
  },
  {
    id: "living",
    title: words.living,
    numeric: true,
    width: "10rem",
    cell: livingText,
  },
  {
    id: "births",
    title: words.births,
    numeric: true,
    width: "6rem",
    cell: ({ births }) => format.count(births),
  },
];

export function ageText(years: number): string {
  return tenthsText(years);
}

/** An estimate says no more than three digits of a number. */
export function livingText({ living }: Pick<AgeRow, "living">): string {
  const low = roughly(living.low);
  if (living.high === null) return `≥ ${low}`;
  const high = roughly(living.high);
  return low === high ? low : agesWords.between(low, high);
}

function roughly(persons: number): string {
  return format.count(Number(persons.toPrecision(3)));
}
