import fs from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { openTestLibrary } from "../support/library";
import { temporaryFolder } from "../support/temporary-folder";
import { zipOf } from "../support/zip-of";

const GOOD = "2020,Mia,F,7";
const table = (...lines: string[]): string =>
  ["Year,Name,Sex,Count", GOOD, ...lines, ""].join("\n");

test.each([
  ["too few fields", "2020,Mia", "too-few-fields", ""],
  ["too many fields", "2020,Ana,F,7,9", "too-many-fields", ""],
  ["no number", "2020,Ana,F,many", "count-not-a-whole-number", "Count"],
  ["half a birth", "2020,Ana,F,1.5", "count-not-a-whole-number", "Count"],
  ["a negative count", "2020,Ana,F,-3", "count-not-a-whole-number", "Count"],
  ["zero", "2020,Ana,F,0", "count-not-positive", "Count"],
  [
    "a count beyond all bounds",
    "2020,Ana,F,99999999999",
    "count-too-large",
    "Count",
  ],
  ["a year before 1800", "1799,Ana,F,7", "year-out-of-range", "Year"],
  ["a year after 2100", "2101,Ana,F,7", "year-out-of-range", "Year"],
  ["no year", "soon,Ana,F,7", "year-not-a-number", "Year"],
  ["another sex", "2020,Ana,X,7", "gender-unknown", "Sex"],
  ["no name", "2020,,F,7", "name-empty", "Name"],
  [
    "a name of 101 letters",
    `2020,${"a".repeat(101)},F,7`,
    "name-too-long",
    "Name",
  ],
  ["a NUL byte", "2020,A\0a,F,7", "not-text", "Name"],
  ["a repeated key", GOOD, "duplicate", ""],
])(
  "rejects %s with line, column and rule, and imports the rest",
  async (_, line, rule, column) => {
    const library = await openTestLibrary();
    const receipt = await library.importText(
      "names.csv",
      table("2020,Zoë,F,8", line),
      { country: "CH" },
    );
    expect(receipt).toMatchObject({
      status: "completed",
      lines: { total: 4, header: 1, data: 2, rejected: 1 },
      facts: { accepted: 2, births_female: 15 },
      rejections: [{ member: null, line: 4, column, rule }],
    });
    const kept = await library.data.call("datasets.rejections", {
      id: receipt.dataset_id ?? "",
      offset: 0,
      limit: 10,
    });
    expect(kept).toEqual({
      total: 1,
      rows: receipt.rejections,
      rules: [{ rule, count: 1 }],
    });
  },
);

test("accepts a name of 100 letters, whatever their bytes", async () => {
  const library = await openTestLibrary();
  const name = "ż".repeat(100);
  const receipt = await library.importText(
    "names.csv",
    table(`2020,${name},F,9`),
    { country: "PL" },
  );
  expect(receipt.facts.accepted).toBe(2);
});

test("rejects a line of two megabytes without holding up the others", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText(
    "names.csv",
    table("x".repeat(2 * 1024 * 1024), "2020,Zoë,F,8"),
    { country: "CH" },
  );
  expect(receipt).toMatchObject({
    lines: { total: 4, data: 2, rejected: 1 },
    rejections: [{ line: 3, rule: "line-too-long" }],
  });
});

test("keeps names that look like something else", async () => {
  const library = await openTestLibrary();
  const names = [
    "Nan",
    "Null",
    "True",
    "NA",
    "May",
    "N'Golo",
    "Işıl",
    "שירה",
    "=Ana",
    "O\u2019Neil",
    'Anne "Annie"',
  ];
  const lines = names.map(
    (name, i) => `2020,"${name.replaceAll('"', '""')}",F,${String(10 + i)}`,
  );
  const receipt = await library.importText("names.csv", table(...lines), {
    country: "CH",
  });
  expect(receipt.lines.rejected).toBe(0);
  const { rows } = await library.data.call("names.top", {
    country: "CH",
    region: null,
    year: 2020,
    gender: "F",
    offset: 0,
    limit: 20,
  });
  expect(rows.map((row) => row.name)).toEqual(
    [...names].reverse().concat("Mia"),
  );
});

