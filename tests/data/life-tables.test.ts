import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openTestLibrary } from "../support/library";
import { temporaryFolder } from "../support/temporary-folder";

const TABLE = [
  "Year,Age,Female lx,Male lx",
  "2020,0,100000,100000",
  "2020,1,99500,99400",
  "2020,2,99000,98000",
].join("\n");

function write(text: string): string {
  const file = path.join(temporaryFolder(), "table.csv");
  fs.writeFileSync(file, text);
  return file;
}

test("a life table is kept with its original, and can be corrected, deleted and restored", async () => {
  const library = await openTestLibrary();
  const { data } = library;
  const file = write(TABLE);
  const made = await data.call("life-tables.import", { path: file });
  expect(made).toMatchObject({
    ...{ title: "table.csv", file: "table.csv", kind: "period" },
    ...{ genders: ["F", "M"], years: { from: 2020, to: 2020 }, maxAge: 2 },
  });
  const { rows } = await data.call("sql.query", {
    query:
      "SELECT file_path, (SELECT count(*) FROM life_table_series) FROM life_tables",
  });
  const [[original, series]] = rows as [[string, number]];
  expect(series).toBe(2);
  expect(fs.readFileSync(path.join(library.folder, original), "utf8")).toBe(
    TABLE,
  );

  const again = await data.call("life-tables.import", { path: file });
  expect(again.id).not.toBe(made.id);
  expect(await data.call("life-tables.list", undefined)).toEqual([again]);
  expect(
    await data.call("life-tables.kind", { id: again.id, kind: "cohort" }),
  ).toMatchObject({ kind: "cohort" });

  await data.call("life-tables.delete", { id: again.id });
  expect(await data.call("life-tables.list", undefined)).toEqual([]);
  await expect(
    data.call("life-tables.kind", { id: again.id, kind: "period" }),
  ).rejects.toMatchObject({ info: { code: "not-found" } });
  await data.call("life-tables.restore", { id: again.id });
  expect(await data.call("life-tables.list", undefined)).toHaveLength(1);
});

test("what is no life table leaves nothing behind", async () => {
  const { data } = await openTestLibrary();
  await expect(
    data.call("life-tables.import", {
      path: write("age,lx\n0,5\n1,6\n"),
      gender: "F",
    }),
  ).rejects.toMatchObject({
    info: { code: "life-table-invalid", line: 3 },
  });
  await expect(
    data.call("life-tables.import", { path: write("age,lx\n0,5\n1,4\n") }),
  ).rejects.toMatchObject({ info: { code: "gender-needed" } });
  expect(await data.call("life-tables.list", undefined)).toEqual([]);
});
