import { useId, useRef, useState, type KeyboardEvent } from "react";
import type { Column } from "./grid-column";
import { GridBody } from "./virtual-grid-body";
import { GridHeader } from "./virtual-grid-header";
import { rowAfterKey } from "./row-after-key";
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
  /** Click, Enter or Space on a row. */
  readonly onToggle?: (row: Row) => void;
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
  const [current, setCurrent] = useCurrentRow(rowCount);
  const toggle = (index: number) => {
    const row = rowAt(index);
    if (row !== undefined) onToggle?.(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const toggles = event.key === "Enter" || event.key === " ";
    const next = rowAfterKey(event.key, current, rowCount, rows.pageRows);
    if (!toggles && next === null) return;
    event.preventDefault();
    if (next === null) toggle(current);
    else {
      setCurrent(next);
      rows.scrollTo(next);
    }
  };
  const rowId = (index: number) => `${id}-${String(index)}`;
  const isRendered = rows.items.some(({ index }) => index === current);
  const tracks = {
    gridTemplateColumns: columns.map((column) => column.width).join(" "),
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
      aria-multiselectable={props.isSelected ? true : undefined}
      aria-activedescendant={isRendered ? rowId(current) : undefined}
      aria-busy={props.dimmed}
      data-testid={props.testId}
      onKeyDown={onKeyDown}
    >
      <GridHeader columns={columns} tracks={tracks} />
      <GridBody
        rows={rows}
        rowAt={rowAt}
        rowId={rowId}
        columns={columns}
        tracks={tracks}
        isSelected={props.isSelected}
        current={current}
        onClick={(index) => {
          setCurrent(index);
          toggle(index);
        }}
      />
    </div>
  );
}

/** The current row, which a shorter table pulls back to its end. */
function useCurrentRow(rowCount: number) {
  const [wanted, setCurrent] = useState(0);
  return [Math.min(wanted, Math.max(0, rowCount - 1)), setCurrent] as const;
}