test("takes composed and decomposed spellings for one name", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText(
    "names.csv",
    table("2020,Zoe\u0308,F,8", "2021,Zo\u00eb,F,9"),
    { country: "CH" },
  );
  expect(receipt.facts.accepted).toBe(3);
  const points = await library.data.call("names.trend", {
    name: "Zo\u00eb",
    country: "CH",
    region: null,
    gender: "F",
  });
  expect(points.map(({ year, count }) => [year, count])).toEqual([
    [2020, 8],
    [2021, 9],
  ]);
});

const failures: [string, string, string | Uint8Array, string][] = [
  ["an empty file", "names.csv", "", "file-empty"],
  [
    "a binary file under the name .csv",
    "names.csv",
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
    "format-unknown",
  ],
  ["a header that names nothing", "names.csv", "a,b\n1,2\n", "format-unknown"],
  [
    "a table whose every line is bad",
    "names.csv",
    "Year,Name,Sex,Count\n2020,Ana,X,1\n",
    "nothing-left",
  ],
  [
    "an archive cut short",
    "names.zip",
    zipOf([{ name: "yob2000.txt", text: "Emily,F,5\n" }]).subarray(0, 60),
    "archive-damaged",
  ],
  [
    "an archive with a wrong checksum",
    "names.zip",
    zipOf([{ name: "yob2000.txt", text: "Emily,F,5\n", crc: 1 }]),
    "archive-damaged",
  ],
  [
    "an archive that leads out of its folder",
    "names.zip",
    zipOf([{ name: "../yob2000.txt", text: "Emily,F,5\n" }]),
    "archive-refused",
  ],
  [
    "an encrypted archive",
    "names.zip",
    zipOf([{ name: "yob2000.txt", text: "Emily,F,5\n", flags: 1 }]),
    "archive-refused",
  ],
  [
    "an archive without data",
    "names.zip",
    zipOf([{ name: "ReadMe.pdf", text: "%PDF" }]),
    "format-unknown",
  ],
  ["a bomb", "names.zip", bomb(), "archive-refused"],
];

test.each(failures)(
  "refuses %s by name and keeps what was there",
  async (_, name, bytes, code) => {
    const library = await openTestLibrary();
    await library.importText("yob1999.txt", "Emily,F,26539\n");
    const receipt = await library.importText(name, bytes, {
      country: name.endsWith("zip") ? "US" : "CH",
    });
    expect(receipt).toMatchObject({
      status: "failed",
      error: { code },
      facts: { accepted: 0 },
    });
    expect(
      await library.data.call("sql.query", {
        query: "SELECT name, count FROM names",
      }),
    ).toMatchObject({
      rows: [["Emily", 26539]],
    });
    const leftovers = await library.data.call("sql.query", {
      query:
        "SELECT (SELECT count(*) FROM series WHERE load_no <> 1), (SELECT count(*) FROM strata WHERE load_no <> 1)",
    });
    expect(leftovers.rows).toEqual([[0, 0]]);
  },
);

test("says what the header was and what was expected", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText(
    "names.csv",
    "colour;shape\nred;round\n",
    { country: "CH" },
  );
  expect(receipt.error?.message).toMatch(/colour;shape/);
  expect(receipt.error?.message).toMatch(/year, name, sex and count/i);
});

test("refuses a table with a further dimension instead of dropping or adding", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText(
    "names.csv",
    "Year,Name,Sex,Ethnicity,Count\n2020,Ana,F,A,5\n2020,Ana,F,B,7\n2020,Eva,F,A,5\n2020,Eva,F,B,9\n",
    { country: "US" },
  );
  expect(receipt).toMatchObject({
    status: "failed",
    error: { code: "further-dimension" },
  });
  expect(receipt.error?.message).toContain("Ethnicity");
});

test("names a folder without files and a path that is not there", async () => {
  const library = await openTestLibrary();
  await expect(library.import([temporaryFolder()])).rejects.toMatchObject({
    info: { code: "folder-empty" },
  });
  const [job] = await library.import([
    path.join(temporaryFolder(), "gone.csv"),
  ]);
  expect(job?.error).toMatchObject({ code: "file-unreadable" });
});

test("reads no links inside folders", async () => {
  const library = await openTestLibrary();
  const folder = temporaryFolder();
  fs.symlinkSync("/etc/passwd", path.join(folder, "yob2000.txt"));
  await expect(library.import([folder])).rejects.toMatchObject({
    info: { code: "folder-empty" },
  });
});

function bomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(8 * 1024 * 1024));
  return zipOf([{ name: "yob2000.txt", packed, size: 8 * 1024 * 1024 }]);
}
