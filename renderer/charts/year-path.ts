/** A box of 100 by 100, stretched to whatever size it gets; lines keep their width. */
export const BOX = 100;

/** Where a year stands in the box. */
export function xOf(index: number, years: number): number {
  return years <= 1 ? BOX / 2 : (index / (years - 1)) * BOX;
}

/**
 * The path of a line with a gap wherever a value is null; a year between two gaps becomes a short stroke.
 * @param heightOf value → height from below, 0–1
 */
export function linePath(
  values: readonly (number | null)[],
  heightOf: (value: number) => number,
): string {
  const parts: string[] = [];
  let drawing = false;
  for (const [i, value] of values.entries()) {
    if (value === null) {
      drawing = false;
      continue;
    }
    const x = xOf(i, values.length);
    const y = (1 - heightOf(value)) * BOX;
    parts.push(`${drawing ? "L" : "M"}${short(x)} ${short(y)}`);
    const alone = !drawing && (values[i + 1] ?? null) === null;
    if (alone) parts.push(`h${short(BOX / Math.max(values.length, 60))}`);
    drawing = true;
  }
  return parts.join("");
}

/** The outline of a band between two lines; where either is null there is none. Unit: 0–1 from below. */
export function bandPath(
  lows: readonly (number | null)[],
  highs: readonly (number | null)[],
): string {
  const half = BOX / Math.max(1, lows.length - 1) / 2;
  return lows
    .flatMap((low, i) => {
      const high = highs[i] ?? null;
      if (low === null || high === null) return [];
      const x = xOf(i, lows.length);
      const left = short(Math.max(0, x - half));
      const right = short(Math.min(BOX, x + half));
      const top = short((1 - high) * BOX);
      const bottom = short((1 - low) * BOX);
      return [`M${left} ${top}H${right}V${bottom}H${left}Z`];
    })
    .join("");
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
