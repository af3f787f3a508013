import type { Output } from "../../../shared/ipc/contract";
import type { LetterFeature } from "../../../shared/ipc/insight-schemas";
import { Swatch } from "../../charts/swatch";
import type { Column } from "../../components/grid-column";
import { lettersWords } from "../../lib/words/insight-letters";
import { percentText, pointsText } from "./figure-text";

const words = lettersWords.columns;

/** A group of names in the list. Unit: shares of 0–1. */
export interface LetterRow {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly highest: number;
  readonly highestYear: number;
}

/** @param slotOf hue of a group in the chart; −1: it is not there */
export function lettersColumns(
  { years }: Output<"insights.letters">,
  feature: LetterFeature,
  slotOf: (row: LetterRow) => number,
): Column<LetterRow>[] {
  const shares = [
    ["first", words.first(years[0] ?? 0)],
    ["last", words.last(years.at(-1) ?? 0)],
  ] as const;
  return [
    {
      id: "key",
      title: words.key[feature],
      width: "minmax(7rem, 1fr)",
      cell: (row) => (
        <span className="insight-name insight-key">
          {lettersWords.keyOf(feature, row.key)}
          {slotOf(row) >= 0 && <Swatch slot={slotOf(row)} />}
        </span>
      ),
    },
    ...shares.map(([id, title]) => ({
      ...{ id, title, numeric: true, width: "5rem" },
      cell: (row: LetterRow) => percentText(row[id]),
    })),
    {
      id: "change",
      title: words.change,
      numeric: true,
      width: "6.5rem",
      cell: ({ first, last }) => pointsText(last - first),
    },
    {
      id: "highest",
      title: words.highest,
      numeric: true,
      width: "5rem",
      cell: ({ highest }) => percentText(highest),
    },
    {
      id: "year",
      title: words.highestIn,
      numeric: true,
      width: "3.5rem",
      cell: ({ highestYear }) => highestYear,
    },
  ];
}
