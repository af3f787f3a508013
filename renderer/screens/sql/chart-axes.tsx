import type { SqlAnswer } from "../../../shared/ipc/sql-schemas";
import { Choice } from "../../components/choice";
import { sql } from "../../lib/words/sql";
import {
  numberColumns,
  seriesColumns,
  xColumns,
  type Axes,
} from "./chart-shape";

interface ChartAxesProps {
  readonly answer: SqlAnswer;
  readonly axes: Axes;
  readonly onChange: (axes: Axes) => void;
}

const words = sql.chart;
const NONE = "none";

/** Which columns make the chart. */
export function ChartAxes({ answer, axes, onChange }: ChartAxesProps) {
  const option = (i: number) => ({
    id: String(i),
    name: answer.columns[i]?.name ?? "",
  });
  return (
    <div className="sql-axes">
      <Choice
        label={words.x}
        showLabel
        testId="chart-x"
        options={xColumns(answer).map(option)}
        value={String(axes.x)}
        onChange={(id) => {
          onChange({ ...axes, x: Number(id) });
        }}
      />
      <Choice
        label={words.y}
        showLabel
        testId="chart-y"
        options={numberColumns(answer)
          .filter((i) => i !== axes.x)
          .map(option)}
        value={String(axes.y)}
        onChange={(id) => {
          onChange({ ...axes, y: Number(id) });
        }}
      />
      <Choice
        label={words.series}
        showLabel
        testId="chart-series"
        options={[
          { id: NONE, name: words.none },
          ...seriesColumns(answer).map(option),
        ]}
        value={axes.series === null ? NONE : String(axes.series)}
        onChange={(id) => {
          onChange({ ...axes, series: id === NONE ? null : Number(id) });
        }}
      />
    </div>
  );
}
