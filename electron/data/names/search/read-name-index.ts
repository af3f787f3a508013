import { sql } from "kysely";
import { fold } from "../../../../shared/fold";
import type { Measure } from "../../../../shared/mapping";
import type { Backend } from "../../backend";
import { CopyFields, copyOut, LETTER_M } from "../../figures/copy-fields";
import { NameIndex, type IndexedName, type NameInCountry } from "./name-index";

/** A place that a load speaks for. */
interface PlaceRow {
  load_no: number;
  region_no: number;
  country: string;
  /** Null: the whole country. */
  region: string | null;
  /** For all years that it has, or for some of them. */
  speaks: "all" | "some";
}

type Sums = Record<"F" | "M", number>;

/** Births of every name at one place. */
interface PlaceSums {
  readonly country: string;
  readonly region: string | null;
  readonly names: Map<string, Sums>;
}

/**
 * The index of all names, or of those of one country by their births there. Kept until the library changes.
 * Where a country has no national figures, the region with the most births of a name stands for it: sums of regions
 * could count twice.
 */
export async function nameIndexOf(
  backend: Backend,
  measure: Measure,
  country: string | null,
): Promise<NameIndex> {
  const { figures } = backend;
  const all = await figures.once(`name-index ${measure}`, () =>
    readNameIndex(backend, measure),
  );
  if (country === null) return all;
  return figures.once(`name-index ${measure} ${country}`, () =>
    Promise.resolve(withinCountry(all, country)),
  );
}

function withinCountry(all: NameIndex, country: string): NameIndex {
  const entries = all.entries.flatMap((entry) => {
    const here = entry.countries.filter((one) => one.country === country);
    return here.length === 0 ? [] : [entryOf(entry.name, entry.folded, here)];
  });
  return new NameIndex(entries.sort(byBirths), all.codes);
}

async function readNameIndex(
  backend: Backend,
  measure: Measure,
): Promise<NameIndex> {
  const rows = await placesOf(backend, measure);
  const places = new Map<string, PlaceSums>();
  const placeOf = ({ country, region }: PlaceRow): PlaceSums => {
    const key = `${country} ${region ?? ""}`;
    const known = places.get(key);
    if (known) return known;
    const made = { country, region, names: new Map<string, Sums>() };
    places.set(key, made);
    return made;
  };
  await addWhole(backend, rows, placeOf);
  for (const row of rows)
    if (row.speaks === "some")
      await addPartly(backend, row, measure, placeOf(row));
  await addUncounted(backend, rows, placeOf);
  return new NameIndex(entriesOf([...places.values()]).sort(byBirths));
}

/** The whole country where there are national figures, else each region. */
async function placesOf(
  { kysely }: Backend,
  measure: Measure,
): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    SELECT c.load_no, c.region_no, k.code AS country, nullif(r.code, '') AS region, c.speaks
    FROM coverage c
    JOIN countries k ON k.id = c.country_id
    JOIN regions r ON r.no = c.region_no
    WHERE c.speaks <> 'none' AND c.measure = ${measure}
      AND (c.region_no = 0 OR NOT EXISTS (
        SELECT FROM coverage n
        WHERE n.country_id = c.country_id AND n.region_no = 0 AND n.speaks <> 'none' AND n.measure = c.measure))
    ORDER BY k.code, r.code`.execute(kysely);
  return rows;
}

/** Loads that speak for all their years: their sums are stored. */
async function addWhole(
  { pg }: Backend,
  rows: readonly PlaceRow[],
  placeOf: (row: PlaceRow) => PlaceSums,
): Promise<void> {
  for (const row of rows) {
    if (row.speaks !== "all") continue;
    const copied = await copyOut(
      pg,
      `SELECT gender, name, total FROM series WHERE load_no = ${String(row.load_no)} AND region_no = ${String(row.region_no)}`,
    );
    if (copied === null) continue;
    const { names } = placeOf(row);
    const fields = new CopyFields(copied);
    while (fields.nextRow()) {
      const gender = fields.letter() === LETTER_M ? "M" : "F";
      sumsIn(names, fields.text())[gender] += fields.int64();
    }
  }
}

/** Loads that speak for some of their years: the years are summed that they speak for. */
async function addPartly(
  backend: Backend,
  { load_no, region_no }: PlaceRow,
  measure: Measure,
  { names }: PlaceSums,
): Promise<void> {
  const { rows } = await sql<{
    name: string;
    gender: "F" | "M";
    total: number;
  }>`
    SELECT s.name, s.gender, sum(count_at(s.counts, s.width, y.year - s.first_year))::bigint AS total
    FROM series s
    JOIN coverage c ON c.load_no = s.load_no AND c.region_no = s.region_no AND c.measure = ${measure}
    JOIN strata y ON y.load_no = s.load_no AND y.region_no = s.region_no AND y.gender = s.gender
                 AND y.speaks AND y.year BETWEEN s.first_year AND s.last_year
    WHERE s.load_no = ${load_no} AND s.region_no = ${region_no}
    GROUP BY s.name, s.gender`.execute(backend.kysely);
  for (const { name, gender, total } of rows)
    if (total > 0) sumsIn(names, name)[gender] += total;
}

/** Names of which only ranks are known, or that their counts were suppressed. */
async function addUncounted(
  { kysely }: Backend,
  places: readonly PlaceRow[],
  placeOf: (row: PlaceRow) => PlaceSums,
): Promise<void> {
  const byKey = new Map(
    places.map((row) => [
      `${String(row.load_no)} ${String(row.region_no)}`,
      row,
    ]),
  );
  const { rows } = await sql<{
    load_no: number;
    region_no: number;
    name: string;
  }>`
    SELECT load_no, region_no, name FROM ranked_series
    UNION SELECT load_no, region_no, name FROM suppressed_series`.execute(
    kysely,
  );
  for (const { load_no, region_no, name } of rows) {
    const row = byKey.get(`${String(load_no)} ${String(region_no)}`);
    if (row) sumsIn(placeOf(row).names, name);
  }
}

function sumsIn(names: Map<string, Sums>, name: string): Sums {
  const known = names.get(name);
  if (known) return known;
  const made = { F: 0, M: 0 };
  names.set(name, made);
  return made;
}

function entriesOf(places: readonly PlaceSums[]): IndexedName[] {
  const byName = new Map<string, NameInCountry[]>();
  for (const { country, region, names } of places)
    for (const [name, { F, M }] of names) {
      const here = { country, region, F, M };
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [here]);
      else addPlace(known, here);
    }
  return Array.from(byName, ([name, countries]) =>
    entryOf(
      name,
      fold(name),
      countries.sort((a, b) => birthsOf(b) - birthsOf(a)),
    ),
  );
}

/** Of several regions of a country without national figures, the one with the most births stays. */
function addPlace(known: NameInCountry[], here: NameInCountry): void {
  const at = known.findIndex(({ country }) => country === here.country);
  const before = known[at];
  if (before === undefined) known.push(here);
  else if (birthsOf(here) > birthsOf(before)) known[at] = here;
}

function entryOf(
  name: string,
  folded: string,
  countries: readonly NameInCountry[],
): IndexedName {
  const total = countries.reduce((sum, one) => sum + birthsOf(one), 0);
  return { name, folded, total, countries };
}

function birthsOf({ F, M }: NameInCountry): number {
  return F + M;
}

function byBirths(a: IndexedName, b: IndexedName): number {
  return b.total - a.total || (a.name < b.name ? -1 : 1);
}
