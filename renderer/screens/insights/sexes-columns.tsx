import type { SexChangeRow } from "../../../shared/ipc/insight-schemas";
import type { Column } from "../../components/grid-column";
import { format } from "../../lib/format";
import { sexesWords } from "../../lib/words/insight-sexes";
import { percentText } from "./figure-text";
import { NAME } from "./name-columns";

const words = sexesWords.columns;

/** The columns of names that changed sides. */
export const SEXES_COLUMNS: readonly Column<SexChangeRow>[] = [
  NAME,
  {
    id: "direction",
    title: words.direction,
    width: "8.5rem",
    cell: ({ from, to }) => sexesWords.direction(from, to),
  },
  {
    id: "year",
    title: words.year,
    numeric: true,
    width: "3.5rem",
    cell: ({ year }) => year,
  },
  {
    id: "before",
    title: words.before,
    numeric: true,
    width: "6.5rem",
    cell: ({ before }) => percentText(before),
  },
  {
    id: "after",
    title: words.after,
    numeric: true,
    width: "6rem",
    cell: ({ after }) => percentText(after),
  },
  {
    id: "births",
    title: words.births,
    numeric: true,
    width: "5rem",
    cell: ({ births }) => format.count(births),
  },
  {
    id: "crossings",
    title: words.crossings,
    numeric: true,
    width: "4.5rem",
    cell: ({ crossings }) => format.count(crossings),
  },
];
