import type { Country, NameOfYear } from "../../shared/ipc/contract";
import type { DataThread } from "../data/thread";
import { rowsAnswer, type Answer } from "./answer";
import { usage, type Arguments } from "./arguments";
import type { Context } from "./commands";

const DEFAULT_ROWS = 100;
/** The contract's limit. */
const MOST_ROWS_A_CALL = 1000;
const COLUMNS = ["rank", "name", "gender", "year", "count", "share"];

/** The most frequent names of a year, the latest unless said. */
export async function runTop({ args, data }: Context): Promise<Answer> {
  const { country } = args;
  if (country === null)
    throw usage("top needs --country, such as --country US");
  const measure = args.measure ?? undefined;
  const countries = await data.call("countries.list", { measure });
  const known = countries.find(({ code }) => code === country);
  if (!known) {
    return {
      ...rowsAnswer([]),
      notes: [`There are no figures for ${country}.`],
    };
  }
  const year = args.year ?? latestYear(known, args.region);
  const rows = await readRows(data, args, known, year);
  const notes = notesFor(known, args, year);
  return { ...rowsAnswer(rows, COLUMNS), notes };
}

async function readRows(
  data: DataThread,
  { region, gender, limit }: Arguments,
  { code: country, measure }: Country,
  year: number,
): Promise<NameOfYear[]> {
  const wanted = limit ?? DEFAULT_ROWS;
  const rows: NameOfYear[] = [];
  while (rows.length < wanted) {
    const page = await data.call("names.top", {
      ...{ country, region, year, gender, measure },
      offset: rows.length,
      limit: Math.min(MOST_ROWS_A_CALL, wanted - rows.length),
    });
    rows.push(...page.rows);
    if (page.rows.length < MOST_ROWS_A_CALL) break;
  }
  return rows;
}

function latestYear(country: Country, region: string | null): number {
  const place = country.regions.find(({ code }) => code === region);
  return (place ?? country).max_year;
}

/** What the figures do not say by themselves. */
function notesFor(country: Country, args: Arguments, year: number): string[] {
  const notes: string[] = [];
  if (args.year === null) notes.push(`Year ${String(year)}, the latest.`);
  if (country.measure === "bearers")
    notes.push("These are people alive with the name, not births.");
  if (args.region !== null) return notes;
  if (!country.national) {
    const some = country.regions.slice(0, 3).map(({ code }) => code);
    notes.push(
      `${country.name} has figures for regions only: say --region, such as ${some.join(", ")}.`,
    );
  }
  if (country.derived) {
    notes.push(
      "These are sums of the regions, made by Onoma: no national file was imported.",
    );
  }
  return notes;
}
