import type { Span, Verdict } from "../../../shared/ipc/insight-schemas";
import type { InsightPlace } from "./insight-place";
import { fieldsOf, yearOr } from "./insights-state";

/** How many years are taken together. */
export const WIDTHS = [1, 5, 10] as const;
export type Width = (typeof WIDTHS)[number];

export interface ChangesState {
  /** Null: ten years before the second. */
  readonly first: number | null;
  /** Null: the newest. */
  readonly second: number | null;
  readonly width: Width;
  readonly verdict: Verdict;
}

/** Years before the newest that a reader begins with. */
const START_YEARS = 10;

export function parseChangesState(stored: unknown): ChangesState {
  const from = fieldsOf(stored);
  return {
    first: yearOr(from["first"], null),
    second: yearOr(from["second"], null),
    width: WIDTHS.find((width) => width === from["width"]) ?? 1,
    verdict:
      (["rose", "fell", "unclear", "small"] as const).find(
        (verdict) => verdict === from["verdict"],
      ) ?? "rose",
  };
}

/** The years that are compared: within those of the place, the first before the second. */
export interface Spans {
  readonly first: Span;
  readonly second: Span;
  readonly width: Width;
}

/** Each span ends in its year. Null: the place has one year only. */
export function spansOf(
  { first, second, width }: Pick<ChangesState, "first" | "second" | "width">,
  { minYear, maxYear }: Pick<InsightPlace, "minYear" | "maxYear">,
): Spans | null {
  if (minYear === maxYear) return null;
  const within = (year: number, low: number, high: number): number =>
    Math.max(low, Math.min(high, year));
  const later = within(second ?? maxYear, minYear + 1, maxYear);
  const earlier = within(first ?? later - START_YEARS, minYear, later - 1);
  const spanTo = (to: number): Span => ({
    from: Math.max(minYear, to - width + 1),
    to,
  });
  return { first: spanTo(earlier), second: spanTo(later), width };
}
