import { useSyncExternalStore } from "react";
import {
  Combine,
  History,
  Keyboard,
  Lightbulb,
  LibraryBig,
  Map as MapIcon,
  Monitor,
  Moon,
  SquareTerminal,
  Sun,
  TrendingUp,
  UserRound,
} from "lucide-react";
import { applyTheme, storedTheme, subscribeTheme, THEMES } from "../lib/theme";
import type { Screen } from "../lib/use-navigation";
import { frame } from "../lib/words/frame";
import { Button } from "./button";
import "./rail.css";

interface RailProps {
  readonly screen: Screen;
  readonly onScreen: (screen: Screen) => void;
  readonly onKeys: () => void;
}

const SCREENS = [
  { id: "explore", Icon: TrendingUp },
  { id: "names", Icon: UserRound },
  { id: "groups", Icon: Combine },
  { id: "map", Icon: MapIcon },
  { id: "insights", Icon: Lightbulb },
  { id: "sql", Icon: SquareTerminal },
  { id: "library", Icon: LibraryBig },
  { id: "activity", Icon: History },
] as const;

/** The screens, at the left; icons only where the window is narrow. */
export function Rail({ screen, onScreen, onKeys }: RailProps) {
  return (
    <header className="rail">
      <p className="rail-mark" translate="no">
        O<span className="rail-word">noma</span>
      </p>
      <nav aria-label={frame.navigation}>
        <ul className="rail-list">
          {SCREENS.map(({ id, Icon }) => (
            <li key={id}>
              <a
                className="rail-link"
                href="#content"
                title={frame.screens[id]}
                aria-current={screen === id ? "page" : undefined}
                data-testid={`nav-${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  onScreen(id);
                }}
              >
                <Icon size={18} strokeWidth={1.75} aria-hidden />
                <span className="rail-word">{frame.screens[id]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="rail-foot">
        <ThemeButton />
        <Button kind="quiet" iconOnly label={frame.keys} onPress={onKeys}>
          <Keyboard size={17} aria-hidden />
        </Button>
      </div>
    </header>
  );
}

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

function ThemeButton() {
  const theme = useSyncExternalStore(subscribeTheme, storedTheme);
  const Icon = THEME_ICONS[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  return (
    <Button
      kind="quiet"
      iconOnly
      label={`${frame.theme.label}: ${frame.theme[theme]}`}
      testId="theme"
      onPress={() => {
        applyTheme(next);
      }}
    >
      <Icon size={17} aria-hidden />
    </Button>
  );
}
