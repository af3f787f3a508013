import type { Gender } from "../../../shared/ipc/contract";
import type { Column } from "../../components/grid-column";
import { insights as words } from "../../lib/words/insights";

/** The name of a row, as first column of every list of names. */
export const NAME: Column<{ readonly name: string }> = {
  id: "name",
  title: words.columns.name,
  width: "minmax(5rem, 1fr)",
  cell: ({ name }) => (
    <span className="insight-name truncate" title={name}>
      {name}
    </span>
  ),
};

export const SEX: Column<{ readonly gender: Gender }> = {
  id: "sex",
  title: words.columns.sex,
  width: "1.5rem",
  cell: ({ gender }) => <abbr title={words.sexOf(gender)}>{gender}</abbr>,
};
