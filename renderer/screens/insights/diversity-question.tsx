import { useQuestionState } from "./use-question-state";
import { useMemo } from "react";
import type { About, DiversityRow } from "../../../shared/ipc/insight-schemas";
import { Segments } from "../../components/segments";
import { VirtualGrid } from "../../components/virtual-grid";
import { useProcedure } from "../../lib/use-procedure";
import {
  diversityWords as words,
  type DiversityView,
} from "../../lib/words/insight-diversity";
import { Answered } from "./answered";
import { diversityColumns } from "./diversity-columns";
import {
  diversityLines,
  diversityStory,
  ORDERS,
  parseDiversityState,
  TOPS,
  type DiversityState,
} from "./diversity-lines";
import { LinesFigure } from "./lines-figure";
import { Method } from "./method";
import type { QuestionProps } from "./question";

const VIEWS: readonly DiversityView[] = ["top", "effective", "names"];

/** Are names getting more diverse? */
export function DiversityQuestion({ place }: QuestionProps) {
  const [state, setState] = useQuestionState("diversity", parseDiversityState);
  const answer = useProcedure("insights.diversity", place.asked);
  return (
    <>
      <DiversityControls
        state={state}
        onChange={(part) => {
          setState((then) => ({ ...then, ...part }));
        }}
      />
      <Answered answer={answer}>
        {({ about, rows }) => (
          <DiversityAnswer about={about} rows={rows} state={state} />
        )}
      </Answered>
    </>
  );
}

interface DiversityAnswerProps {
  readonly about: About;
  readonly rows: readonly DiversityRow[];
  readonly state: DiversityState;
}

function DiversityAnswer({ about, rows, state }: DiversityAnswerProps) {
  const lines = useMemo(
    () => diversityLines(rows, state, about),
    [rows, state, about],
  );
  const isRanged = rows.some(({ hill1 }) => hill1.low !== null);
  const newestFirst = useMemo(() => [...rows].reverse(), [rows]);
  const caution =
    state.view === "names"
      ? words.namesCaution
      : isRanged
        ? words.knownUnlisted
        : words.unknownUnlisted(about.threshold);
  const story = diversityStory(rows, state, about);
  return (
    <>
      <p className="insight-story">{story}</p>
      <LinesFigure
        lines={lines}
        description={story}
        tableLabel={words.table}
        about={about}
      />
      <p className="insight-caution">{caution}</p>
      <div className="insight-list">
        <VirtualGrid
          label={words.table}
          testId="diversity"
          columns={diversityColumns(state.view, isRanged)}
          rowCount={newestFirst.length}
          rowAt={(index) => newestFirst[index]}
          onView={() => undefined}
        />
      </div>
      <Method lines={words.method} />
    </>
  );
}

interface DiversityControlsProps {
  readonly state: DiversityState;
  readonly onChange: (part: Partial<DiversityState>) => void;
}

function DiversityControls({ state, onChange }: DiversityControlsProps) {
  return (
    <div className="insight-controls">
      <Segments
        label={words.view}
        showLabel
        testId="diversity-view"
        segments={VIEWS.map((id) => ({ id, name: words.views[id] }))}
        value={state.view}
        onChange={(view) => {
          onChange({ view });
        }}
      />
      {state.view === "top" && (
        <Segments
          label={words.top}
          showLabel
          segments={TOPS.map((top) => ({
            id: String(top),
            name: words.topOf(top),
          }))}
          value={String(state.top)}
          onChange={(id) => {
            const top = TOPS.find((one) => String(one) === id);
            if (top) onChange({ top });
          }}
        />
      )}
      {state.view === "effective" && (
        <Segments
          label={words.order}
          showLabel
          segments={ORDERS.map((order) => ({
            id: String(order),
            name: words.orders[order],
          }))}
          value={String(state.order)}
          onChange={(id) => {
            const order = ORDERS.find((one) => String(one) === id);
            if (order) onChange({ order });
          }}
        />
      )}
    </div>
  );
}
