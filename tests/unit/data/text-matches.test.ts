import { expect, test } from "vitest";
import type { NameBook } from "../../../electron/data/figures/name-book";
import { textMatches } from "../../../electron/data/figures/text-matches";

const NAMES = "ana anna hannah an na nan a joan jo-ann zoe".split(" ");

const bookOf = (folded: string[]) =>
  ({ folded, size: folded.length }) as unknown as NameBook;

const OF_EACH = {
  starts: (name: string, key: string) => name.startsWith(key),
  ends: (name: string, key: string) => name.endsWith(key),
  contains: (name: string, key: string) => name.includes(key),
  is: (name: string, key: string) => name === key,
} as const;

test.each(Object.entries(OF_EACH))(
  "finds in one text what a look at each name finds: %s",
  (match, of) => {
    const book = bookOf(NAMES);
    for (const key of ["a", "an", "na", "ann", "jo-", "zoe", "oe", "x", "nn"]) {
      const found = textMatches(book, key, match as keyof typeof OF_EACH);
      const names = NAMES.filter((_, no) => found[no] === 1);
      expect(names).toEqual(NAMES.filter((name) => of(name, key)));
    }
  },
);

test("a text over a line end is in no name", () => {
  const found = textMatches(bookOf(NAMES), "ana\nanna", "contains");
  expect([...found]).toEqual(NAMES.map(() => 0));
});

test("a library without names has no match", () => {
  expect([...textMatches(bookOf([]), "a", "contains")]).toEqual([]);
});
