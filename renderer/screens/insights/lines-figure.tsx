import { useMemo, type ReactNode } from "react";
import type { About } from "../../../shared/ipc/insight-schemas";
import type { Band, Series } from "../../charts/series";
import { Swatch } from "../../charts/swatch";
import { TrendChart } from "../../charts/trend-chart";
import type { TrendData } from "../../charts/trend-config";
import type { Column } from "../../components/grid-column";
import { VirtualGrid } from "../../components/virtual-grid";
import { insights as words } from "../../lib/words/insights";
import { InsightFigure } from "./insight-figure";

/** One line: its values year by year, and between which two each may lie. */
export interface Line {
  readonly key: string;
  readonly label: string;
  readonly slot: number;
  readonly values: readonly (number | null)[];
  readonly ribbon?: readonly (Band | null)[];
}

/** Lines over the same years, with how their values are written. */
export interface Lines {
  readonly years: readonly number[];
  readonly lines: readonly Line[];
  readonly yTitle: string;
  readonly whole?: boolean;
  readonly max?: number;
  readonly guide?: number;
  /** A band is the interval of its value, not what is known instead of one. */
  readonly ribbonIsInterval?: true;
  readonly text: (value: number) => string;
  /** On the axis, where that differs. */
  readonly tick?: (value: number) => string;
}

interface LinesFigureProps {
  /** Stays the same object as long as the picture does. */
  readonly lines: Lines;
  readonly description: string;
  readonly tableLabel: string;
  readonly about: About;
  readonly children?: ReactNode;
}

/** Lines over the years, and the same as a table. */
export function LinesFigure(props: LinesFigureProps) {
  const { lines, description, tableLabel, about, children } = props;
  const data = useMemo(() => dataOf(lines), [lines]);
  return (
    <InsightFigure
      title={lines.yTitle}
      about={about}
      chart={
        <TrendChart
          data={data}
          description={description}
          cursorLabel={words.cursor}
          textOf={(index) => yearText(lines, index)}
          readoutOf={(index) => <Readout lines={lines} index={index} />}
        />
      }
      table={<YearTable lines={lines} label={tableLabel} />}
    >
      {children}
    </InsightFigure>
  );
}

function dataOf({ years, lines, ...rest }: Lines): TrendData {
  return {
    years,
    series: lines.map(seriesOf),
    axis: "amount",
    yTitle: rest.yTitle,
    whole: rest.whole ?? false,
    formatTick: rest.tick ?? rest.text,
    ...(rest.max === undefined ? {} : { max: rest.max }),
    ...(rest.guide === undefined ? {} : { guide: rest.guide }),
  };
}

function seriesOf({ key, label, slot, values, ribbon }: Line): Series {
  return {
    ...{ key, label, slot, values },
    bands: values.map(() => null),
    ...(ribbon === undefined ? {} : { ribbon }),
  };
}

/** A value with its bounds; where there is none, that it was not published. */
function valueText(lines: Lines, line: Line, index: number): string {
  const value = line.values[index] ?? null;
  const band = line.ribbon?.[index] ?? null;
  if (band === null || band.low === band.high)
    return value === null ? words.notPublished : lines.text(value);
  const range = words.between(lines.text(band.low), lines.text(band.high));
  return value !== null && lines.ribbonIsInterval === true
    ? words.withRange(lines.text(value), range)
    : range;
}

function yearText(lines: Lines, index: number): string {
  const said = lines.lines.map(
    (line) => `${line.label} ${valueText(lines, line, index)}`,
  );
  return `${String(lines.years[index])}: ${said.join("; ")}`;
}

function Readout({
  lines,
  index,
}: {
  readonly lines: Lines;
  readonly index: number;
}) {
  const ordered = [...lines.lines].sort(
    (a, b) => (b.values[index] ?? -1) - (a.values[index] ?? -1),
  );
  return (
    <>
      <p className="insight-readout-year">{lines.years[index]}</p>
      <ul className="insight-readout">
        {ordered.map((line) => (
          <li key={line.key}>
            <Swatch slot={line.slot} />
            <span className="truncate">{line.label}</span>
            <span className="numbers">{valueText(lines, line, index)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface YearTableProps {
  readonly lines: Lines;
  readonly label: string;
}

/** The same values, newest year first. */
function YearTable({ lines, label }: YearTableProps) {
  const last = lines.years.length - 1;
  const columns: Column<number>[] = [
    {
      id: "year",
      title: words.year,
      width: "4rem",
      cell: (index) => lines.years[index],
    },
    ...lines.lines.map((line) => ({
      id: line.key,
      title: line.label,
      header: (
        <span className="insight-column">
          <Swatch slot={line.slot} />
          <span className="truncate">{line.label}</span>
        </span>
      ),
      numeric: true,
      width: "minmax(5rem, 10rem)",
      cell: (index: number) => valueText(lines, line, index),
    })),
  ];
  return (
    <VirtualGrid
      label={label}
      testId="insight-year-table"
      columns={columns}
      rowCount={lines.years.length}
      rowAt={(row) => last - row}
      onView={() => undefined}
    />
  );
}
