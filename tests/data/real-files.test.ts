import { describe, expect, test } from "vitest";
import type { Input, Output } from "../../shared/ipc/contract";
import { openTestLibrary, type TestLibrary } from "../support/library";
import { referenceFile } from "../support/reference-data";

const sample = "resources/sample/us-ssa-names.zip";

async function top5(
  library: TestLibrary,
  country: string,
  year: number,
  gender: "F" | "M",
): Promise<string> {
  const { rows } = await library.data.call("names.top", {
    country,
    region: null,
    year,
    gender,
    offset: 0,
    limit: 5,
  });
  return rows.map((row) => `${row.name} ${String(row.count)}`).join(", ");
}

test("the US national file that ships with the app", async () => {
  const library = await openTestLibrary();
  const [job] = await library.import([sample]);
  expect(job?.receipt).toMatchObject({
    status: "completed",
    min_year: 1880,
    max_year: 2024,
    lines: { total: 2_149_477, data: 2_149_477, rejected: 0 },
    facts: {
      accepted: 2_149_477,
      births_female: 183_933_179,
      births_male: 188_075_971,
    },
  });
  expect(await top5(library, "US", 2024, "F")).toBe(
    "Olivia 14718, Emma 13485, Amelia 12740, Charlotte 12552, Mia 12113",
  );
  expect(await top5(library, "US", 2024, "M")).toBe(
    "Liam 22164, Noah 20337, Oliver 15343, Theodore 12011, James 11793",
  );
  expect(await top5(library, "US", 1950, "F")).toBe(
    "Linda 80431, Mary 65482, Patricia 47944, Barbara 41555, Susan 38017",
  );
  expect(await top5(library, "US", 1880, "F")).toBe(
    "Mary 7065, Anna 2604, Emma 2003, Elizabeth 1939, Minnie 1746",
  );
  const mary = await library.data.call("names.trend", {
    name: "Mary",
    country: "US",
    region: null,
    gender: "F",
  });
  const counts = new Map(mary.map((point) => [point.year, point.count]));
  expect([1880, 1921, 2024].map((year) => counts.get(year))).toEqual([
    7065, 73984, 2196,
  ]);
  const births = await library.data.call("names.births", {
    country: "US",
    region: null,
  });
  expect(
    births
      .filter((row) => row.year === 1950)
      .map((row) => [row.gender, row.births]),
  ).toEqual([
    ["F", 1_713_056],
    ["M", 1_790_302],
  ]);
  await expectTable(library);
  const { rows } = await library.data.call("sql.query", {
    query:
      "SELECT (SELECT count(*) FROM series), (SELECT count(*) FROM given_names)",
  });
  expect(rows).toEqual([[116_550, 104_819]]);
});

/** The same figures by the question that the window asks. */
async function expectTable({ data }: TestLibrary): Promise<void> {
  const ask = (question: Partial<Input<"names.table">>) =>
    data.call("names.table", {
      ...{ country: "US", region: null, gender: "F", offset: 0, limit: 5 },
      years: { from: 2024, to: 2024 },
      ...question,
    });
  const rowsOf = ({ rows }: Output<"names.table">) =>
    rows.map(({ name, count }) => `${name} ${String(count)}`).join(", ");
  expect(rowsOf(await ask({}))).toBe(
    "Olivia 14718, Emma 13485, Amelia 12740, Charlotte 12552, Mia 12113",
  );
  const of1950 = await ask({ years: { from: 1950, to: 1950 }, gender: null });
  expect(of1950.births).toEqual({ F: 1_713_056, M: 1_790_302 });
  const all = await ask({ years: { from: 1880, to: 2024 }, gender: null });
  expect(all).toMatchObject({
    listed: 116_550,
    births: { F: 183_933_179, M: 188_075_971 },
  });
  const mary = await ask({ filter: { text: "mary", match: "is" } });
  expect(mary.rows[0]).toMatchObject({ name: "Mary", count: 2196 });
  // As published: Alexandra lacks those whom New York cut to eight letters in 1989.
  const cut = await ask({
    years: { from: 1989, to: 1989 },
    filter: { text: "alexandr", maxLength: 9 },
    sort: { column: "name", descending: false },
  });
  expect(rowsOf(cut)).toBe("Alexandr 301, Alexandra 7680, Alexandre 14");
}

