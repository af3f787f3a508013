import { gzipSync } from "node:zlib";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openMembers } from "../../../../electron/parser/members";
import { openTables } from "../../../../electron/parser/tables/open-tables";
import {
  LINE_TOO_LONG,
  RowSplitter,
} from "../../../../electron/parser/tables/split-rows";
import type { Row } from "../../../../electron/parser/tables/table";
import { tableOf, tablesOf } from "../../../support/tables";
import { temporaryFolder } from "../../../support/temporary-folder";

/** Rows and lines of a text that comes in pieces of this many letters. */
function split(
  text: string,
  delimiter: string | null,
  piece: number,
): { rows: Row[]; lines: number[] } {
  const splitter = new RowSplitter(delimiter, "\n");
  const rows: Row[] = [];
  const lines: number[] = [];
  for (let from = 0; from <= text.length; from += piece) {
    const last = from + piece > text.length;
    const block = splitter.push(text.slice(from, from + piece), last);
    rows.push(...block.rows);
    lines.push(...(block.lines ?? block.rows.map(() => 1)));
  }
  return { rows, lines };
}

describe("rows", () => {
  const cases: [name: string, text: string, rows: Row[], lines?: number[]][] = [
    [
      "plain cells",
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "no line end at the end",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "CRLF",
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["blanks around cells", " a ,\u00a0b\u00a0\t\n", [["a", "b"]]],
    ["blank cells", 'a,," "\n', [["a", null, null]]],
    ["blank lines", "a\n\n \nb\n", [["a"], [], [], ["b"]]],
    ["a quoted delimiter", '"Smith, A",5\n', [["Smith, A", "5"]]],
    ["doubled quotes", '"the ""A"" list",5\n', [['the "A" list', "5"]]],
    ["blanks around quotes", 'a , "b" ,c\n', [["a", "b", "c"]]],
    [
      "empty quotes",
      '"",""\n"a",""\n',
      [
        [null, null],
        ["a", null],
      ],
    ],
    [
      "a line end within quotes",
      '"a\nb",5\nc,6\n',
      [
        ["a\nb", "5"],
        ["c", "6"],
      ],
      [2, 1],
    ],
    [
      "three lines in one cell",
      'x,"a\r\nb\r\nc"\r\ny,1\r\n',
      [
        ["x", "a\r\nb\r\nc"],
        ["y", "1"],
      ],
      [3, 1],
    ],
    [
      "a quote that is not closed",
      '"Ann,5\nBob,6\n',
      [
        ['"Ann', "5"],
        ["Bob", "6"],
      ],
    ],
    [
      "a quote that is closed within a cell",
      '"Ann" Marie,5\n"Bob",6\n',
      [
        ['"Ann" Marie', "5"],
        ["Bob", "6"],
      ],
    ],
    [
      "quotes within quotes",
      '"so "called" name",5\n',
      [['so "called" name', "5"]],
    ],
    ["a quote within a cell", 'O"Neil,5\n', [['O"Neil', "5"]]],
    ["an open quote at the end", 'a,5\n"b', [["a", "5"], ['"b']]],
  ];
  test.each(cases)("%s", (_, text, rows, lines) => {
    for (const piece of [1, 2, 3, 7, 1000]) {
      const found = split(text, ",", piece);
      expect(found.rows).toEqual(rows);
      expect(found.lines).toEqual(lines ?? rows.map(() => 1));
    }
  });

  test("a quoted cell of more than fifty lines has a letter for a quote", () => {
    const text = `"a\n${"b\n".repeat(60)}c",5\n`;
    const { rows, lines } = split(text, ",", 50);
    expect(rows).toHaveLength(62);
    expect(rows[0]).toEqual(['"a']);
    expect(lines.every((count) => count === 1)).toBe(true);
  });

  test("a quoted cell of more than 64 KiB has a letter for a quote", () => {
    const text = `"${"a".repeat(70_000)}\n",5\n`;
    const { rows } = split(text, ",", 4096);
    expect(rows.map((row) => row.length)).toEqual([1, 2]);
  });

  test("a line of more than 1 MiB is marked, and the others are read", () => {
    const text = `a,1\n${"x".repeat(3_000_000)}\nb,2\n`;
    for (const piece of [100_000, 10_000_000]) {
      const { rows } = split(text, ",", piece);
      expect(rows).toEqual([["a", "1"], LINE_TOO_LONG, ["b", "2"]]);
      expect(rows[1]).toBe(LINE_TOO_LONG);
    }
  });

  test("without a delimiter a line is a cell", () => {
    expect(split("Anna, B\nBo\n", null, 5).rows).toEqual([["Anna, B"], ["Bo"]]);
  });
});

describe("a text file", () => {
  test("keeps its lines in account, whatever they end with", async () => {
    for (const [end, count] of [
      ["\n", { lf: 4, crlf: 0, cr: 0 }],
      ["\r\n", { lf: 0, crlf: 4, cr: 0 }],
      ["\r", { lf: 0, crlf: 0, cr: 4 }],
    ] as const) {
      const text = ["name,count", "Anna,5", '"B', 'o",6', ""].join(end);
      const { table, rows, lines } = await tableOf(text);
      expect(rows).toEqual([
        ["name", "count"],
        ["Anna", "5"],
        [`B${end}o`, "6"],
      ]);
      expect(lines).toBe(4);
      expect(table.lineEnds).toEqual(count);
    }
  });

  test("shows its first rows, and reads all of them in blocks", async () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, i) => `Name${String(i)};${String(i)}`,
    );
    const text = lines.join("\n");
    const { table, rows } = await tableOf(text);
    expect(table.head).toEqual(rows.slice(0, 400));
    for await (const block of table.blocks()) {
      expect(block.rows.length).toBeLessThan(30_000);
      expect(block.bytes).toBeLessThanOrEqual(text.length);
    }
    expect(rows).toHaveLength(100_000);
    expect(rows[99_999]).toEqual(["Name99999", "99999"]);
  });

  test("keeps what is no text in its cells for the reader to reject", async () => {
    const { rows } = await tableOf("name,count\nA\0a,5\nB\ufffdb,6\n");
    expect(rows.slice(1)).toEqual([
      ["A\0a", "5"],
      ["B\ufffdb", "6"],
    ]);
  });

  test("is none where it is empty or binary", async () => {
    expect(await tablesOf("")).toEqual([]);
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 32);
    expect(await tablesOf(bytes)).toEqual([]);
  });

  test("is read as the user wishes", async () => {
    const bytes = new Uint8Array([0x41, 0xe6, 0x7c, 0x35, 0x2c, 0x36]);
    const [table] = await tablesOf(bytes, {
      encoding: "windows-1250",
      delimiter: "|",
    });
    expect(table).toMatchObject({ encoding: "windows-1250", delimiter: "|" });
    expect(table?.head).toEqual([["Ać", "5,6"]]);
  });

  test("may be packed with gzip", async () => {
    const file = path.join(temporaryFolder(), "names.csv.gz");
    fs.writeFileSync(file, gzipSync("name,count\nAnna,5\n"));
    const opened = await openMembers(file, "names.csv.gz");
    const [member] = opened.members;
    if (member === undefined) throw new Error("no member");
    // Its beginning may have been looked at before.
    const chunks = member.chunks()[Symbol.asyncIterator]();
    await chunks.next();
    await chunks.return?.();
    const [table] = await openTables(member, "names.csv.gz", {
      encoding: null,
      delimiter: null,
    });
    expect(table?.member).toBe("names.csv");
    expect(table?.head).toEqual([
      ["name", "count"],
      ["Anna", "5"],
    ]);
    await opened.close();
  });
});

