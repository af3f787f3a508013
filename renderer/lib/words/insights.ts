import type { Missing } from "../../../shared/ipc/insight-schemas";
import type { Gender } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";

export type QuestionId =
  | "changes"
  | "diversity"
  | "letters"
  | "sexes"
  | "arrivals"
  | "typical"
  | "ages";

const SEX: Record<Gender, string> = { F: "female", M: "male" };
const COUNTED: Record<Measure, string> = {
  births: "births",
  bearers: "people",
};

/** Why there is no answer, and which file would bring one. */
const MISSING: Record<Missing, { title: string; text: string }> = {
  denominator: {
    title: "Shares cannot be computed for",
    text: "A share needs all births of a year. This source lists the most frequent names only, is a sum of regions, or does not say that it holds every name. A file that holds every name above the office’s threshold, or one that states all births, would bring the answer.",
  },
  "complete-list": {
    title: "Only the most frequent names were published for",
    text: "What the rest of the names are like cannot be told from them. The office’s full list, with every name above its threshold, would bring the answer.",
  },
  years: {
    title: "Nothing was published for these years and names:",
    text: "Choose other years, another place or the other sex, or import the file of the missing years.",
  },
  counts: {
    title: "Only ranks were published for",
    text: "This question needs counts. A file of the same office with counts would bring the answer.",
  },
  "both-sexes": {
    title: "Only one sex was published for",
    text: "This question needs the names of both. The office’s file of the other sex would bring the answer.",
  },
  births: {
    title: "No births were published for",
    text: "The figures are of people who bear the names on a day, not of births by year. A file of births of the same place would bring the answer.",
  },
  "life-table": {
    title: "The life table does not hold this sex for",
    text: "Choose the other sex or another life table, or import the table of this sex.",
  },
};

/** Wording of the screen Insights, as far as its questions share it. */
export const insights = {
  title: "Insights",
  questions: {
    label: "Questions",
    changes: "What rose, what fell?",
    diversity: "Are names getting more diverse?",
    letters: "How do names end?",
    sexes: "Which names changed sides?",
    arrivals: "What is new, what has gone?",
    typical: "What is typical here?",
    ages: "How old are they?",
  },
  place: "Place",
  country: "Country",
  region: "Region",
  wholeCountry: "Whole country",
  measure: "What is counted",
  measures: { births: "Births", bearers: "People" },
  sex: "Recorded sex",
  sexes: { F: "Female", M: "Male", both: "Both" },
  sexOf: (gender: Gender) => SEX[gender],
  /** "births" or "people". */
  counted: (measure: Measure) => COUNTED[measure],
  /** "female births", "births", "male people". */
  countedOf: (gender: Gender | null, measure: Measure) =>
    gender === null ? COUNTED[measure] : `${SEX[gender]} ${COUNTED[measure]}`,
  years: (from: number, to: number) =>
    from === to ? String(from) : `${String(from)}–${String(to)}`,
  asTable: "Show as table",
  asChart: "Show as chart",
  year: "Year",
  cursor: "Year in the chart",
  bar: "Name in the chart",
  notPublished: "not published",
  between: (low: string, high: string) => `${low}–${high}`,
  withRange: (value: string, range: string) => `${value} (${range})`,
  method: "How this is computed",
  source: "Source",
  threshold: (threshold: number, measure: Measure) =>
    threshold <= 1
      ? "Every name is listed."
      : `A name that is not listed in a year has 0 to ${String(threshold - 1)} ${COUNTED[measure]} there: absent is not zero.`,
  noThreshold: "From which count on a name is published is not known.",
  derived:
    "The national figures are the sum of the regions, made by Onoma. Counts that a region did not publish are missing from them.",
  denominator: (name: string) => `Shares are of ${name}.`,
  incomplete:
    "In some or all years only the most frequent names were published.",
  missing: (reason: Missing, place: string) => ({
    title: `${MISSING[reason].title} ${place}`,
    text: MISSING[reason].text,
  }),
  empty: {
    title: "No figures yet",
    text: "Insights answer questions over all names of a place: what rose and fell, how names end, which changed sides. They need a statistics office’s file with every name it publishes, such as the US national file.",
    library: "Go to the library",
  },
  unit: (measure: Measure) =>
    `Shares are per 1,000 ${COUNTED[measure]} of the same sex.`,
  openName: (name: string) => `Open ${name} in Explore`,
  columns: { name: "Name", sex: "Sex" },
} as const;
