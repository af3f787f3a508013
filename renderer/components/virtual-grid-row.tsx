import type { CSSProperties, MouseEvent } from "react";
import type { Column } from "./grid-column";

interface GridRowProps<Row> {
  readonly id: string;
  readonly index: number;
  /** Unit: pixels from the top of the body. */
  readonly start: number;
  readonly tracks: CSSProperties;
  readonly columns: readonly Column<Row>[];
  readonly row: Row | undefined;
  readonly isSelected: ((row: Row) => boolean) | undefined;
  readonly current: boolean;
  /** Taken in with Shift, to be copied. */
  readonly inRange: boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: () => void;
}

/** One row of a virtual grid; grey bars while it has not been read. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, columns } = props;
  return (
    <div
      id={props.id}
      role="row"
      // The header is row 1.
      aria-rowindex={props.index + 2}
      aria-selected={selectedOf(props)}
      data-in-range={props.inRange || undefined}
      data-current={props.current || undefined}
      className="grid-row"
      style={{
        ...props.tracks,
        transform: `translateY(${String(props.start)}px)`,
      }}
      onClick={props.onClick}
      onDoubleClick={props.onDoubleClick}
    >
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={
            column.numeric === true ? "grid-cell numbers" : "grid-cell truncate"
          }
        >
          {row === undefined ? (
            <span className="grid-pending" />
          ) : (
            column.cell(row)
          )}
        </div>
      ))}
    </div>
  );
}

/** Without a selection of its own, a grid selects what Shift takes in. */
function selectedOf<Row>({
  row,
  isSelected,
  inRange,
}: GridRowProps<Row>): boolean | undefined {
  if (isSelected) return row === undefined ? undefined : isSelected(row);
  return inRange ? true : undefined;
}
