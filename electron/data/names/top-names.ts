import { sql } from "kysely";
import type {
  Gender,
  Input,
  NameOfYear,
  Output,
} from "../../../shared/ipc/contract";
import type { Backend } from "../backend";
import { isPlace } from "./place";

interface Stratum {
  load_no: number;
  region_no: number;
  gender: Gender;
  births: number;
  names: number;
  denominator: number | null;
}

/** The names of one year by rank, a page at a time. */
export async function topNames(
  { kysely }: Backend,
  {
    country,
    region,
    year,
    gender,
    offset,
    limit,
    measure = "births",
  }: Input<"names.top">,
): Promise<Output<"names.top">> {
  const { rows: strata } = await sql<Stratum>`
    SELECT y.load_no, y.region_no, y.gender, y.births, y.names, y.denominator
    FROM coverage c JOIN strata y ON y.load_no = c.load_no AND y.region_no = c.region_no
    WHERE ${isPlace(country, region)} AND c.speaks <> 'none' AND c.measure = ${measure}
      AND y.year = ${year} AND y.speaks AND (${gender}::text IS NULL OR y.gender = ${gender})`.execute(
    kysely,
  );
  const births = { F: 0, M: 0 };
  const lists: NameOfYear[][] = [];
  for (const stratum of strata) {
    births[stratum.gender] = stratum.births;
    lists.push(await listOf(stratum, offset + limit));
  }
  const rows = merge(lists).slice(offset, offset + limit);
  return {
    rows,
    total: strata.reduce((sum, stratum) => sum + stratum.names, 0),
    births,
  };

  /** The first `length` names of a stratum; no name of them has a best rank beyond its place in the list. */
  async function listOf(
    stratum: Stratum,
    length: number,
  ): Promise<NameOfYear[]> {
    const { rows } = await sql<{ name: string; count: number }>`
      SELECT name, count_at(counts, width, ${year}::int - first_year) AS count
      FROM series
      WHERE load_no = ${stratum.load_no} AND region_no = ${stratum.region_no}
        AND gender = ${stratum.gender} AND best_rank <= ${length}
        AND count_at(counts, width, ${year}::int - first_year) > 0
      ORDER BY count DESC, name LIMIT ${length}`.execute(kysely);
    let rank = 1;
    return rows.map(({ name, count }, i) => {
      // Names with the same count share a rank; the list begins at the first.
      if (count !== rows[i - 1]?.count) rank = i + 1;
      return {
        rank,
        name,
        gender: stratum.gender,
        year,
        count,
        share:
          stratum.denominator === null ? null : count / stratum.denominator,
      };
    });
  }
}

/** One list of both, most frequent first. */
function merge(lists: readonly NameOfYear[][]): NameOfYear[] {
  const [only] = lists;
  if (lists.length === 1 && only) return only;
  return lists
    .flat()
    .sort(
      (a, b) => (b.count ?? 0) - (a.count ?? 0) || (a.name < b.name ? -1 : 1),
    );
}
