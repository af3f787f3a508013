import type { LifeTable } from "../../../shared/ipc/insight-schemas";
import { counted } from "./counted";

export type AgesOrder = "youngest" | "oldest" | "most";

const KINDS: Record<LifeTable["kind"], string> = {
  period: "calendar years",
  cohort: "years of birth",
};

/** Wording of "How old are they?". */
export const agesWords = {
  table: "Life table",
  add: "Import another",
  remove: "Delete it",
  removed: (title: string) => `${title} was deleted.`,
  undo: "Undo",
  year: "Alive at the end of",
  minLiving: "Alive, at least",
  order: "Listed first",
  orders: { most: "Most", youngest: "Youngest", oldest: "Oldest" },
  kind: "Its years are",
  kinds: KINDS,
  list: (place: string) => `Names by the age of their bearers, ${place}`,
  none: "No name has so many living bearers.",
  empty: {
    title: "A life table is needed",
    text: "How many of those born in a year are alive today, only a life table can tell, and none comes with Onoma. Import one from a statistics office or the Human Mortality Database: a table with ages, and with survivors (lx) or probabilities of death (qx) by sex. CSV, text and spreadsheets will do.",
    choose: "Import a life table",
  },
  sexNeeded: {
    title: "Which sex does this table hold?",
    text: (file: string) => `${file} does not say whose survivors it tells of.`,
    F: "Female",
    M: "Male",
    both: "Both together",
    import: "Import",
    cancel: "Cancel",
  },
  axis: (name: string, year: number) =>
    `births registered as ${name}, and of these alive at the end of ${String(year)} by estimate`,
  lines: { births: "births", living: "alive" },
  yearTable: (name: string) =>
    `Births and living bearers of ${name} by year of birth`,
  story: (
    name: string,
    of: string,
    living: string,
    median: string,
    lower: string,
    upper: string,
  ) =>
    `Of the ${of} registered as ${name} about ${living} are alive. Half of them are younger than ${median} years; the middle half is ${lower} to ${upper} years old.`,
  extremes: (
    place: string,
    count: string,
    least: string,
    youngest: string,
    oldest: string,
  ) =>
    `${place}: of ${counted(count, "name", "names")} with at least ${least} living bearers, ${youngest} has the youngest and ${oldest} the oldest.`,
  aged: (name: string, age: string) => `${name} (median ${age})`,
  bornFrom: (from: number) =>
    `Figures begin with births of ${String(from)}: older bearers are not among them, so that ages are too low.`,
  assumptions: (table: string, years: string, from: number, to: number) =>
    `An estimate: births of ${String(from)} to ${String(to)}, and survival by “${table}”${years === "" ? "" : `, ${years}`}. It takes for granted that bearers of a name live as long as everybody, that nobody came into or left the country, and that births were registered as the figures say. Births of people who bear the name are meant, not people counted.`,
  tableYears: (kind: LifeTable["kind"], years: string) =>
    `${KINDS[kind]} ${years}`,
  between: (low: string, high: string) => `${low}–${high}`,
  columns: {
    median: "Median age",
    middle: "Middle half",
    living: "Alive",
    births: "Births",
  },
  method: [
    "Of those born in a year, births spread evenly over it, (l(a) + l(a + 1)) / 2 of l(0) are alive at the end of a later year. A table of one year is taken for everybody; of tables of calendar years each year of age is taken from the table of the year in which it was lived; of tables by year of birth that of the year; where a year is missing, the nearest. Between the ages of an abridged table deaths are spread evenly (Shryock and Siegel, 1976).",
    "Medians and quartiles are of the births published, interpolated within a year. “Alive” counts in, at its upper end, what years without a figure may have held and who may live beyond the last age of the table.",
  ],
} as const;
