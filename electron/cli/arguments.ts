import { parseArgs } from "node:util";
import { AppError } from "../../shared/errors";
import { ImportOptions, type Gender } from "../../shared/ipc/contract";
import { Measure } from "../../shared/mapping";

const OPTIONS = {
  library: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  profile: { type: "string" },
  country: { type: "string" },
  region: { type: "string" },
  gender: { type: "string" },
  year: { type: "string" },
  limit: { type: "string" },
  measure: { type: "string" },
  mapping: { type: "string" },
  fuzzy: { type: "boolean" },
  "dry-run": { type: "boolean" },
} as const;

type OptionName = keyof typeof OPTIONS;

/** Options that every command takes. */
const COMMON: readonly OptionName[] = ["library", "json", "help", "version"];

/** The arguments of one call, checked. */
export interface Arguments {
  command: string;
  words: string[];
  library: string | null;
  json: boolean;
  help: boolean;
  version: boolean;
  country: string | null;
  region: string | null;
  gender: Gender | null;
  year: number | null;
  limit: number | null;
  profile: string | null;
  measure: Measure | null;
  /** Path of a file that says how to read the files. */
  mapping: string | null;
  fuzzy: boolean;
  dryRun: boolean;
}

/** @throws AppError 'usage' */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [command = "", ...words] = positionals;
  return {
    command,
    words,
    library: values.library ?? null,
    json: values.json ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
    country: upper(
      values.country,
      /^[A-Z]{2}$/,
      "--country takes a code of two letters, such as US",
    ),
    region: upper(
      values.region,
      /^.{1,20}$/,
      "--region takes a code such as US-CA",
    ),
    gender: upper(
      values.gender,
      /^[FM]$/,
      "--gender takes F or M",
    ) as Gender | null,
    year: whole(values.year, 1800, 2100, "--year"),
    limit: whole(values.limit, 1, 1_000_000, "--limit"),
    profile: values.profile ?? null,
    measure: measureOf(values.measure),
    mapping: values.mapping ?? null,
    fuzzy: values.fuzzy ?? false,
    dryRun: values["dry-run"] ?? false,
  };
}

/** Refuses options that a command would silently ignore. @throws AppError 'usage' */
export function allowOptions(
  argv: readonly string[],
  allowed: readonly string[],
): void {
  const known = new Set<string>([...COMMON, ...allowed]);
  const { values } = parse(argv);
  const stranger = Object.keys(values).find((name) => !known.has(name));
  if (stranger !== undefined)
    throw usage(`this command takes no --${stranger}`);
}

/** What the user says about a file beyond what stands in it. */
export function importOptions(args: Arguments): ImportOptions {
  const { profile, country, region, gender, year, measure } = args;
  const said = { profile, country, region, gender, year, measure };
  const given = Object.entries(said);
  return ImportOptions.parse(
    Object.fromEntries(given.filter(([, value]) => value !== null)),
  );
}

export function usage(message: string): AppError {
  return new AppError({ code: "usage", message });
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: OPTIONS,
      allowPositionals: true,
    });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function upper(
  value: string | undefined,
  pattern: RegExp,
  message: string,
): string | null {
  if (value === undefined) return null;
  const code = value.toUpperCase();
  if (!pattern.test(code)) throw usage(message);
  return code;
}

function measureOf(value: string | undefined): Measure | null {
  if (value === undefined) return null;
  const { data } = Measure.safeParse(value.toLowerCase());
  if (data === undefined) throw usage("--measure takes births or bearers");
  return data;
}

function whole(
  value: string | undefined,
  least: number,
  most: number,
  option: string,
): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw usage(
      `${option} takes a whole number from ${String(least)} to ${String(most)}`,
    );
  }
  return number;
}
