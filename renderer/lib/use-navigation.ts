import { useState } from "react";

export type Screen = "explore" | "sql" | "library" | "activity";

export interface Navigation {
  readonly screen: Screen;
  /** The country that Explore was asked to begin with; null: where the reader was last. */
  readonly country: string | null;
  /** The dataset that the library was asked to open; null: none. */
  readonly dataset: string | null;
  /** Counts the calls for the search; a new one puts the cursor there. */
  readonly searchCalls: number;
  readonly goTo: (screen: Screen) => void;
  readonly explore: (country: string) => void;
  readonly showDataset: (id: string) => void;
  readonly search: () => void;
}

/** Which screen is shown, and what it was asked for. */
export function useNavigation(): Navigation {
  const [screen, setScreen] = useState<Screen>("explore");
  const [country, setCountry] = useState<string | null>(null);
  const [dataset, setDataset] = useState<string | null>(null);
  const [searchCalls, setSearchCalls] = useState(0);
  return {
    screen,
    country,
    dataset,
    searchCalls,
    goTo: (next) => {
      setCountry(null);
      setDataset(null);
      setSearchCalls(0);
      setScreen(next);
    },
    explore: (code) => {
      setCountry(code);
      setSearchCalls(0);
      setScreen("explore");
    },
    showDataset: (id) => {
      setDataset(id);
      setScreen("library");
    },
    search: () => {
      setScreen("explore");
      setSearchCalls((calls) => calls + 1);
    },
  };
}
