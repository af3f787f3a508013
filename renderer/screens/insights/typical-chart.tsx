import { useMemo } from "react";
import type { Output } from "../../../shared/ipc/contract";
import type { TypicalRow } from "../../../shared/ipc/insight-schemas";
import { BarsChart } from "../../charts/bars-chart";
import type { Bar, BarsData } from "../../charts/bars-config";
import { format } from "../../lib/format";
import { insights } from "../../lib/words/insights";
import { typicalWords as words } from "../../lib/words/insight-typical";
import { InsightFigure } from "./insight-figure";
import { timesText } from "./typical-columns";
import { typicalStory } from "./typical-story";

type Typical = Output<"insights.typical">;

const FIRST_SLOT = 0;
const SECOND_SLOT = 1;
/** Of a 95 % interval, in standard errors. */
const Z95 = 1.96;

interface TypicalChartProps {
  readonly first: Typical;
  readonly second: Typical | undefined;
  readonly onOpen: (row: TypicalRow) => void;
}

/** The surest names of both places; each unit of the axis doubles the odds. */
export function TypicalChart({ first, second, onOpen }: TypicalChartProps) {
  const rows = useMemo(
    () => [...first.rows, ...(second?.rows ?? []).slice().reverse()],
    [first, second],
  );
  const data = useMemo(() => dataOf(rows), [rows]);
  if (rows.length === 0) return null;
  return (
    <InsightFigure
      title={words.axis(first.about.place, first.other.place)}
      about={first.about}
      chart={
        <BarsChart
          data={data}
          description={typicalStory(first, second)}
          cursorLabel={insights.bar}
          textOf={(index) => {
            const bar = data.bars[index];
            return bar ? `${bar.label} ${words.times(bar.text)}` : "";
          }}
          onChoose={(index) => {
            const row = rows[index];
            if (row) onOpen(row);
          }}
        />
      }
    />
  );
}

function dataOf(rows: readonly TypicalRow[]): BarsData {
  return {
    bars: rows.map(barOf),
    formatTick: (value) =>
      Number.isInteger(value)
        ? words.tick(format.count(2 ** Math.abs(value)))
        : "",
  };
}

function barOf(row: TypicalRow): Bar {
  const { name, gender, logOdds, z } = row;
  const error = logOdds / z;
  const doublings = (value: number): number => value / Math.LN2;
  return {
    ...{ key: `${name} ${gender}`, label: `${name} ${gender}` },
    value: doublings(logOdds),
    text: timesText(row),
    interval: {
      low: doublings(logOdds - Z95 * error),
      high: doublings(logOdds + Z95 * error),
    },
    slot: logOdds > 0 ? FIRST_SLOT : SECOND_SLOT,
  };
}
