import type { Gender } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import { counted } from "./counted";

export type Unit = "count" | "share" | "rank";

const SEX: Record<Gender, string> = { F: "female", M: "male" };

const COUNT: Record<Measure, string> = { births: "Births", bearers: "People" };

/** A number of births, or of people who bear a name. */
const countOf = (count: string, measure: Measure) =>
  measure === "births"
    ? counted(count, "birth", "births")
    : counted(count, "person", "people");

/** Wording of the screen Explore. */
export const explore = {
  title: "Explore",
  country: "Country",
  region: "Region",
  wholeCountry: "Whole country",
  year: "Year",
  yearNumber: "Year as a number",
  sex: "Recorded sex",
  sexes: { F: "Female", M: "Male", both: "Both" },
  sexOf: (gender: Gender) => SEX[gender],
  measure: "What is counted",
  measures: { births: "Births", bearers: "People" },
  divider: "Width of the table",
  table: {
    /** Titles of copied columns. */
    fields: ["rank", "name", "sex", "year", "count", "share"],
    caption: (place: string, year: number) => `${place}, ${String(year)}`,
    label: (place: string, year: number) => `Names, ${place}, ${String(year)}`,
    rank: "Rank",
    name: "Name",
    sex: "Sex",
    count: (measure: Measure) => COUNT[measure],
    share: "Per 1,000",
    oneIn: "1 in",
    scale: "Count as a bar",
    names: (count: string) => counted(count, "name", "names"),
    total: (count: string, measure: Measure) =>
      measure === "births"
        ? counted(count, "birth of listed names", "births of listed names")
        : counted(
            count,
            "person with a listed name",
            "people with listed names",
          ),
    ranksOnly: "The office published ranks only for this year, without counts.",
    noCount: "—",
    empty: "No names were published for this year.",
    emptyHint: "Choose another year, region or recorded sex.",
  },
  chart: {
    title: "Over the years",
    empty: "No name chosen yet",
    emptyHint:
      "Click a name in the table, or find one by typing. Up to eight can be compared.",
    noPoints: "Nothing was published for the chosen names here.",
    chosen: "Chosen names",
    remove: (name: string) => `Take ${name} off the chart`,
    full: "The chart holds eight names. Take one off first.",
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
    notes: "Notes on these figures",
    source: "Source",
    derived:
      "The national figures are the sum of the regions, made by Onoma. Counts that a region did not publish are missing from them.",
    denominator: (name: string) => `Shares are of ${name}.`,
  },
  axis: {
    count: (measure: Measure) =>
      measure === "births" ? "births per year" : "people bearing the name",
    share: (denominator: string | null, measure: Measure) =>
      `per 1,000 ${denominator ?? COUNT[measure].toLowerCase()}`,
    rank: "rank in the year",
  },
  value: {
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
  empty: {
    title: "No figures yet",
    text: "Onoma shows the names that a statistics office has published. Add a file, and its names appear here, with their source.",
    sample: "Import the US national file, 1880–2024",
    sampleHint:
      "Ships with Onoma. Public domain, Social Security Administration.",
    library: "Go to the library",
  },
} as const;
