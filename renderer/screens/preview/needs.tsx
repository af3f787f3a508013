import { CircleHelp } from "lucide-react";
import type { Need } from "../../../shared/preview";
import { Button } from "../../components/button";
import { preview as words } from "../../lib/words/preview";

interface NeedsProps {
  readonly needs: readonly Need[];
  /** Puts the cursor where the question is answered. */
  readonly onAnswer: (need: Need) => void;
}

/** What the file does not say and the reader has to, before anything is imported. */
export function Needs({ needs, onAnswer }: NeedsProps) {
  if (needs.length === 0) return null;
  return (
    <section
      className="needs"
      aria-labelledby="needs-title"
      data-testid="needs"
    >
      <h2 id="needs-title">{words.needs.title}</h2>
      <ul>
        {needs.map((need) => (
          <li key={need} className="need">
            <CircleHelp size={16} aria-hidden />
            <span className="need-text">{words.needs.question(need)}</span>
            <Button
              label={`${words.needs.answer}: ${words.needs.question(need)}`}
              testId={`answer-${need}`}
              onPress={() => {
                onAnswer(need);
              }}
            >
              {words.needs.answer}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
