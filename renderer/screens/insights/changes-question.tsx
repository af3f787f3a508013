import { useQuestionState } from "./use-question-state";
import { useMemo } from "react";
import type { Output } from "../../../shared/ipc/contract";
import type { ChangeRow, Verdict } from "../../../shared/ipc/insight-schemas";
import { EmptyState } from "../../components/empty-state";
import { Segments } from "../../components/segments";
import { VirtualGrid } from "../../components/virtual-grid";
import { format } from "../../lib/format";
import { usePages } from "../../lib/use-pages";
import { useProcedure } from "../../lib/use-procedure";
import { changesWords as words } from "../../lib/words/insight-changes";
import { insights } from "../../lib/words/insights";
import { Answered } from "./answered";
import { ChangesChart } from "./changes-chart";
import { changesColumns } from "./changes-columns";
import { ChangesControls } from "./changes-controls";
import {
  parseChangesState,
  spansOf,
  type ChangesState,
  type Spans,
} from "./changes-state";
import { changesStory } from "./changes-story";
import { targetAt } from "./insight-place";
import { Method } from "./method";
import type { QuestionProps } from "./question";

const VERDICTS: readonly Verdict[] = ["rose", "fell", "unclear", "small"];
/** Names of each kind in the chart. */
const CHARTED = 8;

type Changes = Output<"insights.changes">;

/** What rose, what fell? */
export function ChangesQuestion(props: QuestionProps) {
  const { place, gender, onGender } = props;
  const [state, setState] = useQuestionState("changes", parseChangesState);
  const spans = useMemo(() => spansOf(state, place), [state, place]);
  const change = (part: Partial<ChangesState>) => {
    setState((then) => ({ ...then, ...part }));
  };
  if (spans === null)
    return <EmptyState title={words.oneYear.title} text={words.oneYear.text} />;
  return (
    <>
      <ChangesControls
        place={place}
        spans={spans}
        gender={gender}
        onGender={onGender}
        onChange={change}
      />
      <ChangesAnswer {...props} state={state} spans={spans} onChange={change} />
    </>
  );
}

interface ChangesAnswerProps extends Pick<
  QuestionProps,
  "place" | "gender" | "onName"
> {
  readonly state: ChangesState;
  readonly spans: Spans;
  readonly onChange: (part: Partial<ChangesState>) => void;
}

function ChangesAnswer(props: ChangesAnswerProps) {
  const { place, gender, state, spans, onChange, onName } = props;
  const { first, second } = spans;
  const asked = { ...place.asked, gender, first, second };
  const top = { ...asked, offset: 0, limit: CHARTED };
  const rose = useProcedure("insights.changes", { ...top, verdict: "rose" });
  const fell = useProcedure("insights.changes", { ...top, verdict: "fell" });
  const open = ({ name, gender: sex }: ChangeRow) => {
    onName(targetAt(place, name, sex));
  };
  return (
    <Answered answer={rose}>
      {(value) => (
        <>
          <p className="insight-story">
            {changesStory(value, fell.value, spans)}
          </p>
          <ChangesChart
            rose={value}
            fell={fell.value}
            spans={spans}
            onOpen={open}
          />
          <ChangesList
            asked={asked}
            spans={spans}
            verdicts={value.verdicts}
            verdict={state.verdict}
            onVerdict={(verdict) => {
              onChange({ verdict });
            }}
            onOpen={open}
          />
          <Method lines={words.method} />
        </>
      )}
    </Answered>
  );
}

interface ChangesListProps {
  readonly asked: Parameters<typeof keyOf>[0];
  readonly spans: Spans;
  readonly verdicts: Changes["verdicts"];
  readonly verdict: Verdict;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onOpen: (row: ChangeRow) => void;
}

/** All names of one kind. */
function ChangesList(props: ChangesListProps) {
  const { asked, spans, verdicts, verdict, onVerdict, onOpen } = props;
  const pages = usePages(
    "insights.changes",
    keyOf(asked, verdict),
    (offset, limit) => ({ ...asked, verdict, offset, limit }),
  );
  const { page } = pages;
  const columns = page && changesColumns(spans, page);
  return (
    <>
      <Segments
        label={words.verdict}
        testId="verdict"
        segments={VERDICTS.map((id) => ({
          id,
          name: words.verdictOf(id, format.count(verdicts[id])),
        }))}
        value={verdict}
        onChange={onVerdict}
      />
      {page && (
        <p className="insight-unit">{insights.unit(page.about.measure)}</p>
      )}
      <div className="insight-list">
        {page?.total === 0 ? (
          <p className="muted">{words.none}</p>
        ) : (
          columns && (
            <VirtualGrid
              label={words.list(verdict, page.about.place)}
              testId="changes"
              columns={columns}
              rowCount={page.total}
              rowAt={pages.rowAt}
              onView={pages.onView}
              dimmed={pages.stale}
              onToggle={onOpen}
            />
          )
        )}
      </div>
    </>
  );
}

function keyOf(
  asked: QuestionProps["place"]["asked"] &
    Pick<QuestionProps, "gender"> &
    Pick<Spans, "first" | "second">,
  verdict: Verdict,
): string {
  return JSON.stringify([asked, verdict]);
}
