import type { CSSProperties } from "react";
import type { Column } from "./grid-column";

interface GridHeaderProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly tracks: CSSProperties;
}

/** The titles of a virtual grid's columns. */
export function GridHeader<Row>({ columns, tracks }: GridHeaderProps<Row>) {
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row" style={tracks}>
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            className={
              column.numeric === true ? "grid-cell numbers" : "grid-cell"
            }
          >
            {column.header ?? column.title}
          </div>
        ))}
      </div>
    </div>
  );
}
