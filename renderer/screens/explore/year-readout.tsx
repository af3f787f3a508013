import type { TrendPoint } from "../../../shared/ipc/contract";
import { Swatch } from "../../charts/swatch";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import type { Chosen } from "./explore-state";
import { heightOf, valueOf, valueText, type Shown } from "./point-value";
import "./year-readout.css";

interface YearReadoutProps {
  readonly year: number;
  readonly points: readonly {
    readonly chosen: Chosen;
    readonly point: TrendPoint | undefined;
  }[];
  readonly shown: Shown;
  readonly threshold: number | null;
}

/** The exact figures of all names in one year, ordered as their lines are: the upper first. */
export function YearReadout(props: YearReadoutProps) {
  const { year, points, shown, threshold } = props;
  const ordered = [...points].sort(
    (a, b) => heightOf(b.point, shown.unit) - heightOf(a.point, shown.unit),
  );
  const missing =
    threshold === null
      ? explore.chart.notPublished
      : explore.chart.fewerThan(threshold);
  return (
    <>
      <p className="readout-year">{year}</p>
      <ul className="readout-list">
        {ordered.map(({ chosen, point }) => (
          <li key={`${chosen.name} ${chosen.gender}`} className="readout-row">
            <Swatch slot={chosen.slot} />
            <span className="readout-name truncate">
              {chosen.name} <span className="muted">{chosen.gender}</span>
            </span>
            <span
              className={
                valueOf(point, shown.unit) === null ? "muted" : "numbers"
              }
            >
              {point ? valueText(point, shown, format) : missing}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
