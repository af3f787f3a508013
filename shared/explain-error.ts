import type { AppErrorInfo } from "./errors";
import type { RejectionRule } from "./receipt";

/** An error in words for people, as plain text: what happened, what is safe, what to do. */
export interface Explanation {
  /** A few words, without a full stop. */
  readonly title: string;
  /** What happened, to which file and line. */
  readonly what: string;
  /** What is as it was. */
  readonly kept: string;
  /** What to do now. */
  readonly advice: string;
}

type Code = AppErrorInfo["code"];
type Info<C extends Code> = Extract<AppErrorInfo, { code: C }>;

const LIBRARY_UNCHANGED = "Your library is as it was.";

/** A map rather than a `switch`, so that a code without wording does not compile and each wording stands alone. */
const EXPLANATIONS: { [C in Code]: (info: Info<C>) => Explanation } = {
  "file-unreadable": (info) => ({
    title: "The file could not be read",
    what: `${fileOf(info.path)} could not be opened: ${sentence(info.reason)}`,
    kept: LIBRARY_UNCHANGED,
    advice:
      "Check that the file still exists, that you may read it and that no other program holds it, then try again.",
  }),
  "file-unwritable": (info) => ({
    title: "The file could not be written",
    what: `${fileOf(info.path)}: ${sentence(info.reason)}`,
    kept: LIBRARY_UNCHANGED,
    advice:
      "Check that you may write there, that there is room and that no other program holds the file, or choose another place.",
  }),
  "mapping-invalid": (info) => ({
    title: "The file is no mapping",
    what: `${fileOf(info.path)} does not say how to read a file: ${issuesOf(info.issues)}`,
    kept: LIBRARY_UNCHANGED,
    advice:
      "Choose a file that Onoma wrote as a mapping, or open the statistics file and say there what its columns mean.",
  }),
  "file-empty": (info) => ({
    title: "The file is empty",
    what: `${fileOf(info.path)} holds no lines.`,
    kept: LIBRARY_UNCHANGED,
    advice: "Download it again from the statistics office, then import it.",
  }),
  "life-table-invalid": (info) => ({
    title: "The file is no life table",
    what: `${fileOf(info.path)}, line ${String(info.line)}: ${sentence(info.reason)}`,
    kept: LIBRARY_UNCHANGED,
    advice:
      "Check that each sex and year begins at age 0 and that survivors never grow with age, then import the file again.",
  }),
  "folder-empty": (info) => ({
    title: "Nothing to import in this folder",
    what: `${fileOf(info.path)} holds no file that Onoma can read.`,
    kept: LIBRARY_UNCHANGED,
    advice: "Choose a folder with CSV, TSV, TXT or ZIP files.",
  }),
  "format-unknown": (info) => ({
    title: "The layout of this file is not known",
    what: `${fileOf(info.path)} starts with ${headerOf(info.header)}. Expected: ${sentence(info.expected)}`,
    kept: LIBRARY_UNCHANGED,
    advice:
      "Use the file as the office publishes it, or give its columns the names year, name, sex and count.",
  }),
  "country-needed": (info) => ({
    title: "Which country is this?",
    what: `${fileOf(info.path)} can be read, but does not say which country its figures are from.`,
    kept: "Nothing was imported yet.",
    advice: "Name the country, then import the file again.",
  }),
  "gender-needed": (info) => ({
    title: "Which sex does this file hold?",
    what: `${fileOf(info.path)} can be read, but does not say how the births were recorded: female or male.`,
    kept: "Nothing was imported yet.",
    advice:
      "Name the sex if the file holds one only; a file of both together cannot be imported.",
  }),
  "year-needed": (info) => ({
    title: "Which year is this?",
    what: `${fileOf(info.path)} can be read, but names no single year in its columns, titles or file name.`,
    kept: "Nothing was imported yet.",
    advice: "Name the year, then import the file again.",
  }),
  "count-needed": (info) => ({
    title: "Which column is the count?",
    what:
      info.columns.length === 0
        ? `${fileOf(info.path)} has names and shares of them, but no counts.`
        : `${fileOf(info.path)} has several columns of numbers that may be it: ${headerOf(info.columns)}.`,
    kept: "Nothing was imported yet.",
    advice:
      "Open it in the preview and say which column is the count, or save it with that column alone.",
  }),
  "nothing-left": (info) => ({
    title: "No line of this file is a figure",
    what: `Every line of ${fileOf(info.path)} that should hold a figure was rejected: ${lines(info.rejected)}.`,
    kept: LIBRARY_UNCHANGED,
    advice:
      "Look at the first rejected lines: they say which column and value stood in the way.",
  }),
  "further-dimension": (info) => ({
    title: "The file counts by something more than year, name and sex",
    what: `${fileOf(info.path)} has ${lines(info.duplicates)} that repeat the year, name and sex of another. What tells them apart may be in: ${info.columns.join(", ")}.`,
    kept: LIBRARY_UNCHANGED,
    advice:
      "Import a file without that column, or one in which its figures are added up: Onoma neither drops nor adds them on its own.",
  }),
  "archive-damaged": (info) => ({
    title: "The archive is damaged",
    what: `${fileOf(info.path)} could not be unpacked: ${sentence(info.reason)}`,
    kept: LIBRARY_UNCHANGED,
    advice: "Download the archive again, then import it.",
  }),
  "archive-refused": (info) => ({
    title: "The file was not opened",
    what: `${fileOf(info.path)} was refused: ${sentence(info.reason)}`,
    kept: LIBRARY_UNCHANGED,
    advice:
      "Unpack an archive yourself and import the files that you need; save a workbook without its password, or the sheets that you need as CSV.",
  }),
  "file-too-large": (info) => ({
    title: "The file is too large",
    what: `${fileOf(info.path)} could not be read to the end: ${sentence(info.reason)}`,
    kept: LIBRARY_UNCHANGED,
    advice:
      "Cut it into files of some years or regions each, and import those.",
  }),
  cancelled: (info) => ({
    title: "Cancelled",
    what: `${fileOf(info.what)} was cancelled.`,
    kept: "Nothing of it was kept. The rest of your library is as it was.",
    advice: "Import it again whenever you like.",
  }),
  "not-found": (info) => ({
    title: "Not found",
    what: `There is no ${info.what} ${info.id}.`,
    kept: LIBRARY_UNCHANGED,
    advice: "It may have been removed meanwhile. Look at the list again.",
  }),
  "not-allowed": (info) => ({
    title: "Not allowed",
    what: opening(info.reason),
    kept: LIBRARY_UNCHANGED,
    advice: "Do it another way, or leave it as it is.",
  }),
  "query-failed": (info) => ({
    title: "The query failed",
    what: `${opening(info.message)}${info.position === null ? "" : ` At character ${String(info.position)}.`}`,
    kept: "Queries only read. Your library is as it was.",
    advice: "Correct the query and run it again.",
  }),
  "query-timeout": (info) => ({
    title: "The query took too long",
    what: `It was stopped after ${String(info.seconds)} seconds.`,
    kept: "Queries only read. Your library is as it was.",
    advice: "Ask for fewer years or names, or set a lower limit.",
  }),
  "query-cancelled": () => ({
    title: "The query was stopped",
    what: "It was cancelled before it had answered.",
    kept: "Queries only read. Your library is as it was.",
    advice: "Run it again whenever you like.",
  }),
  usage: (info) => ({
    title: "The command was not understood",
    what: opening(info.message),
    kept: LIBRARY_UNCHANGED,
    advice: "See the help for the commands and their options.",
  }),
  "disk-full": (info) => ({
    title: "The disk is full",
    what: `${info.needed === null ? "More room is" : `${megabytes(info.needed)} are`} needed at ${info.path}, and ${megabytes(info.free)} are free.`,
    kept: "What was in the library before is still there.",
    advice: "Make room on the disk, then try again.",
  }),
  "library-in-use": (info) => ({
    title: "The library is open elsewhere",
    what: `${info.holder.program} on ${info.holder.host} (process ${String(info.holder.pid)}) has had ${info.path} open since ${info.holder.since}.`,
    kept: LIBRARY_UNCHANGED,
    advice: "Close the other program, then try again.",
  }),
  "library-newer-than-app": (info) => ({
    title: "The library needs a newer Onoma",
    what: `${info.path} has version ${String(info.library)}; this Onoma knows version ${String(info.app)}.`,
    kept: "The library was not opened, so nothing in it has changed.",
    advice: "Install the newest Onoma, then open the library again.",
  }),
  "library-damaged": (info) => ({
    title: "The library is damaged",
    what: `${info.path} could not be opened: ${sentence(info.reason)}`,
    kept: "Nothing was changed. The original files that you imported are kept beside the database.",
    advice:
      "Restore the folder from a backup, or start a new library and import the files again.",
  }),
  "database-failed": (info) => ({
    title: "The database reported a failure",
    what: opening(info.message),
    kept: "What was stored before is kept. The step that failed left nothing behind.",
    advice: "Try again. If it happens again, restart Onoma.",
  }),
  "thread-died": (info) => ({
    title: "A part of Onoma stopped",
    what: `The part that keeps the data ended unexpectedly: ${sentence(info.message)}`,
    kept: "What was stored before is kept.",
    advice: "Onoma starts it again. Try again in a moment.",
  }),
  interrupted: (info) => ({
    title: "Interrupted",
    what: `${fileOf(info.what)} was under way when Onoma ended, twice.`,
    kept: "Nothing of it was kept. The rest of your library is as it was.",
    advice: "Import it again. If it ends the same way, report it.",
  }),
  "invalid-input": (info) => ({
    title: "Onoma asked for something impossible",
    what: `${info.procedure} was called with values that it does not take: ${info.issues.join("; ")}.`,
    kept: LIBRARY_UNCHANGED,
    advice: "This is a fault in Onoma. Copy the details and report it.",
  }),
  internal: (info) => ({
    title: "Something in Onoma failed",
    what: opening(info.message),
    kept: "What was stored before is kept.",
    advice:
      "This is a fault in Onoma. Try again; if it stays, copy the details and report it.",
  }),
};

