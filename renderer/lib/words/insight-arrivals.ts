import { counted } from "./counted";

export type ArrivalChange = "new" | "gone";

/** Wording of "What is new, what has gone?". */
export const arrivalsWords = {
  change: "Names",
  changes: { new: "New", gone: "Gone" },
  from: "From",
  to: "To",
  list: {
    new: (place: string) => `Names listed for the first time, ${place}`,
    gone: (place: string) => `Names listed for the last time, ${place}`,
  },
  lines: { appeared: "first time listed", vanished: "last time listed" },
  axis: "names per year",
  table: "Names listed for the first and for the last time, by year",
  story: {
    new: (place: string, count: string, years: string) =>
      `${place}: ${counted(count, "name was", "names were")} listed for the first time in ${years}.`,
    gone: (place: string, count: string, years: string) =>
      `${place}: ${counted(count, "name was", "names were")} listed for the last time in ${years}.`,
  },
  greatest: {
    new: (name: string, year: number, births: string, of: string) =>
      `The most births since then has ${name}, first listed in ${String(year)}: ${births} ${of}.`,
    gone: (name: string, year: number, peak: string, peakYear: number) =>
      `The most frequent of them was ${name}, last listed in ${String(year)}; it had its most births, ${peak}, in ${String(peakYear)}.`,
  },
  none: "No name is in this group.",
  caution: (threshold: number | null, published: string, complete: boolean) =>
    `Listed means published. ${threshold === null ? "" : `A name with fewer than ${String(threshold)} births in a year is not listed: it was not unknown before its first year, and is not gone after its last. `}${complete ? "" : "In some years only the most frequent names were published: a name may have left that list alone. "}The figures cover ${published}: names of the first year were there before, and those of the last few years may yet come back.`,
  columns: {
    year: { new: "First", gone: "Last" },
    count: "Births then",
    peak: "Peak",
    peakYear: "Peak year",
    births: "Births in all",
    years: "Years listed",
  },
  method: [
    "First and last are the first and the last year with a published count of the name for that sex. Names whose first year is the first that was published at all are not counted as new, and those whose last is the newest not as gone.",
    "More births, a lower threshold and more diverse names all let more names appear. Names with few births come and go by chance: look at the births before making much of one.",
  ],
} as const;
