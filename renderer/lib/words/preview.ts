import type { ColumnRole, Measure } from "../../../shared/mapping";
import type { Need, Preview, PreviewLine } from "../../../shared/preview";
import type { Receipt } from "../../../shared/receipt";
import { counted } from "./counted";

const PARTS: Record<PreviewLine["part"], string> = {
  preamble: "Above the table",
  header: "Header",
  data: "Data",
  set_aside: "Set aside",
  rejected: "Rejected",
  footer: "Footnote",
  blank: "Blank",
};

const ROLES: Record<ColumnRole, string> = {
  name: "Name",
  count: "Count",
  rank: "Rank",
  year: "Year",
  gender: "Sex",
  region: "Region",
  statistic: "Statistic",
  dimension: "Dimension",
  ignored: "Ignored",
};

const ROLE_HINTS: Record<ColumnRole, string> = {
  name: "The given name",
  count: "How many",
  rank: "The office’s own rank",
  year: "The year of the line",
  gender: "Recorded sex",
  region: "A part of the country",
  statistic: "Says what the figure of the line is",
  dimension: "Divides the counts further",
  ignored: "Not read",
};

const QUESTIONS: Record<Need, string> = {
  country: "Which country are these figures from?",
  year: "Which year are these figures of?",
  gender: "Which recorded sex are these names of?",
  name: "Which column holds the names?",
  count: "Which column holds the counts?",
  dimension: "May the counts be added up over the further division?",
};

const OPEN: Record<Need, string> = {
  country: "the country",
  year: "the year",
  gender: "the recorded sex",
  name: "the column of names",
  count: "the column of counts",
  dimension: "what to do with the further division",
};

const ORIGINS: Record<NonNullable<Preview["origin"]>, string> = {
  profile: "Onoma knows how this office lays out its files.",
  remembered: "Read as you said before for files of this layout.",
  given: "Read as you say here.",
  guessed:
    "No known layout. What each column means is a guess: check it before you import.",
};

/** Births are of children; those who bear a name are of any age. */
const PEOPLE = {
  births: { F: "girls", M: "boys", both: "girls and boys" },
  bearers: {
    F: "women and girls",
    M: "men and boys",
    both: "both recorded sexes",
  },
} as const;

