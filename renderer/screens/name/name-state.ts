import type { Gender } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import type { NameUnit } from "../../lib/words/name";

/** How the reader likes the page of any name. */
export interface NameState {
  readonly unit: NameUnit;
  /** Small pictures share one scale. */
  readonly sameScale: boolean;
  readonly measure: Measure;
  /** Pictures that are shown as tables. */
  readonly tables: readonly Picture[];
}

export type Picture = "trend" | "places" | "ratio";
const PICTURES: readonly Picture[] = ["trend", "places", "ratio"];

/** Makes a state of whatever was stored, maybe by another version. */
export function parseNameState(stored: unknown): NameState {
  const from = (
    typeof stored === "object" && stored !== null ? stored : {}
  ) as Partial<Record<keyof NameState, unknown>>;
  const tables = Array.isArray(from.tables) ? from.tables : [];
  return {
    unit: from.unit === "share" || from.unit === "rank" ? from.unit : "count",
    sameScale: from.sameScale === true,
    measure: from.measure === "bearers" ? "bearers" : "births",
    tables: PICTURES.filter((picture) => tables.includes(picture)),
  };
}

export function toggled(
  tables: readonly Picture[],
  picture: Picture,
): readonly Picture[] {
  return tables.includes(picture)
    ? tables.filter((one) => one !== picture)
    : [...tables, picture];
}

export const SEXES: readonly Gender[] = ["F", "M"];
/** Hue and dash of each sex: first and second, as of any two lines. */
export const SLOT_OF: Record<Gender, number> = { F: 0, M: 1 };
