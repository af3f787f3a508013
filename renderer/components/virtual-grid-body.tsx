import type { CSSProperties, MouseEvent } from "react";
import type { Column } from "./grid-column";
import type { RowRange } from "./use-row-cursor";
import type { VirtualRows } from "./use-row-virtualizer";
import { GridRow } from "./virtual-grid-row";

interface GridBodyProps<Row> {
  readonly rows: VirtualRows;
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowId: (index: number) => string;
  readonly columns: readonly Column<Row>[];
  readonly tracks: CSSProperties;
  readonly isSelected: ((row: Row) => boolean) | undefined;
  readonly current: number;
  readonly range: RowRange | null;
  readonly onClick: (event: MouseEvent, index: number) => void;
  readonly onDoubleClick?: (index: number) => void;
}

/** The rows of a virtual grid that exist now, in a body as high as if all did. */
export function GridBody<Row>(props: GridBodyProps<Row>) {
  const { rows, rowAt, rowId, current, range, onClick } = props;
  return (
    <div role="rowgroup" className="grid-body" style={{ height: rows.height }}>
      {rows.items.map(({ index, start }) => (
        <GridRow
          key={index}
          id={rowId(index)}
          index={index}
          start={start}
          tracks={props.tracks}
          columns={props.columns}
          row={rowAt(index)}
          isSelected={props.isSelected}
          current={index === current}
          inRange={
            range !== null && index >= range.first && index <= range.last
          }
          onClick={(event) => {
            onClick(event, index);
          }}
          onDoubleClick={() => {
            props.onDoubleClick?.(index);
          }}
        />
      ))}
    </div>
  );
}
