import { counted } from "./counted";

/** Wording of what can be done with any table. */
export const tables = {
  copy: "Copy rows",
  copied: (rows: string) => `${counted(rows, "row", "rows")} copied.`,
  notCopied: "The rows could not be copied.",
  export: {
    button: "Export…",
    title: "Export as CSV",
    text: "All rows, for spreadsheets and programs. A second file beside it tells publisher, licence, fingerprints of the originals, filters and query.",
    head: "Tell the source above the table, too",
    headHint: "In lines that begin with #. Some programs do not skip them.",
    save: "Choose where…",
    cancel: "Cancel",
    kind: "Table (CSV)",
    writing: (rows: string) => `Writing… ${counted(rows, "row", "rows")}`,
    done: (rows: string, file: string, beside: string) =>
      `${counted(rows, "row", "rows")} written to ${file}. Their source is in ${beside}.`,
  },
} as const;
