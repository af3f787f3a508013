import type { NameSort } from "../../../../shared/ipc/names-schemas";
import type { Compared } from "./compared-spans";

type Key = (no: number) => number | null;

/** The most frequent first, as lists come from `SpanFigures.ordered`. */
export const AS_ORDERED: NameSort = { column: "count", descending: true };

/** Shares as whole numbers: two that differ by less than this many parts are shown alike. */
const SHARE_PARTS = 2 ** 32;

/**
 * The numbers in the order asked for. What has no value in that column comes last whichever way; equal ones stay in the
 * order given.
 */
export function sortNames(
  compared: Compared,
  numbers: Uint32Array,
  { column, descending }: NameSort,
): Uint32Array {
  if (column === AS_ORDERED.column && descending) return numbers;
  const keyOf = keyFor(compared, column);
  const sign = descending ? -1 : 1;
  const keys = new Float64Array(numbers.length);
  const unknown: number[] = [];
  let known = 0;
  // Value and position in one number: numbers sort far faster than comparisons.
  for (const [position, no] of numbers.entries()) {
    const key = keyOf(no);
    if (key === null) unknown.push(no);
    else keys[known++] = sign * key * numbers.length + position;
  }
  const sorted = keys.subarray(0, known).sort();
  const order = new Uint32Array(numbers.length);
  for (let i = 0; i < known; i++)
    order[i] = numbers[modulo(sorted[i] as number, numbers.length)] as number;
  order.set(unknown, known);
  return order;
}

function modulo(value: number, by: number): number {
  const rest = value % by;
  return rest < 0 ? rest + by : rest;
}

/** Whole numbers that order as the column does; null: the name has no value there. */
function keyFor(compared: Compared, column: NameSort["column"]): Key {
  const { now } = compared;
  switch (column) {
    case "rank":
      now.rankAll();
      return (no) => now.rank(no);
    case "name":
      return (no) => now.book.places[no] as number;
    case "count":
      return (no) => now.count(no);
    case "share":
      return (no) => parts(now.share(no));
    default:
      return changeKey(compared, column);
  }
}

function changeKey(
  compared: Compared,
  column: Exclude<NameSort["column"], "rank" | "name" | "count" | "share">,
): Key {
  const [when, what] = column.split("-") as [
    "before" | "decade",
    "count" | "rank" | "share",
  ];
  const comparison = compared[when];
  if (comparison === null) return () => null;
  if (what === "rank") {
    comparison.now.rankAll();
    comparison.then.rankAll();
  }
  return what === "share"
    ? (no) => parts(comparison.share(no))
    : (no) => comparison[what](no);
}

function parts(share: number | null): number | null {
  return share === null ? null : Math.round(share * SHARE_PARTS);
}
