import { sql, type RawBuilder } from "kysely";
import { fold } from "../../../../shared/fold";
import type { Gender, Input } from "../../../../shared/ipc/contract";
import type { PlaceSeries } from "../../../../shared/ipc/name-page-schemas";
import type { Backend } from "../../backend";
import { sourceOf, type SourceTruth } from "../../datasets/source-of";
import { differsByCase } from "./name-variants";
import { PlaceSeriesBuilder, type StratumColumns } from "./place-series";

/** What speaks for a place and sex, year by year: one entry of each list per year. */
interface StrataRow extends StratumColumns {
  country: string;
  /** Null: the whole country. */
  region: string | null;
  gender: Gender;
  complete: boolean;
  /** The sum of regions: what they left out adds up to no known bound. */
  derived: boolean;
  profile: string;
  source: SourceTruth | null;
}

interface CountsRow {
  country: string;
  region: string | null;
  gender: Gender;
  name: string;
  years: number[];
  counts: number[];
  ranks: number[];
}

interface UncountedRow {
  country: string;
  region: string | null;
  gender: Gender;
  name: string;
  year: number;
  rank: number | null;
  low: number | null;
  high: number | null;
}

type NamedPlace = Pick<PlaceSeries, "country" | "region" | "name" | "gender">;

/** One name at every place of a kind, year by year, also as offices write it in capitals. */
export async function namePlaces(
  backend: Backend,
  question: Input<"names.places">,
): Promise<PlaceSeries[]> {
  const names = await spellingsOf(backend, question.name);
  const counts = await countsOf(backend, question, names);
  const uncounted = await uncountedOf(backend, question, names);
  const countries = [...counts, ...uncounted].map(({ country }) => country);
  if (countries.length === 0) return [];
  const strata = await strataOf(backend, question, [...new Set(countries)]);
  const builders = new Map<string, PlaceSeriesBuilder>();
  const builderOf = (place: NamedPlace): PlaceSeriesBuilder => {
    const key = `${keyOf(place)} ${place.name}`;
    const known = builders.get(key);
    if (known) return known;
    const made = new PlaceSeriesBuilder(place);
    for (const row of strata)
      if (keyOf(row) === keyOf(place))
        made.addStrata(row, row.complete, thresholdOf(row));
    builders.set(key, made);
    return made;
  };
  for (const row of counts) builderOf(row).addCounts(row);
  for (const row of uncounted) builderOf(row).addUncounted(row);
  const told = new Set<string>();
  for (const row of [...counts, ...uncounted]) {
    told.add(placeKey(row));
    // That nothing was published of the other sex is known of a place that publishes both.
    for (const gender of ["F", "M"] as const)
      if (strata.some((one) => keyOf(one) === keyOf({ ...row, gender })))
        builderOf({ ...row, gender });
  }
  // And of regions that say nothing of the name at all.
  if (question.country !== null)
    for (const row of strata)
      if (!told.has(placeKey(row))) builderOf({ ...row, name: question.name });
  return [...builders.values()].map((builder) => builder.series());
}

function thresholdOf(row: StrataRow): number | null {
  return row.derived ? null : sourceOf(row).threshold;
}

function placeKey({
  country,
  region,
}: Omit<NamedPlace, "name" | "gender">): string {
  return `${country} ${region ?? ""}`;
}

function keyOf(of: Omit<NamedPlace, "name">): string {
  return `${of.country} ${of.region ?? ""} ${of.gender}`;
}

/** The name, and the same in capitals or the like: what a person takes for the same spelling. */
async function spellingsOf(
  { kysely }: Backend,
  name: string,
): Promise<string[]> {
  const rows = await kysely
    .selectFrom("given_names")
    .select("name")
    .where("folded", "=", fold(name))
    .execute();
  return rows
    .map((row) => row.name)
    .filter((spelling) => differsByCase(spelling, name));
}

