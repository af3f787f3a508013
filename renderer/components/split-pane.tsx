import { useRef, type KeyboardEvent, type ReactNode } from "react";
import "./split-pane.css";

interface SplitPaneProps {
  readonly label: string;
  /** Share of the first pane. Unit: per cent. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly first: ReactNode;
  readonly second: ReactNode;
}

const STEP = 2;

/** Two panes side by side with a divider that mouse and keyboard can move; one above the other where it is narrow. */
export function SplitPane(props: SplitPaneProps) {
  const { label, value, min, max, onChange, first, second } = props;
  const box = useRef<HTMLDivElement>(null);
  const change = (next: number) => {
    onChange(Math.round(Math.min(max, Math.max(min, next))));
  };
  const dragTo = (clientX: number) => {
    const rect = box.current?.getBoundingClientRect();
    if (rect) change(((clientX - rect.left) / rect.width) * 100);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = valueAfterKey(event.key, value, min, max);
    if (next === null) return;
    event.preventDefault();
    change(next);
  };
  return (
    <div className="split" ref={box}>
      <div className="split-first" style={{ flexBasis: `${String(value)}%` }}>
        {first}
      </div>
      <div
        className="split-divider"
        role="separator"
        aria-orientation="vertical"
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
            dragTo(event.clientX);
        }}
      />
      <div className="split-second">{second}</div>
    </div>
  );
}

function valueAfterKey(
  key: string,
  value: number,
  min: number,
  max: number,
): number | null {
  if (key === "ArrowLeft") return value - STEP;
  if (key === "ArrowRight") return value + STEP;
  if (key === "Home") return min;
  if (key === "End") return max;
  return null;
}
