import { describe, expect, test } from "vitest";
import { listen } from "../support/listen";
import { workbookOf } from "../support/workbooks";
import { written } from "../support/written";

/** Faults that damaged or unusual files brought to light, one test each. */
describe("a table by month", () => {
  test("gives no names January and December", async () => {
    const rows = ["January", "December"].flatMap((month) =>
      ["Noah", "Oliver", "George"].map((name, i) => [
        ...[month, i + 1, name],
        300 - i,
      ]),
    );
    const bytes = workbookOf(
      {
        Table_6: [
          ["Names of boys, England and Wales, 2024"],
          ["Rank", "Name", "Count"],
          ...Array.from({ length: 20 }, (_, i) => [
            i + 1,
            `Noah${"abcdefghijklmnopqrst"[i] ?? ""}`,
            5000 - i,
          ]),
        ],
        Table_5: [
          ["Names of boys by month, England and Wales, 2024"],
          ["Month", "Rank", "Name", "Count"],
          ["January", "All ranks", "All names", 25654],
          ...rows,
        ],
      },
      "xlsx",
    );
    const told = await listen(written("boysnames2024.xlsx", bytes), {
      options: { country: "GB" },
    });
    expect(told.failure).toBeNull();
    expect(told.rejections).toEqual([]);
    expect(told.summary).toMatchObject({
      facts: { accepted: 20 },
      lines: { total: 22, data: 20 },
    });
  });
});

describe("regions without codes", () => {
  test("are not taken for one because their names begin alike", async () => {
    const lines = [
      "Province de Flandre occidentale",
      "Province de Flandre orientale",
    ].map((place) => `2020;${place};Emma;F;7`);
    const file = written(
      "prenoms.csv",
      ["annee;province;prenom;sexe;nombre", ...lines, ""].join("\n"),
    );
    const told = await listen(file, { options: { country: "BE" } });
    expect(told.rejections).toEqual([]);
    expect(told.places).toHaveLength(2);
    expect(told.summary?.facts.births_female).toBe(14);
  });
});