/** Puts an error into words for people. */
export function explainError(info: AppErrorInfo): Explanation {
  // The compiler cannot follow that the entry under a code takes that code's fields.
  const explain = EXPLANATIONS[info.code] as (
    info: AppErrorInfo,
  ) => Explanation;
  return explain(info);
}

const RULES: Record<RejectionRule, string> = {
  "too-few-fields": "The line has fewer fields than the header",
  "too-many-fields": "The line has more fields than the header",
  "line-too-long": "The line is too long",
  "not-text": "The bytes are not text in the file's encoding",
  "count-not-a-whole-number": "The count is not a whole number",
  "count-not-positive": "The count is zero or negative",
  "count-too-large": "The count is too large",
  "year-not-a-number": "The year is not a number",
  "year-out-of-range": "The year is out of range",
  "gender-unknown": "The recorded sex is not known",
  "name-empty": "The name is empty",
  "name-too-long": "The name is longer than 100 characters",
  duplicate: "The same name, sex, year and place came before",
  "region-unknown": "The region is not known",
};

/** Says why a line was rejected, without a full stop. */
export function explainRule(rule: RejectionRule): string {
  return RULES[rule];
}

const SHOWN_HEADER_CELLS = 6;

function headerOf(cells: readonly string[]): string {
  if (cells.length === 0) return "no line of text";
  const shown = cells.slice(0, SHOWN_HEADER_CELLS).map((cell) => `“${cell}”`);
  return shown.join(", ") + (cells.length > SHOWN_HEADER_CELLS ? ", …" : "");
}

const SHOWN_ISSUES = 3;

function issuesOf(issues: readonly string[]): string {
  const more = issues.length > SHOWN_ISSUES ? "; …" : "";
  return sentence(issues.slice(0, SHOWN_ISSUES).join("; ") + more);
}

/** The name without its folder, which may tell more about the user than the reader needs. */
function fileOf(path: string): string {
  return (
    path
      .split(/[\\/]+/)
      .filter(Boolean)
      .at(-1) ?? path
  );
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A reason that stands alone begins like a sentence too. */
function opening(text: string): string {
  return sentence(text.charAt(0).toUpperCase() + text.slice(1));
}

function lines(count: number): string {
  return count === 1 ? "1 line" : `${count.toLocaleString("en")} lines`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
