import type { ReactNode } from "react";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Instead of the title, where that is not to be seen. */
  readonly header?: ReactNode;
  /** What it is, where the title alone is too short to tell. */
  readonly hint?: string;
  readonly numeric?: boolean;
  /** How the rows are ordered by it now; "none": they can be; absent: they cannot. */
  readonly sorted?: "ascending" | "descending" | "none";
  /** A track of `grid-template-columns`. */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
}
