import { sql } from "kysely";
import { AppError } from "../../../shared/errors";
import type { Input } from "../../../shared/ipc/contract";
import type {
  Change,
  Diff,
  DiffRow,
} from "../../../shared/ipc/library-schemas";
import type { Backend } from "../backend";

/** Of each change at most so many are listed; all are counted. */
const MOST_LISTED = 20_000;
/** Series a page: other questions get their turn in between. */
const SERIES_AT_A_TIME = 4000;

/** The same series in two loads, where it is not the same; null: one of them has none. */
interface Pair {
  name: string;
  gender: "F" | "M";
  region: string | null;
  before_first: number | null;
  before_width: number | null;
  before: Uint8Array | null;
  after_first: number | null;
  after_width: number | null;
  after: Uint8Array | null;
}

type Loads = readonly [from: number, to: number];

/** The comparison that was asked for last: the pages that follow are of the same. */
const lastOf = new WeakMap<Backend, { loads: Loads; diff: Diff }>();

/**
 * Compares the published counts of two datasets, largest changes first. Ranks without counts, suppressions and sums that
 * Onoma made are no published counts.
 * @throws AppError 'not-found'
 */
export async function diffDatasets(
  backend: Backend,
  { from, to, change, offset, limit }: Input<"datasets.diff">,
): Promise<Diff> {
  const loads: Loads = [await loadOf(backend, from), await loadOf(backend, to)];
  const last = lastOf.get(backend);
  const diff =
    last?.loads.join() === loads.join()
      ? last.diff
      : await compareLoads(backend, loads);
  lastOf.set(backend, { loads, diff });
  const listed =
    change === undefined
      ? diff.rows
      : diff.rows.filter((row) => row.change === change);
  return {
    ...diff,
    listed: listed.length,
    rows: listed.slice(offset, offset + limit),
  };
}

async function loadOf({ kysely }: Backend, id: string): Promise<number> {
  const row = await kysely
    .selectFrom("datasets")
    .select("load_no")
    .where("id", "=", id)
    .executeTakeFirst();
  const loadNo = row?.load_no ?? null;
  if (loadNo !== null) return loadNo;
  throw new AppError({ code: "not-found", what: "figures of dataset", id });
}

async function compareLoads(backend: Backend, loads: Loads): Promise<Diff> {
  const counts = { added: 0, removed: 0, revised: 0 };
  let rows: DiffRow[] = [];
  const add = (row: DiffRow): void => {
    counts[row.change]++;
    rows.push(row);
  };
  for (let after = ""; ;) {
    const upTo = await endOfPage(backend, loads, after);
    for (const pair of await readPairs(backend, loads, { after, upTo }))
      comparePair(pair, add);
    if (rows.length > MOST_LISTED * 6) rows = largest(rows);
    if (upTo === null) break;
    after = upTo;
  }
  const published = await countPublished(backend, loads[1]);
  const unchanged = published - counts.added - counts.revised;
  rows = largest(rows);
  return { ...counts, unchanged, listed: rows.length, rows };
}

/** The last name of the page that begins after a name; null: the page is the last. */
async function endOfPage(
  { kysely }: Backend,
  loads: Loads,
  after: string,
): Promise<string | null> {
  const row = await kysely
    .selectFrom("series")
    .select("name")
    .where("load_no", "in", loads)
    .where("name", ">", after)
    .orderBy("name")
    .offset(SERIES_AT_A_TIME)
    .limit(1)
    .executeTakeFirst();
  return row?.name ?? null;
}

async function readPairs(
  { kysely }: Backend,
  [from, to]: Loads,
  { after, upTo }: { after: string; upTo: string | null },
): Promise<Pair[]> {
  const seriesOf = (load: number) => sql`
    (SELECT s.name, s.gender, s.region_no, s.first_year, s.width, s.counts
     FROM series s JOIN coverage c ON c.load_no = s.load_no AND c.region_no = s.region_no AND NOT c.derived
     WHERE s.load_no = ${load} AND s.name > ${after} AND (${upTo}::text IS NULL OR s.name <= ${upTo}))`;
  const { rows } = await sql<Pair>`
    SELECT name, gender, (SELECT nullif(code, '') FROM regions WHERE no = region_no) AS region,
           b.first_year AS before_first, b.width AS before_width, b.counts AS before,
           a.first_year AS after_first, a.width AS after_width, a.counts AS after
    FROM ${seriesOf(from)} b FULL JOIN ${seriesOf(to)} a USING (name, gender, region_no)
    WHERE b.counts IS DISTINCT FROM a.counts OR b.first_year <> a.first_year OR b.width <> a.width`.execute(
    kysely,
  );
  return rows;
}

function comparePair(pair: Pair, add: (row: DiffRow) => void): void {
  const { name, gender, region } = pair;
  const before = countsByYear(
    pair.before_first,
    pair.before_width,
    pair.before,
  );
  const after = countsByYear(pair.after_first, pair.after_width, pair.after);
  for (const year of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(year) ?? null;
    const is = after.get(year) ?? null;
    const change = changeOf(was, is);
    if (change === null) continue;
    add({ change, name, gender, year, region, before: was, after: is });
  }
}

function changeOf(before: number | null, after: number | null): Change | null {
  if (before === after) return null;
  if (before === null) return "added";
  return after === null ? "removed" : "revised";
}

/** Unpacks a series; years without a published count are left out. */
function countsByYear(
  first: number | null,
  width: number | null,
  counts: Uint8Array | null,
): Map<number, number> {
  const byYear = new Map<number, number>();
  if (first === null || width === null || counts === null) return byYear;
  for (let at = 0; at < counts.length; at += width) {
    let count = 0;
    for (const byte of counts.subarray(at, at + width))
      count = count * 256 + byte;
    if (count > 0) byYear.set(first + at / width, count);
  }
  return byYear;
}

/** The largest changes of each kind, largest first. */
function largest(rows: readonly DiffRow[]): DiffRow[] {
  const sorted = [...rows].sort(
    (a, b) =>
      sizeOf(b) - sizeOf(a) ||
      b.year - a.year ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  const left = {
    added: MOST_LISTED,
    removed: MOST_LISTED,
    revised: MOST_LISTED,
  };
  return sorted.filter((row) => left[row.change]-- > 0);
}

function sizeOf({ before, after }: DiffRow): number {
  return Math.abs((after ?? 0) - (before ?? 0));
}

async function countPublished(
  { kysely }: Backend,
  load: number,
): Promise<number> {
  const { rows } = await sql<{ published: number }>`
    SELECT coalesce(sum(y.names - y.ranked), 0)::bigint AS published
    FROM strata y JOIN coverage c ON c.load_no = y.load_no AND c.region_no = y.region_no AND NOT c.derived
    WHERE y.load_no = ${load}`.execute(kysely);
  return rows[0]?.published ?? 0;
}
