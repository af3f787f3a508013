/** One line of a chart. */
export interface Series {
  readonly key: string;
  readonly label: string;
  /** 0–7: hue and dash, which stay with the line while others come and go. */
  readonly slot: number;
  /** One value per year of the chart; null: not published. */
  readonly values: readonly (number | null)[];
  /** Where a value was not published but is known to lie between two; null: it is not so. */
  readonly bands: readonly (Band | null)[];
  /** Between which two the value lies, drawn around the line; absent: it is exact. */
  readonly ribbon?: readonly (Band | null)[];
}

export interface Band {
  readonly low: number;
  readonly high: number;
}

export const SERIES_MAX = 8;

/** Second cue beside the hue. Unit: pixels on, off, …; as in `stroke-dasharray`. */
const DASHES: readonly (readonly number[])[] = [
  [],
  [7, 3],
  [2, 2.5],
  [9, 3, 2, 3],
  [14, 4],
  [5, 2, 1.5, 2, 1.5, 2],
  [4, 4],
  [12, 2, 4, 2],
];

export function dashOf(slot: number): readonly number[] {
  return DASHES[slot % SERIES_MAX] ?? [];
}

/** The role of a line's colour, a custom property of the theme. */
export function hueOf(slot: number): string {
  return `--series-${String((slot % SERIES_MAX) + 1)}`;
}
