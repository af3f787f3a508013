import { useQuestionState } from "./use-question-state";
import { useMemo } from "react";
import type { Input, Output } from "../../../shared/ipc/contract";
import type { About } from "../../../shared/ipc/insight-schemas";
import { EmptyState } from "../../components/empty-state";
import { Segments } from "../../components/segments";
import { VirtualGrid } from "../../components/virtual-grid";
import { format } from "../../lib/format";
import { usePages } from "../../lib/use-pages";
import { useProcedure } from "../../lib/use-procedure";
import { typicalWords as words } from "../../lib/words/insight-typical";
import { insights } from "../../lib/words/insights";
import { Answered } from "./answered";
import { targetAt, type InsightPlace } from "./insight-place";
import { Method } from "./method";
import type { QuestionProps } from "./question";
import { TypicalChart } from "./typical-chart";
import { typicalColumns } from "./typical-columns";
import { TypicalControls } from "./typical-controls";
import {
  otherPlace,
  parseTypicalState,
  typicalSpan,
  type TypicalState,
} from "./typical-state";
import { typicalStory } from "./typical-story";
import { SourceNote } from "./source-note";

/** Names of each place in the chart. */
const CHARTED = 8;
const SIDES = ["first", "second"] as const;

/** What is typical here? */
export function TypicalQuestion(props: QuestionProps) {
  const { place, countries, gender, onGender, onName } = props;
  const [state, setState] = useQuestionState("typical", parseTypicalState);
  const other = useMemo(
    () => otherPlace(state, place, countries),
    [state, place, countries],
  );
  if (other === null)
    return (
      <EmptyState title={words.onlyPlace.title} text={words.onlyPlace.text} />
    );
  const change = (part: Partial<TypicalState>) => {
    setState((then) => ({ ...then, ...part }));
  };
  const isSame =
    other.country.code === place.country.code &&
    other.region?.code === place.region?.code;
  return (
    <>
      <TypicalControls
        place={place}
        other={other}
        countries={countries}
        state={state}
        gender={gender}
        onGender={onGender}
        onChange={change}
      />
      {isSame ? (
        <EmptyState title={words.samePlace.title} text={words.samePlace.text} />
      ) : (
        <TypicalAnswer
          place={place}
          other={other}
          gender={gender}
          state={state}
          onChange={change}
          onName={onName}
        />
      )}
    </>
  );
}

interface TypicalAnswerProps extends Pick<
  QuestionProps,
  "place" | "gender" | "onName"
> {
  readonly other: InsightPlace;
  readonly state: TypicalState;
  readonly onChange: (part: Partial<TypicalState>) => void;
}

type Typical = Output<"insights.typical">;

function TypicalAnswer(props: TypicalAnswerProps) {
  const { place, other, gender, state, onChange, onName } = props;
  const asked = {
    ...place.asked,
    other: { country: other.asked.country, region: other.asked.region },
    gender,
    span: typicalSpan(state, place, other),
  };
  const top = { ...asked, offset: 0, limit: CHARTED };
  const first = useProcedure("insights.typical", { ...top, of: "first" });
  const second = useProcedure("insights.typical", { ...top, of: "second" });
  const open = (row: Typical["rows"][number]) => {
    const isHere = row.first.low > 0;
    onName(targetAt(isHere ? place : other, row.name, row.gender));
  };
  return (
    <Answered answer={first} lacking={lackingOf}>
      {(value) => (
        <>
          <p className="insight-story">{typicalStory(value, second.value)}</p>
          <TypicalChart first={value} second={second.value} onOpen={open} />
          <SourceNote about={value.other} />
          {isPartOf(place, other) && (
            <p className="insight-caution">{words.contained}</p>
          )}
          <TypicalList
            asked={{ ...asked, of: state.of }}
            top={value}
            onOf={(of) => {
              onChange({ of });
            }}
            onOpen={open}
          />
          <Method lines={words.method(format.count(value.priorBirths))} />
        </>
      )}
    </Answered>
  );
}

/** Whether one of the two is a region of the other. */
function isPartOf(place: InsightPlace, other: InsightPlace): boolean {
  return (
    place.country.code === other.country.code &&
    (place.region === null || other.region === null)
  );
}

/** The place without shares. */
function lackingOf({ about, other }: Typical): About {
  return about.denominator === null ? about : other;
}

interface TypicalListProps {
  readonly asked: Omit<Input<"insights.typical">, "offset" | "limit">;
  readonly top: Typical;
  readonly onOf: (of: TypicalState["of"]) => void;
  readonly onOpen: (row: Typical["rows"][number]) => void;
}

/** All names that are typical of one of the places. */
function TypicalList({ asked, top, onOf, onOpen }: TypicalListProps) {
  const { of } = asked;
  const pages = usePages(
    "insights.typical",
    JSON.stringify(asked),
    (offset, limit) => ({ ...asked, offset, limit }),
  );
  const placeOf = (side: TypicalState["of"]): string =>
    (side === "first" ? top.about : top.other).place;
  return (
    <>
      <Segments
        label={words.of}
        testId="typical-of"
        segments={SIDES.map((id) => ({
          id,
          name: words.ofPlace(placeOf(id), format.count(top.typical[id])),
        }))}
        value={of}
        onChange={onOf}
      />
      <p className="insight-unit">{insights.unit(top.about.measure)}</p>
      <div className="insight-list">
        {top.typical[of] === 0 ? (
          <p className="muted">{words.none}</p>
        ) : (
          <VirtualGrid
            label={words.list(placeOf(of))}
            testId="typical"
            columns={typicalColumns(top)}
            rowCount={pages.page?.total ?? top.typical[of]}
            rowAt={pages.rowAt}
            onView={pages.onView}
            dimmed={pages.stale}
            onToggle={onOpen}
          />
        )}
      </div>
    </>
  );
}
