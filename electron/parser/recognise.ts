import { AppError } from "../../shared/errors";
import type { ImportOptions } from "../../shared/ipc/contract";
import type { ColumnPlan } from "./column-plan";
import type { Sample, SourceFormat } from "./source-format";
import { sources } from "./sources";
import type { Encoding } from "./text-blocks";

const SAMPLE_BYTES = 16 * 1024;
const SAMPLE_LINES = 200;
const SHOWN_LETTERS = 200;

export interface Recognition {
  source: SourceFormat;
  country: string;
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

/**
 * Finds the format of a member.
 * @returns null where no format (or not the one the user named) recognises it
 * @throws AppError 'country-needed' where the format leaves the country to the user
 */
export function recognise(
  sample: Sample,
  options: ImportOptions,
): Recognition | null {
  for (const source of sources) {
    if (options.profile !== undefined && source.id !== options.profile)
      continue;
    const country = source.country ?? options.country;
    if (options.country !== undefined && country !== options.country) continue;
    const plan = source.recognise(sample, options);
    if (plan === null) continue;
    if (country === undefined)
      throw new AppError({ code: "country-needed", path: sample.name });
    return { source, country, plan: withUsersWord(plan, options) };
  }
  return null;
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
  "a table with one line per year, name and sex, whose header names a year, a name, a sex and a count; or a file of an office that Onoma knows, as it was published";

/** @param sample null: nothing in the file is text */
export function formatUnknown(path: string, sample: Sample | null): AppError {
  const first = sample?.lines.find((line) => line.trim() !== "");
  const header =
    sample === null
      ? ["(not a text file)"]
      : [(first ?? "").slice(0, SHOWN_LETTERS)];
  return new AppError({
    code: "format-unknown",
    path,
    header,
    expected: EXPECTED,
  });
}
