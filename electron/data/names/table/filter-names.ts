import { fold } from "../../../../shared/fold";
import type { NameFilter } from "../../../../shared/ipc/names-schemas";
import type { SpanFigures } from "../../figures/span-figures";

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

/** The cheapest first. */
function testsOf(span: SpanFigures, filter: NameFilter): Test[] {
  const { minLength, maxLength, minCount, maxCount } = filter;
  return [
    // Where no count was published none is known to lie within bounds.
    between(minCount, maxCount, 1, (no) => span.counts[no] as number),
    between(minLength, maxLength, 0, (no) => span.book.lengths[no] as number),
    initialTest(span, filter),
    textTest(span, filter),
  ].filter((test) => test !== null);
}

function textTest(
  { book: { folded } }: SpanFigures,
  { text = "", match = "starts" }: NameFilter,
): Test | null {
  const key = fold(text.trim());
  if (key === "") return null;
  const of = (no: number) => folded[no] as string;
  switch (match) {
    case "starts":
      return (no) => of(no).startsWith(key);
    case "ends":
      return (no) => of(no).endsWith(key);
    case "contains":
      return (no) => of(no).includes(key);
    case "is":
      return (no) => of(no) === key;
  }
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
