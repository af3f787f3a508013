import { useMemo, useState } from "react";
import type { SqlAnswer } from "../../../shared/ipc/sql-schemas";
import { Swatch } from "../../charts/swatch";
import { TrendChart } from "../../charts/trend-chart";
import type { TrendData } from "../../charts/trend-config";
import { EmptyState } from "../../components/empty-state";
import { format } from "../../lib/format";
import { sql } from "../../lib/words/sql";
import { AnswerCredit } from "./answer-credit";
import { ChartAxes } from "./chart-axes";
import { describeChart, valuesAt } from "./describe-chart";
import { guessAxes, shapeOf, xColumns, type Axes } from "./chart-shape";

interface AnswerChartProps {
  readonly answer: SqlAnswer;
  readonly query: string;
  readonly dimmed: boolean;
}

const words = sql.chart;

/** An answer as lines over the years, where it has that shape. */
export function AnswerChart({ answer, query, dimmed }: AnswerChartProps) {
  const guess = useMemo(() => guessAxes(answer), [answer]);
  const [chosen, setChosen] = useState<{ of: SqlAnswer; axes: Axes }>();
  // A new answer has columns of its own.
  const picked = chosen?.of === answer ? chosen.axes : guess;
  const axes = picked ? apart(picked, answer) : null;
  if (!axes) return <EmptyState title={words.title} text={words.needs} />;
  return (
    <div className="sql-chart" data-testid="sql-chart">
      <ChartAxes
        answer={answer}
        axes={axes}
        onChange={(next) => {
          setChosen({ of: answer, axes: next });
        }}
      />
      <Figure answer={answer} axes={axes} query={query} dimmed={dimmed} />
    </div>
  );
}

/** Nothing is drawn over itself: where both are one column, another one runs across. */
function apart(axes: Axes, answer: SqlAnswer): Axes {
  if (axes.x !== axes.y) return axes;
  const other = xColumns(answer).find((i) => i !== axes.y);
  return other === undefined ? axes : { ...axes, x: other };
}

interface FigureProps extends AnswerChartProps {
  readonly axes: Axes;
}

function Figure({ answer, axes, query, dimmed }: FigureProps) {
  const shape = useMemo(() => shapeOf(answer, axes), [answer, axes]);
  const x = answer.columns[axes.x]?.name ?? "";
  const y = answer.columns[axes.y]?.name ?? "";
  const data = useMemo<TrendData | null>(
    () => (shape.kind === "lines" ? dataOf(shape, y) : null),
    [shape, y],
  );
  if (shape.kind !== "lines" || data === null)
    return (
      <p className="sql-chart-none" data-testid="chart-none">
        {shape.kind === "repeated" ? words.repeated(x) : words.tooWide(x)}
      </p>
    );
  const { series, xs } = shape;
  return (
    <figure className={dimmed ? "sql-figure is-dimmed" : "sql-figure"}>
      <p className="axis-title">{y}</p>
      <TrendChart
        data={data}
        description={describeChart(shape, { x, y })}
        cursorLabel={x}
        textOf={(index) =>
          words.at(String(xs[index]), valuesAt(series, index).join("; "))
        }
        readoutOf={(index) => (
          <Readout at={xs[index] ?? 0} series={series} index={index} />
        )}
      />
      <Caption answer={answer} shape={shape} query={query} />
    </figure>
  );
}

interface CaptionProps {
  readonly answer: SqlAnswer;
  readonly shape: Lines;
  readonly query: string;
}

/** What the picture leaves out, and whose figures it shows. */
function Caption({ answer, shape, query }: CaptionProps) {
  const shown = shape.series.length;
  return (
    <figcaption className="sql-caption">
      {shape.lines > shown && (
        <span>
          {words.shown(format.count(shown), format.count(shape.lines))}{" "}
        </span>
      )}
      {answer.cut !== null && (
        <span>{words.partial(format.count(answer.rows.length))} </span>
      )}
      <AnswerCredit query={query} />
    </figcaption>
  );
}

type Lines = Extract<ReturnType<typeof shapeOf>, { kind: "lines" }>;

function dataOf({ xs, series }: Lines, yTitle: string): TrendData {
  return {
    years: xs,
    series,
    axis: "amount",
    yTitle,
    whole: series.every(({ values }) =>
      values.every((value) => value === null || Number.isInteger(value)),
    ),
    formatTick: (value) =>
      value.toLocaleString(undefined, { maximumFractionDigits: 2 }),
  };
}

interface ReadoutProps {
  readonly at: number;
  readonly series: Lines["series"];
  readonly index: number;
}

function Readout({ at, series, index }: ReadoutProps) {
  return (
    <>
      <p className="sql-readout-head">{at}</p>
      {series.map(({ key, label, slot, values }) => (
        <p key={key} className="sql-readout">
          <Swatch slot={slot} />
          <span className="truncate">{label}</span>
          <span className="numbers">
            {values[index]?.toLocaleString() ?? words.nothing}
          </span>
        </p>
      ))}
    </>
  );
}
