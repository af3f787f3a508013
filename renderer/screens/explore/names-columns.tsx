import type { NameOfYear } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import { Swatch } from "../../charts/swatch";
import type { Column } from "../../components/grid-column";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import { find, type Chosen } from "./explore-state";

const words = explore.table;

interface ColumnsOptions {
  readonly chosen: readonly Chosen[];
  readonly bothSexes: boolean;
  /** False where the source has no denominator: a column of dashes says nothing. */
  readonly shares: boolean;
  /** The largest count of the list, as long as the bars are to be. */
  readonly highest: number;
  readonly measure: Measure;
}

/** The columns of the table of names. */
export function namesColumns(options: ColumnsOptions): Column<NameOfYear>[] {
  const { chosen, bothSexes, shares, highest, measure } = options;
  return [
    RANK,
    {
      id: "name",
      title: words.name,
      width: "minmax(5rem, 15rem)",
      cell: (row) => <NameCell row={row} chosen={chosen} />,
    },
    ...(bothSexes ? [SEX] : []),
    { ...COUNT, title: words.count(measure) },
    ...(shares ? [SHARE, ONE_IN] : []),
    {
      id: "scale",
      title: words.scale,
      header: <span className="visually-hidden">{words.scale}</span>,
      // Only what the other columns leave over: a picture of scale where there is room for one.
      width: "minmax(0, 1fr)",
      cell: (row) =>
        row.count !== null && <ScaleBar part={row.count / highest} />,
    },
  ];
}

const RANK: Column<NameOfYear> = {
  id: "rank",
  title: words.rank,
  numeric: true,
  width: "2.875rem",
  cell: (row) => <span className="muted">{format.count(row.rank)}</span>,
};

const SEX: Column<NameOfYear> = {
  id: "sex",
  title: words.sex,
  width: "1.5rem",
  cell: (row) => <abbr title={explore.sexOf(row.gender)}>{row.gender}</abbr>,
};

const COUNT: Column<NameOfYear> = {
  id: "count",
  title: words.count("births"),
  numeric: true,
  width: "3.375rem",
  cell: (row) =>
    row.count === null ? (
      <span className="muted">{words.noCount}</span>
    ) : (
      format.count(row.count)
    ),
};

const SHARE: Column<NameOfYear> = {
  id: "share",
  title: words.share,
  numeric: true,
  width: "3.625rem",
  cell: (row) => (row.share === null ? "–" : format.perThousand(row.share)),
};

const ONE_IN: Column<NameOfYear> = {
  id: "one-in",
  title: words.oneIn,
  numeric: true,
  width: "3.5rem",
  cell: (row) => (
    <span className="muted">
      {row.share === null ? "–" : format.oneIn(row.share)}
    </span>
  ),
};

function ScaleBar({ part }: { readonly part: number }) {
  const width = `${String(Math.min(1, part) * 100)}%`;
  return <span className="scale-bar" style={{ width }} />;
}

interface NameCellProps {
  readonly row: NameOfYear;
  readonly chosen: readonly Chosen[];
}

function NameCell({ row, chosen }: NameCellProps) {
  const inChart = find(chosen, row.name, row.gender);
  return (
    <span className="name-cell">
      <span className="truncate" title={row.name}>
        {row.name}
      </span>
      {inChart && <Swatch slot={inChart.slot} />}
    </span>
  );
}
