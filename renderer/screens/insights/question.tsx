import type { Country, Gender } from "../../../shared/ipc/contract";
import type { NameTarget } from "../../lib/use-navigation";
import { insights as words, type QuestionId } from "../../lib/words/insights";
import { AgesQuestion } from "./ages-question";
import { ArrivalsQuestion } from "./arrivals-question";
import { ChangesQuestion } from "./changes-question";
import { DiversityQuestion } from "./diversity-question";
import type { InsightPlace } from "./insight-place";
import { LettersQuestion } from "./letters-question";
import { SexesQuestion } from "./sexes-question";
import { TypicalQuestion } from "./typical-question";

/** What every question is given. */
export interface QuestionProps {
  readonly place: InsightPlace;
  /** All countries with figures, for questions about two. */
  readonly countries: readonly Country[];
  /** Null: both. */
  readonly gender: Gender | null;
  readonly onGender: (gender: Gender | null) => void;
  /** Shows a name in Explore. */
  readonly onName: (target: NameTarget) => void;
}

const QUESTIONS: Record<QuestionId, (props: QuestionProps) => React.ReactNode> =
  {
    changes: ChangesQuestion,
    diversity: DiversityQuestion,
    letters: LettersQuestion,
    sexes: SexesQuestion,
    arrivals: ArrivalsQuestion,
    typical: TypicalQuestion,
    ages: AgesQuestion,
  };

/** One question with its answer. */
export function Question({
  id,
  ...props
}: QuestionProps & { readonly id: QuestionId }) {
  const Body = QUESTIONS[id];
  return (
    <section className="insight" data-testid={`insight-${id}`}>
      <h2>{words.questions[id]}</h2>
      <Body {...props} />
    </section>
  );
}
