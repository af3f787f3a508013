import type { Gender } from "../../../shared/ipc/contract";
import type {
  MappedColumn,
  Measure,
  PlaceRef,
  SuppressionMark,
} from "../../../shared/mapping";
import type { SourceFacts } from "../source-format";
import type { Table } from "../tables/table";
import { headerKey } from "./header-words";
import type { Layout, Surroundings } from "./infer-layout";

/** A table as a profile sees it. */
export interface TableView extends Surroundings {
  table: Table;
  layout: Layout;
}

/** What a profile knows better than what was inferred. */
export interface Shape {
  columns?: MappedColumn[];
  headerLines?: number;
  preambleLines?: number;
  place?: PlaceRef;
  year?: number | null;
  gender?: Gender | null;
  /** Values of a region column; null: a line of an unknown place. */
  resolvePlace?: (word: string) => PlaceRef | null;
  unknownYears?: readonly string[];
  suppressed?: readonly SuppressionMark[];
  sumOverDimensions?: boolean;
  /** What the cells of the sex column mean, in lower case without accents. */
  genders?: ReadonlyMap<string, Gender>;
  /** Why the table is left out. */
  skip?: string;
}

/** One office's tables: who publishes them, what the figures mean, how they are told from others. A profile is data and at most a small function. */
export interface TableProfile extends SourceFacts {
  measure: Measure;
  country: string;
  /** Whether the table is this office's. */
  matches(view: TableView): boolean;
  shape?: (view: TableView) => Shape;
}

/** The words of the header, folded, in one string: "rank|name|count". */
export function headOf({ layout }: TableView): string {
  return layout.columns.map(({ header }) => headerKey(header)).join("|");
}

/** Titles, sheet, member, file and folders in one text. */
export function wordsAround({
  table,
  layout,
  file,
  folders,
  notes,
}: TableView): string {
  return [
    ...layout.titles,
    table.sheet,
    table.member,
    file,
    ...folders,
    ...notes,
  ]
    .filter((text): text is string => text !== null)
    .join("\n");
}

/** The columns with other roles, by the words of their headers. */
export function withRoles(
  columns: readonly MappedColumn[],
  roles: Readonly<Record<string, MappedColumn["role"]>>,
): MappedColumn[] {
  return columns.map((column) => {
    const role = roles[headerKey(column.header)];
    return role === undefined ? column : { ...column, role };
  });
}