/** Condition on coverage `c`: the places that the question is about. */
function isAsked({
  country,
  measure = "births",
}: Input<"names.places">): RawBuilder<boolean> {
  const speaks = sql<boolean>`c.speaks <> 'none' AND c.measure = ${measure}`;
  if (country !== null)
    return sql<boolean>`${speaks} AND c.region_no <> 0
      AND c.country_id = (SELECT id FROM countries WHERE code = ${country})`;
  return sql<boolean>`${speaks} AND (c.region_no = 0 OR NOT EXISTS (
    SELECT FROM coverage n
    WHERE n.country_id = c.country_id AND n.region_no = 0 AND n.speaks <> 'none' AND n.measure = c.measure))`;
}

async function countsOf(
  { kysely }: Backend,
  question: Input<"names.places">,
  names: readonly string[],
): Promise<CountsRow[]> {
  const { rows } = await sql<CountsRow>`
    SELECT k.code AS country, nullif(r.code, '') AS region, s.gender, s.name,
           array_agg(y.year ORDER BY y.year) AS years,
           array_agg(f.count ORDER BY y.year) AS counts,
           array_agg(y.run_ranks[width_bucket(f.count, y.run_counts)] ORDER BY y.year) AS ranks
    FROM coverage c
    JOIN countries k ON k.id = c.country_id
    JOIN regions r ON r.no = c.region_no
    JOIN series s ON s.load_no = c.load_no AND s.region_no = c.region_no AND s.name = ANY (${names})
    JOIN strata y ON y.load_no = s.load_no AND y.region_no = s.region_no AND y.gender = s.gender
                 AND y.year BETWEEN s.first_year AND s.last_year AND y.speaks
    CROSS JOIN LATERAL (SELECT count_at(s.counts, s.width, y.year - s.first_year) AS count) f
    WHERE ${isAsked(question)} AND f.count > 0
    GROUP BY k.code, r.code, s.gender, s.name
    ORDER BY k.code, r.code, s.gender, s.name`.execute(kysely);
  return rows;
}

/** Years of which only a rank is known, or that the count was suppressed. */
async function uncountedOf(
  { kysely }: Backend,
  question: Input<"names.places">,
  names: readonly string[],
): Promise<UncountedRow[]> {
  const { rows } = await sql<UncountedRow>`
    SELECT k.code AS country, nullif(r.code, '') AS region, u.gender, u.name, u.year::int AS year,
           max(u.rank) AS rank, max(u.low) AS low, max(u.high) AS high
    FROM (SELECT load_no, region_no, gender, name, unnest(years) AS year, unnest(ranks) AS rank, NULL::int AS low, NULL::int AS high
          FROM ranked_series WHERE name = ANY (${names})
          UNION ALL
          SELECT load_no, region_no, gender, name, unnest(years), NULL, low, high
          FROM suppressed_series WHERE name = ANY (${names})) u
    JOIN coverage c ON c.load_no = u.load_no AND c.region_no = u.region_no
    JOIN countries k ON k.id = c.country_id
    JOIN regions r ON r.no = c.region_no
    JOIN strata y ON y.load_no = u.load_no AND y.region_no = u.region_no AND y.gender = u.gender
                 AND y.year = u.year AND y.speaks
    WHERE ${isAsked(question)}
    GROUP BY k.code, r.code, u.gender, u.name, u.year`.execute(kysely);
  return rows;
}

async function strataOf(
  { kysely }: Backend,
  question: Input<"names.places">,
  countries: readonly string[],
): Promise<StrataRow[]> {
  const { rows } = await sql<StrataRow>`
    SELECT k.code AS country, nullif(r.code, '') AS region, y.gender, c.complete, c.derived, d.profile, d.source,
           array_agg(y.year) AS years,
           array_agg(y.denominator::float8) AS denominators,
           array_agg(y.run_counts[1]) AS lowest
    FROM coverage c
    JOIN datasets d ON d.id = c.dataset_id AND d.load_no = c.load_no
    JOIN countries k ON k.id = c.country_id
    JOIN regions r ON r.no = c.region_no
    JOIN strata y ON y.load_no = c.load_no AND y.region_no = c.region_no AND y.speaks
    WHERE ${isAsked(question)} AND k.code = ANY (${countries})
    GROUP BY k.code, r.code, y.gender, c.load_no, c.complete, c.derived, d.profile, d.source::text, d.id`.execute(
    kysely,
  );
  return rows;
}
