import fs from "node:fs";
import path from "node:path";
import { createGzip } from "node:zlib";
import { pipeline } from "node:stream/promises";
import { describe, expect, test } from "vitest";
import { listen, type Told } from "../support/listen";
import { temporaryFolder } from "../support/temporary-folder";
import { written } from "../support/written";

const LINE_MB = 100;
const HEADER = "Year,Name,Sex,Count";
const GOOD = ["2020,Mia,F,7", "2020,Zoë,F,8", "2021,Noah,M,9"];
/** Above what reading takes otherwise. A line that was kept would take its own size twice. */
const MOST_MEMORY_MB = 250;

/** A file with these lines above and below one of a hundred megabytes. */
function withLongLine(
  piece: string | Buffer,
  { start = "", above = [HEADER, ...GOOD], below = ["2022,Eva,F,6"] } = {},
): string {
  const file = path.join(temporaryFolder(), "names.csv");
  const megabyte = Buffer.alloc(1024 * 1024, piece);
  const out = fs.openSync(file, "w");
  fs.writeSync(out, above.map((line) => `${line}\n`).join("") + start);
  for (let i = 0; i < LINE_MB; i++) fs.writeSync(out, megabyte);
  fs.writeSync(out, below.map((line) => `\n${line}`).join(""));
  fs.closeSync(out);
  return file;
}

/** Reads and watches how much memory that takes. */
async function read(
  file: string,
  options: NonNullable<Parameters<typeof listen>[1]> = {},
): Promise<{ told: Told; megabytes: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const told = await listen(file, {
    options: { country: "CH" },
    ...options,
    onWait: () => {
      most = Math.max(most, process.memoryUsage.rss());
    },
  });
  return { told, megabytes: (most - before) / 1024 ** 2 };
}

const PIECES: [string, string | Buffer, string][] = [
  ["letters", "x", ""],
  ["delimiters", ",", ""],
  ["an open quote and letters", "x", '2021,"'],
  ["an open quote and delimiters", "a,", '2021,"'],
  ["quotes", '"', ""],
  ["quotes and delimiters", '",', ""],
  ["blanks", " ", "2021,Mia,F,"],
  ["letters of several bytes", "ż", ""],
  ["bytes that are no letters", Buffer.from([0xff]), ""],
];

describe.each(PIECES)("a line of 100 MB of %s", (_, piece, start) => {
  test("is one line, and rejected; the others are read", async () => {
    const file = withLongLine(piece, { start });
    const { told, megabytes } = await read(file);
    expect(told.failure).toBeNull();
    expect(told.summary).toMatchObject({
      lines: { total: 6, header: 1, data: 4, rejected: 1 },
      facts: { accepted: 4, births_female: 21, births_male: 9 },
    });
    expect(told.rejections).toMatchObject([{ line: 5, rule: "line-too-long" }]);
    expect(megabytes).toBeLessThan(MOST_MEMORY_MB);
  });
});

test("100 MB of NUL bytes are no text", async () => {
  const { told, megabytes } = await read(withLongLine("\0"));
  expect(told.failure?.error.code).toBe("format-unknown");
  expect(megabytes).toBeLessThan(MOST_MEMORY_MB);
});

test("a file of one line of 100 MB has no layout", async () => {
  const { told, megabytes } = await read(
    withLongLine("Mia 7 ", { above: [], below: [] }),
  );
  expect(told.failure?.error.code).toBe("format-unknown");
  expect(megabytes).toBeLessThan(MOST_MEMORY_MB);
});

test("a long line in UTF-16 is rejected", async () => {
  const source = withLongLine("x");
  const file = path.join(temporaryFolder(), "names.csv");
  const text = fs.readFileSync(source, "utf8");
  fs.writeFileSync(file, Buffer.from(`\ufeff${text}`, "utf16le"));
  const { told } = await read(file);
  expect(told.recognised?.encoding).toBe("UTF-16LE");
  expect(told.summary?.lines).toMatchObject({ total: 6, data: 4, rejected: 1 });
});

test("a long line in a packed file is rejected", async () => {
  const file = path.join(temporaryFolder(), "names.csv.gz");
  await pipeline(
    fs.createReadStream(withLongLine("x")),
    createGzip({ level: 1 }),
    fs.createWriteStream(file),
  );
  const { told, megabytes } = await read(file);
  expect(told.summary?.lines).toMatchObject({ total: 6, data: 4, rejected: 1 });
  expect(megabytes).toBeLessThan(MOST_MEMORY_MB);
});

test("a long line is rejected cell by cell, too", async () => {
  const file = withLongLine("a,", { start: '2021,"' });
  const small = written("names.csv", [HEADER, ...GOOD].join("\n"));
  const { understood } = await listen(small, { options: { country: "CH" } });
  const mapping = understood?.mapping ?? undefined;
  const { told, megabytes } = await read(file, { options: { mapping } });
  expect(told.summary?.lines).toMatchObject({ total: 6, data: 4, rejected: 1 });
  expect(megabytes).toBeLessThan(MOST_MEMORY_MB);
});
