import { sql } from "kysely";
import type { Gender, Input } from "../../../../shared/ipc/contract";
import type { TopOfRegion } from "../../../../shared/ipc/name-page-schemas";
import type { Backend } from "../../backend";
import { CopyFields, copyOut } from "../../figures/copy-fields";

/** What speaks for a region and year of one sex. */
interface StratumRow {
  load_no: number;
  region_no: number;
  region: string;
  year: number;
  denominator: number | null;
}

/** The leader of a region in a year. */
interface Leader {
  names: string[];
  count: number | null;
}

/** Region and year → its leader. */
type Leaders = Map<string, Leader>;

/** The most frequent name of every region of a country, year by year; ties share the first rank. */
export async function topByRegion(
  backend: Backend,
  { country, gender, measure = "births" }: Input<"names.top-by-region">,
): Promise<TopOfRegion[]> {
  const key = `top-by-region ${country} ${gender} ${measure}`;
  return backend.figures.once(key, async () => {
    const strata = await strataOf(backend, { country, gender, measure });
    if (strata.length === 0) return [];
    const leaders: Leaders = new Map();
    await addCounted(backend, strata, gender, leaders);
    await addRanked(backend, strata, gender, leaders);
    return toRegions(strata, leaders);
  });
}

async function strataOf(
  { kysely }: Backend,
  { country, gender, measure }: Required<Input<"names.top-by-region">>,
): Promise<StratumRow[]> {
  const { rows } = await sql<StratumRow>`
    SELECT y.load_no, y.region_no, r.code AS region, y.year, y.denominator
    FROM coverage c
    JOIN regions r ON r.no = c.region_no
    JOIN strata y ON y.load_no = c.load_no AND y.region_no = c.region_no AND y.speaks AND y.gender = ${gender}
    WHERE c.speaks <> 'none' AND c.measure = ${measure} AND c.region_no <> 0
      AND c.country_id = (SELECT id FROM countries WHERE code = ${country})
    ORDER BY r.code, y.year`.execute(kysely);
  return rows;
}

/** Who leads in a year has the first rank in one of his years: only such series are read. */
async function addCounted(
  { pg }: Backend,
  strata: readonly StratumRow[],
  gender: Gender,
  leaders: Leaders,
): Promise<void> {
  const loads = [...new Set(strata.map(({ load_no }) => load_no))];
  const copied = await copyOut(
    pg,
    `SELECT load_no, region_no, name, first_year, last_year, width, counts FROM series
     WHERE load_no IN (${loads.join(", ")}) AND region_no <> 0 AND gender = '${gender}' AND best_rank = 1`,
  );
  if (copied === null) return;
  const speaks = new Set(strata.map((row) => keyOf(row, row.year)));
  const fields = new CopyFields(copied);
  while (fields.nextRow()) {
    const place = { load_no: fields.int32(), region_no: fields.int16() };
    const name = fields.text();
    const [first, last, width] = [
      fields.int16(),
      fields.int16(),
      fields.int16(),
    ];
    const counts = fields.bytes();
    for (let year = first; year <= last; year++) {
      const count = countAt(counts, (year - first) * width, width);
      const key = keyOf(place, year);
      if (count > 0 && speaks.has(key)) lead(leaders, key, name, count);
    }
  }
}

function countAt(bytes: Uint8Array, from: number, width: number): number {
  let count = 0;
  for (let at = from; at < from + width; at++)
    count = count * 256 + (bytes[at] as number);
  return count;
}

function lead(
  leaders: Leaders,
  key: string,
  name: string,
  count: number,
): void {
  const before = leaders.get(key);
  if (before === undefined || (before.count ?? 0) < count)
    leaders.set(key, { names: [name], count });
  else if (before.count === count) before.names.push(name);
}

/** Lists of ranks without counts. */
async function addRanked(
  { kysely }: Backend,
  strata: readonly StratumRow[],
  gender: Gender,
  leaders: Leaders,
): Promise<void> {
  const loads = [...new Set(strata.map(({ load_no }) => load_no))];
  const { rows } = await sql<{
    load_no: number;
    region_no: number;
    name: string;
    year: number;
  }>`
    SELECT r.load_no, r.region_no, r.name, u.year::int AS year
    FROM ranked_series r CROSS JOIN LATERAL unnest(r.years, r.ranks) AS u (year, rank)
    WHERE r.load_no = ANY (${loads}) AND r.region_no <> 0 AND r.gender = ${gender} AND u.rank = 1
    ORDER BY r.name`.execute(kysely);
  const speaks = new Set(strata.map((row) => keyOf(row, row.year)));
  for (const row of rows) {
    const key = keyOf(row, row.year);
    const before = leaders.get(key);
    if (!speaks.has(key)) continue;
    if (before === undefined)
      leaders.set(key, { names: [row.name], count: null });
    // Where there are counts, too, they decide.
    else if (before.count === null) before.names.push(row.name);
  }
}

function keyOf(
  place: { readonly load_no: number; readonly region_no: number },
  year: number,
): string {
  return `${String(place.load_no)} ${String(place.region_no)} ${String(year)}`;
}

function toRegions(
  strata: readonly StratumRow[],
  leaders: Leaders,
): TopOfRegion[] {
  const regions = new Map<string, TopOfRegion>();
  for (const row of strata) {
    const leader = leaders.get(keyOf(row, row.year));
    if (!leader) continue;
    const known = regions.get(row.region) ?? emptyRegion(row.region);
    regions.set(row.region, known);
    const { count } = leader;
    known.years.push(row.year);
    known.names.push(leader.names.sort());
    known.counts.push(count);
    known.shares.push(
      count === null || !row.denominator ? null : count / row.denominator,
    );
  }
  return [...regions.values()];
}

function emptyRegion(region: string): TopOfRegion {
  return { region, years: [], names: [], counts: [], shares: [] };
}
