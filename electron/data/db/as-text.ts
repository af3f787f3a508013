import { types, type PGlite } from "@electric-sql/pglite";
import type { ColumnKind } from "../../../shared/ipc/sql-schemas";

const { INT2, INT4, INT8, FLOAT4, FLOAT8, NUMERIC, BOOL } = types;
const { DATE, TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ } = types;

const KINDS: ReadonlyMap<number, ColumnKind> = new Map<number, ColumnKind>([
  ...[INT2, INT4, INT8].map((type) => [type, "whole"] as const),
  ...[FLOAT4, FLOAT8, NUMERIC].map((type) => [type, "number"] as const),
  ...[DATE, TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ].map(
    (type) => [type, "time"] as const,
  ),
  [BOOL, "truth"],
]);

/** What a column of this type (an OID of pg_type) holds. */
export function kindOf(type: number): ColumnKind {
  return KINDS.get(type) ?? "text";
}

/** Parsers for `query` that leave every value as the engine prints it: exact, whatever its size or time zone. */
export function asText(pg: PGlite): Record<number, (value: string) => string> {
  const known = [...Object.keys(types.parsers), ...Object.keys(pg.parsers)];
  return Object.fromEntries(known.map((type) => [type, (value) => value]));
}
