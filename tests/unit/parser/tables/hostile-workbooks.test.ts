import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/errors";
import { tablesOf } from "../../../support/tables";
import { workbookOf } from "../../../support/workbooks";
import { zipOf } from "../../../support/zip-of";

const MB = 1024 * 1024;
/** Some hold hundreds of megabytes. */
const LONG = { timeout: 60_000 };

type Entry = Parameters<typeof zipOf>[0][number];

/** A workbook of one sheet with this part in place of, or beside, its own. */
function book(...parts: Entry[]): Uint8Array {
  const sound: Entry[] = [
    { name: "[Content_Types].xml", text: "<Types/>" },
    {
      name: "xl/workbook.xml",
      text: '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    },
    { name: "xl/worksheets/sheet1.xml", text: sheetOf("") },
  ];
  const names = new Set(parts.map(({ name }) => name));
  return zipOf([...sound.filter(({ name }) => !names.has(name)), ...parts]);
}

const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";
const sheetOf = (rows: string): string =>
  `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

/** A part that repeats a piece, packed so badly that no ratio tells it from a real one. */
function repeated(
  name: string,
  start: string,
  piece: string,
  times: number,
): Entry {
  const content = Buffer.concat([
    Buffer.from(start),
    Buffer.alloc(piece.length * times, piece),
  ]);
  const packed = deflateRawSync(content, {
    strategy: constants.Z_HUFFMAN_ONLY,
  });
  return { name, content, packed };
}

interface Outcome {
  /** What it was refused for, or how many rows were read. */
  told: unknown;
  megabytes: number;
}

/** Reads a workbook to its end and watches how much memory that takes. */
async function outcome(bytes: Uint8Array): Promise<Outcome> {
  const before = process.memoryUsage.rss();
  const grown = (): number => (process.memoryUsage.rss() - before) / MB;
  try {
    const tables = await tablesOf(bytes);
    let rows = 0;
    let megabytes = grown();
    for (const table of tables) {
      for await (const block of table.blocks()) {
        rows += block.rows.length;
        megabytes = Math.max(megabytes, grown());
      }
    }
    return { told: rows, megabytes };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { told: error.info, megabytes: grown() };
  }
}

const refused = (reason: string): unknown => ({
  code: "archive-refused",
  path: "file",
  reason,
});

describe(
  "a workbook is refused by name, with the limit that it exceeds,",
  LONG,
  () => {
    test("where a part unpacks to more than a thousand times its size", async () => {
      const content = Buffer.alloc(200 * MB);
      const { told, megabytes } = await outcome(
        book({ name: SHEET, content, packed: deflateRawSync(content) }),
      );
      expect(told).toEqual(
        refused(`${SHEET} unpacks to more than 1000 times its size`),
      );
      expect(megabytes).toBeLessThan(100);
    });

    test("where a sheet has rows without end", async () => {
      const part = repeated(
        SHEET,
        "<sheetData>",
        "<row><c><v>1</v></c></row>",
        1_100_000,
      );
      expect((await outcome(book(part))).told).toEqual(
        refused("a sheet holds more than 1048576 rows or 16384 columns"),
      );
    });

    test("where it holds millions of shared texts", async () => {
      const part = repeated(STRINGS, "<sst>", "<si><t>a</t></si>", 4_100_000);
      const { told, megabytes } = await outcome(book(part));
      expect(told).toEqual(
        refused(
          "it holds too many different texts: more than 4000000, or more than 134217728 letters",
        ),
      );
      expect(megabytes).toBeLessThan(700);
    });

    test("where it holds shared texts of hundreds of megabytes", async () => {
      const text = `<si><t>${"abcdefghij".repeat(100)}</t></si>`;
      const part = repeated(STRINGS, "<sst>", text, 140_000);
      const { told, megabytes } = await outcome(book(part));
      expect(told).toMatchObject({ code: "archive-refused" });
      expect(megabytes).toBeLessThan(700);
    });

    test.each([
      ["columns", 'number-columns-repeated="1000000000"', ""],
      ["rows", "", 'number-rows-repeated="1000000000"'],
    ])(
      "where a cell of OpenDocument repeats over a thousand million %s",
      async (_, columns, rows) => {
        const cell = `<table:table-cell table:${columns === "" ? "x" : columns} office:value-type="float" office:value="1"/>`;
        const row = `<table:table-row ${rows === "" ? "" : `table:${rows}`}>${cell}</table:table-row>`;
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
        const { told, megabytes } = await outcome(bytes);
        expect(told).toEqual(
          refused("a sheet holds more than 1048576 rows or 16384 columns"),
        );
        expect(megabytes).toBeLessThan(200);
      },
    );

    test("where Office encrypted it", async () => {
      const office = workbookOf({ A: [["Mia", 7]] }, "biff8");
      const entry = office.indexOf(Buffer.from("Workbook", "utf16le"));
      const name = "EncryptedPackage";
      office.write(name, entry, "utf16le");
      office.writeUInt16LE(2 * name.length + 2, entry + 64);
      expect((await outcome(office)).told).toEqual(refused("it is encrypted"));
    });
  },
);

describe("a workbook is read within bounds", LONG, () => {
  test("where entities would expand to a thousand million letters", async () => {
    const entities = Array.from(
      { length: 10 },
      (_, i) => `<!ENTITY l${String(i + 1)} "${`&l${String(i)};`.repeat(10)}">`,
    );
    const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${entities.join("")}]>${sheetOf('<row><c t="str"><v>&l10;</v></c><c><v>1</v></c></row>')}`;
    const [table] = await tablesOf(book({ name: SHEET, text: xml }));
    expect(table?.head).toEqual([["&l10;", 1]]);
  });

  test("where a part that is small says so and has no end", async () => {
    const packed = deflateRawSync(Buffer.alloc(500 * MB, "<row/>"));
    const { told, megabytes } = await outcome(
      book({ name: SHEET, packed, size: 100_000 }),
    );
    expect(told).toMatchObject({
      code: "archive-damaged",
      reason: `${SHEET} is larger than the archive says`,
    });
    expect(megabytes).toBeLessThan(100);
  });

  test("where hundreds of megabytes of XML hold no cell", async () => {
    const part = repeated(SHEET, "<sheetData>", "<row></row>", 8_000_000);
    const { told, megabytes } = await outcome(book(part));
    expect(told).toBe(0);
    expect(megabytes).toBeLessThan(300);
  });

  test("where all cells hold one long text", async () => {
    const text = "x".repeat(900_000);
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
    const { told, megabytes } = await outcome(
      book(
        { name: STRINGS, text: `<sst><si><t>${text}</t></si></sst>` },
        { name: SHEET, text: sheetOf(row.repeat(10_000)) },
      ),
    );
    expect(told).toBe(10_000);
    expect(megabytes).toBeLessThan(300);
  });

  test("where its merged cells reach over everything", async () => {
    const merged = '<mergeCell ref="A1:XFD1048576"/>'.repeat(200_000);
    const xml = `<worksheet><sheetData><row><c t="str"><v>Mia</v></c></row></sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
    const { told, megabytes } = await outcome(book({ name: SHEET, text: xml }));
    expect(told).toBe(1);
    expect(megabytes).toBeLessThan(200);
  });
});
