import type { ArrivalRow } from "../../../shared/ipc/insight-schemas";
import type { Column } from "../../components/grid-column";
import { format } from "../../lib/format";
import {
  arrivalsWords,
  type ArrivalChange,
} from "../../lib/words/insight-arrivals";
import { NAME, SEX } from "./name-columns";

const words = arrivalsWords.columns;

/** The columns of names that are new, or gone. */
export function arrivalsColumns(change: ArrivalChange): Column<ArrivalRow>[] {
  return [
    NAME,
    SEX,
    {
      id: "year",
      title: words.year[change],
      numeric: true,
      width: "3.5rem",
      cell: ({ year }) => year,
    },
    numbers("count", words.count, "5.5rem", ({ count }) => count),
    numbers("peak", words.peak, "4rem", ({ peak }) => peak),
    {
      id: "peak-year",
      title: words.peakYear,
      numeric: true,
      width: "4.5rem",
      cell: ({ peakYear }) => peakYear,
    },
    numbers("births", words.births, "6rem", ({ births }) => births),
    numbers("years", words.years, "5.5rem", ({ years }) => years),
  ];
}

function numbers(
  id: string,
  title: string,
  width: string,
  of: (row: ArrivalRow) => number,
): Column<ArrivalRow> {
  return {
    ...{ id, title, width, numeric: true },
    cell: (row) => format.count(of(row)),
  };
}
