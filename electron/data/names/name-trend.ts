import { sql } from "kysely";
import type { Input, TrendPoint } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";
import { regionNo } from "./place";

/** One name (this very spelling) over the years, with its rank among the names of the same year, sex and place. */
export async function nameTrend(
  { kysely }: Backend,
  { name, country, region, gender, measure = "births" }: Input<"names.trend">,
): Promise<TrendPoint[]> {
  const { rows } = await sql<TrendPoint>`
    SELECT k.code AS country, nullif(r.code, '') AS region, y.year, y.gender,
           f.count,
           y.run_ranks[width_bucket(f.count, y.run_counts)] AS rank,
           f.count / nullif(y.denominator, 0)::float8 AS share,
           NULL::int AS low, NULL::int AS high
    FROM coverage c
    JOIN countries k ON k.id = c.country_id
    JOIN regions r ON r.no = c.region_no
    JOIN series s ON s.load_no = c.load_no AND s.region_no = c.region_no AND s.name = ${name}
    JOIN strata y ON y.load_no = s.load_no AND y.region_no = s.region_no AND y.gender = s.gender
                 AND y.year BETWEEN s.first_year AND s.last_year AND y.speaks
    CROSS JOIN LATERAL (SELECT count_at(s.counts, s.width, y.year - s.first_year) AS count) f
    WHERE c.region_no = ${regionNo(region)} AND c.speaks <> 'none' AND c.measure = ${measure}
      AND (${country}::text IS NULL OR k.code = ${country})
      AND (${gender}::text IS NULL OR s.gender = ${gender})
      AND f.count > 0
    ORDER BY k.code, y.gender, y.year`.execute(kysely);
  return rows;
}
