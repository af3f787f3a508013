import { fold } from "../../../../shared/fold";
import type { Gender } from "../../../../shared/ipc/contract";
import type { NameFilter } from "../../../../shared/ipc/names-schemas";
import type { SpanFigures } from "../../figures/span-figures";
import { textMatches } from "../../figures/text-matches";

type Test = (no: number) => boolean;

/** Those of the numbers whose names pass, in the order given. */
export function filterNames(
  span: SpanFigures,
  numbers: Uint32Array,
  filter: NameFilter,
): Uint32Array {
  return testsOf(span, filter).reduce(
    (left, test) => left.filter((no) => test(no)),
    numbers,
  );
}

/** Of all names of a span those that pass, the most frequent first. */
export function namesThatPass(
  span: SpanFigures,
  gender: Gender | null,
  filter: NameFilter,
): Uint32Array {
  const tests = testsOf(span, filter);
  return tests.length === 0
    ? span.ordered(gender)
    : span.orderedAmong(gender, (no) => tests.every((test) => test(no)));
}

/** The cheapest first. */
function testsOf(span: SpanFigures, filter: NameFilter): Test[] {
  const { minLength, maxLength, minCount, maxCount } = filter;
  return [
    textTest(span, filter),
    between(minLength, maxLength, 0, (no) => span.book.lengths[no] as number),
    initialTest(span, filter),
    // Where no count was published none is known to lie within bounds.
    between(minCount, maxCount, 1, (no) => span.count(no) ?? 0),
  ].filter((test) => test !== null);
}

function textTest(
  { book }: SpanFigures,
  { text = "", match = "starts" }: NameFilter,
): Test | null {
  const key = fold(text.trim());
  if (key === "") return null;
  const matches = textMatches(book, key, match);
  return (no) => matches[no] === 1;
}

function initialTest(
  { book: { folded } }: SpanFigures,
  { initial = "" }: NameFilter,
): Test | null {
  const key = fold(initial);
  return key === "" ? null : (no) => (folded[no] as string).startsWith(key);
}

/** @param least what a value must be at least even where only an upper bound is given */
function between(
  min: number | undefined,
  max: number | undefined,
  least: number,
  valueOf: (no: number) => number,
): Test | null {
  if (min === undefined && max === undefined) return null;
  const low = min ?? least;
  const high = max ?? Infinity;
  return (no) => {
    const value = valueOf(no);
    return value >= low && value <= high;
  };
}
