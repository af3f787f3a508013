/**
 * What every system is asked, and the form of its answer. Parameters change from run to run, so that no system
 * answers from a cache of results. Prefixes are written as the file writes names: peers may compare bytes.
 */
const NAMES =
  "Emma James Mary John Olivia William Linda Robert Jessica Michael Ashley David Sophia Noah Jordan Taylor Casey Riley Leslie Dorothy Ethel Kevin Kayla Liam Isabella Mason Ava Logan Harper Willie";
const PREFIXES =
  "Em Jo Al Ka Wi Lau Ste Mar Eli Ch Da Isa Ol Ben Sam Nat Vi Ro Ha Je An Tay Mi Ev Lu Gr Cla Tho No Zo";

const names = NAMES.split(" ").map((name) => ({ name }));
const prefixes = PREFIXES.split(" ").map((prefix) => ({ prefix }));
const years = Array.from({ length: 30 }, (_, index) => ({
  year: 2020 - 4 * index,
  gender: index % 2 === 0 ? "F" : "M",
}));

const parts = prefixes.map(({ prefix }, index) => ({
  part: prefix.toLowerCase(),
  ...years[index],
}));
const spans = years.map(({ year, gender }) => ({
  from: year - 9,
  to: year,
  gender,
}));
/** Years with so many births that none of the greatest changes is left open by Onoma's test. */
const pairs = years.map(({ gender }, index) => ({
  first: 2014 - 2 * index,
  second: 2024 - 2 * index,
  gender,
}));
const genders = [{ gender: "F" }, { gender: "M" }];

/** Length of the lists that are asked for; a tie at the end may be cut anywhere. */
export const LIST_LENGTH = {
  ...{ top: 100, search: 50 },
  ...{ filter: 50, span: 50, changes: 20 },
};

/** Questions over all names are what column stores are made for. */
const WITH_COLUMNS = ["onoma", "duckdb"];

/**
 * @typedef {object} Question
 * @property {string} title
 * @property {string[]} columns of every row of the answer, in this order
 * @property {object[]} cases parameters, used in turn
 * @property {number} [tiedBy] column whose last value may be tied with names beyond the end of the list
 * @property {string[]} [only] systems that are asked; all where it is absent
 */

/** @type {Record<string, Question>} */
export const questions = {
  top: {
    title: "top 100 of a year, rank and share",
    columns: ["rank", "name", "count", "share"],
    cases: years,
    tiedBy: 2,
  },
  trend: {
    title: "trend of a name, with rank",
    columns: ["year", "gender", "count", "rank"],
    cases: names,
  },
  search: {
    title: "prefix search, 50 best by sum",
    columns: ["name", "total"],
    cases: prefixes,
    tiedBy: 1,
  },
  gender: {
    title: "gender probability of a name",
    columns: ["male", "female", "total", "male per cent", "female per cent"],
    cases: names,
  },
  genders: {
    title: "gender probabilities of all names",
    columns: [
      "name",
      "male",
      "female",
      "total",
      "male per cent",
      "female per cent",
    ],
    cases: [{}],
  },
  births: {
    title: "births per year and sex",
    columns: ["year", "gender", "births", "names"],
    cases: [{}],
  },
  filter: {
    title: "filter: names of a year that contain letters",
    columns: ["rank", "name", "count"],
    cases: parts,
    tiedBy: 2,
    only: WITH_COLUMNS,
  },
  span: {
    title: "span: names of ten years by sum",
    columns: ["name", "count"],
    cases: spans,
    tiedBy: 1,
    only: WITH_COLUMNS,
  },
  changes: {
    title: "insight: shares that rose most in ten years",
    columns: ["name", "first", "second"],
    cases: pairs,
    only: WITH_COLUMNS,
  },
  letters: {
    title: "insight: births by last letter, all years",
    columns: ["name", "year", "births"],
    cases: genders,
    only: WITH_COLUMNS,
  },
};

/** Onoma tells of rare letters together. */
export const COMPARED_LETTERS = ["a", "d", "e", "h", "l", "n", "s", "y"];

/** Names with fewer births have no gender probability. Source: name-statistics specification, gender_probabilities. */
export const MIN_BIRTHS_FOR_PROBABILITY = 100;
