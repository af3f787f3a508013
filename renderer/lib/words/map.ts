import type { Gender } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import { counted } from "./counted";

export type MapUnit = "count" | "share" | "rank";

const SEX: Record<Gender, string> = { F: "female", M: "male" };

/** Files with figures by region, as their offices call them. */
const FILES: Readonly<Record<string, string>> = {
  US: "The Social Security Administration’s state files (namesbystate.zip)",
  FR: "Insee’s file by département (dpt2021_csv.zip or a later one)",
  BE: "Statbel’s file of names by region",
  CA: "A file of a province, such as those of Alberta and Ontario,",
  AU: "A file of a state, such as those of New South Wales, Queensland and South Australia,",
  GB: "A file of a nation, such as those of the ONS and of National Records of Scotland,",
};

/** Wording of the screen Map. */
export const map = {
  title: "Map",
  country: "Country",
  kind: "What the map shows",
  steps: {
    year: (year: number | null) => String(year ?? ""),
    country: (code: string | null) =>
      code === null
        ? ""
        : (new Intl.DisplayNames(undefined, { type: "region" }).of(code) ??
          code),
    sex: (gender: Gender) => `Recorded sex: ${SEX[gender]}`,
    name: (name: string | null) => `${name ?? ""} on the map`,
    unit: (unit: MapUnit) =>
      ({ count: "Births", share: "Per 1,000", rank: "Rank" })[unit],
    table: "The map as a table",
    map: "The table as a map",
  },
  kinds: { top: "Most frequent names", name: "One name" },
  sex: "Recorded sex",
  sexes: { F: "Female", M: "Male" } as const,
  unit: "Show",
  units: (measure: Measure) => ({
    count: measure === "births" ? "Births" : "People",
    share: "Per 1,000",
    rank: "Rank",
  }),
  heading: {
    top: (country: string, year: number) =>
      `Most frequent names, ${country}, ${String(year)}`,
    name: (name: string, country: string, year: number) =>
      `${name}, ${country}, ${String(year)}`,
  },
  asTable: "Show as table",
  asMap: "Show as map",
  open: (name: string) => `Open the page of ${name}`,
  notPublished: "not published",
  between: (low: string, high: string) => `${low} to ${high}, not published`,
  count: (count: string, measure: Measure) =>
    measure === "births"
      ? counted(count, "birth", "births")
      : counted(count, "person", "people"),
  share: (share: string) => `${share} per 1,000`,
  rank: (rank: string) => `rank ${rank}`,
  of: (region: string, figures: string) => `${region}: ${figures}`,
  legend: {
    title: (unit: MapUnit, measure: Measure) =>
      unit === "rank"
        ? "Rank among names of the same sex"
        : unit === "share"
          ? "Per 1,000 births of the same sex"
          : measure === "births"
            ? "Births"
            : "People",
    span: (low: string, high: string) =>
      low === high ? low : `${low} to ${high}`,
    under: (low: string, high: string) => `${low} to under ${high}`,
    from: (low: string) => `${low} or more`,
    hatched: "not published",
    others: (count: string) => `${count} other names`,
    regions: (count: string) => counted(count, "region", "regions"),
  },
  table: {
    caption: (heading: string) => heading,
    region: "Region",
    name: "Name",
  },
  describe: {
    top: (heading: string, most: string, regions: string, names: string) =>
      `${heading}. ${most} leads in ${regions}; ${names} lead in all.`,
    name: (heading: string, highest: string, lowest: string) =>
      `${heading}. Highest: ${highest}. Lowest: ${lowest}.`,
    silent: (heading: string) => `${heading}. Nothing was published.`,
  },
  names: (count: string) => counted(count, "name", "names"),
  aside: {
    title: "Not on the map",
    text: "No outline of these regions ships with the app.",
  },
  noOutline:
    "No outlines of this country’s regions ship with the app. The figures stand in the table.",
  outlines: (source: string, licence: string) =>
    `Outlines: ${source}, ${licence}.`,
  source: "Source",
  silent: "No region has a figure for this year.",
  noShare:
    "No shares here: the source does not publish all births, so there is no denominator.",
  pick: "Find a name to see where it was given.",
  nowhere: (name: string, country: string) =>
    `No region of ${country} has a figure of ${name} as this recorded sex.`,
  bare: {
    hint: "no figures by region",
    title: (country: string) => `No regions of ${country} yet`,
    /** By ISO 3166-1: files that are known to have regions. */
    text: (country: string, code: string) =>
      `The library has figures of ${country} as a whole only. ${FILES[code] ?? "A file of its office with a column, sheet or folder of regions"} would bring its regions.`,
  },
  empty: {
    title: "No regions yet",
    text: "A map needs figures by region, such as the US state files (namesbystate.zip) or a file of French départements. Add one, and its regions appear here.",
    library: "Go to the library",
  },
  sexOf: (gender: Gender) => SEX[gender],
} as const;
