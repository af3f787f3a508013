import { useQuestionState } from "./use-question-state";
import { useMemo, useState } from "react";
import type { Output } from "../../../shared/ipc/contract";
import type { SexChangeRow } from "../../../shared/ipc/insight-schemas";
import { Button } from "../../components/button";
import { Segments } from "../../components/segments";
import { VirtualGrid } from "../../components/virtual-grid";
import { format } from "../../lib/format";
import { usePages } from "../../lib/use-pages";
import { useProcedure } from "../../lib/use-procedure";
import { insights } from "../../lib/words/insights";
import { sexesWords as words } from "../../lib/words/insight-sexes";
import { Answered } from "./answered";
import { percentText, wholePercentText } from "./figure-text";
import { targetAt, type InsightPlace } from "./insight-place";
import { fieldsOf } from "./insights-state";
import { LinesFigure, type Lines } from "./lines-figure";
import { Method } from "./method";
import type { QuestionProps } from "./question";
import { SEXES_COLUMNS } from "./sexes-columns";

const SIZES = [100, 500, 1000, 5000, 10_000] as const;
type Size = (typeof SIZES)[number];

function parseSexesState(stored: unknown): { readonly minBirths: Size } {
  const from = fieldsOf(stored)["minBirths"];
  return { minBirths: SIZES.find((size) => size === from) ?? 1000 };
}

/** Which names changed their recorded sex? */
export function SexesQuestion({ place, onName }: QuestionProps) {
  const [{ minBirths }, setState] = useQuestionState("sexes", parseSexesState);
  const asked = { ...place.asked, minBirths };
  const top = useProcedure("insights.sex-changes", {
    ...asked,
    offset: 0,
    limit: 1,
  });
  return (
    <>
      <div className="insight-controls">
        <Segments
          label={words.minBirths}
          showLabel
          testId="min-births"
          segments={SIZES.map((size) => ({
            id: String(size),
            name: format.count(size),
          }))}
          value={String(minBirths)}
          onChange={(id) => {
            const size = SIZES.find((one) => String(one) === id);
            if (size !== undefined) setState({ minBirths: size });
          }}
        />
      </div>
      <Answered answer={top}>
        {(value) => (
          <SexesAnswer
            key={JSON.stringify(place.asked)}
            place={place}
            minBirths={minBirths}
            top={value}
            onName={onName}
          />
        )}
      </Answered>
    </>
  );
}

interface SexesAnswerProps extends Pick<QuestionProps, "place" | "onName"> {
  readonly minBirths: number;
  readonly top: Output<"insights.sex-changes">;
}

function SexesAnswer({ place, minBirths, top, onName }: SexesAnswerProps) {
  const [chosen, setChosen] = useState<SexChangeRow | null>(null);
  const asked = { ...place.asked, minBirths };
  const pages = usePages(
    "insights.sex-changes",
    JSON.stringify(asked),
    (offset, limit) => ({ ...asked, offset, limit }),
  );
  const shown = chosen ?? top.rows[0];
  const total = pages.page?.total ?? top.total;
  return (
    <>
      <p className="insight-story">{storyOf(top, minBirths, shown)}</p>
      {shown && <RatioFigure place={place} row={shown} onName={onName} />}
      <div className="insight-list">
        {total === 0 ? (
          <p className="muted">{words.none}</p>
        ) : (
          <VirtualGrid
            label={words.list(top.about.place)}
            testId="sexes"
            columns={SEXES_COLUMNS}
            rowCount={total}
            rowAt={pages.rowAt}
            onView={pages.onView}
            dimmed={pages.stale}
            isSelected={({ name }) => name === shown?.name}
            onToggle={setChosen}
          />
        )}
      </div>
      <Method lines={words.method} />
    </>
  );
}

function storyOf(
  { about, names, total, sustainedYears }: Output<"insights.sex-changes">,
  minBirths: number,
  row: SexChangeRow | undefined,
): string {
  const story = words.story(
    about.place,
    format.count(total),
    format.count(names),
    sustainedYears,
    format.count(minBirths),
  );
  if (!row) return story;
  const { name, from, to, before, after, year } = row;
  const partOf = (gender: typeof from, female: number): string =>
    percentText(gender === "F" ? female : 1 - female);
  return `${story} ${words.one(name, from, partOf(from, before), to, year, partOf(to, after))}`;
}

interface RatioFigureProps extends Pick<QuestionProps, "onName"> {
  readonly place: InsightPlace;
  readonly row: SexChangeRow;
}

/** The recorded sex of one name over the years. */
function RatioFigure({ place, row, onName }: RatioFigureProps) {
  const { name, to } = row;
  const answer = useProcedure("insights.sex-ratio", { ...place.asked, name });
  const value = answer.value;
  const lines = useMemo(
    () => (value === undefined ? null : linesOf(name, value.rows)),
    [name, value],
  );
  if (!value || !lines) return null;
  return (
    <LinesFigure
      lines={lines}
      description={words.ratio(name)}
      tableLabel={words.table(name)}
      about={value.about}
    >
      <Button
        testId="insight-open"
        onPress={() => {
          onName(targetAt(place, name, to));
        }}
      >
        {insights.openName(name)}
      </Button>
    </LinesFigure>
  );
}

const HALF = 0.5;

function linesOf(
  name: string,
  rows: Output<"insights.sex-ratio">["rows"],
): Lines {
  const first = rows[0]?.year ?? 0;
  const last = rows.at(-1)?.year ?? first;
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const byYear = new Map(rows.map((row) => [row.year, row]));
  const all = years.map((year) => byYear.get(year));
  return {
    years,
    lines: [
      {
        ...{ key: name, label: name, slot: 0 },
        values: all.map((row) => row?.share ?? null),
        ribbon: all.map((row) => row?.interval ?? null),
      },
    ],
    yTitle: words.axis(name),
    max: 1,
    guide: HALF,
    text: percentText,
    tick: wholePercentText,
    ribbonIsInterval: true,
  };
}
