import { expect, test } from "vitest";
import { jobEnd, openTestLibrary, type TestLibrary } from "../support/library";

const NATIONAL = `Emily,F,26539
Samantha,F,19233
Ashley,F,18132
Sarah,F,17540
Hannah,F,2x677
Jacob,Q,35367
Michael,M,33912
`;
const FIRST_PAGE = { offset: 0, limit: 100 };

/** Corrects every rejected cell by the word that a test gives for it, and waits for the new reading. */
async function correct(
  { data }: TestLibrary,
  id: string,
  words: readonly string[],
) {
  const { rows } = await data.call("datasets.rejections", {
    id,
    ...FIRST_PAGE,
  });
  expect(rows).toHaveLength(words.length);
  const corrections = rows.map(({ member, line, column }, i) => ({
    ...{ member, line, column },
    value: words[i] ?? "",
  }));
  const job = await data.call("datasets.correct", { id, corrections });
  const done = await jobEnd(data, job);
  return done.receipt;
}

test("corrected cells of plain lines become facts, and the receipt tells of them", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText("yob1999.txt", NATIONAL);
  expect(receipt.lines).toMatchObject({ data: 5, rejected: 2 });
  const id = receipt.dataset_id ?? "";
  const again = await correct(library, id, ["21677", "M"]);
  expect(again).toMatchObject({
    lines: { data: 7, rejected: 0, total: 7 },
    facts: { births_female: 103_121, births_male: 69_279 },
  });
  expect(again?.notes.join("\n")).toContain(
    '2 cells were corrected by hand: line 5, 3: "21677"; line 6, 2: "M"',
  );
});

test("corrected cells of a table, also below two headers of the same words", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText(
    "top names 2020.csv",
    [
      "Girls,,Boys,",
      "Name,Count,Name,Count",
      "Emma,500,Noah,600",
      "Ada,4oo,Liam,5oo",
      '"Zoë ""Z""",300,Finn,400',
      "Mia,200,Ben,300",
    ].join("\n"),
    { country: "GB" },
  );
  expect(receipt.lines).toMatchObject({ data: 3, rejected: 1 });
  const id = receipt.dataset_id ?? "";
  const again = await correct(library, id, ["400", "500"]);
  expect(again?.facts).toMatchObject({
    accepted: 8,
    births_female: 1400,
    births_male: 1800,
  });
});

test("a second correction goes before the first, and the first of other cells stays", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText("yob1999.txt", NATIONAL);
  const id = receipt.dataset_id ?? "";
  await correct(library, id, ["wrong", "M"]);
  const again = await correct(library, id, ["21677"]);
  expect(again?.facts).toMatchObject({
    births_female: 103_121,
    births_male: 69_279,
  });
});
