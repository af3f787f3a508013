import type { Gender } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import type { QuestionId } from "../../lib/words/insights";

export const QUESTIONS: readonly QuestionId[] = [
  "changes",
  "diversity",
  "letters",
  "sexes",
  "arrivals",
  "typical",
  "ages",
];

/** What the reader chose, for all questions. */
export interface InsightsState {
  readonly question: QuestionId;
  readonly country: string | null;
  readonly region: string | null;
  readonly measure: Measure;
  /** Null: both. */
  readonly gender: Gender | null;
}

/** Makes a state of whatever was stored, maybe by another version. */
export function parseInsightsState(stored: unknown): InsightsState {
  const from = fieldsOf(stored);
  return {
    question: QUESTIONS.find((id) => id === from["question"]) ?? "changes",
    country: textOr(from["country"], null),
    region: textOr(from["region"], null),
    measure: from["measure"] === "bearers" ? "bearers" : "births",
    gender:
      from["gender"] === "F" || from["gender"] === "M" ? from["gender"] : null,
  };
}

/** The fields of what was stored; of anything else none. */
export function fieldsOf(stored: unknown): Readonly<Record<string, unknown>> {
  if (typeof stored !== "object" || stored === null) return {};
  return stored as Record<string, unknown>;
}

export function textOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === "string" ? value : otherwise;
}

export function yearOr<T>(value: unknown, otherwise: T): number | T {
  return typeof value === "number" && Number.isInteger(value)
    ? value
    : otherwise;
}
