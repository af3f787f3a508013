import { dashOf, hueOf, markerOf, type Marker } from "./series";

/** A short piece of the line, for use in the chips and tables that name it. */
export function Swatch({ slot }: { readonly slot: number }) {
  const marker = markerOf(slot);
  const hue = `var(${hueOf(slot)})`;
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
        stroke={hue}
        strokeDasharray={dashOf(slot).join(" ")}
      />
      {marker !== null && <path d={MARKS[marker]} fill={hue} />}
    </svg>
  );
}

const MARKS: Record<Marker, string> = {
  circle: "M7 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
  square: "M7.5 1.5h7v7h-7z",
  triangle: "M11 0.5l4.5 8.5h-9z",
  diamond: "M11 0l5 5l-5 5l-5 -5z",
};
