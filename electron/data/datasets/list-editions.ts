import { sql } from "kysely";
import type { Input } from "../../../shared/ipc/contract";
import type { Edition } from "../../../shared/ipc/library-schemas";
import type { Backend } from "../backend";
import { listDatasets, readDataset } from "./list-datasets";

/** What makes datasets members of one series. */
interface Member {
  id: string;
  min_year: number;
  max_year: number;
  preferred: boolean;
  /** Numbers of its places. */
  places: number[];
}

/**
 * Datasets of the same series as this one, latest years first: of the same country, profile and measure, with a place in
 * common, whose years overlap or adjoin those of another one of them.
 * @throws AppError 'not-found'
 */
export async function listEditions(
  backend: Backend,
  id: string,
): Promise<Edition[]> {
  const dataset = await readDataset(backend, id);
  const members = seriesOf(await candidates(backend, id), id);
  const spoken = await spokenYears(backend, [...members.keys()]);
  const all = await listDatasets(backend);
  return all
    .flatMap((one): Edition[] => {
      const member = members.get(one.id);
      if (member === undefined && one.id !== dataset.id) return [];
      const said = spoken.get(one.id);
      return [
        {
          ...one,
          speaks: said?.speaks ?? "none",
          speaks_years: rangesOf(said?.years ?? []),
          preferred: member?.preferred ?? false,
        },
      ];
    })
    .sort((a, b) => (b.max_year ?? 0) - (a.max_year ?? 0));
}

/**
 * Makes an edition speak for its years, whatever is newer, or no longer. Both stay, and the choice can be taken back.
 * @throws AppError 'not-found'
 */
export async function preferEdition(
  backend: Backend,
  { id, preferred = true }: Input<"datasets.prefer">,
): Promise<Edition[]> {
  await readDataset(backend, id);
  await backend.kysely.transaction().execute(async (tx) => {
    const { country_id } = await tx
      .updateTable("datasets")
      .set({ preferred_at: preferred ? sql<Date>`clock_timestamp()` : null })
      .where("id", "=", id)
      .returning("country_id")
      .executeTakeFirstOrThrow();
    await sql`SELECT choose_speakers(${country_id})`.execute(tx);
  });
  backend.changed();
  return listEditions(backend, id);
}

/** Datasets of the same country, profile and measure that have figures. */
async function candidates(
  { kysely }: Backend,
  id: string,
): Promise<Map<string, Member>> {
  const { rows } = await sql<Member>`
    SELECT d.id, d.min_year, d.max_year, d.preferred_at IS NOT NULL AS preferred, array_agg(c.region_no::int) AS places
    FROM datasets o
    JOIN datasets d ON d.country_id = o.country_id AND d.profile = o.profile AND d.measure = o.measure
    JOIN coverage c ON c.dataset_id = d.id AND c.load_no = d.load_no AND NOT c.derived
    WHERE o.id = ${id} AND (d.deleted_at IS NULL OR d.id = o.id)
    GROUP BY d.id`.execute(kysely);
  return new Map(rows.map((row) => [row.id, row]));
}

/** From one dataset on, all that adjoin one that is in already. */
function seriesOf(
  found: ReadonlyMap<string, Member>,
  id: string,
): Map<string, Member> {
  const series = new Map<string, Member>();
  const next = [found.get(id)];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    const known = one;
    series.set(known.id, known);
    for (const other of found.values())
      if (!series.has(other.id) && adjoin(known, other)) next.push(other);
  }
  return series;
}

function adjoin(a: Member, b: Member): boolean {
  return (
    a.min_year <= b.max_year + 1 &&
    b.min_year <= a.max_year + 1 &&
    a.places.some((place) => b.places.includes(place))
  );
}

interface Spoken {
  speaks: Edition["speaks"];
  years: number[];
}

/** Where datasets speak: the years are those of whole countries, where they have any. */
async function spokenYears(
  { kysely }: Backend,
  ids: readonly string[],
): Promise<Map<string, Spoken>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Spoken & { id: string }>`
    SELECT d.id,
           CASE WHEN bool_and(y.speaks) THEN 'all' WHEN bool_or(y.speaks) THEN 'some' ELSE 'none' END AS speaks,
           coalesce(array_agg(DISTINCT y.year) FILTER (WHERE y.speaks AND y.region_no = n.place), '{}') AS years
    FROM datasets d
    JOIN (SELECT load_no, min(region_no) AS place FROM coverage GROUP BY load_no) n ON n.load_no = d.load_no
    JOIN strata y ON y.load_no = d.load_no
    WHERE d.id IN (${sql.join(ids)})
    GROUP BY d.id`.execute(kysely);
  return new Map(rows.map((row) => [row.id, row]));
}

function rangesOf(years: readonly number[]): Edition["speaks_years"] {
  const ranges: { from: number; to: number }[] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === year - 1) last.to = year;
    else ranges.push({ from: year, to: year });
  }
  return ranges;
}
