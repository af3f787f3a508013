import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openMembers } from "../../../../electron/parser/members";
import { openTables } from "../../../../electron/parser/tables/open-tables";
import {
  dateFormat,
  dateText,
} from "../../../../electron/parser/tables/sheets/number-format";
import { StringReader } from "../../../../electron/parser/tables/sheets/xls-strings";
import { rowsOf, tableOf, tablesOf } from "../../../support/tables";
import { temporaryFolder } from "../../../support/temporary-folder";
import { workbookOf } from "../../../support/workbooks";
import { zipOf } from "../../../support/zip-of";

const NO_WISHES = { encoding: null, delimiter: null };

const NAMES = [
  ["Year", 2015, "<&> \"quoted\" 'x'", null],
  ["Łukasz", 12, 0.125, "ő\u0151"],
  [],
  ["Chloé", 1234567890, -3, null, "x"],
] as const;

describe.each(["xlsx", "xlsm", "biff8", "ods"] as const)("%s", (type) => {
  test("has a table for each sheet, with its cells where they stand", async () => {
    const bytes = workbookOf({ Girls: NAMES, Empty: [], Boys: [["a"]] }, type);
    const tables = await tablesOf(bytes);
    expect(tables.map(({ sheet }) => sheet)).toEqual(["Girls", "Boys"]);
    const [girls] = tables;
    if (girls === undefined) throw new Error("no sheet");
    expect(girls).toMatchObject({
      kind: "sheet",
      member: null,
      encoding: null,
    });
    const expected = [
      ["Year", 2015, "<&> \"quoted\" 'x'"],
      ["Łukasz", 12, 0.125, "ő\u0151"],
      [],
      ["Chloé", 1234567890, -3, null, "x"],
    ];
    expect(girls.head).toEqual(expected);
    expect(await rowsOf(girls)).toEqual({ rows: expected, lines: 4 });
  });

  test("keeps the rows and columns before the first cell", async () => {
    const bytes = workbookOf({ A: [[], [], [null, "x", 1]] }, type);
    expect((await tableOf(bytes)).rows).toEqual([[], [], [null, "x", 1]]);
  });

  test("knows merged cells and hidden sheets", async () => {
    const bytes = workbookOf(
      {
        A: [
          ["2015", null, "2016"],
          ["a", "b", "c"],
        ],
        B: [["x"]],
      },
      type,
      (book) => {
        const sheet = book.Sheets["A"];
        if (sheet === undefined) return;
        sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
        book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
      },
    );
    const [a, b] = await tablesOf(bytes);
    expect(a?.spans).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    // The library that writes for this test cannot hide a sheet in ODS.
    expect([a?.hidden, b?.hidden]).toEqual([false, type !== "ods"]);
  });

  test("shows truth as text, and shares as numbers", async () => {
    const bytes = workbookOf({ A: [[true, 0.5]] }, type, (book) => {
      Object.assign(book.Sheets["A"]?.["B1"] as object, { z: "0%" });
    });
    expect((await tableOf(bytes)).rows).toEqual([["TRUE", 0.5]]);
  });

  test("reads texts that span records, and the same text many times", async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [
      `Náme ${String(i % 700)}`,
      "č".repeat(i % 50) + "x",
      i,
    ]);
    const found = await tableOf(workbookOf({ A: rows }, type));
    expect(found.rows).toEqual(rows);
  });
});

test.each(["xlsx", "biff8"] as const)(
  "%s shows dates as text",
  async (type) => {
    const date = new Date(Date.UTC(2015, 4, 3));
    const bytes = workbookOf({ A: [["x", date]] }, type, (book) => {
      Object.assign(book.Sheets["A"]?.["B1"] as object, { z: "d/m/yyyy" });
    });
    expect((await tableOf(bytes)).rows).toEqual([["x", "3/5/2015"]]);
  },
);

