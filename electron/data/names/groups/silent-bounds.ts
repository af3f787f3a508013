import { sql } from "kysely";
import type { Gender } from "../../../../shared/ipc/contract";
import type { Backend } from "../../backend";
import type { PlaceKey, Stratum } from "../../figures/place-figures";
import { listCountries } from "../list-countries";
import { isPlace } from "../place";

/** What a count can be that was not published. Null: no bound is known. */
export interface Bounds {
  readonly low: number;
  readonly high: number | null;
}

/** Says of a name, sex and year without a published count what it can be. */
export type BoundsOf = (
  name: string,
  gender: Gender,
  stratum: Stratum,
) => Bounds;

interface SuppressedRow {
  name: string;
  gender: Gender;
  year: number;
  low: number;
  high: number | null;
}

/**
 * The bounds that an office gave; else the threshold of its file; of a list of the most frequent the last count; of a sum
 * of regions none.
 */
export async function silentBounds(
  backend: Backend,
  place: PlaceKey,
): Promise<BoundsOf> {
  const below = await mostBelowThreshold(backend, place);
  const given = new Map(
    (await suppressedAt(backend, place)).map((row) => [
      `${row.gender}${String(row.year)}${row.name}`,
      row,
    ]),
  );
  return (name, gender, { year, complete, runCounts }) => {
    const said = given.get(`${gender}${String(year)}${name}`);
    const silent = complete ? below : (runCounts[0] ?? null);
    return { low: said?.low ?? 0, high: said?.high ?? silent };
  };
}

async function mostBelowThreshold(
  backend: Backend,
  { country, region, measure }: PlaceKey,
): Promise<number | null> {
  const countries = await listCountries(backend, measure);
  const found = countries.find(({ code }) => code === country);
  if (region === null && found?.derived === true) return null;
  const truth =
    region === null
      ? found
      : found?.regions.find(({ code }) => code === region);
  const threshold = truth?.threshold ?? null;
  return threshold === null ? null : threshold - 1;
}

async function suppressedAt(
  { kysely }: Backend,
  { country, region, measure }: PlaceKey,
): Promise<SuppressedRow[]> {
  const { rows } = await sql<SuppressedRow>`
    SELECT x.name, x.gender, u.year::int AS year, x.low, x.high
    FROM coverage c
    JOIN suppressed_series x ON x.load_no = c.load_no AND x.region_no = c.region_no
    CROSS JOIN LATERAL unnest(x.years) AS u (year)
    JOIN strata y ON y.load_no = x.load_no AND y.region_no = x.region_no AND y.gender = x.gender
                 AND y.year = u.year AND y.speaks
    WHERE ${isPlace(country, region)} AND c.speaks <> 'none' AND c.measure = ${measure}`.execute(
    kysely,
  );
  return rows;
}
