import { useState, type KeyboardEvent, type MouseEvent } from "react";
import { rowAfterKey } from "./row-after-key";

export interface RowRange {
  readonly first: number;
  readonly last: number;
}

interface RowCursor {
  readonly current: number;
  /** Rows that Shift has taken in; null: none besides the current. */
  readonly range: RowRange | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent, index: number) => void;
}

interface Options {
  readonly rowCount: number;
  readonly pageRows: number;
  readonly scrollTo: (index: number) => void;
  /** Space, or a click without Shift. */
  readonly onToggle: (index: number) => void;
  /** Enter. */
  readonly onOpen: (index: number) => void;
  /** Mod C; undefined: rows cannot be taken in. */
  readonly onCopy: ((range: RowRange) => void) | undefined;
}

/** The current row of a grid, which arrows move and Shift stretches to a range. */
export function useRowCursor(options: Options): RowCursor {
  const { rowCount, onCopy, onToggle } = options;
  const [wanted, setCurrent] = useState(0);
  const [from, setFrom] = useState<number | null>(null);
  const last = Math.max(0, rowCount - 1);
  // A shorter table pulls both back to its end.
  const current = Math.min(wanted, last);
  const anchor = from === null ? null : Math.min(from, last);
  const range = anchor === null ? null : rangeOf(anchor, current);
  const moveTo = (index: number, stretch: boolean) => {
    const stretches = stretch && onCopy !== undefined;
    setFrom(stretches ? (anchor ?? current) : null);
    setCurrent(index);
  };
  const onMod = (key: string): boolean => {
    if (onCopy === undefined || rowCount === 0) return false;
    if (key === "c") onCopy(range ?? { first: current, last: current });
    else if (key === "a") {
      setFrom(0);
      setCurrent(last);
    } else return false;
    return true;
  };
  return {
    current,
    range,
    onKeyDown: (event) => {
      const withMod = event.ctrlKey || event.metaKey;
      if (withMod && onMod(event.key.toLowerCase())) {
        event.preventDefault();
        return;
      }
      const { pageRows, scrollTo } = options;
      const next = rowAfterKey(event.key, current, rowCount, pageRows);
      const act = { Enter: options.onOpen, " ": onToggle }[event.key];
      if (!act && next === null) return;
      event.preventDefault();
      if (next === null) act?.(current);
      else {
        moveTo(next, event.shiftKey);
        scrollTo(next);
      }
    },
    onClick: (event, index) => {
      const stretch = event.shiftKey && onCopy !== undefined;
      moveTo(index, stretch);
      if (!stretch) onToggle(index);
    },
  };
}

function rangeOf(a: number, b: number): RowRange {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}