test("ODS: repeated cells and rows, paragraphs, notes, dates, hidden sheets", async () => {
  const content = `<office:document-content><office:automatic-styles>
    <style:style style:name="t1" style:family="table"><style:table-properties table:display="true"/></style:style>
    <style:style style:name="t2" style:family="table"><style:table-properties table:display="false"/></style:style>
    </office:automatic-styles><office:body><office:spreadsheet>
    <table:table table:name="A" table:style-name="t1"><table:table-column table:number-columns-repeated="1024"/>
    <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
    <table:table-row><table:table-cell/><table:table-cell office:value-type="string" table:number-columns-spanned="2"><office:annotation><text:p>note</text:p></office:annotation><text:p>An<text:span>na</text:span><text:s text:c="2"/>B</text:p><text:p>two</text:p></table:table-cell><table:covered-table-cell/>
    <table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"><text:p>7,00</text:p></table:table-cell>
    <table:table-cell office:value-type="date" office:date-value="2015-05-03"><text:p>3.5.2015</text:p></table:table-cell>
    <table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50 %</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1000"/></table:table-row>
    <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>
    <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
    </table:table>
    <table:table table:name="B" table:style-name="t2"><table:table-row><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell></table:table-row></table:table>
    </office:spreadsheet></office:body></office:document-content>`;
  const bytes = zipOf([
    {
      name: "mimetype",
      text: "application/vnd.oasis.opendocument.spreadsheet",
    },
    { name: "content.xml", text: content },
    { name: "META-INF/manifest.xml", text: "<manifest:manifest/>" },
  ]);
  const [a, b] = await tablesOf(bytes);
  expect(a).toMatchObject({ sheet: "A", hidden: false });
  expect(a?.spans).toEqual([{ row: 2, column: 1, rows: 1, columns: 2 }]);
  expect(a?.head).toEqual([
    [],
    [],
    [null, "Anna  B\ntwo", null, 7, 7, "3.5.2015", 0.5],
    ["x"],
    ["x"],
  ]);
  expect(b).toMatchObject({ sheet: "B", hidden: true, head: [["TRUE"]] });
});

test("a workbook of Excel 95 has its letters in a code page", async () => {
  const bytes = workbookOf({ A: [["#ukasz", 5]] }, "biff5");
  // The library that writes for this test knows no code pages: 1252 becomes 1250, and # becomes Ł.
  const codePage = bytes.indexOf(Buffer.from([0x42, 0, 2, 0, 0xe4, 4]));
  bytes.writeUInt16LE(1250, codePage + 4);
  bytes.writeUInt8(0xa3, bytes.indexOf("#ukasz"));
  expect((await tableOf(bytes)).rows).toEqual([["Łukasz", 5]]);
});

describe("within an archive", () => {
  test("a workbook is one member, and so is one beside others", async () => {
    const folder = temporaryFolder();
    const bytes = workbookOf({ Girls: [["Anna", 5]] }, "xlsx");
    const alone = path.join(folder, "names.xlsx");
    fs.writeFileSync(alone, bytes);
    const opened = await openMembers(alone, "names.xlsx");
    expect(opened.members.map(({ name }) => name)).toEqual([null]);
    const file = path.join(folder, "names.zip");
    fs.writeFileSync(
      file,
      zipOf([
        { name: "names.txt", text: "Anna,5\n" },
        { name: "names.xlsx", content: bytes },
        {
          name: "names.ods",
          content: workbookOf({ Boys: [["Bo", 6]] }, "ods"),
        },
      ]),
    );
    const archive = await openMembers(file, "names.zip");
    const tables = [];
    for (const member of archive.members)
      tables.push(...(await openTables(member, "names.zip", NO_WISHES)));
    expect(
      tables.map(({ member, sheet, head }) => [member, sheet, head]),
    ).toEqual([
      ["names.txt", null, [["Anna", "5"]]],
      ["names.xlsx", "Girls", [["Anna", 5]]],
      ["names.ods", "Boys", [["Bo", 6]]],
    ]);
    await opened.close();
    await archive.close();
  });

  test("another kind of document is no table", async () => {
    const bytes = zipOf([
      { name: "[Content_Types].xml", text: "<Types/>" },
      { name: "word/document.xml", text: "<document/>" },
    ]);
    expect(await tablesOf(bytes)).toEqual([]);
  });
});

