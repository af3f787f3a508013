import type { Flag } from "../../../shared/receipt";
import type { FactNames } from "./fact-names";
import { grouped } from "./odd-names";

const LEAST_LETTERS = 6;
/** By the lengths before, so many names would be one letter longer; that there are none has a chance of 1 in 3,000. */
const LEAST_EXPECTED = 8;
/** Fewer are names that happen to be long. */
const LEAST_NAMES = 12;
const MOST_EXAMPLES = 5;

/** A file whose names all end at the same length, where by the shorter ones there should be longer ones. */
export function cutLength(names: FactNames): Flag[] {
  const byLength = names.byLength();
  const most = byLength.length - 1;
  const last = byLength[most] ?? [];
  const before = byLength[most - 1]?.length ?? 0;
  const expected = before === 0 ? 0 : last.length ** 2 / before;
  if (most < LEAST_LETTERS || expected < LEAST_EXPECTED) return [];
  if (last.length < LEAST_NAMES) return [];
  return [
    {
      kind: "cut-names",
      count: last.length,
      examples: last.slice(0, MOST_EXAMPLES).map((no) => names.text(no)),
      note: `No name is longer than ${String(most)} letters; of the ${grouped(last.length)} that have so many, some seem to be cut.`,
    },
  ];
}
