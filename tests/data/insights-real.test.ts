import { expect, test } from "vitest";
import type { Output } from "../../shared/ipc/contract";
import { openTestLibrary, type TestLibrary } from "../support/library";
import { referenceFile } from "../support/reference-data";

const sample = "resources/sample/us-ssa-names.zip";
const page = { offset: 0, limit: 200 };
const US = { country: "US", region: null };
const year = (at: number) => ({ from: at, to: at });

/** Two million lines, on a machine that may be busy. */
const MINUTES = 60_000;

test(
  "what is known of names in the United States",
  async () => {
    const library = await openTestLibrary();
    await library.import([sample]);
    await rises(library);
    await endings(library);
    await sides(library);
    await diversity(library);
  },
  5 * MINUTES,
);

/** Linda's leap of 1947, the year of the song, is the greatest of any name in a year. */
async function rises({ data }: TestLibrary): Promise<void> {
  const ask = (first: number, second: number) =>
    data.call("insights.changes", {
      ...{ ...US, ...page, gender: "F", verdict: "rose" },
      ...{ first: year(first), second: year(second) },
    });
  const linda = await ask(1946, 1947);
  expect(linda.rows[0]).toMatchObject({
    name: "Linda",
    ...{ first: { low: 52_710, high: 52_710 } },
    ...{ second: { low: 99_693, high: 99_693 } },
  });
  const others = await Promise.all([ask(1962, 1963), ask(1983, 1984)]);
  for (const { rows } of others)
    expect(rows[0]?.difference).toBeLessThan(linda.rows[0]?.difference ?? 0);
}

/** The share of boys with a name in -n went from about a fifth around 1970 to over a third, most of all in 2011. */
async function endings({ data }: TestLibrary): Promise<void> {
  const letters = await data.call("insights.letters", {
    ...{ ...US, gender: "M", feature: "last" },
  });
  const counts = letters.groups.find(({ key }) => key === "n")?.counts ?? [];
  const shares = counts.map((count, at) => count / (letters.births[at] ?? 1));
  const shareOf = (at: number): number =>
    shares[letters.years.indexOf(at)] ?? NaN;
  expect(shareOf(1970)).toBeCloseTo(0.2, 1);
  expect(shareOf(2011)).toBeGreaterThan(1 / 3);
  expect(Math.max(...shares)).toBe(shareOf(2011));
}

/** Leslie, Ashley, Kelly and Courtney were boys' names first. */
async function sides({ data }: TestLibrary): Promise<void> {
  const { rows } = await data.call("insights.sex-changes", {
    ...{ ...US, ...page, minBirths: 1000 },
  });
  const since = new Map(
    rows.filter(({ from }) => from === "M").map((row) => [row.name, row.year]),
  );
  expect(since.get("Leslie")).toBe(1949);
  expect(since.get("Kelly")).toBe(1958);
  expect(since.get("Courtney")).toBe(1962);
  expect(since.get("Ashley")).toBe(1964);
  expect(rows.some(({ name }) => name === "Emma")).toBe(false);
}

/** Of all births of listed names the first ten took 44 per cent of boys in 1880, and 8 in 2024. */
async function diversity({ data }: TestLibrary): Promise<void> {
  const { rows } = await data.call("insights.diversity", US);
  const boys = (at: number) =>
    rows.find((row) => row.year === at && row.gender === "M");
  const top10 = (
    row: Output<"insights.diversity">["rows"][number] | undefined,
  ) => (row?.top10 ?? 0) / (row?.denominator ?? 1);
  expect(top10(boys(1880))).toBeCloseTo(48_855 / 110_490, 10);
  expect(top10(boys(2024))).toBeCloseTo(136_967 / 1_715_313, 10);
  expect(boys(2024)?.hill1.listed).toBeGreaterThan(
    10 * (boys(1880)?.hill1.listed ?? 0),
  );
}

const france = referenceFile("fr/prenoms-2023-nat_csv.zip");

test.skipIf(france === null)(
  "what is known of names in France",
  async () => {
    const library = await openTestLibrary();
    await library.import([france ?? ""]);
    const { data } = library;
    const FR = { country: "FR", region: null };
    const { rows } = await data.call("insights.changes", {
      ...{ ...FR, ...page, gender: "M", verdict: "rose" },
      ...{ first: year(1970), second: year(1990) },
    });
    expect(rows[0]).toMatchObject({ name: "KEVIN" });

    // The office states how many births have rare names: they bound what is listed.
    const diverse = await data.call("insights.diversity", FR);
    const girls = diverse.rows.find(
      (row) => row.year === 2020 && row.gender === "F",
    );
    expect(girls).toMatchObject({ births: 324_315, denominator: 351_607 });
    expect(girls?.hill1.low).toBeGreaterThan(girls?.hill1.listed ?? Infinity);
    expect(girls?.hill1.high).toBeGreaterThan(girls?.hill1.low ?? Infinity);

    // Camille was a man's name for most of the century.
    const sexes = await data.call("insights.sex-changes", {
      ...{ ...FR, ...page, minBirths: 1000 },
    });
    expect(sexes.rows[0]).toMatchObject({
      ...{ name: "CAMILLE", from: "M", to: "F", year: 1969 },
    });
  },
  5 * MINUTES,
);

const states = referenceFile("us/ssa/namesbystate.zip");

test.skipIf(states === null)(
  "what is typical of Utah",
  async () => {
    const library = await openTestLibrary();
    await library.import([states ?? ""]);
    const typical = await library.data.call("insights.typical", {
      ...{ country: "US", region: "US-UT", ...page, gender: "M" },
      other: { country: "US", region: "US-NY" },
      ...{ span: { from: 2014, to: 2023 }, of: "first" },
    });
    expect(typical).toMatchObject({
      ...{ missing: null, about: { place: "Utah, United States" } },
      other: { place: "New York, United States" },
    });
    const names = typical.rows.map(({ name }) => name);
    expect(names).toContain("Hyrum");
    expect(names).toContain("Porter");
    // New York published it in none of the ten years: 0 to 4 births in each.
    const hyrum = typical.rows.find(({ name }) => name === "Hyrum");
    expect(hyrum?.second).toEqual({ low: 0, high: 40 });
  },
  8 * MINUTES,
);
