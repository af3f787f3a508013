import { sql, type RawBuilder } from "kysely";
import { fold } from "../../../shared/fold";
import type { Input, Output } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";

type Hits = Output<"names.search">;

/** Names that begin with the text (or are similar to it), without regard to case and accents, by births. */
export async function searchNames(
  backend: Backend,
  question: Input<"names.search">,
): Promise<Hits> {
  const key = fold(question.text.trim());
  if (key === "") return [];
  const counted = await countedHits(backend, question, key);
  if (counted.length === question.limit) return counted;
  const known = new Set(counted.map(({ name }) => name));
  const others = await uncountedHits(backend, question, key);
  return [...counted, ...others.filter(({ name }) => !known.has(name))].slice(
    0,
    question.limit,
  );
}

async function countedHits(
  { kysely }: Backend,
  { country, fuzzy, limit, measure = "births" }: Input<"names.search">,
  key: string,
): Promise<Hits> {
  const { rows } = await sql<Hits[number]>`
    SELECT g.name, sum(t.total)::bigint AS total_count
    FROM given_names g JOIN speaking_totals t ON t.name = g.name
    WHERE ${matches(fuzzy, key)} AND t.region_no = 0 AND t.measure = ${measure}
      AND (${country}::text IS NULL OR t.country_id = (SELECT id FROM countries WHERE code = ${country}))
    GROUP BY g.name, g.folded
    HAVING sum(t.total) > 0
    ORDER BY ${similarity(fuzzy, key)} total_count DESC, g.name
    LIMIT ${limit}`.execute(kysely);
  return rows;
}

/** Names of which only ranks are known, or that their counts were suppressed. */
async function uncountedHits(
  { kysely }: Backend,
  { country, fuzzy, limit, measure = "births" }: Input<"names.search">,
  key: string,
): Promise<Hits> {
  const { rows } = await sql<Hits[number]>`
    SELECT g.name, 0 AS total_count
    FROM (SELECT name, load_no, region_no FROM ranked_series
          UNION ALL SELECT name, load_no, region_no FROM suppressed_series) u
    JOIN given_names g ON g.name = u.name
    JOIN coverage c ON c.load_no = u.load_no AND c.region_no = u.region_no AND c.speaks <> 'none'
    WHERE ${matches(fuzzy, key)} AND c.region_no = 0 AND c.measure = ${measure}
      AND (${country}::text IS NULL OR c.country_id = (SELECT id FROM countries WHERE code = ${country}))
    GROUP BY g.name, g.folded
    ORDER BY ${similarity(fuzzy, key)} g.name
    LIMIT ${limit}`.execute(kysely);
  return rows;
}

/** A range instead of LIKE: nothing in the text is a wildcard, and the index serves it whatever the text. */
function matches(fuzzy: boolean, key: string): RawBuilder<boolean> {
  return fuzzy
    ? sql<boolean>`g.folded % ${key}`
    : sql<boolean>`g.folded >= ${key} AND g.folded < ${key + "\u{10ffff}"}`;
}

function similarity(fuzzy: boolean, key: string): RawBuilder<unknown> {
  return fuzzy ? sql`similarity(g.folded, ${key}) DESC,` : sql``;
}
