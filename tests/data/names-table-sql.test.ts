import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { topNames } from "../../electron/data/names/top-names";
import type { Said } from "../support/load-facts";
import { line, tableOfNames, year } from "../support/names-table";

const { ask, backend, forget, load } = await tableOfNames();

/** Some hundred names over some years, the same at each run. */
function manyFacts(): Said[] {
  let seed = 7;
  const random = (below: number) =>
    (seed = (seed * 48271) % 2147483647) % below;
  const syllables = ["an", "Él", "zo", "mi", "ka", "ri", "ñu", "ß", "da", "o"];
  const facts = new Map<string, Said>();
  for (let i = 0; i < 3000; i++) {
    const word = Array.from(
      { length: 1 + random(3) },
      () => syllables[random(10)],
    ).join("");
    const name = word.charAt(0).toUpperCase() + word.slice(1);
    const gender = random(2) === 0 ? "F" : "M";
    const said = {
      name,
      gender,
      year: 2010 + random(6),
      count: 3 + random(40),
    } as const;
    facts.set(`${name} ${gender} ${String(said.year)}`, said);
  }
  return [...facts.values()];
}

describe("against SQL", () => {
  test("every rank, count and share of years and spans is the same", async () => {
    await load(manyFacts());
    for (const [from, to] of [
      [2010, 2010],
      [2015, 2015],
      [2012, 2014],
      [2010, 2015],
    ] as const) {
      const { rows } = await sql<Record<string, unknown>>`
        SELECT rank() OVER (PARTITION BY gender ORDER BY sum(count) DESC)::int AS rank, name, gender,
               sum(count)::int AS count, sum(count) / sum(sum(count)) OVER (PARTITION BY gender)::float8 AS share
        FROM names WHERE year BETWEEN ${from} AND ${to}
        GROUP BY name, gender ORDER BY name, gender`.execute(backend.kysely);
      const table = await ask({
        years: { from, to },
        gender: null,
        limit: 1000,
      });
      const answered = table.rows.map(
        ({ rank, name, gender, count, share }) => ({
          rank,
          name,
          gender,
          count,
          share,
        }),
      );
      const key = (row: Record<string, unknown>) =>
        `${String(row["name"])} ${String(row["gender"])}`;
      answered.sort((a, b) => (key(a) < key(b) ? -1 : 1));
      rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
      expect(rows.length).toBeGreaterThan(250);
      expect(answered).toEqual(rows);
    }
  });

  test("every filter finds the same names", async () => {
    await load(manyFacts());
    const filters = [
      [{ text: "an" }, sql`g.folded LIKE 'an%'`],
      [{ text: "ss", match: "contains" }, sql`g.folded LIKE '%ss%'`],
      [{ text: "Nu", match: "ends" }, sql`g.folded LIKE '%nu'`],
      [
        { initial: "e", minLength: 4 },
        sql`g.folded LIKE 'e%' AND length(f.name) >= 4`,
      ],
      [{ minCount: 10, maxCount: 30 }, sql`count BETWEEN 10 AND 30`],
    ] as const;
    for (const [filter, condition] of filters) {
      const { rows } = await sql<{ name: string; gender: string }>`
        SELECT f.name, gender FROM names f JOIN given_names g ON g.name = f.name
        WHERE year = 2013 AND ${condition}`.execute(backend.kysely);
      const table = await ask({
        years: year(2013),
        gender: null,
        limit: 1000,
        filter,
      });
      const found = table.rows.map(({ name, gender }) => `${name} ${gender}`);
      expect(found.length).toBeGreaterThan(3);
      expect(found.sort()).toEqual(
        rows.map(({ name, gender }) => `${name} ${gender}`).sort(),
      );
    }
  });

  test("every change is the difference of two years", async () => {
    await load(manyFacts());
    const { rows } = await sql<{
      name: string;
      change: number | null;
      rise: number | null;
    }>`
      WITH ranked AS (SELECT *, rank() OVER (PARTITION BY year, gender ORDER BY count DESC)::int AS rank FROM names)
      SELECT a.name, a.count - b.count AS change, b.rank - a.rank AS rise
      FROM ranked a LEFT JOIN ranked b ON b.name = a.name AND b.gender = a.gender AND b.year = 2014
      WHERE a.year = 2015 AND a.gender = 'F'`.execute(backend.kysely);
    const table = await ask({ years: year(2015), limit: 1000 });
    const answered = table.rows.map(({ name, before }) => [
      name,
      before?.count ?? null,
      before?.rank ?? null,
    ]);
    expect(
      answered.filter(([, change]) => change === null).length,
    ).toBeGreaterThan(10);
    expect(new Set(answered.map(String))).toEqual(
      new Set(
        rows.map(({ name, change, rise }) => String([name, change, rise])),
      ),
    );
  });
});

describe("names.top", () => {
  test("answers the same from the store and from memory", async () => {
    await load([
      ...manyFacts(),
      line("Ranked", 2013, { rank: 5 }),
      line("Another", 2013, { rank: 2 }),
    ]);
    const place = { country: "GB", region: null, measure: "births" } as const;
    for (const gender of ["F", "M", null] as const) {
      for (const [offset, limit] of [
        [0, 5],
        [3, 100],
        [0, 1000],
        [150, 70],
      ] as const) {
        for (const asked of [2013, 2010, 1999]) {
          const question = { ...place, year: asked, gender, offset, limit };
          forget();
          const stored = await topNames(backend, question);
          await backend.figures.of(backend, place);
          expect(await topNames(backend, question)).toEqual(stored);
        }
      }
    }
  });
});
