import type { TrendPoint } from "../../../shared/ipc/contract";
import { Swatch } from "../../charts/swatch";
import { format } from "../../lib/format";
import { explore, type Unit } from "../../lib/words/explore";
import type { Picture } from "./trend-series";
import "./trend-table.css";

interface TrendTableProps {
  readonly picture: Picture;
  readonly unit: Unit;
  /** The unit of the figures. */
  readonly title: string;
}

/** The same figures as the chart's, to be read one by one; the newest year first. */
export function TrendTable({ picture, unit, title }: TrendTableProps) {
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
                  <Figure point={byYear.get(year)} unit={unit} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figure({
  point,
  unit,
}: {
  readonly point: TrendPoint | undefined;
  readonly unit: Unit;
}) {
  const text = point && figureText(point, unit);
  if (text !== undefined) return text;
  return (
    <span className="muted">
      <span aria-hidden>–</span>
      <span className="visually-hidden">{explore.chart.notPublished}</span>
    </span>
  );
}

function figureText(point: TrendPoint, unit: Unit): string | undefined {
  const figure = point[unit];
  if (figure === null) return undefined;
  return unit === "share" ? format.perThousand(figure) : format.count(figure);
}
