import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/errors";
import { rowsOf, tablesOf } from "../../../support/tables";
import { workbookOf } from "../../../support/workbooks";
import { zipOf } from "../../../support/zip-of";

const ROWS = Array.from({ length: 300 }, (_, i) => [
  `Näme ${String(i)}`,
  i,
  i / 8,
]);
const TYPES = ["xlsx", "biff8", "biff5", "ods"] as const;

/** Reads a file to its end; what is wrong with it must have a name. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const tables = await tablesOf(bytes);
    for (const table of tables) await rowsOf(table);
    return tables.length === 0 ? "no table" : "read";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.info.code;
  }
}

const NAMED = ["read", "no table", "archive-damaged", "archive-refused"];

/** The same numbers with each run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe.each(TYPES)("%s", (type) => {
  const whole = workbookOf({ Girls: ROWS, Boys: ROWS }, type);

  test("cut short is damaged", async () => {
    for (let part = 1; part < 60; part++) {
      const length = Math.floor((whole.length * part) / 60);
      const found = await outcome(whole.subarray(0, length));
      expect(NAMED).toContain(found);
      // A ZIP archive is listed at its end.
      if (type === "xlsx" || type === "ods")
        expect(found).toBe("archive-damaged");
    }
  });

  test("with wrong bytes ends with a name for what is wrong", async () => {
    const next = random(TYPES.indexOf(type) + 1);
    for (let round = 0; round < 150; round++) {
      const bytes = Buffer.from(whole);
      for (let i = 0; i < 1 + round / 10; i++)
        bytes[8 + Math.floor(next() * (bytes.length - 8))] = next() * 256;
      expect(NAMED).toContain(await outcome(bytes));
    }
  }, 60_000);

  test("of random bytes ends with a name for what is wrong", async () => {
    const next = random(99);
    for (let round = 0; round < 50; round++) {
      const bytes = Buffer.from(whole.subarray(0, 4096));
      for (let i = 8; i < bytes.length; i++) bytes[i] = next() * 256;
      expect(["archive-damaged", "no table"]).toContain(await outcome(bytes));
    }
  });
});

const sheet = (xml: string): Uint8Array => book({ text: xml });

function book(entry: Partial<Parameters<typeof zipOf>[0][number]>): Uint8Array {
  return zipOf([
    { name: "[Content_Types].xml", text: "<Types/>" },
    {
      name: "xl/workbook.xml",
      text: '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: "xl/worksheets/sheet1.xml", ...entry },
  ]);
}

async function refusal(bytes: Uint8Array): Promise<unknown> {
  try {
    for (const table of await tablesOf(bytes)) await rowsOf(table);
    return null;
  } catch (error) {
    return error instanceof AppError ? error.info : error;
  }
}

describe("refuses by name", () => {
  test("more rows or columns than a sheet can have", async () => {
    for (const cell of [
      '<row r="1048577"><c><v>1</v></c></row>',
      '<row r="1"><c r="XFE1"><v>1</v></c></row>',
      '<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>',
    ])
      expect(
        await refusal(sheet(`<worksheet>${cell}</worksheet>`)),
      ).toMatchObject({
        code: "archive-refused",
        reason: "a sheet holds more than 1048576 rows or 16384 columns",
      });
  });

  test("a part that unpacks to a thousand times its size", async () => {
    const packed = deflateRawSync(Buffer.alloc(50_000_000));
    expect(await refusal(book({ packed, size: 50_000_000 }))).toMatchObject({
      code: "archive-refused",
    });
  });

  test("a part that is larger than it says", async () => {
    const packed = deflateRawSync(Buffer.alloc(5_000_000, "<a>"));
    expect(await refusal(book({ packed, size: 500 }))).toMatchObject({
      code: "archive-damaged",
      reason: "xl/worksheets/sheet1.xml is larger than the archive says",
    });
  });

  test("a wrong checksum", async () => {
    expect(await refusal(book({ text: "<worksheet/>", crc: 1 }))).toMatchObject(
      {
        code: "archive-damaged",
        reason: "xl/worksheets/sheet1.xml has a wrong checksum",
      },
    );
  });

  test("texts and sheets that are missing", async () => {
    const cell = '<row><c t="s"><v>7</v></c></row>';
    expect(await refusal(sheet(cell))).toMatchObject({
      code: "archive-damaged",
      reason: "a text is missing",
    });
    const lost = zipOf([
      { name: "[Content_Types].xml", text: "<Types/>" },
      { name: "xl/workbook.xml", text: '<sheet name="A" r:id="r1"/>' },
    ]);
    expect(await refusal(lost)).toMatchObject({
      code: "archive-damaged",
      reason: "its sheet A is missing",
    });
  });

  test("a text or tag without end", async () => {
    const next = random(5);
    const letters = Array.from({ length: 300_000 }, () => next().toFixed(6));
    for (const start of ["<c><v>", '<row a="'])
      expect(await refusal(sheet(start + letters.join("")))).toEqual({
        code: "archive-damaged",
        path: "file",
        reason: "a part of it is no sound XML",
      });
  });

  test("entities that expand into each other", async () => {
    const bytes = sheet(
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><row><c t="str"><v>&b;</v></c></row></worksheet>',
    );
    const [table] = await tablesOf(bytes);
    expect(table?.head).toEqual([["&b;"]]);
  });

  test("cells that one row repeats without end", async () => {
    const row =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>';
    const bytes = zipOf([
      {
        name: "mimetype",
        text: "application/vnd.oasis.opendocument.spreadsheet",
      },
      {
        name: "content.xml",
        text: `<table:table table:name="A">${row}</table:table>`,
      },
      { name: "META-INF/manifest.xml", text: "<manifest/>" },
    ]);
    expect(await refusal(bytes)).toMatchObject({
      code: "archive-refused",
      reason: "a sheet holds more than 60000000 cells",
    });
  }, 30_000);

  test("more sheets than anybody reads", async () => {
    const bytes = zipOf([
      { name: "[Content_Types].xml", text: "<Types/>" },
      {
        name: "xl/workbook.xml",
        text: '<sheet name="A" r:id="r1"/>'.repeat(1001),
      },
    ]);
    expect(await refusal(bytes)).toMatchObject({
      code: "archive-refused",
      reason: "it holds more than 1000 sheets",
    });
  });

  test("what is encrypted", async () => {
    // What Office encrypts is a compound file with a stream of this name.
    const office = workbookOf({ A: ROWS }, "biff8");
    const entry = office.indexOf(Buffer.from("Workbook", "utf16le"));
    const name = "EncryptedPackage";
    office.write(name, entry, "utf16le");
    office.writeUInt16LE(2 * name.length + 2, entry + 64);
    const xls = workbookOf({ A: ROWS }, "biff8");
    xls.writeUInt16LE(0x2f, xls.indexOf(Buffer.from([0xe1, 0, 2, 0, 0xb0, 4])));
    const ods = zipOf([
      { name: "content.xml", text: "x" },
      {
        name: "META-INF/manifest.xml",
        text: "<m:file-entry><m:encryption-data/></m:file-entry>",
      },
    ]);
    const zip = zipOf([{ name: "[Content_Types].xml", text: "x", flags: 1 }]);
    for (const bytes of [office, xls, ods, zip]) {
      const info = await refusal(bytes);
      expect(info).toMatchObject({ code: "archive-refused" });
      expect(JSON.stringify(info)).toContain("encrypted");
    }
  });

  test("a binary workbook, with what to do", async () => {
    const bytes = workbookOf({ A: ROWS }, "xlsb");
    expect(await refusal(bytes)).toMatchObject({
      code: "archive-refused",
      reason: expect.stringContaining("save it as .xlsx") as unknown,
    });
  });
});
