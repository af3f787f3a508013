import type { RefObject } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";

const ROW_HEIGHT_PX = 32;

/** Rows rendered beyond the edges, so that scrolling does not meet a void. */
const OVERSCAN_ROWS = 12;

export interface VirtualRows {
  /** The rows that exist now. Unit of `start`: pixels from the top of the body. */
  readonly items: readonly { readonly index: number; readonly start: number }[];
  /** Unit: pixels. */
  readonly height: number;
  /** How many rows Page Up and Page Down pass. */
  readonly pageRows: number;
  readonly scrollTo: (index: number) => void;
}

/** Which rows of a long table are in view. All rows are of one height, that of the header too. */
export function useRowVirtualizer(
  scroller: RefObject<HTMLDivElement | null>,
  rowCount: number,
  onView: (first: number, last: number) => void,
): VirtualRows {
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
  const viewHeight = virtualizer.scrollRect?.height ?? 0;
  return {
    items: virtualizer.getVirtualItems().map(({ index, start }) => ({
      index,
      start: start - ROW_HEIGHT_PX,
    })),
    height: virtualizer.getTotalSize(),
    pageRows: Math.max(1, Math.floor(viewHeight / ROW_HEIGHT_PX) - 2),
    scrollTo: (index) => {
      virtualizer.scrollToIndex(index);
    },
  };
}
