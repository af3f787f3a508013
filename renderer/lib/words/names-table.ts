import type { YearSpan } from "../../../shared/ipc/names-schemas";
import type { Measure } from "../../../shared/mapping";
import { counted } from "./counted";
import { COUNT, countOf, type Unit } from "./figures";

const CHANGE_OF: Record<Unit, (measure: Measure) => string> = {
  count: (measure) => COUNT[measure].toLowerCase(),
  share: () => "the share per 1,000",
  rank: () => "rank",
};

export function spanOf({ from, to }: YearSpan): string {
  return from === to ? String(to) : `${String(from)}–${String(to)}`;
}

/** Where there is little room: 1990–99. */
function shortSpanOf({ from, to }: YearSpan): string {
  const sameCentury = Math.floor(from / 100) === Math.floor(to / 100);
  return from === to || !sameCentury
    ? spanOf({ from, to })
    : `${String(from)}–${String(to % 100).padStart(2, "0")}`;
}

/** Wording of the table of names, a part of `explore`. */
export const tableWords = {
  years: {
    year: "Year",
    number: "Year as a number",
    from: "First year",
    to: "Last year",
    play: "Play the years",
    pause: "Stop playing",
    mode: "Year or span of years",
    one: "Year",
    span: "Span",
  },
  table: {
    /** Titles of copied columns. */
    fields: (isYear: boolean) => [
      ...["rank", "name", "sex"],
      isYear ? "year" : "years",
      ...["count", "share"],
    ],
    caption: (place: string, years: YearSpan) => `${place}, ${spanOf(years)}`,
    label: (place: string, years: YearSpan) =>
      `Names, ${place}, ${spanOf(years)}`,
    rank: "Rank",
    name: "Name",
    sex: "Sex",
    count: (measure: Measure) => COUNT[measure],
    share: "Per 1,000",
    oneIn: "1 in",
    spark: "Trend",
    sparkHint: (from: number | undefined) =>
      from === undefined ? "" : `Counts from ${String(from)} on`,
    scale: (measure: Measure) => `${COUNT[measure]} as a bar`,
    versus: (years: YearSpan) => `vs ${shortSpanOf(years)}`,
    against: { before: "vs before", decade: "vs 10 yrs" },
    changeHint: (unit: Unit, measure: Measure, years: YearSpan | null) =>
      years === null
        ? "There are no figures to compare with"
        : `Change of ${CHANGE_OF[unit](measure)} against ${spanOf(years)}`,
    noRank: "ranks of several years have no common one",
    noCount: "the office published the rank alone",
    noShare: "no share: there is no denominator",
    noChange: "not published then, or not in every year",
    atLeast: "at least ",
    missing: (years: string) =>
      `At least this many: ${counted(years, "year", "years")} of the span were not published for this name`,
    listed: (found: string, listed: string) => `${found} of ${listed} names`,
    names: (count: string) => counted(count, "name", "names"),
    total: (count: string, measure: Measure) =>
      measure === "births"
        ? counted(count, "birth of listed names", "births of listed names")
        : counted(
            count,
            "person with a listed name",
            "people with listed names",
          ),
    matching: (count: string, measure: Measure) =>
      `${countOf(count, measure)} in this list`,
    threshold: (least: string, measure: Measure) =>
      `names with fewer than ${least} ${measure === "births" ? "births" : "bearers"} are not published`,
    unlisted: (share: string) =>
      `${share} of births have a name that is not listed`,
    suppressed: (count: string) =>
      counted(count, "figure was not published", "figures were not published"),
    gaps: (years: string) => `No figures for ${years}.`,
    ranksOnly: "The office published ranks only, without counts.",
    empty: "No names were published for these years.",
    emptyHint: "Choose another year, region or recorded sex.",
    nearest: (year: number) => `Go to ${String(year)}`,
    emptySex: (sex: string) =>
      `There are no figures of names recorded as ${sex} here.`,
    noMatch: "No name passes these filters",
    noMatchHint: (listed: string, place: string) =>
      `${counted(listed, "name is", "names are")} listed for ${place}.`,
  },
  filter: {
    label: "Filter the table",
    placeholder: "Filter names",
    match: "Where the letters stand",
    matches: {
      starts: "Starts with",
      ends: "Ends with",
      contains: "Contains",
      is: "Is exactly",
    },
    clear: "Clear filters",
    more: "Filters",
    moreTitle: "Filter the table",
    initial: "First letter",
    anyInitial: "Any letter",
    length: "Length in letters",
    count: (measure: Measure) => COUNT[measure],
    min: "At least",
    max: "At most",
    minOf: (what: string) => `${what}, at least`,
    maxOf: (what: string) => `${what}, at most`,
    chips: "Filters in use",
    remove: (filter: string) => `Remove the filter ${filter}`,
    chip: {
      text: (match: string, text: string) => `${match} “${text}”`,
      initial: (letter: string) => `Begins with ${letter.toUpperCase()}`,
      length: (range: string) => `${range} letters`,
      count: (range: string, measure: Measure) =>
        `${range} ${measure === "births" ? "births" : "people"}`,
    },
    range: (min: string | null, max: string | null) =>
      min === null
        ? `At most ${max ?? ""}`
        : max === null
          ? `At least ${min}`
          : min === max
            ? min
            : `${min} to ${max}`,
  },
  columns: {
    button: "Columns",
    title: "Columns of the table",
    auto: "As many as fit",
    autoHint: "Fewer where the pane is narrow",
    names: (measure: Measure) => ({
      count: COUNT[measure],
      share: "Share per 1,000",
      "one-in": "1 in N",
      before: "Change against the year before",
      decade: "Change against ten years before",
      spark: "Trend of the last 40 years",
      scale: "Bar",
    }),
    changeIn: "Changes in",
    units: (measure: Measure) => ({
      count: COUNT[measure],
      share: "Per 1,000",
      rank: "Rank",
    }),
  },
} as const;
