import { version } from "../../../package.json";
import type {
  AnswerColumn,
  ColumnKind,
  ExportSource,
} from "../../../shared/ipc/sql-schemas";

/** What a table is and where its figures come from. Nothing in it names the user or a folder. */
export interface Provenance {
  /** What the table shows; null: whatever the query says. */
  title: string | null;
  /** What was chosen, by name; empty: everything. */
  filters: Readonly<Record<string, string | number | null>>;
  /** The statement that the table answers; null: none of a person's own. */
  query: string | null;
  sources: readonly ExportSource[];
}

export const MADE_WITH = `Onoma ${version}`;

/** Lines to put above the table, for people: each begins with #. */
export function headLines(of: Provenance, madeAt: Date): string[] {
  const { title, query, sources } = of;
  const filters = filtersOf(of);
  const lines = [
    ...(title === null ? [] : [title]),
    ...sources.flatMap(sourceLines),
    ...(filters === "" ? [] : [`Filters: ${filters}`]),
    ...(query === null ? [] : [`Query: ${query.trim()}`]),
    `Made with ${MADE_WITH} on ${dayOf(madeAt.toISOString())}`,
  ];
  return lines.flatMap((line) =>
    line.split(/\r\n|\r|\n/).map((part) => `# ${part}`.trimEnd()),
  );
}

function sourceLines(source: ExportSource): string[] {
  const { publisher, title, licence, address } = source;
  const credit = [publisher, title, licence, address ?? ""];
  return [
    `Source: ${credit.filter((part) => part !== "").join(", ")}`,
    `File: ${source.file}, imported ${dayOf(source.retrieved_at)}, SHA-256 ${source.sha256}`,
  ];
}

function filtersOf({ filters }: Provenance): string {
  return Object.entries(filters)
    .flatMap(([name, value]) =>
      value === null ? [] : [`${name} ${String(value)}`],
    )
    .join(", ");
}

function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

const DATATYPES: Readonly<Record<ColumnKind, string>> = {
  whole: "integer",
  number: "decimal",
  truth: "boolean",
  time: "string",
  text: "string",
};

interface Described {
  /** Name of the table's file, without its folder. */
  file: string;
  columns: readonly AnswerColumn[];
  rows: number;
  /** Lines above the table. */
  headLines: number;
  madeAt: Date;
}

/**
 * The same for programs.
 * Source: W3C, Metadata Vocabulary for Tabular Data (2015); terms of Dublin Core.
 */
export function metadataOf(of: Provenance, table: Described): string {
  const metadata = {
    "@context": "http://www.w3.org/ns/csvw",
    url: table.file,
    ...termsOf(of, table.madeAt),
    "dc:extent": `${String(table.rows)} rows`,
    dialect: { encoding: "utf-8", ...dialectOf(table.headLines) },
    tableSchema: {
      columns: table.columns.map(({ name, kind }) => ({
        titles: name,
        datatype: DATATYPES[kind],
      })),
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/**
 * What a file is and where its figures come from.
 * Source: Dublin Core Metadata Initiative, terms.
 */
export function termsOf(of: Provenance, madeAt: Date): Record<string, unknown> {
  const filters = filtersOf(of);
  return {
    ...(of.title === null ? {} : { "dc:title": of.title }),
    ...(filters === "" ? {} : { "dc:coverage": filters }),
    ...(of.query === null ? {} : { "dc:description": of.query }),
    "dc:created": madeAt.toISOString(),
    "dc:creator": MADE_WITH,
    "dc:source": of.sources.map((source) => ({
      "dc:publisher": source.publisher,
      "dc:title": source.title,
      "dc:license": source.licence,
      ...(source.address === null ? {} : { "dc:relation": source.address }),
      "dc:date": source.retrieved_at,
      "dc:identifier": `sha256:${source.sha256}`,
      "schema:name": source.file,
    })),
  };
}

function dialectOf(headLines: number): object {
  return headLines === 0 ? {} : { commentPrefix: "#", skipRows: headLines };
}