describe("the delimiter", () => {
  test.each([
    ["commas", "name,count\nAnna,5\nBo,6\n", ","],
    ["semicolons", "name;count\nAnna;5\nBo;6\n", ";"],
    ["tabs", "name\tcount\nAnna Maria\t5\nBo\t6\n", "\t"],
    ["pipes", "name|count\nAnna|5\n", "|"],
    [
      "titles above",
      "Names, girls, 2015\n\nSource: office, 2016\nname;count\nAnna;5\nBo;6\nCleo;7\nDora;8\n",
      ";",
    ],
    ["decimal commas", "name;count;share\nAnna;5;1,5\nBo;6;2,5\n", ";"],
    [
      "as many decimal commas as semicolons",
      "Anna;12,5;3,4;5,6\nBo;1,5;2,4;5,7\n",
      ";",
    ],
    [
      "quoted cells with commas",
      '"name";"count"\n"Smith, A";"5,5"\n"Bo, C";"6,5"\n',
      ";",
    ],
    ["a quoted semicolon", 'name,count\n"a;b",5\n"c;d",6\n', ","],
    ["one column", "name\nAnna\nBo\nCleo\nDora, née Bo\n", null],
    ["what the first line says", "sep=;\nname;1,5\n", ";"],
    [
      "notes below",
      "name,count\nAnna,5\nBo,6\nCleo,7\nNote: names; sexes; years are given as recorded.\n",
      ",",
    ],
  ] as const)("%s", async (_, text, delimiter) => {
    const { table } = await tableOf(text);
    expect(table.delimiter).toBe(delimiter);
  });
});
