import type { Output } from "../../../shared/ipc/contract";
import type { TypicalRow } from "../../../shared/ipc/insight-schemas";
import type { Column } from "../../components/grid-column";
import { format } from "../../lib/format";
import { insights } from "../../lib/words/insights";
import { typicalWords } from "../../lib/words/insight-typical";
import { shareText } from "./changes-text";
import { boundsText, tenthsText } from "./figure-text";
import { NAME, SEX } from "./name-columns";

const words = typicalWords.columns;

/** The columns of names that are typical of one of two places. */
export function typicalColumns({
  about,
  other,
  births,
}: Output<"insights.typical">): Column<TypicalRow>[] {
  return [
    NAME,
    SEX,
    shareColumn("first", about.place, births.first),
    shareColumn("second", other.place, births.second),
    {
      id: "times",
      title: words.times,
      numeric: true,
      width: "5rem",
      cell: (row) => <strong>{timesText(row)}</strong>,
    },
    {
      id: "z",
      title: words.z,
      numeric: true,
      width: "3.5rem",
      cell: ({ z }) => format.count(Math.abs(z)),
    },
    {
      id: "births",
      title: insights.measures[about.measure],
      numeric: true,
      width: "9.5rem",
      cell: ({ first, second }) =>
        `${boundsText(first)} : ${boundsText(second)}`,
    },
  ];
}

function shareColumn(
  which: "first" | "second",
  place: string,
  births: Output<"insights.typical">["births"]["first"],
): Column<TypicalRow> {
  return {
    id: which,
    title: place,
    header: (
      <span className="insight-head truncate" title={place}>
        {place}
      </span>
    ),
    numeric: true,
    width: "6.5rem",
    cell: (row) => shareText(row[which], births[row.gender]),
  };
}

/** How many times as frequent; at least so, where a count is bounded. */
export function timesText({ ratio, first, second }: TypicalRow): string {
  if (ratio === null) return typicalWords.onlyHere;
  const times = tenthsText(ratio);
  const isKnown = first.low === first.high && second.low === second.high;
  return isKnown ? times : typicalWords.atLeast(times);
}
