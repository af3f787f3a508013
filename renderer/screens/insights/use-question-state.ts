import { useViewPart } from "../../lib/use-view-part";
import { insights, type QuestionId } from "../../lib/words/insights";

/** What the reader chose of one question. */
export function useQuestionState<State extends object>(
  question: QuestionId,
  parse: (stored: unknown) => State,
) {
  return useViewPart(
    "insights",
    question,
    parse,
    () => insights.questions[question],
  );
}
