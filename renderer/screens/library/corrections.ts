import type { Correction } from "../../../shared/mapping";
import type { Rejection } from "../../../shared/receipt";

/** What the reader puts in the place of rejected cells, by cell. */
export type Corrections = ReadonlyMap<string, Correction>;

export const NO_CORRECTIONS: Corrections = new Map();

/** A cell can be corrected; a line as a whole, one that has too few fields, cannot. */
export function isCorrectable(rejection: Rejection): boolean {
  return rejection.column !== "";
}

export function correctionOf(
  corrections: Corrections,
  rejection: Rejection,
): Correction | undefined {
  return corrections.get(keyOf(rejection));
}

/** Takes a new value for a cell; the value that it has already is no correction. */
export function corrected(
  corrections: Corrections,
  rejection: Rejection,
  value: string,
): Corrections {
  const next = new Map(corrections);
  const { member, line, column } = rejection;
  if (value === rejection.value) next.delete(keyOf(rejection));
  else next.set(keyOf(rejection), { member, line, column, value });
  return next;
}

function keyOf({
  member,
  line,
  column,
}: Pick<Rejection, "member" | "line" | "column">): string {
  return JSON.stringify([member, line, column]);
}
