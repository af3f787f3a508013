import { sql } from "kysely";
import type { Input, Output } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";

/** How the births of a name were registered, country by country: counts, and per cent with two decimals. */
export async function genderSplit(
  { kysely }: Backend,
  { name, country, measure = "births" }: Input<"names.gender">,
): Promise<Output<"names.gender">> {
  const { rows } = await sql<{ country: string; male: number; female: number }>`
    SELECT k.code AS country,
           coalesce(sum(t.total) FILTER (WHERE t.gender = 'M'), 0)::bigint AS male,
           coalesce(sum(t.total) FILTER (WHERE t.gender = 'F'), 0)::bigint AS female
    FROM speaking_totals t JOIN countries k ON k.id = t.country_id
    WHERE t.name = ${name} AND t.region_no = 0 AND t.measure = ${measure}
      AND (${country}::text IS NULL OR k.code = ${country})
    GROUP BY k.code
    HAVING sum(t.total) > 0
    ORDER BY k.code`.execute(kysely);
  return rows.map((row) => {
    const total = row.male + row.female;
    return {
      country: row.country,
      name,
      male_count: row.male,
      female_count: row.female,
      total_count: total,
      male_probability: percent(row.male, total),
      female_probability: percent(row.female, total),
    };
  });
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 100;
}
