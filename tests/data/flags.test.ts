import { expect, test } from "vitest";
import type { Flag } from "../../shared/receipt";
import { listen } from "../support/listen";
import { written } from "../support/written";

const HEAD = "year,name,sex,count";

/** Names as unlike one another as those of a file, `length` letters long where it is given. */
function nameNo(
  i: number,
  length = [4, 5, 5, 6, 6, 7, 5, 6, 8, 5][i % 10] ?? 5,
): string {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const word = Array.from(
    { length },
    (_, at) => letters[(i * 7 + at * (3 + (i % 11)) + (i >> at)) % 26] ?? "a",
  ).join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Plain lines without anything odd about them. */
function plainLines(many: number, year = 2020): string[] {
  const names = new Set(Array.from({ length: many * 2 }, (_, i) => nameNo(i)));
  return [...names]
    .slice(0, many)
    .map((name, i) => `${String(year)},${name},F,${String(400 - i)}`);
}

async function flagsOf(...lines: readonly string[]): Promise<Flag[]> {
  const file = written("names.csv", [HEAD, ...lines, ""].join("\n"));
  const { summary } = await listen(file, { options: { country: "CH" } });
  if (summary === null) throw new Error("nothing was read");
  return summary.flags;
}

test("a file without slips has no flag", async () => {
  expect(await flagsOf(...plainLines(60))).toEqual([]);
});

test("placeholders are told with the births that are counted under them", async () => {
  const flags = await flagsOf(
    ...plainLines(40),
    "2020,Unknown,F,70",
    "2020,Baby,F,12",
  );
  expect(flags).toMatchObject([
    {
      kind: "placeholder",
      count: 2,
      examples: ["Unknown (70)", "Baby (12)"],
      note: "2 names look like placeholders; 82 are counted under them.",
    },
  ]);
});

test("names that were spoiled by a wrong encoding before they were published are told", async () => {
  const flags = await flagsOf(...plainLines(40), "2020,JosÃ©,M,30");
  expect(flags).toMatchObject([
    { kind: "mojibake", count: 1, examples: ["JosÃ© (30)"] },
  ]);
});

test("names in capitals in one year and otherwise in another are told", async () => {
  const lines = plainLines(20);
  const before = lines.map((line) =>
    line.replace("2020", "2019").toUpperCase(),
  );
  const [flag, ...others] = await flagsOf(...lines, ...before);
  expect(others).toEqual([]);
  expect(flag).toMatchObject({ kind: "letter-case", count: 20 });
  const [, name = ""] = (lines[0] ?? "").split(",");
  expect(flag?.examples).toContain(`${name.toUpperCase()}, ${name}`);
});

test("initials beside names are no change of case", async () => {
  const flags = await flagsOf(
    ...plainLines(40),
    "2020,AJ,M,30",
    "2020,Aj,M,20",
  );
  expect(flags).toEqual([]);
});

test("names that end at one length are told", async () => {
  const lengths = [4, 5, 6, 7, 8].flatMap((length) =>
    Array.from({ length: length === 8 ? 60 : 40 }, (_, i) => nameNo(i, length)),
  );
  const names = [...new Set(lengths)];
  const flags = await flagsOf(
    ...names.map((name, i) => `2020,${name},F,${String(900 - i)}`),
  );
  expect(flags.map(({ kind }) => kind)).toEqual(["cut-names"]);
  expect(flags[0]?.note).toContain("No name is longer than 8 letters");
});

test("a count far above those of the years beside it is told", async () => {
  const years = [2018, 2019, 2020, 2021, 2022];
  const flags = await flagsOf(
    ...years.flatMap((year) => plainLines(40, year)),
    ...years.map(
      (year) => `${String(year)},Zebulon,M,${year === 2020 ? "5000" : "12"}`,
    ),
  );
  expect(flags).toMatchObject([
    { kind: "spike", count: 1, examples: ["Zebulon, M, 2020 (5,000)"] },
  ]);
});

test("a total that the lines exceed is told", async () => {
  const lines = plainLines(30);
  const sum = lines.reduce((all, line) => all + Number(line.split(",")[3]), 0);
  const right = await flagsOf(...lines, `2020,Total,F,${String(sum)}`);
  expect(right).toEqual([]);
  const wrong = await flagsOf(...lines, `2020,Total,F,${String(sum - 100)}`);
  expect(wrong).toMatchObject([{ kind: "total-differs", count: 1 }]);
});

test("a rank that its count contradicts is told", async () => {
  const rows = Array.from(
    { length: 30 },
    (_, i) => `2020,${nameNo(i)},F,${String(i + 1)},${String(400 - 10 * i)}`,
  );
  const swapped = rows.map((row) =>
    row.startsWith(`2020,${nameNo(3)},`) ? row.replace(/370$/, "12") : row,
  );
  const told = async (lines: readonly string[]) => {
    const text = ["year,name,sex,rank,count", ...lines, ""].join("\n");
    const { summary } = await listen(written("ranks.csv", text), {
      options: { country: "CH" },
    });
    return summary?.flags.map(({ kind, count }) => ({ kind, count }));
  };
  expect(await told(rows)).toEqual([]);
  expect(await told(swapped)).toEqual([{ kind: "rank-differs", count: 1 }]);
});
