import type { Edition } from "../../../shared/ipc/library-schemas";
import { counted } from "./counted";

const SPEAKS: Record<Edition["speaks"], string> = {
  all: "Speaks for all its years",
  some: "Speaks for some of its years",
  none: "Silent: another edition speaks",
};

const CHANGES = {
  added: "Added",
  removed: "Removed",
  revised: "Revised",
} as const;

/** Wording of a dataset's details: receipt, rejected lines, editions, earlier readings. */
export const dataset = {
  parts: "Parts of this dataset",
  tabs: {
    receipt: "Receipt",
    rejections: (count: string) => `Rejected lines (${count})`,
    editions: (count: string) => `Editions (${count})`,
    readings: (count: string) => `Readings (${count})`,
  },
  status: {
    done: (figures: string, where: string) =>
      `Imported: ${counted(figures, "figure", "figures")}${where}.`,
    where: (country: string, years: string) =>
      [country, years]
        .filter((part) => part !== "")
        .map((part) => `, ${part}`)
        .join(""),
    lines: (total: string, rejected: number, shown: string) =>
      rejected === 0
        ? `Each of its ${counted(total, "line", "lines")} is accounted for, and none was rejected.`
        : `Each of its ${counted(total, "line", "lines")} is accounted for; ${shown} ${rejected === 1 ? "was" : "were"} rejected.`,
    suppressed: (count: string) =>
      `${counted(count, "count was", "counts were")} not published by the office: kept as such, never as zero.`,
    regional: (count: string) =>
      `The file holds its regions as well: ${counted(count, "figure", "figures")}, never added to those of the whole country.`,
    failed: (message: string) => `Not imported. ${message}`,
    same: "The same file was in the library already. Nothing was changed.",
  },
  flags: "What looks odd in this file",
  flagsHint:
    "Told, never mended: the figures are as the office published them.",
  members: {
    title: "Parts of the file",
    name: "Part",
    lines: "Lines",
    size: "Size",
    read: "Read",
    more: (count: string) => `Show all ${count} parts`,
  },
  rejections: {
    filter: "Reason",
    all: (count: string) => `All reasons (${count})`,
    rule: (rule: string, count: string) => `${rule} (${count})`,
    search: "Search in the rejected lines",
    searchPlaceholder: "Value, column or part",
    export: "Export as CSV…",
    exportName: (file: string) =>
      `${file.replace(/\.[^.]*$/, "")}-rejected.csv`,
    exportKind: "Table (CSV)",
    exported: (count: string, file: string) =>
      `${counted(count, "rejected line", "rejected lines")} saved as ${file}.`,
    none: "No rejected line is like this.",
    hint: "Press Enter on a line, or click it, to say what should stand there.",
    correction: "Correction",
    correct: "Correct…",
    correctionOf: (line: string) => `What should stand in line ${line}`,
    noCell: "whole line",
    reread: (count: string) =>
      `Read again with ${counted(count, "correction", "corrections")}`,
    discard: "Discard the corrections",
    started: (count: string) =>
      `The file is read again with ${counted(count, "correction", "corrections")}. The original stays as it is.`,
  },
  editions: {
    lead: "For each place and year exactly one edition speaks: the newest, unless you choose another.",
    table: "Editions of this series",
    edition: "Edition",
    years: "Years",
    figures: "Figures",
    imported: "Imported",
    speaks: "Speaks",
    speaksOf: (speaks: Edition["speaks"]) => SPEAKS[speaks],
    speaksFor: (years: string) => `Speaks for ${years}`,
    preferred: "chosen by you",
    shown: "shown here",
    compare: "Compare",
    compareOf: (title: string) => `Compare with ${title}`,
    use: "Use this edition",
    useOf: (title: string) => `Use this edition: ${title}`,
    release: "Let the newest speak",
    releaseOf: (title: string) => `Let the newest speak instead of ${title}`,
    used: (title: string) => `${title} speaks now.`,
    released: "The newest edition speaks again.",
    undo: "Undo",
  },
  diff: {
    title: (before: string, after: string) => `From ${before} to ${after}`,
    all: "All changes",
    kinds: "Changes shown",
    kind: (change: keyof typeof CHANGES, count: string) =>
      `${CHANGES[change]} (${count})`,
    unchanged: (count: string) =>
      `${counted(count, "figure is", "figures are")} the same in both.`,
    none: "No figure differs.",
    table: "Figures that differ",
    change: "Change",
    changeOf: (change: keyof typeof CHANGES) => CHANGES[change],
    name: "Name",
    sex: "Sex",
    year: "Year",
    place: "Place",
    whole: "whole country",
    before: "Before",
    after: "After",
    difference: "Difference",
    absent: "–",
    listed: (count: string) => `The ${count} largest changes are listed.`,
  },
  readings: {
    lead: "What this reading of the file gave, beside an earlier one.",
    choose: "Compared with",
    table: "Readings compared",
    before: (date: string) => `Read ${date}`,
    after: (date: string) => `Read ${date}, in use`,
    of: "Compared",
    change: "Change",
    same: "no change",
    rows: {
      figures: "Figures",
      female: "Female",
      male: "Male",
      suppressed: "Not published",
      births: "Births or people",
      data: "Lines of data",
      set_aside: "Lines set aside",
      rejected: "Lines rejected",
      other: "Titles, header, footnotes, blanks",
      total: "Lines in all",
    },
    profile: "Format",
    encoding: "Encoding",
  },
} as const;
