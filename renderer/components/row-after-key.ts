/** The row that a key leads to; null: the key is none of the grid's. */
export function rowAfterKey(
  key: string,
  current: number,
  rowCount: number,
  pageRows: number,
): number | null {
  const target = targetOf(key, current, rowCount, pageRows);
  if (target === null || rowCount === 0) return null;
  return Math.min(rowCount - 1, Math.max(0, target));
}

function targetOf(
  key: string,
  current: number,
  rowCount: number,
  pageRows: number,
): number | null {
  switch (key) {
    case "ArrowDown":
      return current + 1;
    case "ArrowUp":
      return current - 1;
    case "PageDown":
      return current + pageRows;
    case "PageUp":
      return current - pageRows;
    case "Home":
      return 0;
    case "End":
      return rowCount - 1;
    default:
      return null;
  }
}
