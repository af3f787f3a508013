import { sql } from "kysely";
import { fold } from "../../../shared/fold";
import type { Input, Output } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";

/** Names that begin with the text (or are similar to it), without regard to case and accents, by births. */
export async function searchNames(
  { kysely }: Backend,
  { text, country, fuzzy, limit, measure = "births" }: Input<"names.search">,
): Promise<Output<"names.search">> {
  const key = fold(text.trim());
  if (key === "") return [];
  // A range instead of LIKE: nothing in the text is a wildcard, and the index serves it whatever the text.
  const matches = fuzzy
    ? sql`g.folded % ${key}`
    : sql`g.folded >= ${key} AND g.folded < ${key + "\u{10ffff}"}`;
  const order = fuzzy ? sql`similarity(g.folded, ${key}) DESC,` : sql``;
  const { rows } = await sql<{ name: string; total_count: number }>`
    SELECT g.name, sum(t.total)::bigint AS total_count
    FROM given_names g JOIN speaking_totals t ON t.name = g.name
    WHERE ${matches} AND t.region_no = 0 AND t.measure = ${measure}
      AND (${country}::text IS NULL OR t.country_id = (SELECT id FROM countries WHERE code = ${country}))
    GROUP BY g.name, g.folded
    HAVING sum(t.total) > 0
    ORDER BY ${order} total_count DESC, g.name
    LIMIT ${limit}`.execute(kysely);
  return rows;
}
