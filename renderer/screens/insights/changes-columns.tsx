import type { Output } from "../../../shared/ipc/contract";
import type { ChangeRow } from "../../../shared/ipc/insight-schemas";
import type { Column } from "../../components/grid-column";
import { insights } from "../../lib/words/insights";
import { changesWords as words } from "../../lib/words/insight-changes";
import type { Spans } from "./changes-state";
import { differenceText, shareText } from "./changes-text";
import { boundsText, changeText, pText } from "./figure-text";
import { NAME, SEX } from "./name-columns";

type Changes = Output<"insights.changes">;
type Births = Changes["births"]["first"];

const titles = words.columns;

/** The columns of the list of changes. */
export function changesColumns(
  { first, second }: Spans,
  { births, about }: Changes,
): Column<ChangeRow>[] {
  return [
    NAME,
    SEX,
    {
      id: "births",
      title: about.measure === "births" ? titles.births : titles.people,
      numeric: true,
      width: "7.5rem",
      cell: (row) => words.arrow(boundsText(row.first), boundsText(row.second)),
    },
    shareColumn("first", insights.years(first.from, first.to), births.first),
    shareColumn(
      "second",
      insights.years(second.from, second.to),
      births.second,
    ),
    {
      id: "difference",
      title: titles.difference,
      numeric: true,
      width: "4rem",
      cell: (row) => <strong>{differenceText(row)}</strong>,
    },
    {
      id: "interval",
      title: titles.interval,
      numeric: true,
      width: "8rem",
      cell: ({ interval }) => (
        <span className="muted">
          {interval === null
            ? words.unbounded
            : words.range(changeText(interval.low), changeText(interval.high))}
        </span>
      ),
    },
    {
      id: "p",
      title: titles.p,
      numeric: true,
      width: "3.75rem",
      cell: ({ p }) => (
        <span className="muted">
          {p === null ? words.noP : pText(p, words.smallest)}
        </span>
      ),
    },
  ];
}

/** Per 1,000 births of the sex in one of the spans. */
function shareColumn(
  which: "first" | "second",
  years: string,
  births: Births,
): Column<ChangeRow> {
  return {
    id: which,
    title: years,
    numeric: true,
    width: "3.75rem",
    cell: (row) => shareText(row[which], births[row.gender]),
  };
}
