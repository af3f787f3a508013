import { createRequire } from "node:module";
import path from "node:path";
import { inProject } from "../../scripts/lib/project.mjs";
import { du, folderStore } from "./folder-store.mjs";
import { COMPARED_LETTERS, LIST_LENGTH } from "./questions.mjs";

/* Onoma as its users have it: imports by the command line, questions by the calls that the window makes. */
export const title = "Onoma";

const commandLine = inProject("out/main/cli.js");
const dataThread = inProject("out/main/thread.js");

const US = { country: "US", region: null };

/** The window's calls; they answer more than was asked (total, births, share of every year). */
const calls = {
  top: ({ year, gender }) => [
    "names.top",
    { ...US, year, gender, offset: 0, limit: LIST_LENGTH.top },
  ],
  trend: ({ name }) => ["names.trend", { ...US, name, gender: null }],
  search: ({ prefix }) => [
    "names.search",
    { text: prefix, country: "US", fuzzy: false, limit: LIST_LENGTH.search },
  ],
  gender: ({ name }) => ["names.gender", { name, country: "US" }],
  genders: () => [
    "sql.query",
    {
      query: `SELECT name, male_count, female_count, total_count, male_probability, female_probability
              FROM gender_probabilities`,
      limit: 1_000_000,
    },
  ],
  births: () => ["names.births", US],
  filter: ({ year, gender, part }) => [
    "names.table",
    {
      ...{ ...US, gender, years: { from: year, to: year } },
      ...{ filter: { text: part, match: "contains" } },
      ...{ offset: 0, limit: LIST_LENGTH.filter },
    },
  ],
  span: ({ from, to, gender }) => [
    "names.table",
    {
      ...{ ...US, gender, years: { from, to } },
      ...{ offset: 0, limit: LIST_LENGTH.span },
    },
  ],
  changes: ({ first, second, gender }) => [
    "insights.changes",
    {
      ...{ ...US, gender, verdict: "rose" },
      first: { from: first, to: first },
      second: { from: second, to: second },
      ...{ offset: 0, limit: LIST_LENGTH.changes },
    },
  ],
  letters: ({ gender }) => [
    "insights.letters",
    { ...US, gender, feature: "last" },
  ],
};

const genderRow = (row) => [
  row.male_count,
  row.female_count,
  row.total_count,
  row.male_probability,
  row.female_probability,
];

/** Answers as rows with the columns of the question. */
const rowsOf = {
  top: ({ rows }) =>
    rows.map(({ rank, name, count, share }) => [rank, name, count, share]),
  trend: (points) =>
    points.map(({ year, gender, count, rank }) => [year, gender, count, rank]),
  search: (hits) => hits.map(({ name, total_count }) => [name, total_count]),
  gender: (rows) => rows.map((row) => genderRow(row)),
  genders: ({ rows }) => rows,
  births: (rows) =>
    rows.map(({ year, gender, births, names }) => [
      year,
      gender,
      births,
      names,
    ]),
  filter: ({ rows }) =>
    rows.map(({ rank, name, count }) => [rank, name, count]),
  span: ({ rows }) => rows.map(({ name, count }) => [name, count]),
  changes: ({ rows }) =>
    rows.map(({ name, first, second }) => [name, first.low, second.low]),
  letters: ({ years, groups }) =>
    groups
      .filter(({ key }) => COMPARED_LETTERS.includes(key))
      .flatMap(({ key, counts }) =>
        counts.map((count, at) => [key, years[at], count]),
      ),
};

export async function createStore(name) {
  return folderStore(name, (library) => ({
    bytes: du(library),
    originalBytes: du(path.join(library, "originals")),
  }));
}

/** @returns {string[]} arguments of `node` */
export function importCommand({ file, place }) {
  return [commandLine, "import", file, "--library", place, "--json"];
}

export async function open(place) {
  const require = createRequire(import.meta.url);
  const { startDataThread } = require(dataThread);
  const thread = await startDataThread({
    library: place,
    program: "onoma",
    resources: inProject("out/resources"),
  });
  return {
    version: require(inProject("package.json")).version,
    ask: (question, parameters) => thread.call(...calls[question](parameters)),
    rowsOf: (question, answer) => rowsOf[question](answer),
    totals: (kind) => totals(thread, kind),
    close: () => thread.close(),
  };
}

/** Rows and births as the receipt states them; the national file is imported first. */
async function totals(thread, kind) {
  const newestFirst = await thread.call("datasets.list");
  const dataset = newestFirst.at(kind === "national" ? -1 : 0);
  const { facts } = await thread.call("datasets.receipt", { id: dataset.id });
  return [facts.accepted, facts.births_female + facts.births_male];
}
