import { useQuestionState } from "./use-question-state";
import { useMemo } from "react";
import type { Gender, Output } from "../../../shared/ipc/contract";
import { HUES } from "../../charts/series";
import { Segments } from "../../components/segments";
import { VirtualGrid } from "../../components/virtual-grid";
import { notices } from "../../lib/notices";
import { useProcedure } from "../../lib/use-procedure";
import { lettersWords as words } from "../../lib/words/insight-letters";
import { Answered } from "./answered";
import { lettersColumns, type LetterRow } from "./letters-columns";
import {
  chosenKeys,
  FEATURES,
  letterRows,
  lettersLines,
  lettersStory,
  parseLettersState,
  toggled,
  type LettersState,
} from "./letters-lines";
import { LinesFigure } from "./lines-figure";
import { Method } from "./method";
import type { QuestionProps } from "./question";
import { SexChoice } from "./sex-choice";

/** How do names end? And how do they begin, and how long are they? */
export function LettersQuestion({ place, gender, onGender }: QuestionProps) {
  const [state, setState] = useQuestionState("letters", parseLettersState);
  const { feature } = state;
  const answer = useProcedure("insights.letters", {
    ...place.asked,
    gender,
    feature,
  });
  return (
    <>
      <div className="insight-controls">
        <Segments
          label={words.feature}
          showLabel
          testId="letter-feature"
          segments={FEATURES.map((id) => ({ id, name: words.features[id] }))}
          value={feature}
          onChange={(next) => {
            setState((then) => ({ ...then, feature: next }));
          }}
        />
        <SexChoice value={gender} onChange={onGender} />
      </div>
      <Answered answer={answer}>
        {(value) => (
          <LettersAnswer
            letters={value}
            gender={gender}
            state={state}
            onKeys={(keys) => {
              setState((then) => ({
                ...then,
                chosen: { ...then.chosen, [feature]: keys },
              }));
            }}
          />
        )}
      </Answered>
    </>
  );
}

interface LettersAnswerProps {
  readonly letters: Output<"insights.letters">;
  readonly gender: Gender | null;
  readonly state: LettersState;
  readonly onKeys: (keys: readonly string[]) => void;
}

function LettersAnswer(props: LettersAnswerProps) {
  const { letters, gender, state, onKeys } = props;
  const { feature } = state;
  const keys = useMemo(() => chosenKeys(state, letters), [state, letters]);
  const lines = useMemo(
    () => lettersLines(letters, feature, keys, gender),
    [letters, feature, keys, gender],
  );
  const rows = useMemo(() => letterRows(letters), [letters]);
  const story = lettersStory(letters, feature, keys, gender);
  const slotOf = ({ key }: LetterRow): number => keys.indexOf(key);
  const toggle = ({ key }: LetterRow) => {
    if (keys.length >= HUES && !keys.includes(key))
      notices.tell({ tone: "plain", text: words.full });
    else onKeys(toggled(keys, key));
  };
  return (
    <>
      <p className="insight-story">{story}</p>
      <LinesFigure
        lines={lines}
        description={story}
        tableLabel={words.table}
        about={letters.about}
      />
      <div className="insight-list">
        <VirtualGrid
          label={words.list(letters.about.place)}
          testId="letters"
          columns={lettersColumns(letters, feature, slotOf)}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          onView={() => undefined}
          isSelected={(row) => slotOf(row) >= 0}
          onToggle={toggle}
        />
      </div>
      <Method lines={words.method} />
    </>
  );
}
