/** One value per year; null: not published. */
type Values = readonly (number | null)[];

/**
 * The mean of the years around each, as many before as after; at the ends, and where years were not published, of those
 * there are. A year that was not published stays unknown.
 * @param width years of the whole window, odd; 1: values as they are
 */
export function smooth(values: Values, width: number): Values {
  if (width <= 1) return values;
  const reach = (width - 1) / 2;
  return values.map((value, index) => {
    if (value === null) return null;
    const window = values
      .slice(Math.max(0, index - reach), index + reach + 1)
      .filter((one) => one !== null);
    return window.reduce((sum, one) => sum + one, 0) / window.length;
  });
}

/** Values as per cent of one of them; null: that one is unknown or zero, so nothing can be said. */
export function indexed(values: Values, base: number): Values | null {
  const of = values[base] ?? null;
  if (of === null || of === 0) return null;
  return values.map((value) => (value === null ? null : (value / of) * 100));
}

/** Each line on top of those before; what was not published adds nothing. */
export function stacked(
  lines: readonly Values[],
): { floors: Values; tops: Values }[] {
  const heights: number[] = [];
  return lines.map((values) => {
    const floors = values.map((value, index) =>
      value === null ? null : (heights[index] ?? 0),
    );
    const tops = values.map((value, index) => {
      if (value === null) return null;
      heights[index] = (heights[index] ?? 0) + value;
      return heights[index] ?? 0;
    });
    return { floors, tops };
  });
}
