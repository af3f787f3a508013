import { Swatch } from "../../charts/swatch";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import { keyOf, truthOf } from "./explore-state";
import { drawnText, type DrawnPoint } from "./drawn-point";
import { valueText, type Shown } from "./point-value";
import type { Picture } from "./trend-series";
import "./year-readout.css";

interface YearReadoutProps {
  readonly year: number;
  readonly picture: Picture;
  readonly points: readonly DrawnPoint[];
}

/** The exact figures of all names in one year, ordered as their lines are: the upper first. */
export function YearReadout({ year, picture, points }: YearReadoutProps) {
  const { measure, chart } = picture;
  const shown = { measure, unit: chart.unit };
  const way = chart.unit === "rank" ? -1 : 1;
  const height = ({ value }: DrawnPoint) =>
    value === null ? -Infinity : way * value;
  const ordered = [...points].sort((a, b) => height(b) - height(a));
  return (
    <>
      <p className="readout-year">{year}</p>
      <ul className="readout-list">
        {ordered.map((drawn) => (
          <li key={keyOf(drawn.trend.entry)} className="readout-row">
            <Swatch slot={drawn.trend.entry.slot} />
            <span className="readout-name truncate">
              {drawn.name}{" "}
              <span className="muted">{drawn.trend.entry.gender}</span>
            </span>
            <Figure drawn={drawn} picture={picture} shown={shown} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface FigureProps {
  readonly drawn: DrawnPoint;
  readonly picture: Picture;
  readonly shown: Shown;
}

function Figure({ drawn, picture, shown }: FigureProps) {
  const { trend, point, value } = drawn;
  const threshold = trend.place ? truthOf(trend.place).threshold : null;
  if (!point)
    return (
      <span className="muted">
        {threshold === null
          ? explore.chart.notPublished
          : explore.chart.fewerThan(threshold)}
      </span>
    );
  const exact = valueText(point, shown, format);
  const other = drawnText(value, picture.chart);
  return (
    <span className={value === null ? "muted" : "numbers"}>
      {other !== null && <strong>{other}</strong>} {exact}
    </span>
  );
}
