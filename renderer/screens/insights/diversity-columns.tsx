import type { DiversityRow } from "../../../shared/ipc/insight-schemas";
import type { Column } from "../../components/grid-column";
import { format } from "../../lib/format";
import {
  diversityWords,
  type DiversityView,
} from "../../lib/words/insight-diversity";
import { insights } from "../../lib/words/insights";
import { effectiveText, percentText } from "./figure-text";

const words = diversityWords.columns;

/** What the table says of a year and sex in each view. */
export function diversityColumns(
  view: DiversityView,
  isRanged: boolean,
): Column<DiversityRow>[] {
  return [
    { id: "year", title: words.year, width: "3rem", cell: ({ year }) => year },
    {
      id: "sex",
      title: words.sex,
      width: "minmax(2rem, 1fr)",
      cell: ({ gender }) => (
        <abbr title={insights.sexOf(gender)}>{gender}</abbr>
      ),
    },
    {
      id: "births",
      title: words.births,
      numeric: true,
      width: "5.75rem",
      cell: ({ births }) => format.count(births),
    },
    ...(isRanged ? [UNLISTED] : []),
    {
      id: "names",
      title: words.names,
      numeric: true,
      width: "4rem",
      cell: ({ names }) => format.count(names),
    },
    ...columnsOf(view),
  ];
}

function columnsOf(view: DiversityView): Column<DiversityRow>[] {
  if (view === "top")
    return [
      topColumn(10, ({ top10 }) => top10),
      topColumn(50, ({ top50 }) => top50),
      topColumn(100, ({ top100 }) => top100),
    ];
  if (view === "names") return [];
  return [
    orderColumn(1, ({ hill1 }) => hill1),
    orderColumn(2, ({ hill2 }) => hill2),
  ];
}

const UNLISTED: Column<DiversityRow> = {
  id: "unlisted",
  title: words.unlisted,
  numeric: true,
  width: "5.75rem",
  cell: ({ births, denominator }) =>
    percentText((denominator - births) / denominator),
};

function topColumn(
  k: number,
  birthsOf: (row: DiversityRow) => number | null,
): Column<DiversityRow> {
  return {
    id: `top${String(k)}`,
    title: words.top(k),
    numeric: true,
    width: "4rem",
    cell: (row) => {
      const births = birthsOf(row);
      return births === null ? "–" : percentText(births / row.denominator);
    },
  };
}

function orderColumn(
  order: 1 | 2,
  hillOf: (row: DiversityRow) => DiversityRow["hill1"],
): Column<DiversityRow> {
  return {
    id: `order${String(order)}`,
    title: words.order(order),
    numeric: true,
    width: "7rem",
    cell: (row) => {
      const { listed, low, high } = hillOf(row);
      return low === null || high === null
        ? effectiveText(listed)
        : insights.between(effectiveText(low), effectiveText(high));
    },
  };
}
