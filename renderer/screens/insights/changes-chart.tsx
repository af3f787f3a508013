import { useMemo } from "react";
import type { Output } from "../../../shared/ipc/contract";
import type { ChangeRow } from "../../../shared/ipc/insight-schemas";
import { BarsChart } from "../../charts/bars-chart";
import type { BarsData } from "../../charts/bars-config";
import { insights } from "../../lib/words/insights";
import { changesWords as words } from "../../lib/words/insight-changes";
import { differenceText } from "./changes-text";
import type { Spans } from "./changes-state";
import { changesStory } from "./changes-story";
import { changeTickText } from "./figure-text";
import { InsightFigure } from "./insight-figure";

type Changes = Output<"insights.changes">;

const RISER_SLOT = 0;
const FALLER_SLOT = 1;

interface ChangesChartProps {
  readonly rose: Changes;
  readonly fell: Changes | undefined;
  readonly spans: Spans;
  readonly onOpen: (row: ChangeRow) => void;
}

/** The greatest changes either way, with their intervals. */
export function ChangesChart(props: ChangesChartProps) {
  const { rose, fell, spans, onOpen } = props;
  const rows = useMemo(
    () => [...rose.rows, ...(fell?.rows ?? []).slice().reverse()],
    [rose, fell],
  );
  const data = useMemo(() => dataOf(rows), [rows]);
  if (rows.length === 0) return null;
  const { first, second } = spans;
  const genders = new Set(rows.map(({ gender }) => gender));
  const [only] = genders.size === 1 ? genders : [null];
  return (
    <InsightFigure
      title={words.axis(
        insights.years(first.from, first.to),
        insights.years(second.from, second.to),
        only === null || only === undefined
          ? `${insights.counted(rose.about.measure)} of the same sex`
          : insights.countedOf(only, rose.about.measure),
      )}
      about={rose.about}
      chart={
        <BarsChart
          data={data}
          description={changesStory(rose, fell, spans)}
          cursorLabel={insights.bar}
          textOf={(index) => barText(data, index)}
          onChoose={(index) => {
            const row = rows[index];
            if (row) onOpen(row);
          }}
        />
      }
    />
  );
}

function barText({ bars }: BarsData, index: number): string {
  const bar = bars[index];
  return bar ? `${bar.label} ${bar.text} ${words.unit}` : "";
}

function dataOf(rows: readonly ChangeRow[]): BarsData {
  return {
    bars: rows.map((row) => ({
      key: `${row.name} ${row.gender}`,
      label: `${row.name} ${row.gender}`,
      value: row.difference * 1000,
      text: differenceText(row),
      interval: row.interval && {
        low: row.interval.low * 1000,
        high: row.interval.high * 1000,
      },
      slot: row.difference > 0 ? RISER_SLOT : FALLER_SLOT,
    })),
    formatTick: (value) => changeTickText(value / 1000),
  };
}
