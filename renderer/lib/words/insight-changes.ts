import type { Verdict } from "../../../shared/ipc/insight-schemas";
import { counted } from "./counted";

const VERDICTS: Record<Verdict, string> = {
  rose: "Rose",
  fell: "Fell",
  unclear: "No clear change",
  small: "Too small to tell",
};

interface Extreme {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  /** Such as "female births". */
  readonly of: string;
  readonly difference: string;
  readonly low: string;
  readonly high: string;
}

/** Wording of "What rose, what fell?". */
export const changesWords = {
  first: "First year",
  second: "Second year",
  width: "Years taken together",
  widthOf: (years: number) => counted(String(years), "year", "years"),
  verdict: "Names that",
  verdictOf: (verdict: Verdict, count: string) =>
    `${VERDICTS[verdict]} (${count})`,
  list: (verdict: Verdict, place: string) => `${VERDICTS[verdict]}, ${place}`,
  none: "No name is in this group.",
  oneYear: {
    title: "Only one year was published",
    text: "What rose and what fell needs two. The file of another year of the same place would bring the answer.",
  },
  axis: (first: string, second: string, of: string) =>
    `change from ${first} to ${second} per 1,000 ${of}; line: 95 % interval`,
  outcome: (
    place: string,
    first: string,
    second: string,
    tested: string,
    rose: string,
    fell: string,
  ) =>
    `${place}: of ${counted(tested, "name", "names")} tested, ${rose} rose and ${fell} fell from ${first} to ${second}.`,
  untold: (unclear: string, small: string) =>
    `Of ${unclear} no clear change can be told, and ${small} more are too small to tell.`,
  rose: (one: Extreme) => `${one.name} rose most: ${extreme(one)}.`,
  fell: (one: Extreme) => `${one.name} fell most: ${extreme(one)}.`,
  nothing: "No change stands out.",
  columns: {
    births: "Births",
    people: "People",
    share: (years: string) => years,
    difference: "Change",
    interval: "95 % interval",
    p: "p",
  },
  arrow: (first: string, second: string) => `${first} → ${second}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  unit: "per 1,000",
  unbounded: "unknown",
  noP: "–",
  /** A count that is not published, within its bounds. */
  atLeast: (difference: string) => `≥ ${difference}`,
  atMost: (difference: string) => `≤ ${difference}`,
  smallest: "<0.0001",
  method: [
    "Each name’s share of the births of its sex is compared by the two-proportion z-test; the interval is Newcombe’s (1998, method 10, 95 %). p is adjusted for the number of names tested (Benjamini and Hochberg, 1995): at most 5 % of the names listed as risen or fallen are expected to be there by chance.",
    "A name without a figure in a year has between 0 and the threshold less 1 births there, never none: it is tested with the count that makes the change smallest, and “≥” marks that least change. Names with fewer than 5 expected births in one of the years (Cochran, 1954), or whose unpublished counts could make up the whole change, are too small to tell. Births are all births, not a sample: the test asks whether a change is more than the luck of single families.",
  ],
} as const;

function extreme({
  first,
  second,
  of,
  difference,
  low,
  high,
}: Extreme): string {
  return `from ${first} to ${second} per 1,000 ${of} (${difference}, 95 % interval ${low} to ${high})`;
}
