import { sql } from "kysely";
import type { SqlRelation } from "../../../shared/ipc/sql-schemas";
import type { Backend } from "../backend";

/** Tables and views that a reader may name, with their columns in order; those of the documents first. */
export async function readSchema({ kysely }: Backend): Promise<SqlRelation[]> {
  const { rows } = await sql<SqlRelation>`
    SELECT n.nspname AS schema, c.relname AS name,
           CASE WHEN c.relkind IN ('v', 'm') THEN 'view' ELSE 'table' END AS kind,
           obj_description(c.oid, 'pg_class') AS comment,
           json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                                      'comment', col_description(c.oid, a.attnum)) ORDER BY a.attnum) AS columns
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE n.nspname = ANY (ARRAY['public', 'lineage']) AND c.relkind IN ('r', 'p', 'v', 'm')
      AND has_table_privilege('onoma_reader', c.oid, 'SELECT')
    GROUP BY n.nspname, c.oid, c.relname, c.relkind
    ORDER BY n.nspname DESC, c.relname`.execute(kysely);
  return rows;
}
