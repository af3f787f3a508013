import { sql } from "kysely";
import type { Gender } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";
import { isPlace } from "../names/place";
import { readSeriesRows, type SeriesRow } from "./copy-rows";
import {
  PlaceFigures,
  type FigureColumns,
  type PlaceKey,
  type RankedName,
  type Stratum,
} from "./place-figures";

interface StratumRow {
  load_no: number;
  region_no: number;
  year: number;
  gender: Gender;
  births: number | null;
  names: number;
  ranked: number;
  suppressed: number;
  denominator: number | null;
  complete: boolean;
  run_counts: number[];
  run_ranks: number[];
}

/** Reads all that speaks for a place; null: nothing does. */
export async function readFigures(
  backend: Backend,
  place: PlaceKey,
): Promise<PlaceFigures | null> {
  const strata = await strataOf(backend, place);
  const [first] = strata;
  if (first === undefined) return null;
  const loads = [...new Set(strata.map(({ load_no }) => load_no))];
  const rows = await readSeriesRows(backend, loads, first.region_no);
  return new PlaceFigures(
    arrange(rows, speakingYears(strata)),
    strata.map(toStratum),
    strata.some(({ ranked }) => ranked > 0)
      ? await rankedNames(backend, place)
      : [],
  );
}

async function strataOf(
  { kysely }: Backend,
  { country, region, measure }: PlaceKey,
): Promise<StratumRow[]> {
  const { rows } = await sql<StratumRow>`
    SELECT y.load_no, y.region_no, y.year, y.gender, y.births, y.names, y.ranked, y.suppressed, y.denominator,
           c.complete, y.run_counts, y.run_ranks
    FROM coverage c JOIN strata y ON y.load_no = c.load_no AND y.region_no = c.region_no
    WHERE ${isPlace(country, region)} AND c.speaks <> 'none' AND c.measure = ${measure} AND y.speaks
    ORDER BY y.year, y.gender`.execute(kysely);
  return rows;
}

async function rankedNames(
  { kysely }: Backend,
  { country, region, measure }: PlaceKey,
): Promise<RankedName[]> {
  const { rows } = await sql<RankedName>`
    SELECT r.name, r.gender, array_agg(r.year ORDER BY r.year) AS years, array_agg(r.rank ORDER BY r.year) AS ranks
    FROM (SELECT load_no, region_no, gender, name, unnest(years)::int AS year, unnest(ranks) AS rank FROM ranked_series) r
    JOIN coverage c ON c.load_no = r.load_no AND c.region_no = r.region_no
    JOIN strata y ON y.load_no = r.load_no AND y.region_no = r.region_no AND y.gender = r.gender AND y.year = r.year
    WHERE ${isPlace(country, region)} AND c.speaks <> 'none' AND c.measure = ${measure} AND y.speaks
    GROUP BY r.name, r.gender`.execute(kysely);
  return rows;
}

function toStratum(row: StratumRow): Stratum {
  return { ...row, runCounts: row.run_counts, runRanks: row.run_ranks };
}

/** Whether a load speaks for a year and sex. */
type Speaks = (load: number, gender: number, year: number) => boolean;

function speakingYears(strata: readonly StratumRow[]): Speaks {
  const said = new Set(
    strata.map((row) =>
      keyOf(row.load_no, row.gender === "M" ? 1 : 0, row.year),
    ),
  );
  return (load, gender, year) => said.has(keyOf(load, gender, year));
}

function keyOf(load: number, gender: number, year: number): number {
  return (load * 2 + gender) * 4096 + year;
}

/** One entry per name and sex, from the series of one or more loads that each speak for some years. */
function arrange(rows: readonly SeriesRow[], speaks: Speaks): FigureColumns {
  const entries = entriesOf(rows);
  const starts = new Uint32Array(entries.length + 1);
  for (const [i, { first, last }] of entries.entries())
    starts[i + 1] = (starts[i] as number) + last - first + 1;
  const counts = new Uint32Array(starts[entries.length] as number);
  for (const [i, { first, rows: parts }] of entries.entries())
    for (const part of parts)
      fill(counts, (starts[i] as number) - first, part, speaks);
  return {
    names: entries.map(({ rows: [part] }) => part?.name ?? ""),
    genders: Uint8Array.from(entries, ({ rows: [part] }) => part?.gender ?? 0),
    firstYears: Uint16Array.from(entries, ({ first }) => first),
    starts,
    counts,
  };
}

interface Entry {
  first: number;
  last: number;
  rows: SeriesRow[];
}

function entriesOf(rows: readonly SeriesRow[]): Entry[] {
  const severalLoads = rows.some(({ load }) => load !== rows[0]?.load);
  if (!severalLoads)
    return rows.map((row) => ({
      first: row.first,
      last: row.last,
      rows: [row],
    }));
  const byKey = new Map<string, Entry>();
  for (const row of rows) {
    const key = `${String(row.gender)}${row.name}`;
    const entry = byKey.get(key);
    if (entry === undefined) {
      byKey.set(key, { first: row.first, last: row.last, rows: [row] });
      continue;
    }
    entry.first = Math.min(entry.first, row.first);
    entry.last = Math.max(entry.last, row.last);
    entry.rows.push(row);
  }
  return [...byKey.values()];
}

/** @param offset where in `counts` the year 0 would be */
function fill(
  counts: Uint32Array,
  offset: number,
  { load, gender, first, last, width, bytes }: SeriesRow,
  speaks: Speaks,
): void {
  let at = 0;
  for (let year = first; year <= last; year++) {
    let count = 0;
    for (let end = at + width; at < end; at++)
      count = count * 256 + (bytes[at] as number);
    if (count > 0 && speaks(load, gender, year)) counts[offset + year] = count;
  }
}
