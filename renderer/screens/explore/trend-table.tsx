import { Swatch } from "../../charts/swatch";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import { keyOf } from "./explore-state";
import { fullName, lineName } from "./line-name";
import { valueText } from "./point-value";
import {
  drawnValues,
  placesOf,
  type Picture,
  type Trend,
} from "./trend-series";
import "./trend-table.css";

interface TrendTableProps {
  readonly picture: Picture;
  /** The unit of the figures. */
  readonly title: string;
}

/** The same figures as the chart's, to be read one by one; the newest year first. */
export function TrendTable({ picture, title }: TrendTableProps) {
  const { trends, years } = picture;
  const columns = trends.map((trend) => ({
    trend,
    values: drawnValues(trend, picture),
  }));
  const severalPlaces = placesOf(picture).length > 1;
  return (
    <div
      className="trend-table"
      role="region"
      aria-label={title}
      tabIndex={0}
      data-testid="trend-table"
    >
      <table>
        <caption className="axis-title">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{explore.chart.yearColumn}</th>
            {trends.map((trend) => (
              <ColumnHead
                key={keyOf(trend.entry)}
                trend={trend}
                withPlace={severalPlaces}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {years
            .map((year, index) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {columns.map(({ trend, values }) => (
                  <td key={keyOf(trend.entry)} className="numbers">
                    <Figure
                      value={values[index] ?? null}
                      {...{ trend, year, picture }}
                    />
                  </td>
                ))}
              </tr>
            ))
            .reverse()}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnHeadProps {
  readonly trend: Trend;
  readonly withPlace: boolean;
}

function ColumnHead({ trend, withPlace }: ColumnHeadProps) {
  const { gender, slot, country, region } = trend.entry;
  const name = lineName(trend);
  return (
    <th scope="col" className="numbers">
      <span className="trend-column">
        <Swatch slot={slot} />
        <span className="truncate" title={fullName(trend)}>
          {name}
        </span>
        <span className="muted">
          {gender}
          {withPlace && ` ${region ?? country}`}
        </span>
      </span>
    </th>
  );
}

interface FigureProps {
  readonly value: number | null;
  readonly trend: Trend;
  readonly year: number;
  readonly picture: Picture;
}

function Figure({ value, trend, year, picture }: FigureProps) {
  const { chart, measure } = picture;
  if (value !== null) {
    if (chart.index !== null) return format.tenths(value);
    if (chart.unit === "share") return format.perThousand(value / 1000);
    return chart.smooth > 1 ? format.tenths(value) : format.count(value);
  }
  const point = trend.points?.find((one) => one.year === year);
  const shown = { unit: chart.unit, measure };
  if (point && point.low !== null && chart.unit === "count")
    return <span className="muted">{valueText(point, shown, format)}</span>;
  return (
    <span className="muted">
      <span aria-hidden>–</span>
      <span className="visually-hidden">{explore.chart.notPublished}</span>
    </span>
  );
}
