import type { ReactNode } from "react";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Instead of the title, where that is not to be seen. */
  readonly header?: ReactNode;
  readonly numeric?: boolean;
  /** A track of `grid-template-columns`. */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
}
