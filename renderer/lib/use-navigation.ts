import { useState, useSyncExternalStore } from "react";
import type { Gender } from "../../shared/ipc/contract";
import type { Grouping } from "../../shared/ipc/name-page-schemas";
import type { Measure } from "../../shared/mapping";
import type { Asked, MappedName, Screen } from "./screens";
import { session } from "./session";

export type { MappedName, Screen };

/** A name at a place, as a screen asks Explore to chart it. */
export interface NameTarget {
  readonly name: string;
  readonly gender: Gender;
  readonly country: string;
  /** Null: the whole country. */
  readonly region: string | null;
  readonly measure: Measure;
  /** The rule by which the name is put together with other spellings; absent: exact spelling. */
  readonly by?: Grouping;
}

export interface Navigation extends Asked {
  readonly screen: Screen;
  /** Counts the calls for the search; a new one puts the cursor there. */
  readonly searchCalls: number;
  readonly goTo: (screen: Screen) => void;
  readonly openName: (name: string) => void;
  readonly showDataset: (id: string) => void;
  readonly search: () => void;
}

/** Which screen is shown, and what it was asked for: the step where the reader is. */
export function useNavigation(): Navigation {
  const step = useSyncExternalStore(session.subscribe, session.current);
  const [searchCalls, setSearchCalls] = useState(0);
  return {
    ...step.asked,
    screen: step.screen,
    searchCalls,
    goTo: (screen) => {
      setSearchCalls(0);
      session.show(screen);
    },
    openName: (name) => {
      session.show("names", { name });
    },
    showDataset: (dataset) => {
      session.show("library", { dataset });
    },
    search: () => {
      session.show("explore");
      setSearchCalls((calls) => calls + 1);
    },
  };
}
