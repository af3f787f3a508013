import { AppError } from "../../shared/errors";
import type { ImportOptions } from "../../shared/ipc/contract";
import type { ColumnPlan } from "./column-plan";
import type { Measure } from "../../shared/mapping";
import type { Sample, SourceFacts } from "./source-format";
import { shownText } from "./shown-text";
import { plainLayout } from "./layout/plain-layout";
import { lineFormats } from "./sources";
import type { Encoding } from "./text-blocks";

const SAMPLE_BYTES = 16 * 1024;
const SAMPLE_LINES = 200;

/** Whose figures a file holds and what they count. */
export interface Recognition {
  source: SourceFacts;
  country: string;
  measure: Measure;
  encoding: string;
  delimiter: string | null;
  /** Columns without a role: a further dimension may hide in them. */
  unused: readonly string[];
  /** They are known to divide the figures; false: only many repeats tell. */
  divides: boolean;
  /** Repeated keys are parts of one figure: the profile or the user said so. */
  sumRepeats: boolean;
  /** Values of the name column that are a bucket of rare names. */
  rareNames: readonly string[];
}

/** A member that is read byte by byte. */
export interface LineRecognition extends Recognition {
  encoding: Encoding;
  plan: ColumnPlan;
}

/** The first lines of a member, decoded. */
export function sampleOf(
  name: string,
  firstChunk: Uint8Array,
  encoding: Encoding,
): Sample {
  const label = encoding === "UTF-8-BOM" ? "utf-8" : encoding.toLowerCase();
  const text = new TextDecoder(label).decode(
    firstChunk.subarray(0, SAMPLE_BYTES),
    { stream: true },
  );
  const lines = text.split(/\r\n|\n|\r/);
  if (firstChunk.length > SAMPLE_BYTES) lines.pop();
  return {
    name: name.split("/").pop() ?? name,
    lines: lines.slice(0, SAMPLE_LINES),
  };
}

/** Long tables beyond this are worth reading byte by byte. */
export const LARGE_BYTES = 8 * 1024 * 1024;

/**
 * Finds the format of plain lines of a member.
 * @returns null where no format (or not the one the user named) recognises it
 * @throws AppError 'country-needed' where the format leaves the country to the user
 */
export function recogniseLines(
  sample: Sample,
  bytes: number,
  encoding: Encoding,
  options: ImportOptions,
): LineRecognition | null {
  if (options.mapping !== undefined) return null;
  for (const source of lineFormats) {
    const plan = isAllowed(source, options)
      ? source.recognise(sample, options)
      : null;
    if (plan === null) continue;
    const country = source.country ?? options.country;
    if (country === undefined)
      throw new AppError({ code: "country-needed", path: sample.name });
    return {
      source,
      country,
      measure: options.measure ?? "births",
      encoding,
      delimiter: plan.delimiter,
      unused: plan.unused,
      divides: true,
      sumRepeats: false,
      rareNames: plan.rareNames,
      plan: withUsersWord(plan, options),
    };
  }
  return bytes > LARGE_BYTES ? longLines(sample, encoding, options) : null;
}

/** A large table of which nothing needs to be read cell by cell. */
function longLines(
  sample: Sample,
  encoding: Encoding,
  options: ImportOptions,
): LineRecognition | null {
  const found = plainLayout(sample, options);
  return found === null
    ? null
    : {
        ...found,
        encoding,
        delimiter: found.plan.delimiter,
        unused: found.plan.unused,
        divides: true,
        sumRepeats: false,
        rareNames: found.plan.rareNames,
      };
}

/** Whether the user named no other profile and no other country. */
function isAllowed(
  { id, country }: SourceFacts,
  { profile, country: said }: ImportOptions,
): boolean {
  if (profile !== undefined && profile !== id) return false;
  return said === undefined || country === null || country === said;
}

/** What the user said goes before what the file's name says; a column is never overruled. */
function withUsersWord(plan: ColumnPlan, options: ImportOptions): ColumnPlan {
  const year =
    "value" in plan.year && options.year !== undefined
      ? { value: options.year }
      : plan.year;
  return { ...plan, year };
}

const EXPECTED =
  "a table of names beside figures – text, a workbook, JSON-stat, PX or JSON – in lines by year, in columns by year or with both sexes side by side";

/** @param sample null: nothing in the file is text */
export function formatUnknown(
  path: string,
  sample: readonly string[] | null,
): AppError {
  const first = sample?.find((line) => line.trim() !== "");
  const header =
    sample === null ? ["(not a text file)"] : [shownText(first ?? "")];
  return new AppError({
    code: "format-unknown",
    path,
    header,
    expected: EXPECTED,
  });
}
