import { expect, test } from "vitest";
import { openMembers } from "../../../../electron/parser/members";
import { openTables } from "../../../../electron/parser/tables/open-tables";
import type { Row } from "../../../../electron/parser/tables/table";
import { referenceFile } from "../../../support/reference-data";
import { rowsOf } from "../../../support/tables";

interface Expected {
  /** Of the sheet, or of the member of an archive. */
  name?: string;
  lines: number;
  /** Beginnings of rows by line. */
  rows: Readonly<Record<number, Row>>;
}

/** What a spreadsheet or an editor shows of files of statistics offices. */
const FILES: Readonly<Record<string, readonly Expected[]>> = {
  "cz/cetnost-jmena-dnar.zip": [
    {
      name: "c_jd_1-JMÉNO",
      lines: 65_000,
      rows: { 1: ["JMÉNO", 0, 1899], 65_000: ["VASILIKI-ZUZANA", 0, 0] },
    },
    { name: "c_jd_2_VASIL", lines: 4539, rows: { 4539: ["SOUČET", 19, 0] } },
  ],
  "gb/ons/2015boys.xls": [
    {
      name: "Table 6",
      lines: 6095,
      rows: {
        1: ["Contents"],
        3: [
          null,
          "Table 6: Top names for baby boys in England and Wales, 2015",
        ],
      },
    },
  ],
  "nz/Top-100-girls-and-boys-names-since-1954.xlsx": [
    {
      name: "Girls' Names",
      lines: 110,
      rows: {
        1: ["Table 1", null, "Top 100 Baby Girls' Names in New Zealand"],
        3: [],
      },
    },
    { name: "Boys' Names", lines: 110, rows: {} },
  ],
  "at/liste_aller_jemals_vergebenen_ersten_vornamen_1984-2020.xlsx": [
    {
      name: "Bubennamen_1984-2020",
      lines: 29_616,
      rows: {
        1: ["Liste aller jemals vergebenen ersten Bubennamen 1984-2020"],
      },
    },
    { name: "Mädchennamen_1984-2020", lines: 32_705, rows: {} },
  ],
  "ca/ab/Baby-Names-Frequency-80-84.xlsx": [
    { name: "Sheet1", lines: 107, rows: { 107: [10, "Michelle", 253] } },
  ],
  "fi/etunimitilasto.xlsx": [
    {
      name: "Naiset ens",
      lines: 8745,
      rows: { 1: ["Etunimi", "Lukumäärä"], 8745: ["Åsa-Maria", 5] },
    },
  ],
  "gb/nrs/babies-first-names-20-full-list.zip": [
    {
      name: "babies-first-names-20-full-list_Girls.csv",
      lines: 4359,
      rows: {
        1: [
          "Full list of first forenames given to girls, Scotland, 2020 (final) in rank order",
        ],
        4359: ["© Crown Copyright 2021"],
      },
    },
  ],
  "at/wien/l9ogdvornamentop500.csv": [
    {
      lines: 54_649,
      rows: { 2: ["NUTS", "DISTRICT_CODE", "SUB_DISTRICT_CODE"] },
    },
  ],
  "us/ssa/territories/PR.TXT": [
    { lines: 24_837, rows: { 1: ["PR", "F", "1998", "Paola", "724"] } },
  ],
  "ie/VSA10.px": [
    {
      lines: 6601,
      rows: {
        1: ["Name", "Year", "Statistic", "value"],
        3: ["Jack", "1998", "Registered Births in Ireland (Number)", 543],
      },
    },
  ],
  "ie/VSA50-2021.json": [
    {
      lines: 280_441,
      rows: {
        2: [
          "Boys Names in Ireland with 3 or More Occurrences",
          "1964",
          "Jack",
          null,
        ],
      },
    },
  ],
};

const cases = Object.entries(FILES).map(
  ([file, tables]) => [file, referenceFile(file), tables] as const,
);

for (const [file, path, expected] of cases) {
  test.skipIf(path === null)(
    file,
    async () => {
      const found = await readAll(path ?? "");
      for (const { name, lines, rows } of expected) {
        const table =
          name === undefined ? [...found.values()][0] : found.get(name);
        expect(table?.lines).toBe(lines);
        for (const [line, cells] of Object.entries(rows)) {
          const row = table?.rows[Number(line) - 1] ?? [];
          expect(row.slice(0, cells.length), `line ${line}`).toEqual(cells);
        }
      }
    },
    60_000,
  );
}

async function readAll(
  path: string,
): Promise<Map<string, Awaited<ReturnType<typeof rowsOf>>>> {
  const file = await openMembers(path, path);
  const found = new Map<string, Awaited<ReturnType<typeof rowsOf>>>();
  for (const member of file.members) {
    const tables = await openTables(member, path, {
      encoding: null,
      delimiter: null,
    });
    for (const table of tables)
      found.set(table.sheet ?? table.member ?? "", await rowsOf(table));
  }
  await file.close();
  return found;
}
