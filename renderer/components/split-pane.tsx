import {
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from "react";
import "./split-pane.css";

interface SplitPaneProps {
  readonly label: string;
  /** Share of the first pane. Unit: per cent. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** One above the other, whatever the width. */
  readonly stacked?: boolean;
  readonly onChange: (value: number) => void;
  readonly first: ReactNode;
  readonly second: ReactNode;
}

const STEP = 2;

/** Two panes with a divider that mouse and keyboard can move; side by side, one above the other where it is narrow. */
export function SplitPane(props: SplitPaneProps) {
  const { label, value, min, max, stacked = false, onChange } = props;
  const box = useRef<HTMLDivElement>(null);
  const change = (next: number) => {
    onChange(Math.round(Math.min(max, Math.max(min, next))));
  };
  const dragTo = ({ clientX, clientY }: PointerEvent) => {
    const rect = box.current?.getBoundingClientRect();
    if (!rect) return;
    const part = stacked
      ? (clientY - rect.top) / rect.height
      : (clientX - rect.left) / rect.width;
    change(part * 100);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = valueAfterKey(event.key, value, min, max, stacked);
    if (next === null) return;
    event.preventDefault();
    change(next);
  };
  return (
    <div className={stacked ? "split split-stacked" : "split"} ref={box}>
      <div className="split-first" style={partOf(value)}>
        {props.first}
      </div>
      <div
        className="split-divider"
        role="separator"
        aria-orientation={stacked ? "horizontal" : "vertical"}
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId))
            dragTo(event);
        }}
      />
      <div className="split-second">{props.second}</div>
    </div>
  );
}

/** A custom property, which the style sheet leaves unused where the panes are one above the other. */
function partOf(value: number): CSSProperties {
  return { "--split-part": `${String(value)}%` } as CSSProperties;
}

function valueAfterKey(
  key: string,
  value: number,
  min: number,
  max: number,
  stacked: boolean,
): number | null {
  if (key === (stacked ? "ArrowUp" : "ArrowLeft")) return value - STEP;
  if (key === (stacked ? "ArrowDown" : "ArrowRight")) return value + STEP;
  if (key === "Home") return min;
  if (key === "End") return max;
  return null;
}
