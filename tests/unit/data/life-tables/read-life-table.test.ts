import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readLifeTable } from "../../../../electron/data/life-tables/read-life-table";
import { temporaryFolder } from "../../../support/temporary-folder";

/** Text as a file; \uXXXX as UTF-8. */
function fileOf(text: string, name = "table.csv"): string {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, text);
  return file;
}

const read = (
  text: string,
  sex: "F" | "M" | "both" | null = null,
  name?: string,
) => readLifeTable(fileOf(text, name), sex);

describe("a life table", () => {
  test("of survivors by sex and year", async () => {
    const { series, byBirth } = await read(
      "Year,Sex,Age,lx\n2020,Female,0,100000\n2020,Female,1,99500\n2020,Male,0,100000\n2020,Male,1,99400\n",
    );
    expect(byBirth).toBe(false);
    expect(series).toEqual([
      { gender: "F", year: 2020, ages: [0, 1], survivors: [1, 0.995] },
      { gender: "M", year: 2020, ages: [0, 1], survivors: [1, 0.994] },
    ]);
  });

  test("of probabilities with decimal commas and semicolons", async () => {
    const { series } = await read(
      "Sterbetafel Deutschland\nAlter;Geschlecht;qx\n0;weiblich;0,0100\n1;weiblich;0,5\n2;weiblich;1\n",
    );
    // 1 − 0.01; 0.99 · 0.5.
    expect(series).toEqual([
      {
        ...{ gender: "F", year: null, ages: [0, 1, 2] },
        survivors: [1, 0.99, expect.closeTo(0.495, 12)],
      },
    ]);
  });

  test("of probabilities per 100,000", async () => {
    const { series } = await read("age,qx\n0,541\n1,50000\n2,100000\n", "M");
    expect(series[0]?.survivors[1]).toBeCloseTo(0.99459, 10);
    expect(series[0]?.survivors[2]).toBeCloseTo(0.497295, 10);
  });

  test("with the sexes side by side under titles that span columns", async () => {
    const { series } = await read(
      [
        "Period Life Table, 2020",
        "Exact age,Male,,,Female,,",
        ",Death probability,Number of lives,Life expectancy,Death probability,Number of lives,Life expectancy",
      ].join("\n") +
        // The ages' own head stands one row higher: both rows together are the header.
        "\n0,0.005837,100000,74.12,0.004907,100000,79.78\n1,0.000410,99416,73.55,0.000316,99509,79.17\n",
    );
    expect(series.map(({ gender, survivors }) => [gender, survivors])).toEqual([
      ["M", [1, 0.99416]],
      ["F", [1, 0.99509]],
    ]);
  });

  test("with years of birth, and years lived beside survivors", async () => {
    const { series, byBirth } = await read(
      "Year of birth,x,q(x),l(x),d(x),L(x)\n1900,0,0.1,100000,10000,93000\n1900,1,0.02,90000,1800,89000\n",
      "F",
    );
    expect(byBirth).toBe(true);
    expect(series).toEqual([
      { gender: "F", year: 1900, ages: [0, 1], survivors: [1, 0.9] },
    ]);
  });

  test("between blanks, with the sex in its title", async () => {
    const { series, title } = await read(
      [
        "Sweden, Life tables (period 1x1), Females    Last modified: 09 Jun 2022",
        "",
        "  Year          Age             mx       qx    ax      lx      dx      Lx       Tx     ex",
        "  2020           0         0.00212  0.00212  0.14  100000     212   99818  8429000  84.29",
        "  2020           1         0.00010  0.00010  0.50   99788      10   99783  8329182  83.47",
        "  2020         110+        0.80000  1.00000  1.25       1       1       1        1   1.25",
      ].join("\n"),
      null,
      "fltper_1x1.txt",
    );
    expect(title).toContain("Females");
    expect(series).toEqual([
      {
        ...{ gender: "F", year: 2020, ages: [0, 1, 110] },
        survivors: [1, 0.99788, 0.00001],
      },
    ]);
  });

  test("of both sexes together is one for each where the user says so", async () => {
    const text = "age,survivors\n0,1\n1,0.9\n";
    expect(
      (await read(text, "both")).series.map(({ gender }) => gender),
    ).toEqual(["F", "M"]);
    await expect(read(text)).rejects.toMatchObject({
      info: { code: "gender-needed" },
    });
  });

  test("leaves out lines of both sexes together, and notes", async () => {
    const { series } = await read(
      "age,sex,lx\n0,total,1000\n0,f,1000\n1,total,990\n1,f,995\nSource: made up\n",
    );
    expect(series).toEqual([
      { gender: "F", year: null, ages: [0, 1], survivors: [1, 0.995] },
    ]);
  });
});

describe("what is no life table", () => {
  test.each([
    ["age,lx\n0,1000\n1,1001\n", 3, "more are alive"],
    ["age,lx\n1,1000\n2,990\n", 2, "the first age is not 0"],
    ["age,lx\n0,1000\n1,900\n0,1000\n1,900\n", 4, "not above the one before"],
    ["age,lx\n0,0\n1,0\n", 2, "nobody is alive"],
    ["age,qx\n0,0.5\n1,55\n", 3, "cannot be told"],
    ["age,lx\n0,1000\n", 2, "fewer than two ages"],
    ["age,lx\nnone,here\n", 1, "no line below"],
  ])("%j is refused with its line", async (text, line, reason) => {
    await expect(read(text, "F")).rejects.toMatchObject({
      info: {
        ...{ code: "life-table-invalid", line },
        reason: expect.stringContaining(reason) as string,
      },
    });
  });

  test("is refused with the header that was seen", async () => {
    await expect(read("name,sex,count\nEmma,F,5\n")).rejects.toMatchObject({
      info: { code: "format-unknown", header: ["name", "sex", "count"] },
    });
    await expect(read("")).rejects.toMatchObject({
      info: { code: "file-empty" },
    });
  });
});
