import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openTestLibrary } from "../support/library";
import { runOnoma } from "../support/onoma";
import { temporaryFolder } from "../support/temporary-folder";

const table = (title: string, counts: readonly number[]): string =>
  [
    title,
    "",
    "Was;Wie oft",
    ...["Emma", "Mia", "Ada"].map((name, i) => `${name};${String(counts[i])}`),
  ].join("\n");

/** A table that nobody understands unasked: the heads are no words for names and counts, and nothing says the country. */
async function remembered() {
  const library = await openTestLibrary();
  const folder = temporaryFolder();
  const file = path.join(folder, "amt 2020.csv");
  fs.writeFileSync(file, table("Mädchen 2020", [12, 9, 5]));
  const { data } = library;
  const guess = await data.call("import.preview", { path: file });
  const { mapping, fingerprint } = guess;
  if (mapping === null || fingerprint === null) throw new Error("no layout");
  const said = { ...mapping, country: "CH" };
  await data.call("mappings.save", { fingerprint, mapping: said });
  return { library, folder, file };
}

test("an import reads a file as the user said of its layout, with the file's own year and sex", async () => {
  const { library, folder, file } = await remembered();
  const next = path.join(folder, "amt 2021.csv");
  fs.writeFileSync(
    next,
    "Ein Amt\n" + table("Knaben 2021", [30, 20, 10]).replace("Emma", "Noah"),
  );
  const jobs = await library.import([file, next]);
  expect(jobs.map(({ receipt }) => receipt)).toMatchObject([
    {
      ...{ status: "completed", country: "CH", min_year: 2020 },
      facts: { accepted: 3, births_female: 26, births_male: 0 },
    },
    {
      ...{ status: "completed", country: "CH", min_year: 2021 },
      facts: { accepted: 3, births_female: 0, births_male: 60 },
    },
  ]);
  const again = await library.import([file]);
  expect(again[0]?.receipt?.status).toBe("already-imported");
});

test("the command line uses what the window remembered, and so does its preview", async () => {
  const { library, file } = await remembered();
  await library.data.close();
  const run = (...words: string[]) => {
    const told = runOnoma([
      ...["import", file, "--json", "--library", library.folder],
      ...words,
    ]);
    return JSON.parse(told.stdout) as unknown;
  };
  const facts = { accepted: 3, births_female: 26 };
  expect(run("--dry-run")).toMatchObject({
    receipts: [{ status: "preview", country: "CH", facts }],
  });
  expect(run()).toMatchObject({
    receipts: [{ status: "completed", country: "CH", facts }],
  });
});
