import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import type { Column } from "./grid-column";
import { GridRow } from "./virtual-grid-row";
import { rowAfterKey } from "./row-after-key";
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

export const ROW_HEIGHT_PX = 32;

/** Rows rendered beyond the edges, so that scrolling does not meet a void. */
const OVERSCAN_ROWS = 12;

/** A table of any length: only rows in view exist. One row is current; arrows move it. */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const { columns, rowCount, rowAt, onView, onToggle } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setCurrent] = useState(0);
  const current = Math.min(wanted, Math.max(0, rowCount - 1));
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: OVERSCAN_ROWS,
    // The header scrolls along above the rows and covers the first of them.
    scrollMargin: ROW_HEIGHT_PX,
    scrollPaddingStart: ROW_HEIGHT_PX,
    onChange: (instance) => {
      const items = instance.getVirtualItems();
      onView(items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
    },
  });
  const toggle = (index: number) => {
    const row = rowAt(index);
    if (row !== undefined) onToggle?.(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      toggle(current);
      return;
    }
    const next = rowAfterKey(event.key, current, rowCount, pageOf(virtualizer));
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    virtualizer.scrollToIndex(next);
  };
  const items = virtualizer.getVirtualItems();
  const isRendered = items.some((item) => item.index === current);
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
      aria-activedescendant={
        isRendered ? `${id}-${String(current)}` : undefined
      }
      aria-busy={props.dimmed}
      data-testid={props.testId}
      onKeyDown={onKeyDown}
    >
      <GridHeader columns={columns} tracks={tracks} />
      <div
        role="rowgroup"
        className="grid-body"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map((item) => (
          <GridRow
            key={item.key}
            id={`${id}-${String(item.index)}`}
            index={item.index}
            start={item.start - ROW_HEIGHT_PX}
            tracks={tracks}
            columns={columns}
            row={rowAt(item.index)}
            isSelected={props.isSelected}
            current={item.index === current}
            onClick={() => {
              setCurrent(item.index);
              toggle(item.index);
            }}
          />
        ))}
      </div>
    </div>
  );
}

function pageOf(virtualizer: Virtualizer<HTMLDivElement, Element>): number {
  const height = virtualizer.scrollRect?.height ?? 0;
  return Math.max(1, Math.floor(height / ROW_HEIGHT_PX) - 2);
}

function GridHeader<Row>({
  columns,
  tracks,
}: {
  readonly columns: readonly Column<Row>[];
  readonly tracks: React.CSSProperties;
}) {
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row" style={tracks}>
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            aria-label={column.title}
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
