import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openTestLibrary } from "../support/library";
import { temporaryFolder } from "../support/temporary-folder";
import { zipOf } from "../support/zip-of";

const LONG = "Year,Name,Sex,Count\n2020,Zoë,F,12\n2020,Noah,M,30\n";

test("reads the SSA's file of one year, the year from its name", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText(
    "yob1999.txt",
    "Emily,F,26539\r\nHannah,F,21677\r\nJacob,M,35361\r\n",
  );
  expect(receipt).toMatchObject({
    status: "completed",
    profile: "us-ssa-national",
    country: "US",
    region: null,
    line_ending: "CRLF",
    min_year: 1999,
    max_year: 1999,
    facts: { accepted: 3, births_female: 48216, births_male: 35361 },
  });
  const top = await library.data.call("names.top", {
    country: "US",
    region: null,
    year: 1999,
    gender: "F",
    offset: 0,
    limit: 5,
  });
  expect(top.rows).toEqual([
    {
      rank: 1,
      name: "Emily",
      gender: "F",
      year: 1999,
      count: 26539,
      share: 26539 / 48216,
    },
    {
      rank: 2,
      name: "Hannah",
      gender: "F",
      year: 1999,
      count: 21677,
      share: 21677 / 48216,
    },
  ]);
});

test("reads one state's file as a region and makes no national figure of it", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText(
    "WY.TXT",
    "WY,F,1910,Mary,14\nWY,M,1910,John,20\n",
  );
  expect(receipt).toMatchObject({ profile: "us-ssa-states", region: "US-WY" });
  const question = {
    country: "US",
    year: 1910,
    gender: null,
    offset: 0,
    limit: 5,
  };
  const national = await library.data.call("names.top", {
    ...question,
    region: null,
  });
  expect(national.rows).toEqual([]);
  const state = await library.data.call("names.top", {
    ...question,
    region: "US-WY",
  });
  expect(state.rows.map((row) => row.name)).toEqual(["John", "Mary"]);
});

test("sets INSEE's rare names and unknown years aside, and counts rare names in the denominator", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText(
    "nat2021.csv",
    "sexe;preusuel;annais;nombre\n1;_PRENOMS_RARES;1900;100\n1;ÉMILE;1900;300\n2;MARIE;XXXX;7\n",
  );
  expect(receipt).toMatchObject({
    profile: "fr-insee-national",
    country: "FR",
    lines: { total: 4, header: 1, data: 1, set_aside: 2, rejected: 0 },
    facts: { accepted: 1, births_male: 300 },
  });
  const [point] = await library.data.call("names.trend", {
    name: "ÉMILE",
    country: "FR",
    region: null,
    gender: null,
  });
  expect(point).toMatchObject({ year: 1900, count: 300, rank: 1, share: 0.75 });
});

test.each([
  ["English", LONG],
  [
    "German, semicolons",
    "Jahr;Vorname;Geschlecht;Anzahl\n2020;Zoë;weiblich;12\n2020;Noah;männlich;30\n",
  ],
  [
    "Spanish, tabs",
    "Año\tNombre\tSexo\tFrecuencia\n2020\tZoë\tMujer\t12\n2020\tNoah\tHombre\t30\n",
  ],
  [
    "French: nombre is a count",
    "annee;prenom;sexe;nombre\n2020;Zoë;fille;12\n2020;Noah;garçon;30\n",
  ],
  [
    "Polish, other order",
    "Liczba;Imię;Rok;Płeć\n12;Zoë;2020;K\n30;Noah;2020;M\n",
  ],
  [
    "quoted, title line above",
    '"Names of 2020",,,\n"Year","Name","Sex","Count"\n"2020","Zoë","F","12"\n2020,"Noah",M,30\n',
  ],
  ["no header at all", "2020,Zoë,F,12\n2020,Noah,M,30\n"],
  ["carriage returns", LONG.replaceAll("\n", "\r")],
])("reads a long table: %s", async (_, text) => {
  const library = await openTestLibrary();
  const receipt = await library.importText("names.csv", text, {
    country: "CH",
  });
  expect(receipt).toMatchObject({
    status: "completed",
    profile: "long-table",
    country: "CH",
    facts: { accepted: 2, births_female: 12, births_male: 30 },
    lines: { data: 2, rejected: 0 },
  });
});

test.each([
  ["UTF-8 with a byte order mark", Buffer.from("\ufeff" + LONG), "UTF-8-BOM"],
  ["UTF-16", Buffer.from("\ufeff" + LONG, "utf16le"), "UTF-16LE"],
  ["Windows-1252", Buffer.from(LONG, "latin1"), "windows-1252"],
])("decodes %s", async (_, bytes, encoding) => {
  const library = await openTestLibrary();
  const receipt = await library.importText("names.csv", bytes, {
    country: "CH",
  });
  expect(receipt).toMatchObject({ encoding, facts: { accepted: 2 } });
  const found = await library.data.call("names.search", {
    text: "zoe",
    country: null,
    fuzzy: false,
    limit: 5,
  });
  expect(found).toEqual([{ name: "Zoë", total_count: 12 }]);
});

test("asks for the country of a table that does not say it", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText("names.csv", LONG);
  expect(receipt).toMatchObject({
    status: "failed",
    error: { code: "country-needed" },
  });
});

test("reads archives and folders, and leaves documentation out", async () => {
  const library = await openTestLibrary();
  const folder = temporaryFolder();
  const files = [
    { name: "yob2000.txt", text: "Emily,F,5\n" },
    { name: "yob2001.txt", text: "Emily,F,6\n" },
    { name: "ReadMe.pdf", text: "%PDF" },
  ];
  for (const { name, text } of files)
    fs.writeFileSync(path.join(folder, name), text);
  fs.writeFileSync(path.join(folder, "names.zip"), zipOf(files));
  const [job] = await library.import([path.join(folder, "names.zip")]);
  expect(job?.receipt?.members).toEqual([
    { name: "yob2000.txt", bytes: 10, lines: 1, skipped: null },
    { name: "yob2001.txt", bytes: 10, lines: 1, skipped: null },
    { name: "ReadMe.pdf", bytes: 4, lines: 0, skipped: "documentation" },
  ]);
  fs.rmSync(path.join(folder, "names.zip"));
  const jobs = await library.import([folder]);
  expect(jobs.map((one) => one.file)).toEqual(["yob2000.txt", "yob2001.txt"]);
});

test("reads a gzip file", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText("names.csv.gz", gzipSync(LONG), {
    country: "CH",
  });
  expect(receipt.facts.accepted).toBe(2);
});
