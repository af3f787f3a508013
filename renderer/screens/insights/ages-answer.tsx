import { useMemo, useState } from "react";
import type { Gender, Input, Output } from "../../../shared/ipc/contract";
import type { AgeRow, LifeTable } from "../../../shared/ipc/insight-schemas";
import { Button } from "../../components/button";
import { VirtualGrid } from "../../components/virtual-grid";
import { format } from "../../lib/format";
import { usePages } from "../../lib/use-pages";
import { useProcedure } from "../../lib/use-procedure";
import { insights } from "../../lib/words/insights";
import { agesWords as words } from "../../lib/words/insight-ages";
import { AGES_COLUMNS, ageText, livingText } from "./ages-columns";
import type { AgesState } from "./ages-state";
import { Answered } from "./answered";
import { targetAt, type InsightPlace } from "./insight-place";
import { LinesFigure, type Lines } from "./lines-figure";
import { Method } from "./method";
import type { QuestionProps } from "./question";

interface AgesAnswerProps extends Pick<QuestionProps, "place" | "onName"> {
  readonly gender: Gender | null;
  readonly table: LifeTable;
  readonly state: AgesState;
  readonly year: number;
}

type Ages = Output<"insights.ages">;

/** Names by the age of their living bearers, and one of them by year of birth. */
export function AgesAnswer(props: AgesAnswerProps) {
  const { place, gender, table, state, year, onName } = props;
  const { minLiving, order } = state;
  const [chosen, setChosen] = useState<AgeRow | null>(null);
  const asked = {
    ...place.asked,
    gender,
    lifeTable: table.id,
    year,
    minLiving,
  };
  const top = { ...asked, offset: 0, limit: 1 };
  const youngest = useProcedure("insights.ages", { ...top, order: "youngest" });
  const oldest = useProcedure("insights.ages", { ...top, order: "oldest" });
  const first = useProcedure("insights.ages", { ...top, order });
  return (
    <Answered answer={youngest}>
      {(value) => {
        const shown = chosen ?? first.value?.rows[0];
        return (
          <>
            <p className="insight-story">
              {extremesOf(value, oldest.value, minLiving)}
            </p>
            {shown && (
              <NameFigure
                place={place}
                row={shown}
                table={table}
                year={year}
                onName={onName}
              />
            )}
            <p className="insight-caution">{assumptions(value, table)}</p>
            <AgesList
              asked={{ ...asked, order }}
              shown={shown}
              onChoose={setChosen}
            />
            <Method lines={words.method} />
          </>
        );
      }}
    </Answered>
  );
}

function extremesOf(
  { about, total, rows }: Ages,
  oldest: Ages | undefined,
  minLiving: number,
): string {
  const young = rows[0];
  const old = oldest?.rows[0];
  if (!young || !old) return words.none;
  const aged = ({ name, quartiles }: AgeRow): string =>
    words.aged(name, ageText(quartiles[1]));
  return words.extremes(
    about.place,
    format.count(total),
    format.count(minLiving),
    aged(young),
    aged(old),
  );
}

/** A person may live so long: figures that begin later leave bearers out. */
const LONGEST_LIFE = 105;

function assumptions(
  { born }: Ages,
  { title, kind, years }: LifeTable,
): string {
  const ofTable =
    years === null
      ? ""
      : words.tableYears(kind, insights.years(years.from, years.to));
  const said = words.assumptions(title, ofTable, born.from, born.to);
  return born.to - born.from < LONGEST_LIFE
    ? `${words.bornFrom(born.from)} ${said}`
    : said;
}

interface AgesListProps {
  readonly asked: Omit<Input<"insights.ages">, "offset" | "limit">;
  readonly shown: AgeRow | undefined;
  readonly onChoose: (row: AgeRow) => void;
}

function AgesList({ asked, shown, onChoose }: AgesListProps) {
  const pages = usePages(
    "insights.ages",
    JSON.stringify(asked),
    (offset, limit) => ({ ...asked, offset, limit }),
  );
  const { page } = pages;
  return (
    <div className="insight-list">
      {page?.total === 0 && <p className="muted">{words.none}</p>}
      {page !== undefined && page.total > 0 && (
        <VirtualGrid
          label={words.list(page.about.place)}
          testId="ages"
          columns={AGES_COLUMNS}
          rowCount={page.total}
          rowAt={pages.rowAt}
          onView={pages.onView}
          dimmed={pages.stale}
          isSelected={({ name, gender }) =>
            name === shown?.name && gender === shown.gender
          }
          onToggle={onChoose}
        />
      )}
    </div>
  );
}

interface NameFigureProps extends Pick<QuestionProps, "onName"> {
  readonly place: InsightPlace;
  readonly row: AgeRow;
  readonly table: LifeTable;
  readonly year: number;
}

/** Births and living bearers of one name by year of birth. */
function NameFigure({ place, row, table, year, onName }: NameFigureProps) {
  const { name, gender } = row;
  const { value } = useProcedure("insights.age", {
    ...{ ...place.asked, name, gender, year, lifeTable: table.id },
  });
  const lines = useMemo(
    () => (value === undefined ? null : linesOf(name, year, value.rows)),
    [name, year, value],
  );
  if (!value?.row || !lines) return null;
  const { quartiles } = value.row;
  const story = words.story(
    name,
    insights.countedOf(gender, place.asked.measure),
    livingText(value.row),
    ageText(quartiles[1]),
    ageText(quartiles[0]),
    ageText(quartiles[2]),
  );
  return (
    <>
      <p className="insight-story">{story}</p>
      <LinesFigure
        lines={lines}
        description={story}
        tableLabel={words.yearTable(name)}
        about={value.about}
      >
        <Button
          testId="insight-open"
          onPress={() => {
            onName(targetAt(place, name, gender));
          }}
        >
          {insights.openName(name)}
        </Button>
      </LinesFigure>
    </>
  );
}

function linesOf(
  name: string,
  year: number,
  rows: Output<"insights.age">["rows"],
): Lines {
  const published = rows.filter(({ births }) => births.low > 0);
  const first = published[0]?.year ?? year;
  const last = published.at(-1)?.year ?? first;
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const byYear = new Map(published.map((row) => [row.year, row]));
  const all = years.map((at) => byYear.get(at));
  return {
    years,
    lines: [
      {
        ...{ key: "births", label: words.lines.births, slot: 0 },
        values: all.map((row) => row?.births.low ?? null),
      },
      {
        ...{ key: "living", label: words.lines.living, slot: 1 },
        values: all.map((row) => row?.living.low ?? null),
        ribbon: all.map((row) =>
          row?.living.high === null || row === undefined
            ? null
            : { low: row.living.low, high: row.living.high },
        ),
      },
    ],
    yTitle: words.axis(name, year),
    whole: true,
    text: (persons) => format.count(persons),
  };
}
