import type { Gender } from "../../../shared/ipc/contract";
import { WHOLE_COUNTRY, type ColumnPlan } from "../column-plan";
import { isHeaderWord } from "../layout/header-words";
import type { Sample, SourceFormat } from "../source-format";
import { US_STATE_CODES, usPlace } from "./us-states";

const WORDS: ReadonlyMap<string, Gender> = new Map([
  ["f", "F"],
  ["m", "M"],
]);

/** Lines to look at: a single damaged line must not hide what the file is. */
const LOOK_AT_LINES = 20;

const OFFICE = {
  office: "Social Security Administration",
  country: "US",
  licence: "Public domain (work of the US federal government)",
  sourceUrl: "https://www.ssa.gov/oact/babynames/limits.html",
  threshold: 5,
  complete: true,
  denominator: "births of listed names",
} as const;

/** Source: NationalReadMe.pdf and https://www.ssa.gov/oact/babynames/background.html */
const NOTES = [
  "Counts are of Social Security card applications. Before about 1937 they are of those who later applied for a number, not of births.",
  "Names with fewer than 5 occurrences in a year are not published.",
];

/** `yobYYYY.txt`: name,sex,count without a header; the year stands in the file's name only. */
export const usSsaNational: SourceFormat = {
  ...OFFICE,
  id: "us-ssa-national",
  title: "Baby names, United States",
  attribution: "Social Security Administration",
  notes: NOTES,
  wholeCountryIs: null,
  recognise(sample, options) {
    const year =
      options.year ?? Number(/^yob(\d{4})\.txt$/i.exec(sample.name)?.[1] ?? 0);
    if (year === 0 || !mostLinesMatch(sample, /^"?[^,]*"?,[FM],\d+$/))
      return null;
    if (
      options.year !== undefined &&
      options.country !== "US" &&
      !/^yob/i.test(sample.name)
    ) {
      return null;
    }
    return {
      ...plan(3),
      name: 0,
      gender: { column: 1, words: WORDS },
      count: 2,
      year: { value: year },
    };
  },
};

/** `XX.TXT`: state,sex,year,name,count without a header. Source: StateReadMe.pdf */
export const usSsaStates: SourceFormat = {
  ...OFFICE,
  id: "us-ssa-states",
  regional: true,
  title: "Baby names by state, United States",
  attribution: "Social Security Administration",
  notes: [
    ...NOTES.slice(0, 1),
    "Names with fewer than 5 occurrences in a state and year are not published, so sums of states lie below national figures.",
  ],
  wholeCountryIs: US_STATE_CODES,
  recognise(sample) {
    if (!mostLinesMatch(sample, /^[A-Z]{2},[FM],\d{4},[^,]+,\d+$/)) return null;
    if (hasHeader(sample)) return null;
    return {
      ...plan(5),
      region: { column: 0, resolve: usPlace },
      gender: { column: 1, words: WORDS },
      year: { column: 2 },
      name: 3,
      count: 4,
    };
  },
};

function plan(
  fields: number,
): Omit<ColumnPlan, "name" | "count" | "gender" | "year"> {
  return {
    delimiter: ",",
    preambleLines: 0,
    headerLines: 0,
    fields,
    columnNames: [],
    region: { place: WHOLE_COUNTRY },
    unknownYears: [],
    rareNames: [],
    unused: [],
  };
}

/** The office's own files have none; a table with heads is somebody's copy, and read by them. */
function hasHeader({ lines }: Sample): boolean {
  const cells = (lines[0] ?? "").split(",");
  return cells.length > 3 && cells.every((cell) => isHeaderWord(cell));
}

function mostLinesMatch(sample: Sample, pattern: RegExp): boolean {
  const lines = sample.lines
    .slice(0, LOOK_AT_LINES)
    .filter((line) => line.trim() !== "");
  const matching = lines.filter((line) => pattern.test(line.trim())).length;
  return matching > 0 && matching * 2 >= lines.length;
}
