/** Where a key takes the cursor of a chart of bars, from the top; null: away; undefined: the key is none of the chart's. */
export function barAfterKey(
  key: string,
  current: number | null,
  last: number,
): number | null | undefined {
  if (key === "Escape") return null;
  const targets: Partial<Record<string, number>> = {
    ArrowDown: current === null ? 0 : current + 1,
    ArrowUp: current === null ? last : current - 1,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  if (target === undefined) return undefined;
  return Math.max(0, Math.min(last, target));
}
