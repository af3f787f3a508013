import type { Grouping } from "../../../shared/ipc/name-page-schemas";
import type { Measure } from "../../../shared/mapping";
import { counted } from "./counted";
import { groups } from "./groups";
import { COUNT, countOf } from "./figures";

/** Wording of the chart, a part of `explore`. */
export const chartWords = {
  chart: {
    title: "Over the years",
    empty: "No name chosen yet",
    emptyHint:
      "Click a name in the table, or find one by typing. Up to twelve can be compared.",
    noPoints: "Nothing was published for the chosen names here.",
    chosen: "Chosen names",
    groupOf: (name: string) => `${name} +`,
    grouped: (title: string, others: string) => `${title} +${others}`,
    groupedBy: (title: string, spellings: string, by: Grouping) =>
      `${title}: ${counted(spellings, "spelling", "spellings")} put together ${groups.ruleOf(by)}`,
    most: (count: string, high: string) => `${count}, at most ${high}`,
    remove: (name: string) => `Take ${name} off the chart`,
    full: "The chart holds twelve names. Take one off first.",
    unit: "Show",
    units: (measure: Measure) => ({
      count: COUNT[measure],
      share: "Per 1,000",
      rank: "Rank",
    }),
    ranksOnly:
      "For these names the office published ranks only, without counts.",
    showRanks: "Show the ranks",
    hatched:
      "Hatched: counts that the office did not publish, between the bounds drawn.",
    noShare:
      "No shares: the source does not publish all births, so there is no denominator.",
    gone: "The library has no figures of these places any more.",
    noCommonYears: "These places have no years in common.",
    noIndex: (year: number) =>
      `None of these names has a figure in ${String(year)}, which is to be 100.`,
    nameIn: (name: string, place: string) => `${name}, ${place}`,
    order: (year: number, names: readonly string[]) =>
      `In ${String(year)}, from the highest: ${names.join("; ")}.`,
    smoothed: (years: number) => `${String(years)}-year moving average`,
    indexed: (year: number) => `${String(year)} = 100`,
    logTitle: "logarithmic scale",
    stackedTitle: "stacked",
    stackedNote: "stacked: the height of each area is the figure of its name",
    asTable: "Show as table",
    asChart: "Show as chart",
    cursor: "Year in the chart",
    yearColumn: "Year",
    notPublished: "not published",
    fewerThan: (threshold: number) =>
      `fewer than ${String(threshold)} or not published`,
    gaps: (threshold: number | null) =>
      threshold === null
        ? "Gaps: not published."
        : `Gaps: fewer than ${String(threshold)}, or not published.`,
    gapsByPlace: (places: readonly (readonly [string, number])[]) =>
      `Gaps: not published, or fewer than ${places
        .map(([place, least]) => `${String(least)} (${place})`)
        .join(", ")}.`,
    notes: "Notes on these figures",
    source: "Source",
    derived:
      "The national figures are the sum of the regions, made by Onoma. Counts that a region did not publish are missing from them.",
    denominator: (name: string) => `Shares are of ${name}.`,
  },
  entries: {
    button: "Names in the chart",
    title: "Names in the chart",
    sexOf: (name: string) => `Recorded sex of ${name}`,
    placeOf: (name: string) => `Place of ${name}`,
    gone: "no figures any more",
    elsewhere: (name: string) => `Add ${name} in another country`,
    lost: "Some places are not in the library any more.",
    allHere: (place: string) => `All of them in ${place}`,
  },
  options: {
    button: "Options",
    title: "How the chart draws",
    form: "Form",
    lines: "Lines",
    stacked: "Stacked areas",
    stackedHint:
      "Areas lie on top of each other. A year that was not published adds nothing, so the whole is at least as high as drawn.",
    scale: "Scale",
    linear: "Linear",
    log: "Logarithmic",
    smooth: "Moving average",
    window: { "1": "None", "3": "3 years", "5": "5 years", "9": "9 years" },
    smoothStep: (window: string) => `moving average, ${window.toLowerCase()}`,
    index: "Index: one year is 100",
    indexHint: "Compares how names grew, whatever their size.",
    indexYear: "Year that is 100",
    noIndex: "Without index",
    common: "Common years only",
    commonHint: "Years for which all places have figures.",
    allYears: "All years",
  },
  axis: {
    count: (measure: Measure) =>
      measure === "births" ? "births per year" : "people bearing the name",
    share: (denominator: string | null, measure: Measure) =>
      `per 1,000 ${denominator ?? COUNT[measure].toLowerCase()}`,
    rank: "rank in the year",
  },
  value: {
    index: (value: string) => value,
    mean: (value: string) => `mean ${value},`,
    count: countOf,
    /** A count that was not published, but whose bounds are known. */
    suppressed: (low: number, high: number | null) =>
      high === null
        ? "not published"
        : low <= 1
          ? `fewer than ${String(high + 1)}, not published`
          : `${String(low)} to ${String(high)}, not published`,
    share: (share: string) => `${share} per 1,000`,
    rank: (rank: string) => `rank ${rank}`,
  },
} as const;
