import { useState } from "react";
import type { Gender } from "../../shared/ipc/contract";
import type { Measure } from "../../shared/mapping";

export type Screen = "explore" | "insights" | "sql" | "library" | "activity";

/** A name at a place, as a screen asks another to show it. */
export interface NameTarget {
  readonly name: string;
  readonly gender: Gender;
  readonly country: string;
  /** Null: the whole country. */
  readonly region: string | null;
  readonly measure: Measure;
}

export interface Navigation {
  readonly screen: Screen;
  /** The country that Explore was asked to begin with; null: where the reader was last. */
  readonly country: string | null;
  /** The name that was asked for; null: none. */
  readonly name: NameTarget | null;
  /** The dataset that the library was asked to open; null: none. */
  readonly dataset: string | null;
  /** Counts the calls for the search; a new one puts the cursor there. */
  readonly searchCalls: number;
  /** A name that Explore was asked to show; `call` tells one request from the next. */
  readonly name: { readonly name: string; readonly call: number } | null;
  readonly goTo: (screen: Screen) => void;
  readonly explore: (country: string) => void;
  readonly showName: (target: NameTarget) => void;
  readonly showDataset: (id: string) => void;
  readonly search: () => void;
  readonly showName: (name: string) => void;
}

/** Which screen is shown, and what it was asked for. */
export function useNavigation(): Navigation {
  const [screen, setScreen] = useState<Screen>("explore");
  const [country, setCountry] = useState<string | null>(null);
  const [name, setName] = useState<NameTarget | null>(null);
  const [dataset, setDataset] = useState<string | null>(null);
  const [searchCalls, setSearchCalls] = useState(0);
  const [name, setName] = useState<Navigation["name"]>(null);
  return {
    screen,
    country,
    name,
    dataset,
    searchCalls,
    name,
    goTo: (next) => {
      setName(null);
      setCountry(null);
      setName(null);
      setDataset(null);
      setSearchCalls(0);
      setScreen(next);
    },
    explore: (code) => {
      setCountry(code);
      setName(null);
      setSearchCalls(0);
      setScreen("explore");
    },
    showName: (target) => {
      setCountry(target.country);
      setName(target);
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
    showName: (wanted) => {
      setCountry(null);
      setSearchCalls(0);
      setScreen("explore");
      setName((last) => ({ name: wanted, call: (last?.call ?? 0) + 1 }));
    },
  };
}
