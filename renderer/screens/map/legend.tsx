import type { Country } from "../../../shared/ipc/contract";
import { map as words, type MapUnit } from "../../lib/words/map";
import type { LegendEntry } from "./colouring";

interface LegendProps {
  readonly entries: readonly LegendEntry[];
  readonly unit: MapUnit;
  readonly names: boolean;
  readonly country: Country;
}

/** What the colours mean. */
export function Legend({ entries, unit, names, country }: LegendProps) {
  if (entries.length === 0) return null;
  return (
    <div className="map-legend" data-testid="map-legend">
      {!names && (
        <p className="map-legend-title">
          {words.legend.title(unit, country.measure)}
        </p>
      )}
      <ul>
        {entries.map(({ key, fill, text }) => (
          <li key={key}>
            <svg width="18" height="12" aria-hidden focusable="false">
              <rect
                className="map-swatch"
                x="0.5"
                y="0.5"
                width="17"
                height="11"
                fill={fill ?? "var(--sunken)"}
              />
              {fill === null && (
                <path className="map-hatch" d="M3 12L9 0M9 12L15 0" />
              )}
            </svg>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
