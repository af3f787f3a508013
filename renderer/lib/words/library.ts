import type { Job, Dataset } from "../../../shared/ipc/contract";
import type { LineAccount } from "../../../shared/receipt";
import { counted } from "./counted";

const STAGES: Record<Job["stage"], string> = {
  waiting: "Waiting",
  hashing: "Taking the fingerprint",
  reading: "Reading",
  arranging: "Arranging",
  storing: "Storing",
  finishing: "Finishing",
};

const STATUS: Record<Dataset["status"], string> = {
  pending: "Waiting",
  processing: "Being read",
  completed: "Ready",
  failed: "Failed",
  reprocessing: "Being read again",
};

const PARTS: Record<Exclude<keyof LineAccount, "total">, string> = {
  data: "Data",
  set_aside: "Set aside",
  rejected: "Rejected",
  preamble: "Above the table",
  header: "Header",
  footer: "Footnotes",
  blank: "Blank",
};

/** Wording of the screen Library. */
export const library = {
  title: "Library",
  add: {
    title: "Add figures",
    hint: "Drop files or folders of a statistics office here, as published: CSV, TSV, Excel, ODS, JSON-stat, PX or ZIP.",
    files: "Choose files…",
    folder: "Choose folder…",
    preview: "Preview a file…",
    offline: "Nothing leaves this computer.",
    always: "Always show what was understood before importing",
  },
  sample: {
    title: "Start with the US national file, 1880–2024",
    text: "Every given name with at least five births in a year. Public domain, ships with Onoma.",
    credit: "Social Security Administration",
    button: "Import the US national file",
  },
  jobs: {
    title: "Imports",
    stage: (job: Job) => STAGES[job.stage],
    queued: "Waiting for its turn",
    lines: (count: string) => counted(count, "line", "lines"),
    left: (seconds: number) =>
      seconds < 60
        ? `${String(seconds)} s left`
        : `${String(Math.ceil(seconds / 60))} min left`,
    retryAt: (time: string) => `Tries again at ${time}`,
    progress: (file: string) => `Progress of ${file}`,
    cancel: "Cancel",
    cancelOf: (file: string) => `Cancel ${file}`,
    dismiss: (file: string) => `Take ${file} off this list`,
    clear: "Clear ended",
    explore: "Show the names",
    done: (facts: string, rejected: string) =>
      `${counted(facts, "figure", "figures")} imported, ${counted(rejected, "line", "lines")} rejected`,
    same: "Already in the library. Nothing was changed.",
    cancelled: "Cancelled. Nothing of it was kept.",
    retry: "Try again",
    retryOf: (file: string) => `Try again: ${file}`,
    explain: "Say how to read it…",
    explainOf: (file: string) => `Say how to read it… ${file}`,
    looking: "Looking at what it says",
    country: "Country of these figures",
    countryPlaceholder: "Choose a country",
    importFor: "Import for this country",
    moreEnded: (count: string) =>
      counted(count, "more ended import", "more ended imports"),
  },
  datasets: {
    title: "Datasets",
    dataset: "Dataset",
    country: "Country",
    years: "Years",
    facts: "Figures",
    rejected: "Rejected",
    size: "Size",
    date: "Imported",
    status: "Status",
    statusOf: (dataset: Dataset) => STATUS[dataset.status],
    details: (title: string) => `Receipt of ${title}`,
    deleteIt: "Delete",
    restore: "Restore",
    again: "Read again",
    deletedTitle: (count: string) => `Deleted (${count})`,
    deletedNotice: (title: string) => `${title} deleted.`,
    restoredNotice: (title: string) => `${title} restored.`,
    undo: "Undo",
    allYears: (from: number, to: number) =>
      from === to ? String(from) : `${String(from)}–${String(to)}`,
    empty: "Your library is empty",
    emptyText:
      "It holds the files that statistics offices publish, exactly as they are, and the figures read from them. Each line of a file is accounted for.",
  },
  remembered: {
    title: (count: string) => `Remembered layouts (${count})`,
    hint: "Files of these layouts are read as you said, without being asked again.",
    forget: "Forget",
    forgetOf: (title: string) => `Forget ${title}`,
    forgotten: (title: string) => `${title} is forgotten. Its figures stay.`,
    undo: "Undo",
  },
  receipt: {
    title: "Receipt",
    lines: "Lines of the file",
    total: "Total",
    part: (part: keyof typeof PARTS) => PARTS[part],
    setAsideHint:
      "Set aside: totals, unknown years and buckets of rare names. They are kept, but are no figures.",
    figures: "Figures",
    female: "Female",
    male: "Male",
    figure: "Figures",
    births: "Births",
    bearers: "Bearers",
    file: "File",
    fileName: "Name",
    fingerprint: "SHA-256",
    encoding: "Encoding",
    delimiter: "Delimiter",
    lineEnding: "Line ends",
    size: "Size",
    profile: "Format",
    membersRead: (read: string, skipped: string) =>
      `${read} read, ${skipped} left out`,
    leftOut: "Left out",
    source: "Source",
    attribution: "Credit",
    licence: "Licence",
    address: "Address",
    unknown: "not stated",
    notes: "Notes",
    delimiters: {
      ",": "comma",
      ";": "semicolon",
      "\t": "tab",
      "|": "vertical bar",
    } as Record<string, string>,
  },
  rejections: {
    title: (count: string) => `Rejected lines (${count})`,
    line: "Line",
    member: "Member",
    column: "Column",
    value: "Value",
    rule: "Why",
    blank: "(empty)",
  },
} as const;
