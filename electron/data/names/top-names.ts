import { sql } from "kysely";
import type {
  Gender,
  Input,
  NameOfYear,
  Output,
} from "../../../shared/ipc/contract";
import type { Backend } from "../backend";
import { mergeLists } from "./merge-lists";
import { isPlace } from "./place";
import { topInMemory } from "./top-in-memory";

interface Stratum {
  load_no: number;
  region_no: number;
  year: number;
  gender: Gender;
  births: number | null;
  names: number;
  ranked: number;
  denominator: number | null;
}

/**
 * The names of one year by rank, a page at a time. From memory where the place's figures are there; they are not read for
 * it: a few pages of the store are quicker.
 */
export async function topNames(
  backend: Backend,
  question: Input<"names.top">,
): Promise<Output<"names.top">> {
  const { country, region, measure = "births" } = question;
  const place = { country, region, measure };
  if (!backend.figures.has(place)) return topInStore(backend, question);
  const figures = await backend.figures.of(backend, place);
  return figures === null ? NOTHING : topInMemory(figures, question);
}

const NOTHING: Output<"names.top"> = {
  rows: [],
  total: 0,
  births: { F: 0, M: 0 },
};

async function topInStore(
  backend: Backend,
  { offset, limit, ...question }: Input<"names.top">,
): Promise<Output<"names.top">> {
  const strata = await strataOf(backend, question);
  const births = { F: 0, M: 0 };
  const lists: NameOfYear[][] = [];
  for (const stratum of strata) {
    births[stratum.gender] = stratum.births ?? 0;
    lists.push(await countedNames(backend, stratum, offset + limit));
    if (stratum.ranked > 0) lists.push(await rankedNames(backend, stratum));
  }
  return {
    rows: mergeLists(lists).slice(offset, offset + limit),
    total: strata.reduce((sum, stratum) => sum + stratum.names, 0),
    births,
  };
}

/** What speaks for the year, one or none for each gender. */
async function strataOf(
  { kysely }: Backend,
  question: Omit<Input<"names.top">, "offset" | "limit">,
): Promise<Stratum[]> {
  const { country, region, year, gender, measure = "births" } = question;
  const { rows } = await sql<Stratum>`
    SELECT y.load_no, y.region_no, y.year, y.gender, y.births, y.names, y.ranked, y.denominator
    FROM coverage c JOIN strata y ON y.load_no = c.load_no AND y.region_no = c.region_no
    WHERE ${isPlace(country, region)} AND c.speaks <> 'none' AND c.measure = ${measure}
      AND y.year = ${year} AND y.speaks AND (${gender}::text IS NULL OR y.gender = ${gender})`.execute(
    kysely,
  );
  return rows;
}

/** The first `length` names of a stratum; no name of them has a best rank beyond its place in the list. */
async function countedNames(
  { kysely }: Backend,
  { load_no, region_no, year, gender, denominator }: Stratum,
  length: number,
): Promise<NameOfYear[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    SELECT name, count_at(counts, width, ${year}::int - first_year) AS count
    FROM series
    WHERE load_no = ${load_no} AND region_no = ${region_no}
      AND gender = ${gender} AND best_rank <= ${length}
      AND count_at(counts, width, ${year}::int - first_year) > 0
    ORDER BY count DESC, name LIMIT ${length}`.execute(kysely);
  let rank = 1;
  return rows.map(({ name, count }, i) => {
    // Names with the same count share a rank; the list begins at the first.
    if (count !== rows[i - 1]?.count) rank = i + 1;
    const share = denominator === null ? null : count / denominator;
    return { rank, name, gender, year, count, share };
  });
}

/** Names of a stratum whose rank was published without a count; there are few. */
async function rankedNames(
  { kysely }: Backend,
  { load_no, region_no, year, gender }: Stratum,
): Promise<NameOfYear[]> {
  const { rows } = await sql<{ name: string; rank: number }>`
    SELECT name, ranks[array_position(years, ${year}::smallint)] AS rank
    FROM ranked_series
    WHERE load_no = ${load_no} AND region_no = ${region_no}
      AND gender = ${gender} AND ${year}::smallint = ANY (years)
    ORDER BY rank, name`.execute(kysely);
  return rows.map(({ name, rank }) => {
    return { rank, name, gender, year, count: null, share: null };
  });
}
