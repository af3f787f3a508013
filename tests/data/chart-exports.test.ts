import { crc32 } from "node:zlib";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { ChartAbout } from "../../shared/ipc/export-procedures";
import { openTestLibrary } from "../support/library";
import { temporaryFolder } from "../support/temporary-folder";

/** One pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const ABOUT: ChartAbout = {
  title: "N'Golo & Zoë <both>, United States, 2019–2020",
  description: "Zoë rose.",
  credit: "Source: Social Security Administration.",
  measure: "births",
  years: { from: 2019, to: 2020 },
  names: [
    { name: "Zoë", gender: "F", country: "US", region: null },
    { name: "N'Golo", gender: "M", country: "US", region: null },
  ],
  options: { shown: "births per year, logarithmic scale" },
};

async function twoYears() {
  const library = await openTestLibrary();
  await library.importText("yob2019.txt", "Zoë,F,20\nAda,F,8\nN'Golo,M,6\n");
  await library.importText("yob2020.txt", "Zoë,F,30\nAda,F,7\n");
  return library;
}

interface Terms {
  "dc:title": string;
  "dc:coverage": string;
  "dc:description": string;
  "dc:source": Record<string, string>[];
}

test("a picture tells what it shows and where that comes from, and stays a picture", async () => {
  const { data } = await twoYears();
  const file = path.join(temporaryFolder(), "chart.png");
  await data.call("chart.write", {
    ...{ path: file, kind: "png", bytes: PNG, about: ABOUT },
  });
  const chunks = chunksOf(fs.readFileSync(file));
  expect(chunks.map(({ type }) => type)).toEqual([
    "IHDR",
    ...Array.from({ length: 6 }, () => "iTXt"),
    ...["IDAT", "IEND"],
  ]);
  for (const { body, check } of chunks) expect(crc32(body)).toBe(check);
  const texts = Object.fromEntries(
    chunks
      .filter(({ type }) => type === "iTXt")
      .map(({ body }) => textOf(body.subarray(4))),
  );
  expect(texts).toMatchObject({
    Title: ABOUT.title,
    Description: ABOUT.description,
    Copyright: ABOUT.credit,
    Software: expect.stringMatching(/^Onoma \d/) as string,
  });
  const terms = JSON.parse(texts["Comment"] ?? "") as Terms;
  expect(terms["dc:source"].map((one) => one["schema:name"]).sort()).toEqual([
    "yob2019.txt",
    "yob2020.txt",
  ]);
  expect(terms["dc:coverage"]).toBe(
    "names Zoë F US; N'Golo M US, measure births, years 2019–2020, shown births per year, logarithmic scale",
  );

  // The statement in it gives the figures of the chart again.
  const { rows } = await data.call("sql.query", {
    query: terms["dc:description"],
  });
  expect(rows).toEqual([
    ["US", "", "N'Golo", "M", 2019, 6],
    ["US", "", "Zoë", "F", 2019, 20],
    ["US", "", "Zoë", "F", 2020, 30],
  ]);
});

test("a drawing has its source as metadata", async () => {
  const { data } = await twoYears();
  const file = path.join(temporaryFolder(), "chart.svg");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text>Zoë</text></svg>\n`;
  await data.call("chart.write", {
    ...{ path: file, kind: "svg", about: ABOUT },
    bytes: new TextEncoder().encode(svg),
  });
  const written = fs.readFileSync(file, "utf8");
  expect(written).toContain("<text>Zoë</text><metadata>{");
  expect(written).toMatch(/}<\/metadata>\n<\/svg>\n$/);
  expect(written).toContain("N'Golo &amp; Zoë &lt;both&gt;");
  expect(written).toContain("sha256:");
});

test("what is no picture is not written as one", async () => {
  const { data } = await twoYears();
  const folder = temporaryFolder();
  for (const kind of ["png", "svg"] as const)
    await expect(
      data.call("chart.write", {
        ...{ path: path.join(folder, `a.${kind}`), kind, about: ABOUT },
        bytes: new TextEncoder().encode("MZ, and then a program"),
      }),
    ).rejects.toMatchObject({ info: { code: "not-allowed" } });
  expect(fs.readdirSync(folder)).toEqual([]);
});

test("the figures of a chart are a table with its source beside it", async () => {
  const { data } = await twoYears();
  const file = path.join(temporaryFolder(), "chart.csv");
  const written = await data.call("chart.export", {
    ...{ path: file, about: ABOUT },
    columns: ["name", "year", "count", "share"],
    rows: [
      ["Zoë", 2019, 20, 0.5],
      ["=N'Golo", 2020, null, null],
    ],
  });
  expect(written).toEqual({ rows: 2, beside: "chart.csv-metadata.json" });
  expect(fs.readFileSync(file, "utf8").slice(1)).toBe(
    "name,year,count,share\r\nZoë,2019,20,0.5\r\n'=N'Golo,2020,,\r\n",
  );
  const metadata = JSON.parse(
    fs.readFileSync(`${file}-metadata.json`, "utf8"),
  ) as Terms & { tableSchema: { columns: { datatype: string }[] } };
  expect(metadata["dc:title"]).toBe(ABOUT.title);
  expect(metadata["dc:source"]).toHaveLength(2);
  expect(metadata.tableSchema.columns.map(({ datatype }) => datatype)).toEqual([
    ...["string", "integer", "integer", "decimal"],
  ]);
});

interface Chunk {
  type: string;
  /** Type and data. */
  body: Buffer;
  check: number;
}

/** Source: Portable Network Graphics (PNG) Specification, 5.3 Chunk layout. */
function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    const check = png.readUInt32BE(at + 8 + length);
    chunks.push({ type: body.toString("latin1", 0, 4), body, check });
    at += 12 + length;
  }
  return chunks;
}

/** Keyword and text of an iTXt chunk. */
function textOf(data: Buffer): [string, string] {
  const end = data.indexOf(0);
  return [data.toString("latin1", 0, end), data.toString("utf8", end + 5)];
}
