import { useState, type CSSProperties, type KeyboardEvent } from "react";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { Column } from "./grid-column";

interface GridHeaderProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly tracks: CSSProperties;
  readonly onSort: ((id: string) => void) | undefined;
}

/** The titles of a virtual grid's columns. Those that order the rows are buttons: one stop of Tab, arrows between them. */
export function GridHeader<Row>(props: GridHeaderProps<Row>) {
  const { columns, tracks, onSort } = props;
  const [stop, setStop] = useState<string>();
  const buttons = columns
    .filter(({ sorted }) => onSort && sorted !== undefined)
    .map(({ id }) => id);
  const current = buttons.find((id) => id === stop) ?? buttons[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // The grid has keys of its own.
    event.stopPropagation();
    const next = buttonAfterKey(event.key, buttons, current);
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    event.currentTarget
      .querySelector<HTMLElement>(`[data-column="${next}"]`)
      ?.focus();
  };
  return (
    <div role="rowgroup" className="grid-head">
      <div
        role="row"
        aria-rowindex={1}
        className="grid-row"
        style={tracks}
        onKeyDown={onKeyDown}
      >
        {columns.map((column) => (
          <HeaderCell
            key={column.id}
            column={column}
            isStop={column.id === current}
            onSort={
              onSort &&
              (() => {
                setStop(column.id);
                onSort(column.id);
              })
            }
          />
        ))}
      </div>
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly isStop: boolean;
  readonly onSort: (() => void) | undefined;
}

function HeaderCell<Row>({ column, isStop, onSort }: HeaderCellProps<Row>) {
  const { id, title, header, hint, numeric, sorted } = column;
  const canSort = onSort !== undefined && sorted !== undefined;
  return (
    <div
      role="columnheader"
      aria-sort={canSort ? sorted : undefined}
      className={numeric === true ? "grid-cell numbers" : "grid-cell"}
    >
      {canSort ? (
        <button
          type="button"
          className="grid-sort"
          title={hint}
          tabIndex={isStop ? 0 : -1}
          data-column={id}
          onClick={onSort}
        >
          {header ?? title}
          {hint !== undefined && (
            <span className="visually-hidden">{hint}</span>
          )}
          <SortMark sorted={sorted} />
        </button>
      ) : (
        (header ?? <span title={hint}>{title}</span>)
      )}
    </div>
  );
}

function SortMark({ sorted }: Pick<Column<unknown>, "sorted">) {
  if (sorted === "ascending") return <ArrowUp size={12} aria-hidden />;
  if (sorted === "descending") return <ArrowDown size={12} aria-hidden />;
  return null;
}

function buttonAfterKey(
  key: string,
  buttons: readonly string[],
  current: string | undefined,
): string | undefined {
  const at = buttons.findIndex((id) => id === current);
  if (key === "ArrowLeft") return buttons[at - 1];
  if (key === "ArrowRight") return buttons[at + 1];
  if (key === "Home") return buttons[0];
  if (key === "End") return buttons.at(-1);
  return undefined;
}