describe("files of statistics offices", () => {
  const states = referenceFile("us/ssa/namesbystate.zip");
  test.skipIf(states === null)(
    "US by state: us/ssa/namesbystate.zip",
    async () => {
      const library = await openTestLibrary();
      const [job] = await library.import([states ?? ""]);
      expect(job?.receipt).toMatchObject({
        status: "completed",
        profile: "us-ssa-states",
        region: null,
        min_year: 1910,
        max_year: 2023,
        lines: { rejected: 0 },
        facts: {
          accepted: 6_504_161,
          births_female: 156_159_536,
          births_male: 169_201_948,
        },
      });
      const { rows } = await library.data.call("sql.query", {
        query:
          "SELECT r.code, sum(y.names)::int FROM strata y JOIN regions r ON r.no = y.region_no WHERE r.no > 0 GROUP BY 1 ORDER BY 1",
      });
      const facts = new Map(rows as [string, number][]);
      expect([facts.size, facts.get("US-CA"), facts.get("US-WY")]).toEqual([
        51, 413_894, 29_194,
      ]);
      const [us] = await library.data.call("countries.list", undefined);
      expect(us).toMatchObject({
        code: "US",
        derived: true,
        denominator: null,
      });
    },
  );

  test.skipIf(referenceFile("fr") === null).each([
    [
      "fr/nat2020_csv.zip",
      630_447,
      667_364,
      36_917,
      41_658_371,
      42_449_004,
      2020,
      "JADE 3814, LOUISE 3811, EMMA 3478, ALICE 2987, AMBRE 2746",
    ],
    [
      "fr/nat2021_csv.zip",
      648_370,
      686_538,
      38_168,
      42_010_450,
      42_819_856,
      2021,
      "JADE 3802, LOUISE 3768, EMMA 3202, AMBRE 3017, ALICE 2769",
    ],
    [
      "fr/prenoms-2023-nat_csv.zip",
      679_208,
      719_160,
      39_952,
      42_627_212,
      43_475_622,
      2023,
      "LOUISE 3177, AMBRE 3168, ALBA 3088, JADE 2891, EMMA 2663",
    ],
  ] as const)(
    "INSEE: %s",
    async (name, facts, rows, aside, female, male, year, top) => {
      const file = referenceFile(name) ?? "";
      const library = await openTestLibrary();
      const [job] = await library.import([file]);
      expect(job?.receipt).toMatchObject({
        status: "completed",
        profile: "fr-insee-national",
        encoding: "UTF-8",
        delimiter: ";",
        line_ending: "CRLF",
        min_year: 1900,
        max_year: year,
        lines: {
          total: rows + 1,
          header: 1,
          data: facts,
          set_aside: aside,
          rejected: 0,
        },
        facts: { accepted: facts, births_female: female, births_male: male },
      });
      expect(await top5(library, "FR", year, "F")).toBe(top);
    },
  );

  const territories = referenceFile("us/ssa/territories");
  test.skipIf(territories === null)(
    "a folder: us/ssa/territories",
    async () => {
      const library = await openTestLibrary();
      const jobs = await library.import([territories ?? ""]);
      expect(
        jobs.map(({ file, receipt }) => [
          file,
          receipt?.region,
          receipt?.facts.accepted,
        ]),
      ).toEqual([
        ["PR.TXT", "US-PR", 24_837],
        ["TR.TXT", "US-TR", 3_293],
      ]);
    },
  );

  const editions = ["fr/nat2020_csv.zip", "fr/nat2021_csv.zip"].map(
    referenceFile,
  );
  test.skipIf(editions.includes(null))(
    "two editions: the later speaks, nothing is counted twice",
    async () => {
      const library = await openTestLibrary();
      await library.import(editions.filter((file) => file !== null).reverse());
      expect(await top5(library, "FR", 2020, "F")).not.toBe("");
      const { rows } = await library.data.call("sql.query", {
        query:
          "SELECT gender, sum(births)::bigint FROM strata WHERE speaks GROUP BY 1 ORDER BY 1",
      });
      expect(rows).toEqual([
        ["F", 42_010_450],
        ["M", 42_819_856],
      ]);
    },
  );
});
