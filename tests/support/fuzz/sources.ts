import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { ImportOptions } from "../../../shared/ipc/contract";
import type { Mapping } from "../../../shared/mapping";
import { listen } from "../listen";
import { OFFICES, officeExcerpts } from "../office-excerpts";
import { referenceFile } from "../reference-data";
import { workbookOf } from "../workbooks";
import { zipOf } from "../zip-of";

/** A sound file to damage. */
export interface Source {
  /** With the folders above it, which may say the year. */
  name: string;
  bytes: Buffer;
  /** What the user would have to say. */
  options: ImportOptions;
  /** How it is read, as a preview tells; null: not cell by cell. */
  mapping: Mapping | null;
}

const SAID: Readonly<Record<string, ImportOptions>> = {
  "ar/historico-nombres.1922.csv": { gender: "F" },
  "cz/cetnost-jmena-dnar.zip": { gender: "F" },
};

/** Of the whole files, those that are read in a few milliseconds. */
const WHOLE = [
  "au/qld/top-100-baby-names-2023.csv",
  "au/sa/male_cy1950_top.csv",
  "au/sa/femalecy2016top.csv",
  "au/sa/cusersjacksm01desktopmalecy2017top.csv",
  "au/tas/tasmaniantopbabynames20102015.xlsx",
  "de/berlin/2014/marzahn-hellersdorf.csv",
  "de/berlin/2017/Reinickendorf Vornamen 2017.csv",
  "de/koeln/Vornamen_Koeln_2014.csv",
  "de/muenchen/Vornamen_Muenchen_2015.csv",
  "gb/nrs/babies-first-names-20-full-list.zip",
  "gb/ons/historicname_tcm77-254032.xls",
  "ie/VSA11-2020.json",
  "ie/VSA11.px",
  "it/2018.xls",
  "pt/nomes-registados-2015.csv",
  "si/baby-boys-by-year.csv",
  "us/ssa/territories/TR.TXT",
];

/** Excerpts of offices' files, whole files where they are at hand, and the containers of which no office's file is at hand. */
export async function soundFiles(
  folder: string,
): Promise<{ small: Source[]; whole: Source[] }> {
  const small = officeExcerpts().map((name): Source => ({
    name,
    bytes: fs.readFileSync(path.join(OFFICES, name)),
    options: SAID[name] ?? {},
    mapping: null,
  }));
  const whole = WHOLE.flatMap((name): Source[] => {
    const file = referenceFile(name);
    if (file === null) return [];
    return [{ name, bytes: fs.readFileSync(file), options: {}, mapping: null }];
  });
  const all = { small: [...small, ...made(small)], whole };
  for (const source of all.small)
    source.mapping = await mappingOf(source, folder);
  return all;
}

async function mappingOf(
  { name, bytes, options }: Source,
  folder: string,
): Promise<Mapping | null> {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes);
  const { understood } = await listen(file, { options });
  return understood?.mapping ?? null;
}

const ROWS = Array.from({ length: 30 }, (_, i) => [
  2000 + (i % 3),
  `Zoë${"abcdefghij"[Math.floor(i / 3)] ?? ""}`,
  i % 2 === 0 ? "F" : "M",
  400 - i,
]);
const HEADER = ["Year", "Name", "Sex", "Count"];
const TABLE = [HEADER, ...ROWS];

function made(offices: readonly Source[]): Source[] {
  const csv = Buffer.from(TABLE.map((row) => row.join(",")).join("\r\n"));
  const office = (name: string): Buffer =>
    offices.find((one) => one.name === name)?.bytes ?? csv;
  const records = ROWS.map(([Year, Name, Sex, Count]) => ({
    ...{ Year, Name, Sex, Count },
  }));
  const options = { country: "CH" };
  const file = (name: string, bytes: Buffer): Source => ({
    name: `made/${name}`,
    bytes,
    options,
    mapping: null,
  });
  return [
    file("names.csv", csv),
    file("names.csv.gz", gzipSync(csv)),
    file("nat.csv.gz", gzipSync(office("fr/paris/liste_des_prenoms.csv"))),
    file("names.json", Buffer.from(JSON.stringify(records))),
    file("rows.json", Buffer.from(JSON.stringify({ data: TABLE }))),
    file(
      "names.ndjson",
      Buffer.from(records.map((one) => JSON.stringify(one)).join("\n")),
    ),
    file("names.ods", workbookOf({ Names: TABLE, Other: ROWS }, "ods")),
    file("names.xls", workbookOf({ Names: TABLE }, "biff5")),
    file("nat2021.csv", INSEE),
    file("yob1999.txt", Buffer.from("Emily,F,26539\r\nJacob,M,35361\r\n")),
    file(
      "mixed.zip",
      Buffer.from(
        zipOf([
          { name: "2000.csv", content: csv },
          { name: "book.xlsx", content: workbookOf({ A: TABLE }, "xlsx") },
          { name: "ReadMe.pdf", text: "%PDF" },
        ]),
      ),
    ),
    file("long.csv", longTable()),
  ];
}

const INSEE = Buffer.from(
  [
    "sexe;preusuel;annais;nombre",
    "1;_PRENOMS_RARES;1900;100",
    "1;ÉMILE;1900;300",
    "2;MARIE;XXXX;7",
    "2;MARIE;1901;700",
    "",
  ].join("\n"),
);

/** More lines than are looked at to find the layout. */
function longTable(): Buffer {
  const lines = Array.from({ length: 1500 }, (_, i) => {
    const name = `Ann${"abcdefghijklmnopqrstuvwxyz"[i % 26] ?? ""}`;
    return [1990 + Math.floor(i / 52), name, i % 52 < 26 ? "F" : "M", i + 1];
  });
  return Buffer.from([HEADER, ...lines].map((row) => row.join(";")).join("\n"));
}
