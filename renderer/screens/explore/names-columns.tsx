import type { ReactNode } from "react";
import {
  NameSort,
  type NameRow,
  type NamesTable,
} from "../../../shared/ipc/names-schemas";
import type { Measure } from "../../../shared/mapping";
import type { Column } from "../../components/grid-column";
import { explore } from "../../lib/words/explore";
import {
  CHOSEN_COLUMNS,
  type ColumnId,
  type Entry,
  type ExploreView,
} from "./explore-view";
import {
  ChangeCell,
  CountCell,
  NameCell,
  OneInCell,
  RankCell,
  ScaleCell,
  ShareCell,
  SparkCell,
} from "./name-cells";

const words = explore.table;

export interface ColumnsOptions {
  /** The columns shown besides rank and name. */
  readonly shown: readonly ColumnId[];
  readonly bothSexes: boolean;
  readonly country: string;
  readonly measure: Measure;
  readonly changeIn: ExploreView["changeIn"];
  readonly sort: NameSort;
  /** The last answer: years that are compared, and the scale of the bars. */
  readonly page: NamesTable | undefined;
  readonly entryOf: (row: NameRow) => Entry | undefined;
}

/** Columns in the order shown, with the least room that each needs. Unit: pixels. */
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  ...{ count: 58, share: 60, "one-in": 60, before: 68, decade: 68 },
  ...{ spark: 64, scale: 72 },
};
const RANK_WIDTH = 42;
const NAME_WIDTH = 88;
const SEX_WIDTH = 26;
const GAP = 8;
/** Both edges. */
const PADDING = 32;
const SCROLL_BAR = 12;

/** The least width of a table with these columns. Unit: pixels. */
export function widthOf(
  shown: readonly ColumnId[],
  bothSexes: boolean,
): number {
  const widths = [
    ...[RANK_WIDTH, NAME_WIDTH, ...(bothSexes ? [SEX_WIDTH] : [])],
    ...shown.map((id) => WIDTHS[id]),
  ];
  const columns = widths.reduce((sum, width) => sum + width, 0);
  return columns + (widths.length - 1) * GAP + PADDING;
}

/** The more telling first. */
const BY_WORTH: readonly ColumnId[] = [
  "count",
  "share",
  "before",
  "spark",
  "one-in",
  "decade",
  "scale",
];

/** The columns to show: those chosen, or as many as there is room for. */
export function columnsToShow(
  { columns }: Pick<ExploreView, "columns">,
  room: number,
  bothSexes: boolean,
  hasShares: boolean,
): ColumnId[] {
  const useful = (id: ColumnId) =>
    hasShares || (id !== "share" && id !== "one-in");
  if (columns !== null)
    return CHOSEN_COLUMNS.filter((id) => columns.includes(id) && useful(id));
  const fitting: ColumnId[] = [];
  for (const id of BY_WORTH.filter(useful))
    if (widthOf([...fitting, id], bothSexes) + SCROLL_BAR <= room)
      fitting.push(id);
  return CHOSEN_COLUMNS.filter((id) => fitting.includes(id));
}

/** The columns of the table of names. */
export function namesColumns(options: ColumnsOptions): Column<NameRow>[] {
  const { shown, bothSexes, country, entryOf } = options;
  return [
    sortable(options, "rank", {
      title: words.rank,
      numeric: true,
      width: px(RANK_WIDTH),
      cell: (row) => <RankCell row={row} />,
    }),
    sortable(options, "name", {
      title: words.name,
      width: `minmax(${px(NAME_WIDTH)}, 3fr)`,
      cell: (row) => <NameCell {...{ row, country }} entry={entryOf(row)} />,
    }),
    ...(bothSexes ? [SEX] : []),
    ...shown.map((id) => columnOf(id, options)),
  ];
}

const SEX: Column<NameRow> = {
  id: "sex",
  title: words.sex,
  width: px(SEX_WIDTH),
  cell: (row) => <abbr title={explore.sexOf(row.gender)}>{row.gender}</abbr>,
};

function columnOf(id: ColumnId, options: ColumnsOptions): Column<NameRow> {
  const width = `minmax(${px(WIDTHS[id])}, 1fr)`;
  switch (id) {
    case "count":
      return sortable(options, "count", {
        title: words.count(options.measure),
        ...{ numeric: true, width },
        cell: (row) => <CountCell row={row} />,
      });
    case "share":
      return sortable(options, "share", {
        title: words.share,
        ...{ numeric: true, width },
        cell: (row) => <ShareCell row={row} />,
      });
    case "one-in":
      return {
        ...{ id, title: words.oneIn, numeric: true, width },
        cell: (row) => <OneInCell row={row} />,
      };
    case "before":
    case "decade":
      return changeColumn(id, width, options);
    case "spark":
      return {
        ...{ id, title: words.spark, width: px(WIDTHS[id]) },
        hint: words.sparkHint(options.page?.sparkFrom),
        cell: (row) => <SparkCell row={row} />,
      };
    case "scale":
      return scaleColumn(width, options);
  }
}

function changeColumn(
  id: "before" | "decade",
  width: string,
  options: ColumnsOptions,
): Column<NameRow> {
  const { changeIn, measure, page } = options;
  const years = page?.[id] ?? null;
  return sortable(options, `${id}-${changeIn}`, {
    title: years === null ? words.against[id] : words.versus(years),
    hint: words.changeHint(changeIn, measure, years),
    ...{ numeric: true, width },
    cell: (row): ReactNode => <ChangeCell change={row[id]} unit={changeIn} />,
  });
}

function scaleColumn(
  width: string,
  { page, measure }: ColumnsOptions,
): Column<NameRow> {
  const highest = Math.max(1, page?.highest ?? 1);
  return {
    id: "scale",
    title: words.scale(measure),
    width,
    cell: (row) =>
      row.count !== null && <ScaleCell part={row.count / highest} />,
  };
}

/** A column that can order the rows. */
function sortable(
  { sort }: ColumnsOptions,
  id: NameSort["column"],
  column: Omit<Column<NameRow>, "id" | "sorted">,
): Column<NameRow> {
  const way = sort.descending ? "descending" : "ascending";
  return { ...column, id, sorted: sort.column === id ? way : "none" };
}

function px(width: number): string {
  return `${String(width)}px`;
}

/** Amounts begin with the largest, ranks and names with the first. */
export function sortBy(sort: NameSort, column: NameSort["column"]): NameSort {
  if (sort.column === column) return { column, descending: !sort.descending };
  return { column, descending: column !== "rank" && column !== "name" };
}

export function isSortColumn(id: string): id is NameSort["column"] {
  return NameSort.shape.column.safeParse(id).success;
}
