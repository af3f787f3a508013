import type { AgesOrder } from "../../lib/words/insight-ages";
import type { InsightPlace } from "./insight-place";
import { fieldsOf, textOr, yearOr } from "./insights-state";

export const SIZES = [100, 1000, 10_000, 100_000] as const;
export const ORDERS = [
  "most",
  "youngest",
  "oldest",
] as const satisfies readonly AgesOrder[];

export interface AgesState {
  /** Null: the last that was imported. */
  readonly lifeTable: string | null;
  /** Null: the newest that has figures. */
  readonly year: number | null;
  readonly minLiving: (typeof SIZES)[number];
  readonly order: AgesOrder;
}

export function parseAgesState(stored: unknown): AgesState {
  const from = fieldsOf(stored);
  return {
    lifeTable: textOr(from["lifeTable"], null),
    year: yearOr(from["year"], null),
    minLiving: SIZES.find((size) => size === from["minLiving"]) ?? 10_000,
    order: ORDERS.find((order) => order === from["order"]) ?? "most",
  };
}

/** Births after the newest year with figures are not known: a later end would leave out the youngest. */
export function agesYear(
  { year }: Pick<AgesState, "year">,
  { minYear, maxYear }: Pick<InsightPlace, "minYear" | "maxYear">,
): number {
  return Math.max(minYear, Math.min(maxYear, year ?? maxYear));
}
