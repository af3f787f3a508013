import * as z from "zod";
import { Mapping } from "./mapping";
import { Receipt } from "./receipt";

/** One line of a table as the preview shows it: where it goes, and why if it is left out. */
export const PreviewLine = z.object({
  line: z.int().positive(),
  part: z.enum([
    "preamble",
    "header",
    "data",
    "set_aside",
    "rejected",
    "footer",
    "blank",
  ]),
  reason: z.string().nullable(),
  cells: z.array(z.string()),
});
export type PreviewLine = z.infer<typeof PreviewLine>;

/** A table of the file: a sheet, a member of an archive, or the file itself (`name` is then the file's). */
export const PreviewTable = z.object({
  name: z.string(),
  /** Null where it is read; else why it is left out. */
  skipped: z.string().nullable(),
  /** The first lines, at most 60, then the last, at most 8. */
  lines: z.array(PreviewLine),
});
export type PreviewTable = z.infer<typeof PreviewTable>;

/** What the file does not say and nobody has said yet: nothing is imported before. */
export const Need = z.enum([
  "country",
  "year",
  "gender",
  "name",
  "count",
  "dimension",
]);
export type Need = z.infer<typeof Need>;

/** What was understood of a file before anything is written. The receipt is that of a full reading, so it is what an import gives. */
export const Preview = z.object({
  path: z.string(),
  file: z.string(),
  /** Hash of the layout: kind, delimiter and header words without numbers; null: no layout was found. */
  fingerprint: z.string().nullable(),
  mapping: Mapping.nullable(),
  /** Where the mapping comes from. */
  origin: z.enum(["profile", "remembered", "given", "guessed"]).nullable(),
  needs: z.array(Need),
  tables: z.array(PreviewTable),
  receipt: Receipt,
});
export type Preview = z.infer<typeof Preview>;
