import type { LetterFeature } from "../../../shared/ipc/insight-schemas";

const NAMES_BY: Record<LetterFeature, (key: string) => string> = {
  last: (key) => `names ending in -${key}`,
  "last-two": (key) => `names ending in -${key}`,
  first: (key) => `names starting with ${key.toUpperCase()}`,
  length: (key) => `names of ${key} letter${key === "1" ? "" : "s"}`,
};

/** Wording of "How do names end?". */
export const lettersWords = {
  feature: "Names by",
  features: {
    last: "Last letter",
    "last-two": "Last two",
    first: "First letter",
    length: "Length",
  },
  keyOf: (feature: LetterFeature, key: string) =>
    feature === "length"
      ? key
      : feature === "first"
        ? key.toUpperCase()
        : `-${key}`,
  namesBy: (feature: LetterFeature, key: string) => NAMES_BY[feature](key),
  axis: (of: string) => `per cent of ${of} with listed names`,
  table: "Share by year",
  list: (place: string) => `Endings, ${place}`,
  full: "The chart holds eight lines. Take one off first.",
  story: (
    place: string,
    names: string,
    of: string,
    first: number,
    then: string,
    last: number,
    now: string,
  ) =>
    `${place}: ${names} had ${then} of ${of} in ${String(first)} and ${now} in ${String(last)}.`,
  highest: (names: string, share: string, year: number) =>
    `The highest share of ${names} was ${share}, in ${String(year)}.`,
  mean: (first: number, then: string, last: number, now: string) =>
    `A name had ${then} letters on average in ${String(first)}, and ${now} in ${String(last)}.`,
  columns: {
    key: {
      last: "Ending",
      "last-two": "Ending",
      first: "First letter",
      length: "Letters",
    },
    first: (year: number) => String(year),
    last: (year: number) => String(year),
    change: "Change, points",
    highest: "Highest",
    highestIn: "in year",
  },
  rest: (count: string) => `${count} groups are too small to be listed.`,
  method: [
    "Every birth counts once, by the name it was registered with: a share is that of births, not of names. Endings are letters as written, in lower case, so that é is not e; first letters are without their accents; lengths count letters, not hyphens or blanks.",
    "Shares are of births of listed names: what unpublished names end in is not known. Groups below 0.2 per cent in every year are not listed. Years of which only the most frequent names were published are left out.",
  ],
} as const;
