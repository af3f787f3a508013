import { useState } from "react";
import type { Gender } from "../../shared/ipc/contract";
import type { Measure } from "../../shared/mapping";

export type Screen =
  "explore" | "names" | "insights" | "sql" | "library" | "activity";

/** A name at a place, as a screen asks Explore to chart it. */
export interface NameTarget {
  readonly name: string;
  readonly gender: Gender;
  readonly country: string;
  /** Null: the whole country. */
  readonly region: string | null;
  readonly measure: Measure;
}

/** What a screen was asked for; null: nothing, it shows what the reader saw last. */
interface Asked {
  /** The country that Explore begins with. */
  readonly country: string | null;
  /** The name that Explore charts. */
  readonly target: NameTarget | null;
  /** The name whose page is open on the screen of names. */
  readonly name: string | null;
  /** The dataset that the library opens. */
  readonly dataset: string | null;
}

export interface Navigation extends Asked {
  readonly screen: Screen;
  /** Where a name was opened from; null: nowhere. */
  readonly back: (() => void) | null;
  /** Counts the calls for the search; a new one puts the cursor there. */
  readonly searchCalls: number;
  readonly goTo: (screen: Screen) => void;
  readonly explore: (country: string) => void;
  readonly chartName: (target: NameTarget) => void;
  readonly openName: (name: string) => void;
  readonly showDataset: (id: string) => void;
  readonly search: () => void;
}

/** A screen that the reader came by, with what it was asked for. */
interface Stop {
  readonly screen: Screen;
  readonly asked: Asked;
}

const NOTHING: Asked = {
  country: null,
  target: null,
  name: null,
  dataset: null,
};
const START: Stop = { screen: "explore", asked: NOTHING };

/** Which screen is shown, and what it was asked for. */
export function useNavigation(): Navigation {
  const [now, setNow] = useState(START);
  const [trail, setTrail] = useState<readonly Stop[]>([]);
  const [searchCalls, setSearchCalls] = useState(0);
  const go = (screen: Screen, asked: Partial<Asked>) => {
    setTrail([]);
    setSearchCalls(0);
    setNow({ screen, asked: { ...NOTHING, ...asked } });
  };
  const last = trail.at(-1);
  return {
    ...now.asked,
    screen: now.screen,
    searchCalls,
    back: last
      ? () => {
          setTrail(trail.slice(0, -1));
          setNow(last);
        }
      : null,
    goTo: (screen) => {
      go(screen, {});
    },
    explore: (country) => {
      go("explore", { country });
    },
    chartName: (target) => {
      go("explore", { country: target.country, target });
    },
    openName: (name) => {
      if (now.screen === "names" && now.asked.name === name) return;
      setTrail([...trail, now]);
      setNow({ screen: "names", asked: { ...NOTHING, name } });
    },
    showDataset: (dataset) => {
      go("library", { dataset });
    },
    search: () => {
      setNow(START);
      setSearchCalls((calls) => calls + 1);
    },
  };
}
