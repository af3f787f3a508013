import { useRef, type KeyboardEvent } from "react";

interface CorrectionInputProps {
  readonly label: string;
  readonly value: string;
  /** Null: as it was. */
  readonly onEnd: (value: string | null) => void;
}

/** The cell of a table in which a value is corrected in place. Enter or leaving it takes the value, Esc leaves it as it was. */
export function CorrectionInput({ label, value, onEnd }: CorrectionInputProps) {
  const ended = useRef(false);
  const end = (next: string | null) => {
    // Giving the focus back to the table is leaving, too.
    if (ended.current) return;
    ended.current = true;
    onEnd(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The keys of the table move the cursor here.
    event.stopPropagation();
    if (event.key !== "Enter" && event.key !== "Escape") return;
    const { currentTarget } = event;
    end(event.key === "Enter" ? currentTarget.value : null);
    currentTarget.closest<HTMLElement>("[role=grid]")?.focus();
  };
  return (
    <input
      className="correction-input"
      aria-label={label}
      defaultValue={value}
      maxLength={500}
      autoFocus
      data-testid="correction"
      onClick={(event) => {
        event.stopPropagation();
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        end(event.currentTarget.value);
      }}
    />
  );
}
