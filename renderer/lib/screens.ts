import { SCREENS, type Screen } from "../../shared/screens";

export type { Screen };

export function isScreen(value: unknown): value is Screen {
  return SCREENS.some((screen) => screen === value);
}

/** A name that the map shows. */
export interface MappedName {
  readonly name: string;
  readonly country: string;
  readonly gender: "F" | "M";
}

/** What a screen was asked for; null: nothing, it shows what the reader saw last. */
export interface Asked {
  /** The name whose page is open on the screen of names. */
  readonly name: string | null;
  /** The dataset that the library opens. */
  readonly dataset: string | null;
}

export const NOTHING: Asked = {
  name: null,
  dataset: null,
};
