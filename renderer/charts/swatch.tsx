import { dashOf, hueOf } from "./series";

/** A short piece of the line, for use in the chips and tables that name it. */
export function Swatch({ slot }: { readonly slot: number }) {
  return (
    <svg
      className="swatch"
      width="22"
      height="10"
      aria-hidden
      focusable="false"
    >
      <line
        x1="1"
        x2="21"
        y1="5"
        y2="5"
        strokeWidth="2.5"
        stroke={`var(${hueOf(slot)})`}
        strokeDasharray={dashOf(slot).join(" ")}
      />
    </svg>
  );
}
