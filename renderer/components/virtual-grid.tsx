import { useId, useRef } from "react";
import type { Column } from "./grid-column";
import { GridBody } from "./virtual-grid-body";
import { GridHeader } from "./virtual-grid-header";
import { useRowCursor, type RowRange } from "./use-row-cursor";
import { useRowVirtualizer } from "./use-row-virtualizer";
import "./virtual-grid.css";

interface VirtualGridProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rowCount: number;
  /** Undefined: not read yet. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Rows that are in view, or nearly so. */
  readonly onView: (first: number, last: number) => void;
  readonly isSelected?: (row: Row) => boolean;
  /** Click or Space on a row; Enter, too, where rows cannot be opened. */
  readonly onToggle?: (row: Row) => void;
  /** Shift takes rows in, and Mod C asks for the text of those, or of the current one. */
  readonly onCopy?: (range: RowRange) => void;
  /** Double click or Enter on a row. */
  readonly onOpen?: (row: Row) => void;
  /** A column's title was chosen, to order the rows by it. */
  readonly onSort?: (id: string) => void;
  /** Where the columns need more, the table scrolls sideways. Unit: pixels. */
  readonly minWidth?: number;
  /** What is shown answers an earlier question. */
  readonly dimmed?: boolean;
  readonly testId?: string;
}

/** A table of any length: only rows in view exist. One row is current; arrows move it. */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const { columns, rowCount, rowAt, onToggle } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRowVirtualizer(scroller, rowCount, props.onView);
  const toggle = withRow(rowAt, onToggle);
  const open = withRow(rowAt, props.onOpen ?? onToggle);
  const cursor = useRowCursor({
    rowCount,
    pageRows: rows.pageRows,
    scrollTo: rows.scrollTo,
    onToggle: toggle,
    onOpen: open,
    onCopy: props.onCopy,
  });
  const { current } = cursor;
  const rowId = (index: number) => `${id}-${String(index)}`;
  const isRendered = rows.items.some(({ index }) => index === current);
  const tracks = {
    gridTemplateColumns: columns.map((column) => column.width).join(" "),
    minWidth: props.minWidth,
  };
  return (
    <div
      ref={scroller}
      className={props.dimmed === true ? "grid is-dimmed" : "grid"}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      aria-multiselectable={props.isSelected || props.onCopy ? true : undefined}
      aria-activedescendant={isRendered ? rowId(current) : undefined}
      aria-busy={props.dimmed}
      data-testid={props.testId}
      onKeyDown={cursor.onKeyDown}
    >
      <GridHeader columns={columns} tracks={tracks} onSort={props.onSort} />
      <GridBody
        rows={rows}
        rowAt={rowAt}
        rowId={rowId}
        columns={columns}
        tracks={tracks}
        isSelected={props.isSelected}
        current={current}
        range={cursor.range}
        onClick={cursor.onClick}
        {...(props.onOpen === undefined ? {} : { onDoubleClick: open })}
      />
    </div>
  );
}

/** Does something with the row at an index, once it has been read. */
function withRow<Row>(
  rowAt: (index: number) => Row | undefined,
  act: ((row: Row) => void) | undefined,
): (index: number) => void {
  return (index) => {
    const row = rowAt(index);
    if (row !== undefined) act?.(row);
  };
}
