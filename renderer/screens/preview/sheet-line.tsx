import type { MappedColumn } from "../../../shared/mapping";
import type { PreviewLine } from "../../../shared/preview";
import { format } from "../../lib/format";
import { preview as words } from "../../lib/words/preview";
import { isSpread, linesBetween } from "./sheet-layout";
import type { Columns } from "./use-column-cursor";

interface SheetLineProps {
  readonly line: PreviewLine;
  /** The line shown above it. */
  readonly before: PreviewLine | undefined;
  readonly columns: readonly MappedColumn[];
  readonly shown: Columns["items"];
}

/** One line of the file and what becomes of it, in words beside its number. */
export function SheetLine({ line, before, columns, shown }: SheetLineProps) {
  const between = linesBetween(before, line);
  return (
    <>
      {between > 0 && (
        <div role="row" className="sheet-gap">
          <div role="cell" className="sheet-gap-text">
            {words.table.gap(format.count(between))}
          </div>
        </div>
      )}
      <div role="row" className="sheet-line" data-part={line.part}>
        <div role="rowheader" aria-colindex={1} className="sheet-gutter">
          <span className="sheet-number numbers">{line.line}</span>
          <span className="sheet-part">{words.part(line.part)}</span>
          {line.reason !== null && (
            <span className="sheet-reason truncate" title={line.reason}>
              {line.reason}
            </span>
          )}
        </div>
        <Cells line={line} columns={columns} shown={shown} />
      </div>
    </>
  );
}

type CellsProps = Pick<SheetLineProps, "line" | "columns" | "shown">;

function Cells({ line, columns, shown }: CellsProps) {
  if (isSpread(line))
    return (
      <div role="cell" className="sheet-spread truncate">
        {line.cells.find((cell) => cell.trim() !== "")}
      </div>
    );
  return shown.map(({ index, start, size }) => (
    <div
      key={index}
      role="cell"
      aria-colindex={index + 2}
      className="sheet-cell truncate"
      data-role={columns[index]?.role ?? "ignored"}
      title={line.cells[index]}
      style={{ left: `calc(var(--gutter) + ${String(start)}px)`, width: size }}
    >
      {line.cells[index]}
    </div>
  ));
}
