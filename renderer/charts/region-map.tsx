import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Outline } from "../lib/outlines";
import { nearestAfterKey } from "./nearest-shape";
import "./region-map.css";

/** How a region is drawn. */
export interface MapRegion {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** A colour of the style sheet; null: nothing was published, it is hatched. */
  readonly fill: string | null;
  /** All that the map says of it, in words. */
  readonly text: string;
  /** Written on it; absent or "": nothing. */
  readonly label?: string;
}

interface RegionMapProps {
  readonly outline: Outline;
  readonly regions: readonly MapRegion[];
  /** What the map shows, in a sentence. */
  readonly description: string;
  readonly readoutOf: (region: MapRegion) => ReactNode;
}

/** Coloured regions. The pointer or the arrow keys choose one, whose figures stand beside the map. */
export function RegionMap(props: RegionMapProps) {
  const { outline, regions, description, readoutOf } = props;
  const id = useId();
  const [current, setCurrent] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const shown = current === null ? undefined : regions[current];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nearestAfterKey(event.key, current ?? 0, regions);
    if (next === undefined) return;
    event.preventDefault();
    if (next !== null) setCurrent(current === null ? 0 : next);
  };
  const optionId = (index: number) => `${id}-${String(index)}`;
  return (
    <div className="region-map">
      <svg
        viewBox={`-4 -4 ${String(outline.width + 8)} ${String(outline.height + 8)}`}
        role="listbox"
        tabIndex={0}
        aria-label={description}
        aria-activedescendant={
          focused && current !== null ? optionId(current) : undefined
        }
        data-testid="region-map"
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true);
          setCurrent((before) => before ?? 0);
        }}
        onBlur={() => {
          setFocused(false);
          setCurrent(null);
        }}
        onPointerLeave={() => {
          if (!focused) setCurrent(null);
        }}
      >
        <Hatch id={`${id}-hatch`} />
        {regions.map((region, i) => (
          <Region
            key={region.code}
            id={optionId(i)}
            region={region}
            hatch={`url(#${id}-hatch)`}
            selected={i === current}
            onPoint={() => {
              setCurrent(i);
            }}
          />
        ))}
        {shown && <path className="map-current" d={shown.path} />}
        <Labels regions={regions} />
      </svg>
      <div className="map-readout" data-testid="map-readout" aria-hidden>
        {shown && readoutOf(shown)}
      </div>
    </div>
  );
}

interface RegionProps {
  readonly id: string;
  readonly region: MapRegion;
  readonly hatch: string;
  readonly selected: boolean;
  readonly onPoint: () => void;
}

function Region({ id, region, hatch, selected, onPoint }: RegionProps) {
  return (
    <path
      id={id}
      role="option"
      aria-selected={selected}
      aria-label={`${region.name}: ${region.text}`}
      data-region={region.code}
      className={region.fill === null ? "map-region is-silent" : "map-region"}
      d={region.path}
      fill={region.fill ?? hatch}
      onPointerMove={onPoint}
    />
  );
}

/** For what was not published: neither a colour of the scale nor nothing. */
function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="map-hatch-ground" width="7" height="7" />
        <line className="map-hatch" y2="7" />
      </pattern>
    </defs>
  );
}

function Labels({ regions }: { readonly regions: readonly MapRegion[] }) {
  return (
    <g aria-hidden>
      {regions.map(
        ({ code, x, y, label }) =>
          label !== undefined &&
          label !== "" && (
            <text key={code} className="map-label" x={x} y={y}>
              {label}
            </text>
          ),
      )}
    </g>
  );
}
