import type { Span } from "../../../shared/ipc/insight-schemas";
import type { ArrivalChange } from "../../lib/words/insight-arrivals";
import type { InsightPlace } from "./insight-place";
import { fieldsOf, yearOr } from "./insights-state";

/** Years that the reader chose; null: those that a reader begins with. */
interface WantedSpan {
  readonly from: number | null;
  readonly to: number | null;
}

export interface ArrivalsState {
  readonly change: ArrivalChange;
  readonly new: WantedSpan;
  readonly gone: WantedSpan;
}

export function parseArrivalsState(stored: unknown): ArrivalsState {
  const from = fieldsOf(stored);
  const spanOf = (value: unknown): WantedSpan => {
    const fields = fieldsOf(value);
    return {
      from: yearOr(fields["from"], null),
      to: yearOr(fields["to"], null),
    };
  };
  return {
    change: from["change"] === "gone" ? "gone" : "new",
    new: spanOf(from["new"]),
    gone: spanOf(from["gone"]),
  };
}

/** How many years before the newest the spans begin and end where nothing was chosen. */
const START = { new: [9, 0], gone: [29, 10] } as const;

/** The span that is asked about, within the years of the place. */
export function arrivalsSpan(
  state: ArrivalsState,
  { minYear, maxYear }: Pick<InsightPlace, "minYear" | "maxYear">,
): Span {
  const within = (year: number, low: number, high: number): number =>
    Math.max(low, Math.min(high, year));
  const wanted = state[state.change];
  const [begin, end] = START[state.change];
  const to = within(wanted.to ?? maxYear - end, minYear, maxYear);
  return { from: within(wanted.from ?? maxYear - begin, minYear, to), to };
}
