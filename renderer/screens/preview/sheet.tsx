import { useMemo, useRef } from "react";
import type { MappedColumn } from "../../../shared/mapping";
import type { PreviewTable } from "../../../shared/preview";
import { preview as words } from "../../lib/words/preview";
import { ColumnHead } from "./column-head";
import { SheetLine } from "./sheet-line";
import { columnWidths } from "./sheet-layout";
import { useColumnCursor, type Columns } from "./use-column-cursor";
import "./sheet.css";

interface SheetProps {
  readonly table: PreviewTable;
  readonly columns: readonly MappedColumn[];
  readonly country: string | null;
  /** What is shown answers an earlier mapping. */
  readonly dimmed: boolean;
  readonly onColumn: (index: number, change: Partial<MappedColumn>) => void;
}

/** A table as it was read: what each column says, and what becomes of each line. */
export function Sheet(props: SheetProps) {
  const { table, columns, country, dimmed, onColumn } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const { lines } = table;
  const widths = useMemo(() => {
    const cells = lines.map((line) => line.cells.length);
    const count = Math.max(columns.length, ...cells);
    return columnWidths(lines, count);
  }, [lines, columns.length]);
  const cursor = useColumnCursor(scroller, head, widths);
  const label = words.table.label(table.name);
  return (
    <div
      ref={scroller}
      className={dimmed ? "sheet is-dimmed" : "sheet"}
      role="region"
      tabIndex={0}
      aria-label={label}
      aria-busy={dimmed}
      data-testid="sheet"
    >
      <div
        role="table"
        className="sheet-table"
        aria-label={label}
        aria-colcount={widths.length + 1}
        style={{ "--sheet-width": `${String(cursor.width)}px` } as Style}
      >
        <SheetHead
          ref={head}
          columns={columns}
          country={country}
          cursor={cursor}
          onColumn={onColumn}
        />
        {lines.map((line, at) => (
          <SheetLine
            key={line.line}
            line={line}
            before={lines[at - 1]}
            columns={columns}
            shown={cursor.items}
          />
        ))}
      </div>
    </div>
  );
}

/** A custom property is a style too. */
type Style = React.CSSProperties & Record<`--${string}`, string>;

interface SheetHeadProps extends Pick<
  SheetProps,
  "columns" | "country" | "onColumn"
> {
  readonly ref: React.RefObject<HTMLDivElement | null>;
  readonly cursor: Columns;
}

function SheetHead(props: SheetHeadProps) {
  const { ref, columns, country, cursor, onColumn } = props;
  return (
    <div
      ref={ref}
      role="row"
      className="sheet-head"
      data-need="columns"
      data-testid="sheet-head"
      onKeyDownCapture={cursor.onKeyDownCapture}
      onFocusCapture={cursor.onFocusCapture}
    >
      <div role="columnheader" aria-colindex={1} className="sheet-gutter">
        {words.table.lineColumn}
      </div>
      {cursor.items.map(({ index, start, size }) => (
        <ColumnHead
          key={index}
          index={index}
          column={columns[index]}
          country={country}
          current={index === cursor.current}
          style={{
            left: `calc(var(--gutter) + ${String(start)}px)`,
            width: size,
          }}
          onChange={(change) => {
            onColumn(index, change);
          }}
        />
      ))}
    </div>
  );
}
