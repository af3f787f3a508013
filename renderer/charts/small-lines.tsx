import { BOX, linePath } from "./year-path";
import { dashOf, hueOf } from "./series";
import "./small-lines.css";

export interface SmallLine {
  readonly key: string;
  /** Hue and dash, as in the large charts; null: the grey of a line that others are compared with. */
  readonly slot: number | null;
  readonly values: readonly (number | null)[];
}

interface SmallLinesProps {
  readonly lines: readonly SmallLine[];
  /** What the upper edge stands for. */
  readonly top: number;
  /** Ranks run downwards. */
  readonly downwards?: boolean;
}

/** Lines over the years without axes: what they are is said beside them. */
export function SmallLines({ lines, top, downwards = false }: SmallLinesProps) {
  const heightOf = (value: number) =>
    downwards
      ? 1 - Math.log(value) / Math.log(Math.max(2, top))
      : top === 0
        ? 0
        : value / top;
  return (
    <svg
      className="small-lines"
      viewBox={`0 -2 ${String(BOX)} ${String(BOX + 4)}`}
      preserveAspectRatio="none"
      aria-hidden
      focusable="false"
    >
      <line className="small-base" x1="0" x2={BOX} y1={BOX} y2={BOX} />
      {lines.map(({ key, slot, values }) => (
        <path
          key={key}
          className="small-line"
          d={linePath(values, heightOf)}
          stroke={slot === null ? "var(--line-strong)" : `var(${hueOf(slot)})`}
          strokeDasharray={slot === null ? "" : dashOf(slot).join(" ")}
        />
      ))}
    </svg>
  );
}
