import { createHash } from "node:crypto";
import { NO_LINES } from "../../../shared/empty-account";
import type { Mapping } from "../../../shared/mapping";
import type {
  Preview,
  PreviewLine,
  PreviewTable,
} from "../../../shared/preview";
import type { ImportOptions } from "../../../shared/ipc/contract";
import { FactTable } from "../fact-table";
import type { SourceFacts } from "../source-format";
import type { Row, Table } from "../tables/table";
import { shownCell } from "./cell-text";
import type { TablePlan } from "./compile-plan";
import type { TableChoice } from "./plan-tables";
import { RowReader } from "./row-reader";

/** What a preview shows beside the receipt. */
export type Understood = Pick<
  Preview,
  "fingerprint" | "mapping" | "origin" | "needs" | "tables"
>;

const FIRST_LINES = 60;
const LAST_LINES = 8;
const DELIMITERS = [",", ";", "\t", "|"] as const;

/** What was understood of the tables of a member, for people to check and change. */
export function describeChoice(
  choice: TableChoice,
  options: ImportOptions,
  file: string,
): Understood {
  const first = choice.read[0];
  if (first === undefined) return NOTHING_UNDERSTOOD;
  return {
    fingerprint: fingerprintOf(first.table, first.plan),
    mapping: mappingOf(choice, first.table, first.plan, options),
    origin: originOf(choice, options),
    needs: choice.needs,
    tables: [
      ...choice.read.map(({ table, plan }) => previewOf(table, plan, file)),
      ...choice.skipped.map(({ table, reason }) =>
        leftOut(table, reason, file),
      ),
    ],
  };
}

export const NOTHING_UNDERSTOOD: Understood = {
  fingerprint: null,
  mapping: null,
  origin: null,
  needs: ["name", "count"],
  tables: [],
};

/** Tables that nobody could read: their first lines, so that the user can say what they hold. */
export function describeUnread(
  tables: readonly Table[],
  file: string,
): Understood {
  return {
    ...NOTHING_UNDERSTOOD,
    tables: tables.map((table) =>
      leftOut(table, "no names beside figures", file),
    ),
  };
}

function originOf(
  { profile }: TableChoice,
  { mapping }: ImportOptions,
): Preview["origin"] {
  if (mapping !== undefined) return "given";
  return profile === null ? "guessed" : "profile";
}

/** Kind, delimiter and header words without numbers: next year's file has the same. */
export function fingerprintOf(table: Table, plan: TablePlan): string {
  const heads = plan.columns.map(({ header }) =>
    header.toLowerCase().replace(/\d+/g, "#"),
  );
  const layout = [table.kind, table.delimiter ?? "", ...new Set(heads)].join(
    "\n",
  );
  return createHash("sha256").update(layout).digest("hex").slice(0, 32);
}

function mappingOf(
  { country, measure, profile, source, read }: TableChoice,
  table: Table,
  plan: TablePlan,
  { mapping }: ImportOptions,
): Mapping {
  const sheets = read.flatMap(({ table: { sheet } }) =>
    sheet === null ? [] : [sheet],
  );
  return {
    version: 1,
    profile: profile?.id ?? null,
    country,
    place: plan.place,
    measure,
    encoding: table.encoding,
    delimiter: delimiterOf(table),
    tables: mapping?.tables ?? (sheets.length === 0 ? null : sheets),
    preambleLines: plan.preambleLines,
    headerLines: plan.headerLines,
    columns: plan.columns.slice(0, 1024),
    year: plan.year,
    gender: plan.gender,
    statistics: countsOf(plan),
    sumOverDimensions: plan.sumOverDimensions,
    suppressed: [...plan.suppressed],
    source: mapping?.source ?? (profile === null ? saidOf(source) : null),
  };
}

/** What is known of an office that no profile knows, for the user to complete. */
function saidOf(source: SourceFacts): NonNullable<Mapping["source"]> {
  const { office, title, licence, attribution } = source;
  const { sourceUrl, threshold, complete } = source;
  return {
    office,
    title,
    licence,
    attribution,
    sourceUrl,
    threshold,
    complete,
  };
}

/** The first rows, read as an import reads them. */
function previewOf(table: Table, plan: TablePlan, file: string): PreviewTable {
  const lines: PreviewLine[] = [];
  const reader = new RowReader(plan, table.sheet, {
    facts: new FactTable([]),
    account: { ...NO_LINES },
    reject: () => undefined,
    onLine: (line) => lines.push(line),
  });
  reader.read({ rows: table.head });
  reader.end();
  lines.sort((a, b) => a.line - b.line);
  const last = Math.max(lines.length - LAST_LINES, FIRST_LINES);
  return {
    name: nameOf(table, file),
    skipped: null,
    lines: [...lines.slice(0, FIRST_LINES), ...lines.slice(last)],
  };
}

function leftOut(table: Table, reason: string, file: string): PreviewTable {
  const lines = table.head
    .slice(0, FIRST_LINES)
    .map((row: Row, i): PreviewLine => ({
      line: i + 1,
      part: "preamble",
      reason: null,
      cells: row.map(shownCell),
    }));
  return { name: nameOf(table, file), skipped: reason, lines };
}

function countsOf({ statistic }: TablePlan): string[] | null {
  return statistic?.counts ? [...statistic.counts] : null;
}

function delimiterOf({ delimiter }: Table): Mapping["delimiter"] {
  return DELIMITERS.find((known) => known === delimiter) ?? null;
}

function nameOf({ sheet, member }: Table, file: string): string {
  return sheet ?? member ?? file;
}
