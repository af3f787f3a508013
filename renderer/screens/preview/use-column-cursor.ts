import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from "react";
import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
} from "@tanstack/react-virtual";

/** Columns rendered beyond the edges. */
const OVERSCAN = 3;

export interface Columns {
  /** The columns that exist now. Unit of `start` and `size`: pixels, from the end of the gutter. */
  readonly items: readonly {
    readonly index: number;
    readonly start: number;
    readonly size: number;
  }[];
  /** Unit: pixels. */
  readonly width: number;
  /** The one column that Tab leads to. */
  readonly current: number;
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  readonly onFocusCapture: (event: FocusEvent) => void;
}

/** Which columns of a wide table are in view. Left and right lead from one head to the next, so that Tab passes them all at once. */
export function useColumnCursor(
  scroller: RefObject<HTMLDivElement | null>,
  head: RefObject<HTMLDivElement | null>,
  widths: readonly number[],
): Columns {
  const [wanted, setCurrent] = useState(0);
  const current = Math.min(wanted, Math.max(0, widths.length - 1));
  const moved = useRef(false);
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 0,
    overscan: OVERSCAN,
    rangeExtractor: (range) => withCurrent(range, current),
  });
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, widths]);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    buttonOf(head.current, current)?.focus();
  }, [head, current]);
  return {
    items: virtualizer.getVirtualItems(),
    width: virtualizer.getTotalSize(),
    current,
    onKeyDownCapture: (event) => {
      const next = columnAfterKey(event.key, current, widths.length - 1);
      if (next === null || !isOnButton(event)) return;
      event.preventDefault();
      event.stopPropagation();
      moved.current = next !== current;
      setCurrent(next);
    },
    onFocusCapture: (event) => {
      const at = indexOf(event.target);
      if (at !== null) setCurrent(at);
    },
  };
}

function withCurrent(range: Range, current: number): number[] {
  const shown = defaultRangeExtractor(range);
  if (current >= range.count || shown.includes(current)) return shown;
  return [...shown, current].sort((a, b) => a - b);
}

function columnAfterKey(
  key: string,
  current: number,
  last: number,
): number | null {
  const steps: Partial<Record<string, number>> = {
    ArrowLeft: current - 1,
    ArrowRight: current + 1,
    Home: 0,
    End: last,
  };
  const target = steps[key];
  return target === undefined ? null : Math.min(last, Math.max(0, target));
}

/** Keys inside a menu or popover that a head has opened are not the row's. */
function isOnButton({ target, currentTarget }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLButtonElement &&
    currentTarget.contains(target) &&
    target.getAttribute("aria-expanded") !== "true"
  );
}

function indexOf(target: EventTarget): number | null {
  if (!(target instanceof Element)) return null;
  const index = target.closest("[data-index]")?.getAttribute("data-index");
  return index === null || index === undefined ? null : Number(index);
}

function buttonOf(
  head: HTMLElement | null,
  index: number,
): HTMLButtonElement | null {
  return (
    head?.querySelector<HTMLButtonElement>(
      `[data-index="${String(index)}"] button`,
    ) ?? null
  );
}