/** Wording of the preview: what was understood of a file, and how that is changed. */
export const preview = {
  title: "What this file says",
  titleOf: (file: string) => `What ${file} says`,
  close: "Close without importing",
  previewing: (file: string) => `Looking at ${file} …`,
  more: (count: string) => `${counted(count, "file", "files")} to look at next`,
  part: (part: PreviewLine["part"]) => PARTS[part],
  role: (role: ColumnRole) => ROLES[role],
  roleHint: (role: ColumnRole) => ROLE_HINTS[role],
  table: {
    label: (name: string) => `The lines of ${name} as they are read`,
    choose: "Table",
    lineColumn: "Line",
    column: (position: number, header: string) =>
      header === ""
        ? `column ${String(position)}`
        : `column ${String(position)}, ${header}`,
    roleOf: (column: string) => `What ${column} says`,
    allOf: (said: string, column: string) =>
      `${said}: what all figures of ${column} are of`,
    allOfTitle: "All figures of this column are of",
    noAllOf: "year, sex …",
    gap: (count: string) =>
      `${counted(count, "line", "lines")} not shown here, read all the same`,
    skipped: (reason: string) => `This table is left out: ${reason}`,
    noLines: "Nothing of this file could be read as a table.",
    year: "Year",
    place: "Place",
    placeHint: "A region, where the column is of one",
    sexes: { none: "Said elsewhere", F: "Girls", M: "Boys" },
  },
  needs: {
    title: "Before it can be imported",
    question: (need: Need) => QUESTIONS[need],
    answer: "Answer",
    /** For the button that cannot be pressed yet. */
    open: (list: string) => `Still open: ${list}`,
    openOf: (need: Need) => OPEN[need],
  },
  understood: {
    title: "Understood",
    origin: (origin: NonNullable<Preview["origin"]>) => ORIGINS[origin],
    forget: "Forget that, and look afresh",
    nothing:
      "No figure could be read yet. Say above the columns what they mean, and below how the file is read.",
    open: "What each column means stands above it. How many figures that makes shows once the question is answered.",
    figures: (figures: string, names: string, where: string, when: string) =>
      [
        `${counted(figures, "figure", "figures")} of names of ${names}`,
        where,
        when,
      ]
        .filter((part) => part !== "")
        .join(", ") + ".",
    names: (measure: Measure, female: boolean, male: boolean) =>
      PEOPLE[measure][female === male ? "both" : female ? "F" : "M"],
    years: (from: number, to: number) =>
      from === to ? String(from) : `${String(from)}–${String(to)}`,
    measure: (measure: Measure, births: string) =>
      measure === "births"
        ? `They count births, ${births} in all.`
        : "They count people who bear the name, at a date.",
    ranks: "The file gives ranks, and no counts.",
    regional: (count: string) =>
      `Besides, ${counted(count, "figure", "figures")} of its regions, never added to these.`,
    suppressed: (count: string) =>
      `${counted(count, "cell stands", "cells stand")} for a count that the office did not publish. They are kept as such, never as zero.`,
    lines: (lines: Receipt["lines"], format: (value: number) => string) =>
      linesOf(lines, format),
    source: (office: string, title: string) => `${title}, ${office}.`,
  },
  place: {
    title: "What the figures are of",
    country: "Country",
    countryPlaceholder: "Type to find a country",
    region: "Place",
    regionHint: "Only where all figures are of one region of the country.",
    regionPlaceholder: "The whole country",
    code: "Code of the place",
    codeHint: "ISO 3166-2, such as US-CA, where there is one.",
    measure: "What is counted",
    measures: { births: "Births", bearers: "People bearing the name" },
    measureHints: {
      births: "Children who were given the name in the year.",
      bearers:
        "People alive at a date who have the name. Never added to births, nor drawn in one line with them.",
    },
    year: "Year of all lines",
    yearHint: "Empty: the file says it.",
    sex: "Recorded sex of all lines",
    sexes: { file: "The file says it", F: "Girls", M: "Boys" },
  },
  reading: {
    title: "How the file is read",
    encoding: "Encoding",
    encodingGuess: (name: string | null) =>
      name === null ? "As found in the bytes" : `As found: ${name}`,
    delimiter: "Fields are separated by",
    delimiterGuess: (name: string | null) =>
      name === null ? "As found" : `As found: ${name}`,
    delimiters: {
      ",": "comma",
      ";": "semicolon",
      "\t": "tab",
      "|": "vertical bar",
    },
    preamble: "Lines above the header",
    header: "Header lines",
    headerHint: "Columns are named by all of them, one below the other.",
    tables: "Tables that are read",
    tablesHint: "All tables that are ticked are read in the same way.",
  },
  figures: {
    title: "Which figures count",
    sum: (columns: string) => `Add up the counts over ${columns}`,
    sumHint:
      "Right only where each birth is counted once in that division. Where the file also has a line for the total, births would be counted twice.",
    statistics: "Lines that are counts",
    statisticsHint: (column: string) =>
      `The values in “${column}” whose lines hold the counts.`,
    marks: "Marks for counts that are not published",
    marksHint:
      "A cell with such a mark is a count between these bounds, and is never read as zero.",
    mark: "Mark",
    blank: "(blank)",
    low: "At least",
    high: "At most",
    addMark: "Add a mark",
    removeMark: (mark: string) => `Remove the mark ${mark}`,
    noMarks: "None. A cell that is no number would be rejected.",
  },
  source: {
    title: "Who published it",
    profile: "Office",
    other: "Another office",
    office: "Name of the office",
    datasetTitle: "Title of the publication",
    licence: "Licence",
    licenceHint: "As the office states it, such as CC BY 4.0.",
    attribution: "Credit line",
    attributionHint: "Stands below each chart of these figures.",
    address: "Address of the page",
    threshold: "Smallest count that is published",
    thresholdHint:
      "Empty: unknown. Smaller counts are “fewer than”, never zero.",
    complete: "Every name at or above that count is listed",
    completeHint:
      "Then shares of all listed births can be given. For a list of the first hundred names they cannot.",
  },
  foot: {
    remember: "Remember for files of this layout",
    save: "Save as file…",
    load: "Load from file…",
    cancel: "Cancel",
    import: (count: string) =>
      count === "0"
        ? "Import"
        : `Import ${counted(count, "figure", "figures")}`,
    nothing: "There is no figure to import yet.",
    busy: "Reading it again with your changes …",
    kind: "Onoma mapping",
    saved: (file: string) => `How this file is read was saved as ${file}.`,
    loaded: (file: string) => `Read as ${file} says.`,
  },
} as const;

function linesOf(
  lines: Receipt["lines"],
  format: (value: number) => string,
): string {
  const rest = lines.preamble + lines.header + lines.footer + lines.blank;
  const parts = [
    `${format(lines.data)} data`,
    lines.set_aside > 0 ? `${format(lines.set_aside)} set aside` : "",
    `${format(lines.rejected)} rejected`,
    rest > 0 ? `${format(rest)} titles, header, footnotes and blanks` : "",
  ];
  const all = counted(format(lines.total), "line", "lines");
  return `${all}: ${parts.filter((part) => part !== "").join(", ")}.`;
}
