import type { ReactNode } from "react";
import { Check } from "lucide-react";
import { palette as words } from "../../lib/words/palette";
import { Palette } from "./palette";
import type { PaletteTargets } from "./use-palette-groups";
import "./palette.css";

interface TopBarProps extends PaletteTargets {
  /** Counts the calls for the palette. */
  readonly calls: number;
  /** Before the box, and behind it. */
  readonly start: ReactNode;
  readonly end: ReactNode;
}

/** What stands above every screen. */
export function TopBar({ start, end, ...palette }: TopBarProps) {
  return (
    <search className="top-bar" aria-label={words.region}>
      {start}
      <Palette {...palette} />
      {end}
      <p className="top-offline" title={words.offlineHint}>
        {words.offline}
        <Check size={14} aria-hidden />
      </p>
    </search>
  );
}
