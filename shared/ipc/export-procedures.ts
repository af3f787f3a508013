import * as z from "zod";
import { NamesList } from "./names-procedures";
import { Path } from "./schemas";
import { Exported } from "./sql-schemas";

/** Unit: UTF-16 code units. */
const CLIPBOARD_MAX = 64_000_000;

/** Requests that take figures out of the window, to a file or the clipboard; a part of `procedures` in contract.ts. */
export const exportProcedures = {
  /** Puts a text on the system's clipboard: the page itself has no permission to. */
  "clipboard.write": {
    runsIn: "main",
    input: z.object({ text: z.string().max(CLIPBOARD_MAX) }),
    output: z.void(),
  },
  /** Writes a list of `names.table` as CSV, with its provenance in a file beside it. `head`: also in lines above the table. */
  "names.export": {
    runsIn: "data",
    input: z.object({
      ...NamesList,
      path: Path,
      head: z.boolean(),
    }),
    output: Exported,
  },
} as const;
