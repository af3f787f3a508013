import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runOnoma } from "../support/onoma";
import { temporaryFolder } from "../support/temporary-folder";

function onoma(folder: string, ...words: string[]) {
  const library = path.join(folder, "library");
  const { status, stdout, stderr } = runOnoma(
    [...words, "--json", "--library", library],
    folder,
  );
  const answer = stdout === "" ? null : (JSON.parse(stdout) as unknown);
  return { status, answer, stderr };
}

const column = (header: string, role: string) => ({
  ...{ header, role, year: null, gender: null, place: null },
});
const MAPPING = {
  ...{ version: 1, profile: null, country: "CH", place: null },
  ...{ measure: "births", encoding: null, delimiter: ";", tables: null },
  ...{ preambleLines: 1, headerLines: 1, year: 2020, gender: "F" },
  columns: [column("Was", "name"), column("Wie oft", "count")],
  ...{ statistics: null, sumOverDimensions: false, suppressed: [] },
  source: null,
};
const TABLE = "Ein Amt\nWas;Wie oft\nEmma;12\nMia;9\n";

test("reads a file as a mapping says", () => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, "amt.csv"), TABLE);
  fs.writeFileSync(path.join(folder, "amt.json"), JSON.stringify(MAPPING));
  const words = ["import", "amt.csv", "--mapping", "amt.json"];
  expect(onoma(folder, ...words, "--dry-run")).toMatchObject({
    status: 0,
    answer: { receipts: [{ status: "preview", facts: { accepted: 2 } }] },
  });
  expect(onoma(folder, ...words)).toMatchObject({
    status: 0,
    answer: {
      receipts: [
        {
          ...{ status: "completed", country: "CH", min_year: 2020 },
          facts: { accepted: 2, female: 2, births_female: 21 },
        },
      ],
    },
  });
});

test("refuses a mapping that is none, and imports nothing", () => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, "amt.csv"), TABLE);
  const { status, stderr } = onoma(
    ...[folder, "import", "amt.csv", "--mapping", "amt.csv"],
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/no mapping/);
  expect(onoma(folder, "datasets").answer).toEqual({ rows: [] });
});

test("tells bearers from births", () => {
  const folder = temporaryFolder();
  const file = path.join(folder, "names.csv");
  fs.writeFileSync(file, "year,name,sex,count\n2020,Emma,F,9000\n");
  const { answer } = onoma(
    ...[folder, "import", "names.csv", "--country", "CH"],
    ...["--measure", "bearers"],
  );
  expect(answer).toMatchObject({ receipts: [{ measure: "bearers" }] });
  const trend = ["trend", "Emma"];
  expect(onoma(folder, ...trend).answer).toEqual({ rows: [] });
  expect(onoma(folder, ...trend, "--measure", "bearers").answer).toMatchObject({
    rows: [{ count: 9000 }],
  });
  expect(
    onoma(folder, "search", "em", "--measure", "Bearers").answer,
  ).toMatchObject({ rows: [{ name: "Emma" }] });
  const top = onoma(folder, "top", "--country", "CH");
  expect(top.answer).toMatchObject({ rows: [{ name: "Emma", count: 9000 }] });
  expect(top.stderr).toMatch(/not births/);
  expect(onoma(folder, ...trend, "--measure", "deaths").status).toBe(2);
});