const xml = (
  sheet: string,
  more: { name: string; text: string }[] = [],
): Uint8Array =>
  zipOf([
    { name: "[Content_Types].xml", text: "<Types/>" },
    {
      name: "xl/workbook.xml",
      text: '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="A" r:id="r1"/></x:sheets></x:workbook>',
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: '<Relationships><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/one.xml"/></Relationships>',
    },
    { name: "xl/worksheets/one.xml", text: sheet },
    ...more,
  ]);

test("XLSX of other programs: prefixes, no references, comments, CDATA, formulas, errors", async () => {
  const { rows } = await tableOf(
    xml(`<?xml version="1.0"?><!-- <c> --><x:worksheet><x:sheetData>
      <x:row><x:c t="str"><x:f>A1&gt;"x>y"</x:f><x:v>a &amp; b&#xE9;</x:v></x:c><x:c><x:v>1E3</x:v></x:c></x:row>
      <x:row r='3'><x:c r="B3" t="inlineStr"><x:is><x:r><x:t>An</x:t></x:r><x:r><x:t xml:space="preserve">na </x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>
      <x:row><x:c t="str"><x:v><![CDATA[<b>]]></x:v></x:c><x:c t="b"><x:v>0</x:v></x:c><x:c s="99"/><x:c t="d"><x:v>2015-05-03</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>`),
  );
  expect(rows).toEqual([
    ["a & bé", 1000],
    [],
    [null, "Anna", "#N/A"],
    ["<b>", "FALSE", null, "2015-05-03"],
  ]);
});

test("a sheet of more cells than are kept is read again in blocks", async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => i + 1).map(
    (row) =>
      `<row r="${String(row)}"><c r="A${String(row)}"><v>${String(row)}</v></c><c r="BZZ${String(row)}"><v>1</v></c></row>`,
  );
  const { table, rows: found } = await tableOf(
    xml(`<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`),
  );
  expect(table.head).toHaveLength(400);
  expect(found).toHaveLength(2000);
  expect([found[1999]?.[0], found[1999]?.length]).toEqual([2000, 2054]);
  for await (const block of table.blocks())
    expect(block.rows.length).toBeLessThan(200);
});

test("texts of XLS go on in the next record, with letters of another width", () => {
  const stream = Buffer.concat([
    Buffer.from([6, 0, 0, 0x41, 0x6e]),
    Buffer.from([1, 0x42, 0x01, 0x61, 0x00]),
    Buffer.from([0, 0x62, 0x63, 3, 0, 8, 1, 0, 0x4f, 0x64, 0x61]),
    Buffer.from([9, 9, 9, 9, 1, 0, 4, 2, 0, 0, 0, 0x58, 7, 7]),
  ]);
  const reader = new StringReader(stream, [
    [0, 5],
    [5, 10],
    [10, 21],
    [21, 35],
  ]);
  const texts = [1, 2, 3].map(() => reader.string(reader.u16()));
  expect(texts).toEqual(["Anłabc", "Oda", "X"]);
  expect(() => reader.string(1)).toThrow("cut short");
});

test.each([
  [14, undefined, 42_127, "2015-05-03"],
  [17, undefined, 42_127, "May-15"],
  [165, "d/m/yyyy h:mm", 42_127.75, "3/5/2015 18:00"],
  [165, "[$-409]mmmm\\-yy;@", 42_127, "May-15"],
  [165, "dddd dd mmm", 42_127, "Sunday 03 May"],
  [165, "h:mm:ss AM/PM", 0.5, "12:00:00 PM"],
  [165, "yyyy", 1, "1900"],
  [165, "yyyy-mm-dd", 1, "1900-01-01"],
  [165, "yyyy-mm-dd", 61, "1900-03-01"],
] as const)("format %i %s shows %d as %s", (id, code, serial, text) => {
  const format = dateFormat(id, code);
  expect(dateText(serial, format ?? "", false)).toBe(text);
});

test.each([
  "General",
  "0.00",
  '#,##0 "days"',
  "0%",
  "[Red]0",
  "@",
  "0.00E+00",
  '"y"0',
  "Standard",
])("%s is no format of dates", (code) => {
  expect(dateFormat(165, code)).toBeNull();
});
