import * as z from "zod";
import { Measure } from "../mapping";
import { YearSpan } from "./names-schemas";
import { NamesList } from "./names-procedures";
import { CountryCode, Gender, Path, RegionCode } from "./schemas";
import { Exported } from "./sql-schemas";

/** Unit: UTF-16 code units. */
const CLIPBOARD_MAX = 64_000_000;

/** A picture of a wall takes less. Unit: bytes. */
const LARGEST_PICTURE = 50_000_000;

const Bytes = z
  .instanceof(Uint8Array)
  .refine(
    (bytes) => bytes.length <= LARGEST_PICTURE,
    "the picture is too large",
  );

/** What a chart shows, so that its files can tell where that comes from. */
export const ChartAbout = z.object({
  title: z.string().max(500),
  /** The same in sentences. */
  description: z.string().max(20_000),
  /** The line that stands in the picture. */
  credit: z.string().max(5000),
  measure: Measure,
  years: YearSpan,
  names: z
    .array(
      z.object({
        name: z.string().min(1).max(100),
        gender: Gender,
        country: CountryCode,
        region: RegionCode,
      }),
    )
    .min(1)
    .max(24),
  /** How the figures are drawn, by name. */
  options: z.record(z.string().max(40), z.string().max(200)),
});
export type ChartAbout = z.infer<typeof ChartAbout>;

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
  /** Writes a picture of a chart; what it shows and where its figures come from stand in the file. */
  "chart.write": {
    runsIn: "data",
    input: z.object({
      path: Path,
      kind: z.enum(["png", "svg"]),
      /** The file as it is without that. */
      bytes: Bytes,
      about: ChartAbout,
    }),
    output: z.void(),
  },
  /** Writes the figures of a chart as CSV, with their provenance in a file beside it. */
  "chart.export": {
    runsIn: "data",
    input: z.object({
      path: Path,
      about: ChartAbout,
      columns: z.array(z.string().max(200)).min(1).max(100),
      rows: z
        .array(z.array(z.union([z.string().max(500), z.number(), z.null()])))
        .max(10_000),
    }),
    output: Exported,
  },
} as const;
