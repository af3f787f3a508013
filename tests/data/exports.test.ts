import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writeWhole } from "../../electron/data/files/write-whole";
import { openTestLibrary } from "../support/library";
import { temporaryFolder } from "../support/temporary-folder";

const BOM = "\ufeff";
/** Names that spreadsheets and languages spoil. */
const ODD = [
  ...["=SUM(A1)", "+Ana", "@Home", "-Lea", "Nan", "Null", "007", "N'Golo"],
  ...["Zoë", "Işıl", "שירה", "Anne, Marie", 'O"Hara'],
];

interface Metadata {
  url: string;
  "dc:description"?: string;
  "dc:coverage"?: string;
  "dc:extent": string;
  "dc:creator": string;
  "dc:source": Record<string, string>[];
  dialect: { skipRows?: number };
  tableSchema: { columns: { titles: string; datatype: string }[] };
}

function readMetadata(file: string): Metadata {
  return JSON.parse(
    fs.readFileSync(`${file}-metadata.json`, "utf8"),
  ) as Metadata;
}

function quoted(name: string): string {
  return /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

const TABLE = [
  "year,name,sex,count",
  ...ODD.map((name, i) => `2020,${quoted(name)},F,${String(100 - i)}`),
].join("\n");

test("writes a whole answer as CSV of RFC 4180 for spreadsheets, exactly", async () => {
  const { data } = await openTestLibrary();
  const file = path.join(temporaryFolder(), "answer.csv");
  const query = `SELECT * FROM (VALUES (-1.50, '=1+1', 'a,"b"', NULL, 9007199254740993),
    (2, E'two\\nlines', '', 'x', 1)) AS t (n, formula, quoted, nothing, big);`;
  expect(
    await data.call("sql.export", { query, path: file, head: false }),
  ).toEqual({ rows: 2, beside: "answer.csv-metadata.json" });
  expect(fs.readFileSync(file, "utf8")).toBe(
    `${BOM}n,formula,quoted,nothing,big\r\n` +
      `-1.50,'=1+1,"a,""b""",,9007199254740993\r\n` +
      `2,"two\nlines",,x,1\r\n`,
  );
  expect(readMetadata(file)).toMatchObject({
    url: "answer.csv",
    "dc:description": query,
    "dc:extent": "2 rows",
    "dc:source": [],
    tableSchema: {
      columns: [
        { titles: "n", datatype: "decimal" },
        { titles: "formula", datatype: "string" },
        { titles: "quoted", datatype: "string" },
        { titles: "nothing", datatype: "string" },
        { titles: "big", datatype: "integer" },
      ],
    },
  });
  expect(fs.readdirSync(path.dirname(file)).sort()).toEqual([
    "answer.csv",
    "answer.csv-metadata.json",
  ]);
});

test("an answer without rows has its header", async () => {
  const { data } = await openTestLibrary();
  const file = path.join(temporaryFolder(), "none.csv");
  const query = "SELECT code, name FROM countries WHERE false";
  await data.call("sql.export", { query, path: file, head: false });
  expect(fs.readFileSync(file, "utf8")).toBe(`${BOM}code,name\r\n`);
});

test("writes more rows than the window ever gets, and says how far it is", async () => {
  const told: number[] = [];
  const { data } = await openTestLibrary({
    onEvent: (event, payload) => {
      if (event === "export.changed")
        told.push((payload as { rows: number }).rows);
    },
  });
  const file = path.join(temporaryFolder(), "many.csv");
  const { rows } = await data.call("sql.export", {
    query: "SELECT n, md5(n::text) FROM generate_series(1, 1000000) AS n",
    path: file,
    head: false,
  });
  expect(rows).toBe(1_000_000);
  const text = fs.readFileSync(file, "utf8");
  expect(text.split("\r\n")).toHaveLength(1_000_002);
  expect(text).toContain("\r\n1000000,8155bc545f84d9652f1012ef2bdfb6eb\r\n");
  expect(told.length).toBeGreaterThan(0);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
});

test.each([
  ["between pages", "SELECT generate_series(1, 100000000)", false],
  ["within a page", "SELECT * FROM generate_series(1, 100000000)", true],
])("an export that is cancelled %s leaves nothing behind", async (...of) => {
  const [, query, reopened] = of;
  const { data } = await openTestLibrary();
  const folder = temporaryFolder();
  const file = path.join(folder, "big.csv");
  fs.writeFileSync(file, "what was there before");
  const writing = expect(
    data.call("sql.export", { query, path: file, head: false }),
  ).rejects.toMatchObject({ info: { code: "query-cancelled" } });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(fs.readdirSync(folder)).toHaveLength(2);
  expect(await data.cancelQueries()).toEqual({ reopened });
  await writing;
  expect(fs.readdirSync(folder)).toEqual(["big.csv"]);
  expect(fs.readFileSync(file, "utf8")).toBe("what was there before");
});

test("a query that fails half-way leaves no file", async () => {
  const { data } = await openTestLibrary();
  const folder = temporaryFolder();
  await expect(
    data.call("sql.export", {
      query: "SELECT 1 / (50000 - n) FROM generate_series(1, 100000) AS n",
      path: path.join(folder, "half.csv"),
      head: false,
    }),
  ).rejects.toMatchObject({ info: { code: "query-failed" } });
  expect(fs.readdirSync(folder)).toEqual([]);
});

test.each([false, true])(
  "names that spreadsheets would run come back as they were (with lines above the table: %s)",
  async (head) => {
    const library = await openTestLibrary();
    const { data } = library;
    const receipt = await library.importText("odd.csv", TABLE, {
      country: "GB",
    });
    expect(receipt).toMatchObject({ facts: { accepted: ODD.length } });
    const asked = {
      ...{ country: "GB", region: null, year: 2020, gender: null },
      ...{ offset: 0, limit: 100 },
    };
    const before = await data.call("names.top", asked);
    expect(before.rows.map(({ name }) => name)).toEqual(ODD);

    const { country, region, year, gender } = asked;
    const question = {
      ...{ country, region, gender },
      years: { from: year, to: year },
    };
    const file = path.join(temporaryFolder(), "names of 2020.csv");
    expect(
      await data.call("names.export", { ...question, path: file, head }),
    ).toEqual({
      rows: ODD.length,
      beside: "names of 2020.csv-metadata.json",
    });
    const text = fs.readFileSync(file, "utf8");
    expect(text).toContain("1,'=SUM(A1),F,2020,100,");
    expect(text).not.toMatch(/(^|,)[=@]/m);

    const again = await openTestLibrary();
    const [job] = await again.import([file], { country: "GB" });
    expect(job?.error).toBeNull();
    const after = await again.data.call("names.top", asked);
    expect(after.rows.map(({ name, count }) => [name, count])).toEqual(
      before.rows.map(({ name, count }) => [name, count]),
    );
  },
);

test("tells the provenance beside the table, and above it when asked", async () => {
  const library = await openTestLibrary();
  const { data } = library;
  const receipt = await library.importText("yob2020.txt", "Emma,F,30\n");
  await library.importText("yob2019.txt", "Emma,F,20\n");
  const file = path.join(temporaryFolder(), "names.csv");
  await data.call("names.export", {
    ...{ country: "US", region: null, gender: "F" as const },
    ...{ years: { from: 2020, to: 2020 }, path: file, head: true },
  });
  const metadata = readMetadata(file);
  expect(metadata["dc:source"]).toHaveLength(1);
  expect(metadata["dc:source"][0]).toMatchObject({
    "dc:publisher": "Social Security Administration",
    "dc:title": expect.stringMatching(/names/i) as string,
    "dc:license": expect.stringMatching(/public domain/i) as string,
    "dc:relation": expect.stringMatching(/^https:\/\/www\.ssa\.gov/) as string,
    "dc:date": expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    "dc:identifier": `sha256:${receipt.sha256}`,
    "schema:name": "yob2020.txt",
  });
  expect(metadata["dc:coverage"]).toBe(
    "country US, measure births, year 2020, sex F",
  );
  expect(metadata["dc:creator"]).toMatch(/^Onoma \d+\.\d+\.\d+$/);
  const lines = fs.readFileSync(file, "utf8").slice(1).split("\r\n");
  const head = lines.filter((line) => line.startsWith("#"));
  expect(metadata.dialect.skipRows).toBe(head.length);
  expect(lines[head.length]).toBe("rank,name,sex,year,count,share");
  expect(head.join("\n")).toContain(receipt.sha256);
  expect(head.join("\n")).toContain("Social Security Administration");
  // Nothing tells who made it, or where.
  expect(JSON.stringify(metadata) + head.join("")).not.toContain(
    path.basename(path.dirname(file)),
  );
});

test("writes the table that is shown: filtered, summed and in its order", async () => {
  const library = await openTestLibrary();
  const { data } = library;
  await library.importText("yob2019.txt", "Emma,F,20\nEmily,F,9\nAda,F,8\n");
  await library.importText("yob2020.txt", "Emma,F,30\nEmil,M,10\nAda,F,7\n");
  const file = path.join(temporaryFolder(), "names.csv");
  const list = {
    ...{ country: "US", region: null, gender: null },
    years: { from: 2019, to: 2020 },
    filter: { text: "em", maxCount: 40 },
    sort: { column: "name", descending: true },
  } as const;
  const written = await data.call("names.export", {
    ...list,
    ...{ path: file, head: false },
  });
  expect(written.rows).toBe(2);
  const lines = fs.readFileSync(file, "utf8").slice(1).split("\r\n");
  expect(lines).toEqual([
    "rank,name,sex,years,count,share,years not published",
    `3,Emily,F,2019–2020,9,${String(9 / 74)},1`,
    "1,Emil,M,2019–2020,10,1,0",
    "",
  ]);
  const metadata = readMetadata(file);
  expect(metadata["dc:source"]).toHaveLength(2);
  expect(metadata["dc:coverage"]).toBe(
    "country US, measure births, years 2019–2020, name starts em, count to 40, sorted by name descending",
  );
  const none = { ...list, filter: { text: "zz" }, path: file, head: false };
  expect((await data.call("names.export", none)).rows).toBe(0);
  expect(fs.readFileSync(file, "utf8").slice(1)).toMatch(
    /^rank,name,[^\n]+\n$/,
  );
});

test("says why a file cannot be written, and keeps what was there", async () => {
  const { data } = await openTestLibrary();
  const folder = temporaryFolder();
  const query = "SELECT 1 AS one";
  const exportTo = (file: string) =>
    data.call("sql.export", { query, path: file, head: false });
  await expect(
    exportTo(path.join(folder, "missing", "a.csv")),
  ).rejects.toMatchObject({
    info: { code: "file-unwritable", reason: "the folder is not there" },
  });
  fs.mkdirSync(path.join(folder, "taken.csv"));
  await expect(exportTo(path.join(folder, "taken.csv"))).rejects.toMatchObject({
    info: { code: "file-unwritable", reason: "a folder has that name" },
  });
  expect(fs.readdirSync(folder)).toEqual(["taken.csv"]);
});

test.skipIf(process.platform !== "linux")(
  "a disk without room is told by name, and leaves what was there",
  async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "names.csv");
    fs.writeFileSync(file, "what was there before");
    function* pieces() {
      yield "the beginning";
      // The device that is always full: the error is the system's own.
      fs.writeFileSync("/dev/full", "more");
      yield "the rest";
    }
    await expect(writeWhole(file, pieces())).rejects.toMatchObject({
      info: {
        code: "disk-full",
        path: folder,
        needed: null,
        free: expect.any(Number) as number,
      },
    });
    expect(fs.readdirSync(folder)).toEqual(["names.csv"]);
    expect(fs.readFileSync(file, "utf8")).toBe("what was there before");
  },
);
