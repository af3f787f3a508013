import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openTestLibrary, type TestLibrary } from "../support/library";
import { temporaryFolder } from "../support/temporary-folder";

const FIRST_PAGE = { offset: 0, limit: 100 };

async function importBad(library: TestLibrary): Promise<string> {
  const good = Array.from(
    { length: 20 },
    (_, i) => `2020,Name${"abcdefghijklmnopqrst"[i] ?? ""},F,9`,
  );
  const receipt = await library.importText(
    "names.csv",
    [
      "year,name,sex,count",
      ...good,
      "2020,Emma,F,-5",
      "2020,Ada,F,=1+1",
      '2020,"Zoë, ""Z""",F,@home',
      "2020,Mia,X,3",
      "1066,Mia,F,3",
    ].join("\n"),
    { country: "GB" },
  );
  return receipt.dataset_id ?? "";
}

test("filters rejections by rule and text, and counts each rule", async () => {
  const library = await openTestLibrary();
  const { data } = library;
  const id = await importBad(library);
  const all = await data.call("datasets.rejections", { id, ...FIRST_PAGE });
  expect(all).toMatchObject({
    total: 5,
    rows: [
      { line: 22 },
      { line: 23 },
      { line: 24 },
      { line: 25 },
      { line: 26 },
    ],
  });
  const sum = all.rules.reduce((total, { count }) => total + count, 0);
  expect(sum).toBe(5);
  expect(all.rules[0]?.count).toBeGreaterThanOrEqual(all.rules[1]?.count ?? 0);
  const rule = "gender-unknown";
  const filtered = await data.call("datasets.rejections", {
    ...{ id, rule, ...FIRST_PAGE },
  });
  expect(filtered).toEqual({
    ...{ total: 1, rules: all.rules },
    rows: [expect.objectContaining({ line: 25, rule, value: "X" })],
  });
  const found = await data.call("datasets.rejections", {
    ...{ id, text: "HOME", ...FIRST_PAGE },
  });
  expect(found).toMatchObject({ total: 1, rows: [{ line: 24 }] });
  expect(found.rules).toHaveLength(1);
  const nothing = await data.call("datasets.rejections", {
    ...{ id, text: "%", ...FIRST_PAGE },
  });
  expect(nothing).toEqual({ total: 0, rows: [], rules: [] });
});

test("writes rejections as CSV that no spreadsheet runs", async () => {
  const library = await openTestLibrary();
  const { data } = library;
  const id = await importBad(library);
  const file = path.join(temporaryFolder(), "rejections.csv");
  const question = { id, path: file };
  expect(await data.call("datasets.rejections-csv", question)).toEqual({
    rows: 5,
  });
  const text = fs.readFileSync(file, "utf8");
  expect(
    text.startsWith("\ufeffmember,line,column,value,rule,reason\r\n"),
  ).toBe(true);
  const lines = text.split("\r\n");
  expect(lines).toHaveLength(7);
  expect(lines[1]).toMatch(/^,22,count,'-5,/);
  expect(lines[2]).toMatch(/^,23,count,'=1\+1,/);
  expect(lines[3]).toMatch(/^,24,count,'@home,/);
  expect(
    await data.call("datasets.rejections-csv", {
      ...question,
      rule: "gender-unknown",
    }),
  ).toEqual({ rows: 1 });
  expect(fs.readFileSync(file, "utf8").split("\r\n")).toHaveLength(3);
});

test("says by name where it cannot write", async () => {
  const library = await openTestLibrary();
  const id = await importBad(library);
  const file = path.join(temporaryFolder(), "gone", "rejections.csv");
  await expect(
    library.data.call("datasets.rejections-csv", { id, path: file }),
  ).rejects.toMatchObject({ info: { code: "file-unwritable" } });
});
