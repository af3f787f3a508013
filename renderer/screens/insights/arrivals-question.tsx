import { useQuestionState } from "./use-question-state";
import { useMemo } from "react";
import type { Input, Output } from "../../../shared/ipc/contract";
import type { ArrivalRow } from "../../../shared/ipc/insight-schemas";
import { NumberBox } from "../../components/number-box";
import { Segments } from "../../components/segments";
import { VirtualGrid } from "../../components/virtual-grid";
import { format } from "../../lib/format";
import { usePages } from "../../lib/use-pages";
import { useProcedure } from "../../lib/use-procedure";
import { insights } from "../../lib/words/insights";
import { arrivalsWords as words } from "../../lib/words/insight-arrivals";
import { Answered } from "./answered";
import { arrivalsColumns } from "./arrivals-columns";
import {
  arrivalsSpan,
  parseArrivalsState,
  type ArrivalsState,
} from "./arrivals-state";
import { targetAt, type InsightPlace } from "./insight-place";
import { LinesFigure, type Lines } from "./lines-figure";
import { Method } from "./method";
import type { QuestionProps } from "./question";
import { SexChoice } from "./sex-choice";

const CHANGES = ["new", "gone"] as const;

/** What is new, what has gone? */
export function ArrivalsQuestion(props: QuestionProps) {
  const { place, gender, onGender, onName } = props;
  const [state, setState] = useQuestionState("arrivals", parseArrivalsState);
  const span = useMemo(() => arrivalsSpan(state, place), [state, place]);
  const { change } = state;
  const asked = { ...place.asked, gender, change, span };
  const top = useProcedure("insights.arrivals", {
    ...asked,
    offset: 0,
    limit: 1,
  });
  return (
    <>
      <div className="insight-controls">
        <Segments
          label={words.change}
          showLabel
          testId="arrival-change"
          segments={CHANGES.map((id) => ({ id, name: words.changes[id] }))}
          value={change}
          onChange={(next) => {
            setState((then) => ({ ...then, change: next }));
          }}
        />
        <SpanBoxes
          place={place}
          span={span}
          onChange={(part) => {
            setState((then) => ({
              ...then,
              [change]: { ...then[change], ...part },
            }));
          }}
        />
        <SexChoice value={gender} onChange={onGender} />
      </div>
      <Answered answer={top}>
        {(value) => (
          <>
            <ArrivalsPicture answer={value} state={state} span={span} />
            <ArrivalsList
              asked={asked}
              onOpen={(row) => {
                onName(targetAt(place, row.name, row.gender));
              }}
            />
            <Method lines={words.method} />
          </>
        )}
      </Answered>
    </>
  );
}

type Arrivals = Output<"insights.arrivals">;

interface ArrivalsListProps {
  readonly asked: Omit<Input<"insights.arrivals">, "offset" | "limit">;
  readonly onOpen: (row: ArrivalRow) => void;
}

/** All names that came, or went, in the span. */
function ArrivalsList({ asked, onOpen }: ArrivalsListProps) {
  const pages = usePages(
    "insights.arrivals",
    JSON.stringify(asked),
    (offset, limit) => ({ ...asked, offset, limit }),
  );
  const { page } = pages;
  return (
    <div className="insight-list">
      {page?.total === 0 && <p className="muted">{words.none}</p>}
      {page !== undefined && page.total > 0 && (
        <VirtualGrid
          label={words.list[asked.change](page.about.place)}
          testId="arrivals"
          columns={arrivalsColumns(asked.change)}
          rowCount={page.total}
          rowAt={pages.rowAt}
          onView={pages.onView}
          dimmed={pages.stale}
          onToggle={onOpen}
        />
      )}
    </div>
  );
}
type Span = ReturnType<typeof arrivalsSpan>;

interface ArrivalsPictureProps {
  readonly answer: Arrivals;
  readonly state: ArrivalsState;
  readonly span: Span;
}

/** How many names came and went each year, and what that does not say. */
function ArrivalsPicture({ answer, state, span }: ArrivalsPictureProps) {
  const { about, years, published } = answer;
  const lines = useMemo(() => linesOf(years), [years]);
  const story = storyOf(answer, state, span);
  return (
    <>
      <p className="insight-story">{story}</p>
      <LinesFigure
        lines={lines}
        description={story}
        tableLabel={words.table}
        about={about}
      />
      {published && (
        <p className="insight-caution">
          {words.caution(
            about.threshold,
            insights.years(published.from, published.to),
            about.complete,
          )}
        </p>
      )}
    </>
  );
}

function linesOf(years: Arrivals["years"]): Lines {
  return {
    years: years.map(({ year }) => year),
    lines: (["appeared", "vanished"] as const).map((key, slot) => ({
      ...{ key, slot, label: words.lines[key] },
      values: years.map((year) => year[key]),
    })),
    yTitle: words.axis,
    whole: true,
    text: (names) => format.count(names),
  };
}

function storyOf(
  { about, total, rows }: Arrivals,
  { change }: ArrivalsState,
  { from, to }: Span,
): string {
  const story = words.story[change](
    about.place,
    format.count(total),
    insights.years(from, to),
  );
  const [row] = rows;
  return row ? `${story} ${greatest(row, change, about.measure)}` : story;
}

function greatest(
  { name, year, births, peak, peakYear }: ArrivalRow,
  change: ArrivalsState["change"],
  measure: Arrivals["about"]["measure"],
): string {
  return change === "new"
    ? words.greatest.new(
        name,
        year,
        format.count(births),
        insights.counted(measure),
      )
    : words.greatest.gone(name, year, format.count(peak), peakYear);
}

interface SpanBoxesProps {
  readonly place: InsightPlace;
  readonly span: Span;
  readonly onChange: (
    part: { from: number | null } | { to: number | null },
  ) => void;
}

function SpanBoxes({ place, span, onChange }: SpanBoxesProps) {
  return (
    <>
      <NumberBox
        label={words.from}
        year
        testId="span-from"
        min={place.minYear}
        max={span.to}
        value={span.from}
        onChange={(from) => {
          onChange({ from });
        }}
      />
      <NumberBox
        label={words.to}
        year
        testId="span-to"
        min={span.from}
        max={place.maxYear}
        value={span.to}
        onChange={(to) => {
          onChange({ to });
        }}
      />
    </>
  );
}
