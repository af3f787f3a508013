/** One line of a chart. */
export interface Series {
  readonly key: string;
  readonly label: string;
  /** 0–11: hue, dash and marker, which stay with the line while others come and go. */
  readonly slot: number;
  /** One value per year of the chart; null: not published. */
  readonly values: readonly (number | null)[];
  /** In a stack, where the line below is; absent: lines stand each for itself. */
  readonly floors?: readonly (number | null)[];
  /** Where a value was not published but is known to lie between two; null: it is not so. */
  readonly bands: readonly (Band | null)[];
  /** Between which two the value lies, drawn around the line; absent: it is exact. */
  readonly ribbon?: readonly (Band | null)[];
}

export interface Band {
  readonly low: number;
  readonly high: number;
}

export const SERIES_MAX = 12;

/** More cannot be told apart: lines beyond share a hue with an earlier one, and have markers. */
export const HUES = 8;

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
  return slot < HUES ? (DASHES[slot] ?? []) : [];
}

export type Marker = "circle" | "square" | "triangle" | "diamond";

const MARKERS: readonly Marker[] = ["circle", "square", "triangle", "diamond"];

/** Third cue, of the lines whose hue is another's too; null: none. */
export function markerOf(slot: number): Marker | null {
  return MARKERS[slot - HUES] ?? null;
}

const POINT_STYLES = {
  ...{ circle: "circle", square: "rect" },
  ...{ triangle: "triangle", diamond: "rectRot" },
} as const satisfies Record<Marker, string>;

/** What Chart.js calls a marker. */
export function pointStyleOf(slot: number) {
  return POINT_STYLES[markerOf(slot) ?? "circle"];
}

/** Years between two markers of a line. */
const MARKER_STEP = 8;

/** Whether a line has its marker at this year. */
export function isMarked(slot: number, index: number): boolean {
  return markerOf(slot) !== null && index % MARKER_STEP === MARKER_STEP / 2;
}

/** The role of a line's colour, a custom property of the theme. */
export function hueOf(slot: number): string {
  return `--series-${String((slot % HUES) + 1)}`;
}
