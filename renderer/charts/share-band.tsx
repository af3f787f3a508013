import {
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from "react";
import { indexAfterKey } from "./index-after-key";
import { hueOf } from "./series";
import { bandPath, BOX, linePath, xOf } from "./year-path";
import "./share-band.css";

export interface ShareBandData {
  readonly years: readonly number[];
  /** 0–1; null: not known. */
  readonly values: readonly (number | null)[];
  readonly lows: readonly (number | null)[];
  readonly highs: readonly (number | null)[];
}

interface ShareBandProps {
  readonly data: ShareBandData;
  /** What it shows, in a sentence. */
  readonly description: string;
  readonly cursorLabel: string;
  readonly textOf: (index: number) => string;
  readonly readoutOf: (index: number) => ReactNode;
}

const TICKS = [0, 25, 50, 75, 100];

/** A part of a whole over the years, within the bounds that it must lie in. Pointer or arrow keys move a cursor. */
export function ShareBand(props: ShareBandProps) {
  const { data, description, cursorLabel, textOf, readoutOf } = props;
  const plot = useRef<HTMLDivElement>(null);
  const [wanted, setCursor] = useState<number | null>(null);
  const last = data.years.length - 1;
  const cursor = wanted === null ? null : Math.min(wanted, last);
  const moveTo = (event: PointerEvent) => {
    const rect = plot.current?.getBoundingClientRect();
    if (!rect || rect.width === 0) return;
    const at = ((event.clientX - rect.left) / rect.width) * last;
    setCursor(Math.max(0, Math.min(last, Math.round(at))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = indexAfterKey(event.key, cursor, last);
    if (next === undefined) return;
    event.preventDefault();
    setCursor(next);
  };
  const shown = cursor ?? last;
  return (
    <div className="share-band">
      <PercentTicks />
      <div
        ref={plot}
        className="share-plot"
        onPointerMove={moveTo}
        onPointerLeave={() => {
          setCursor(null);
        }}
      >
        <Picture data={data} description={description} cursor={cursor} />
        <div
          className="trend-cursor"
          role="slider"
          tabIndex={0}
          aria-label={cursorLabel}
          aria-valuemin={data.years[0]}
          aria-valuemax={data.years[last]}
          aria-valuenow={data.years[shown]}
          aria-valuetext={textOf(shown)}
          data-testid="ratio-cursor"
          onKeyDown={onKeyDown}
          onBlur={() => {
            setCursor(null);
          }}
        />
        {cursor !== null && (
          <div
            className="trend-readout"
            data-side={cursor > last / 2 ? "left" : "right"}
            data-testid="ratio-readout"
          >
            {readoutOf(cursor)}
          </div>
        )}
      </div>
      <YearTicks years={data.years} />
    </div>
  );
}

function PercentTicks() {
  return (
    <div className="share-ticks" aria-hidden>
      {TICKS.map((tick) => (
        <span key={tick} style={{ bottom: `${String(tick)}%` }}>
          {tick}
        </span>
      ))}
    </div>
  );
}

interface PictureProps {
  readonly data: ShareBandData;
  readonly description: string;
  readonly cursor: number | null;
}

function Picture({ data, description, cursor }: PictureProps) {
  const x = cursor === null ? null : xOf(cursor, data.years.length);
  return (
    <svg
      className="share-svg"
      viewBox={`0 0 ${String(BOX)} ${String(BOX)}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={description}
    >
      {TICKS.map((tick) => (
        <line
          key={tick}
          className="share-grid"
          x1="0"
          x2={BOX}
          y1={tick}
          y2={tick}
        />
      ))}
      <path
        className="share-bounds"
        d={bandPath(data.lows, data.highs)}
        fill={`var(${hueOf(0)})`}
      />
      <path
        className="share-line"
        d={linePath(data.values, (value) => value)}
        stroke={`var(${hueOf(0)})`}
      />
      {x !== null && (
        <line className="share-cursor" x1={x} x2={x} y1="0" y2={BOX} />
      )}
    </svg>
  );
}

const STEPS = [1, 2, 5, 10, 20, 50];
const TICKS_MOST = 9;

/** Round years below a plot that spans its whole width. */
function YearTicks({ years }: { readonly years: readonly number[] }) {
  const step = STEPS.find((one) => years.length / one <= TICKS_MOST) ?? 50;
  return (
    <div className="year-ticks" aria-hidden>
      {years.map(
        (year, i) =>
          year % step === 0 && (
            <span
              key={year}
              style={{ left: `${String(xOf(i, years.length))}%` }}
            >
              {year}
            </span>
          ),
      )}
    </div>
  );
}
