import type { Gender } from "../../../shared/ipc/contract";
import type { YearSpan } from "../../../shared/ipc/names-schemas";
import { chartWords } from "./chart";
import { chartExport } from "./chart-export";
import { missing } from "./missing";
import { spanOf, tableWords } from "./names-table";

const SEX: Record<Gender, string> = { F: "female", M: "male" };

/** Wording of the screen Explore. */
export const explore = {
  title: "Explore",
  country: "Country",
  region: "Region",
  wholeCountry: "Whole country",
  sex: "Recorded sex",
  sexes: { F: "Female", M: "Male", both: "Both" },
  span: spanOf,
  sexOf: (gender: Gender) => SEX[gender],
  measure: "What is counted",
  measures: { births: "Births", bearers: "People" },
  divider: "Width of the table",
  ...tableWords,
  /** What was done, as the history lists it. */
  steps: {
    place: (place: string) => place,
    years: (years: YearSpan) => spanOf(years),
    played: "Played the years",
    sex: (sex: string) => `Recorded sex: ${sex}`,
    measure: (measure: string) => measure,
    filter: (filter: string) => `Filter: ${filter}`,
    cleared: "Filters cleared",
    sorted: (column: string) => `Sorted by ${column}`,
    columns: "Columns",
    added: (name: string) => `${name} added to the chart`,
    removed: (name: string) => `${name} taken off the chart`,
    moved: (name: string) => `${name} at another place`,
    chart: (option: string) => `Chart: ${option}`,
    split: "Width of the table",
  },
  ...chartWords,
  chartExport,
  missing,
  empty: {
    title: "No figures yet",
    text: "Onoma shows the names that a statistics office has published. Add a file, and its names appear here, with their source.",
    sample: "Import the US national file, 1880–2024",
    sampleHint:
      "Ships with Onoma. Public domain, Social Security Administration.",
    library: "Go to the library",
  },
} as const;
