import { ProgressBar } from "react-aria-components";
import "./progress.css";

interface ProgressProps {
  readonly label: string;
  /** 0–1; null: not known yet. */
  readonly value: number | null;
}

export function Progress({ label, value }: ProgressProps) {
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      minValue={0}
      maxValue={1}
      value={value ?? 0}
      isIndeterminate={value === null}
    >
      {({ isIndeterminate, percentage }) => (
        <div
          className={
            isIndeterminate ? "progress-fill is-open" : "progress-fill"
          }
          style={isIndeterminate ? {} : { width: `${String(percentage)}%` }}
        />
      )}
    </ProgressBar>
  );
}
