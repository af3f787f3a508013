import { sql } from "kysely";
import type { Input, TrendPoint } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";
import { regionNo } from "./place";

/** One name (this very spelling) over the years, with its rank among the names of the same year, sex and place. */
export async function nameTrend(
  backend: Backend,
  question: Input<"names.trend">,
): Promise<TrendPoint[]> {
  const counted = await countedPoints(backend, question);
  if (!(await isUncounted(backend, question.name))) return counted;
  const uncounted = await uncountedPoints(backend, question);
  return [...counted, ...uncounted].sort(
    (a, b) =>
      compare(a.country, b.country) ||
      compare(a.gender, b.gender) ||
      a.year - b.year,
  );
}

async function countedPoints(
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

/** Of most names nothing is: then the costlier question is not asked. */
async function isUncounted({ pg }: Backend, name: string): Promise<boolean> {
  const { rows } = await pg.query(
    "SELECT 1 FROM ranked_series WHERE name = $1 UNION ALL SELECT 1 FROM suppressed_series WHERE name = $1 LIMIT 1",
    [name],
  );
  return rows.length > 0;
}

/** The years of which only a rank is known, or that the count was suppressed. */
async function uncountedPoints(
  { kysely }: Backend,
  { name, country, region, gender, measure = "births" }: Input<"names.trend">,
): Promise<TrendPoint[]> {
  const { rows } = await sql<TrendPoint>`
    SELECT k.code AS country, nullif(r.code, '') AS region, y.year, y.gender, NULL::int AS count,
           max(u.rank) AS rank, NULL::float8 AS share, max(u.low) AS low, max(u.high) AS high
    FROM (SELECT load_no, region_no, gender, unnest(years) AS year, unnest(ranks) AS rank, NULL::int AS low, NULL::int AS high
          FROM ranked_series WHERE name = ${name}
          UNION ALL
          SELECT load_no, region_no, gender, unnest(years), NULL, low, high
          FROM suppressed_series WHERE name = ${name}) u
    JOIN coverage c ON c.load_no = u.load_no AND c.region_no = u.region_no
    JOIN countries k ON k.id = c.country_id
    JOIN regions r ON r.no = c.region_no
    JOIN strata y ON y.load_no = u.load_no AND y.region_no = u.region_no AND y.gender = u.gender
                 AND y.year = u.year AND y.speaks
    WHERE c.region_no = ${regionNo(region)} AND c.speaks <> 'none' AND c.measure = ${measure}
      AND (${country}::text IS NULL OR k.code = ${country})
      AND (${gender}::text IS NULL OR u.gender = ${gender})
    GROUP BY k.code, r.code, y.year, y.gender`.execute(kysely);
  return rows;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
