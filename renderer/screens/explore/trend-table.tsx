import type { TrendPoint } from "../../../shared/ipc/contract";
import { Swatch } from "../../charts/swatch";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import { valueOf, valueText, type Shown } from "./point-value";
import type { Picture } from "./trend-series";
import "./trend-table.css";

interface TrendTableProps {
  readonly picture: Picture;
  readonly shown: Shown;
  /** The unit of the figures. */
  readonly title: string;
}

/** The same figures as the chart's, to be read one by one; the newest year first. */
export function TrendTable({ picture, shown, title }: TrendTableProps) {
  const { trends, years } = picture;
  const columns = trends.map(({ chosen, points }) => ({
    chosen,
    key: `${chosen.name} ${chosen.gender}`,
    byYear: new Map(points?.map((point) => [point.year, point])),
  }));
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
            {columns.map(({ key, chosen }) => (
              <th key={key} scope="col" className="numbers">
                <span className="trend-column">
                  <Swatch slot={chosen.slot} />
                  <span className="truncate" title={chosen.name}>
                    {chosen.name}
                  </span>
                  <span className="muted">{chosen.gender}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...years].reverse().map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {columns.map(({ key, byYear }) => (
                <td key={key} className="numbers">
                  <Figure point={byYear.get(year)} shown={shown} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FigureProps {
  readonly point: TrendPoint | undefined;
  readonly shown: Shown;
}

function Figure({ point, shown }: FigureProps) {
  const value = valueOf(point, shown.unit);
  if (value !== null)
    return shown.unit === "share"
      ? format.perThousand(value / 1000)
      : format.count(value);
  if (point && point.low !== null && shown.unit === "count")
    return <span className="muted">{valueText(point, shown, format)}</span>;
  return (
    <span className="muted">
      <span aria-hidden>–</span>
      <span className="visually-hidden">{explore.chart.notPublished}</span>
    </span>
  );
}
