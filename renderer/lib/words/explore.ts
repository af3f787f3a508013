import type { Gender } from "../../../shared/ipc/contract";

import { counted } from "./counted";

export type Unit = "count" | "share" | "rank";

const SEX: Record<Gender, string> = { F: "female", M: "male" };

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
  search: {
    label: "Find a name",
    placeholder: "Find a name",
    hits: "Names found",
    none: "No name starts like this",
    busy: "Searching",
    births: (count: string) => counted(count, "birth", "births"),
  },
  divider: "Width of the table",
  table: {
    caption: (place: string, year: number) => `${place}, ${String(year)}`,
    label: (place: string, year: number) => `Names, ${place}, ${String(year)}`,
    rank: "Rank",
    name: "Name",
    sex: "Sex",
    count: "Births",
    share: "Per 1,000",
    oneIn: "1 in",
    scale: "Births as a bar",
    names: (count: string) => counted(count, "name", "names"),
    births: (count: string) =>
      counted(count, "birth of listed names", "births of listed names"),
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
    units: { count: "Births", share: "Per 1,000", rank: "Rank" },
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
    count: "births per year",
    share: (denominator: string | null) =>
      `per 1,000 ${denominator ?? "births"}`,
    rank: "rank in the year",
  },
  value: {
    count: (count: string) => counted(count, "birth", "births"),
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
