const DECADE = 10;

/** Where a key takes the cursor of a chart; null: away; undefined: the key is none of the chart's. */
export function indexAfterKey(
  key: string,
  cursor: number | null,
  last: number,
): number | null | undefined {
  if (key === "Escape") return null;
  const from = cursor ?? last;
  const steps: Partial<Record<string, number>> = {
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    PageDown: from - DECADE,
    PageUp: from + DECADE,
    Home: 0,
    End: last,
  };
  const target = steps[key];
  if (target === undefined) return undefined;
  return Math.max(0, Math.min(last, target));
}
