import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  arrangeSeries,
  sumOverPlaces,
} from "../../electron/parser/arrange-series";
import { FactTable, stratumOf } from "../../electron/parser/fact-table";
import { NO_LINES } from "../../shared/empty-account";
import { copiedRows } from "../support/fuzz/copy-rows";
import { partsOf } from "../support/fuzz/damage-archive";
import { FIRST_REGION, listen, type Told } from "../support/listen";
import { workbookOf } from "../support/workbooks";
import { written } from "../support/written";
import { zipOf } from "../support/zip-of";

/** Faults that damaged or unusual files brought to light, one test each. */
describe("a table by month", () => {
  test("gives no names January and December", async () => {
    const rows = ["January", "December"].flatMap((month) =>
      ["Noah", "Oliver", "George"].map((name, i) => [
        ...[month, i + 1, name],
        300 - i,
      ]),
    );
    const bytes = workbookOf(
      {
        Table_6: [
          ["Names of boys, England and Wales, 2024"],
          ["Rank", "Name", "Count"],
          ...Array.from({ length: 20 }, (_, i) => [
            i + 1,
            `Noah${"abcdefghijklmnopqrst"[i] ?? ""}`,
            5000 - i,
          ]),
        ],
        Table_5: [
          ["Names of boys by month, England and Wales, 2024"],
          ["Month", "Rank", "Name", "Count"],
          ["January", "All ranks", "All names", 25654],
          ...rows,
        ],
      },
      "xlsx",
    );
    const told = await listen(written("boysnames2024.xlsx", bytes), {
      options: { country: "GB" },
    });
    expect(told.failure).toBeNull();
    expect(told.rejections).toEqual([]);
    expect(told.summary).toMatchObject({
      facts: { accepted: 20 },
      lines: { total: 22, data: 20 },
    });
  });
});

describe("regions without codes", () => {
  test("are not taken for one because their names begin alike", async () => {
    const lines = [
      "Province de Flandre occidentale",
      "Province de Flandre orientale",
    ].map((place) => `2020;${place};Emma;F;7`);
    const file = written(
      "prenoms.csv",
      ["annee;province;prenom;sexe;nombre", ...lines, ""].join("\n"),
    );
    const told = await listen(file, { options: { country: "BE" } });
    expect(told.rejections).toEqual([]);
    expect(told.places).toHaveLength(2);
    expect(told.summary?.facts.births_female).toBe(14);
  });
});

const LONG = ["Year,Name,Sex,Count", "2020,Mia,F,7", "2020,Zoë,F,8"];
const csv = (...lines: string[]): string => [...LONG, ...lines, ""].join("\n");
const CH = { options: { country: "CH" } };

describe("what the database and the window cannot hold", () => {
  const textsOf = (told: Told): string =>
    JSON.stringify({ ...told, batches: [] });

  test("is shown as a sign in rejections, headers and the preview", async () => {
    const [header = "", ...lines] = LONG;
    const file = written(
      "names.csv",
      [`Le\0af,${header}`, ...lines.map((line) => `left,${line}`)]
        .concat("lef\0t,2020,An\0a,F,9", `left,2020,${"𝒜".repeat(150)},F,9`)
        .join("\n"),
    );
    const told = await listen(file, CH);
    expect(told.understood?.mapping?.columns[0]?.header).toBe("Le\ufffdaf");
    expect(told.rejections.map(({ rule }) => rule)).toEqual([
      "not-text",
      "name-too-long",
    ]);
    expect(textsOf(told)).not.toContain("\\u0000");
    expect(textsOf(told)).not.toMatch(/\\ud[89a-f]/);
  });

  test("is shown as a sign where the layout is not known", async () => {
    const told = await listen(written("notes.csv", "only\0 words\n"));
    expect(told.failure?.error).toMatchObject({
      code: "format-unknown",
      header: ["only\ufffd words"],
    });
    expect(textsOf(told)).not.toContain("\\u0000");
  });

  test("makes no region", async () => {
    const text =
      "Year,Region,Name,Sex,Count\n2020,Bern,Mia,F,7\n2020,B\0,Eva,F,8\n";
    const told = await listen(written("names.csv", text), CH);
    expect(told.rejections).toMatchObject([{ rule: "region-unknown" }]);
    expect(textsOf(told)).not.toContain("\\u0000");
  });

  test("is no name of a file in an archive", async () => {
    const bytes = zipOf([
      {
        name: "girls\0 2020.csv",
        text: "Name,Count\nMia,x\nZoë,8\nEva,5,6,7\n",
      },
    ]);
    const told = await listen(written("names.zip", bytes), CH);
    expect(told.summary?.members[0]?.name).toBe("girls\ufffd 2020.csv");
    expect(textsOf(told)).not.toContain("\\u0000");
  });

  test("is no name of a sheet", async () => {
    const bytes = workbookOf(
      {
        "A~B": [
          ["Name", "Count"],
          ["Mia", 7],
          ["Zoë", 8],
        ],
      },
      "xlsx",
    );
    const parts = partsOf(bytes) ?? [];
    const spoilt = parts.map(({ name, content }) => ({
      name,
      text: content.toString().replaceAll("A~B", "A&#0;B&#xD800;"),
    }));
    const told = await listen(written("girls 2020.xlsx", zipOf(spoilt)), CH);
    expect(told.failure).toBeNull();
    expect(told.understood?.mapping?.tables).toEqual(["A\ufffdB\ufffd"]);
    expect(textsOf(told)).not.toMatch(/\\u0000|\\ud[89a-f]/);
    const missing = spoilt.filter(({ name }) => !name.includes("sheet1"));
    const lost = await listen(written("girls 2020.xlsx", zipOf(missing)), CH);
    expect(lost.failure?.error).toMatchObject({
      code: "archive-damaged",
      reason: "its sheet A\ufffdB\ufffd is missing",
    });
  });
});

/** In milliseconds; what these tests are about took minutes. */
const SOON = 10_000;

test(
  "a cell with a million blanks within holds nothing up",
  async () => {
    const cell = `a${" ".repeat(500_000)}b`;
    const told = await listen(
      written("names.csv", csv(`2020,${cell},F,9`, `2020,Eva,F,${cell}`)),
      CH,
    );
    expect(told.summary?.lines).toMatchObject({ data: 2, rejected: 2 });
  },
  SOON,
);

test("one damaged line among twenty makes no column of years one of counts", async () => {
  const lines = Array.from(
    { length: 20 },
    (_, i) =>
      `AK,F,1910,Mar${"abcdefghijklmnopqrst"[i] ?? ""},${String(40 - i)}`,
  );
  lines[7] = "AK,F,19 10 John,11";
  const told = await listen(written("names.csv", lines.join("\n")), CH);
  expect(told.rejections).toHaveLength(1);
  expect(told.summary).toMatchObject({
    ...{ minYear: 1910, maxYear: 1910, facts: { accepted: 19 } },
  });
});

test("refuses more regions than a library can keep apart", async () => {
  const lines = Array.from(
    { length: 10_001 },
    (_, i) => `2020,${nameNo(i)},Mia,F,7`,
  );
  const text = ["Year,Municipality,Name,Sex,Count", ...lines, ""].join("\n");
  const told = await listen(written("names.csv", text), CH);
  expect(told.failure?.error).toMatchObject({
    code: "file-too-large",
    reason: "it names more than 10000 regions",
  });
});

describe("counts that are summed", () => {
  const MOST = 2_147_483_647;
  const nyc = (...counts: number[]): string =>
    [
      "Year of Birth,Gender,Ethnicity,Child's First Name,Count,Rank",
      ...counts.map(
        (count, i) =>
          `2016,FEMALE,GROUP ${String(i)},Olivia,${String(count)},1`,
      ),
      ...["Mia", "Eva", "Zoë"].map((name) => `2016,FEMALE,GROUP 1,${name},9,2`),
      "",
    ].join("\n");

  test("are never more than a count can be", async () => {
    const file = written("Popular_Baby_Names.csv", nyc(MOST - 5, 5, 6));
    const told = await listen(file, {
      options: { country: "US" },
      dryRun: false,
    });
    expect(told.rejections).toMatchObject([
      { line: 4, rule: "count-too-large", value: "Olivia, F, 2016" },
    ]);
    expect(told.summary).toMatchObject({
      ...{
        lines: { data: 5, rejected: 1 },
        facts: { births_female: MOST + 27 },
      },
    });
  });

  test("and bounds of counts that were left out are none above what a bound can be", async () => {
    const lines = ["<2147483650", "<5"].map((count) => `2020,Ana,F,${count}`);
    const file = written("names.csv", csv("2021,Eva,F,<2147483650", ...lines));
    const told = await listen(file, { ...CH, dryRun: false });
    expect(told.summary?.facts.suppressed).toBe(2);
    for (const { table, bytes } of told.batches)
      expect(copiedRows(table, bytes, FIRST_REGION).faults).toEqual([]);
  });

  test("make no national figure where it would be larger", () => {
    const facts = new FactTable([]);
    const name = facts.nameNo(Buffer.from("Ana"), 0, 3);
    for (const code of ["US-AK", "US-WY"])
      facts.add(
        name,
        stratumOf(facts.placeNo({ code, name: code }), 2020, "F"),
        MOST,
        1,
      );
    const unexpected = (): never => {
      throw new Error("taken back");
    };
    const series = arrangeSeries(facts, {
      ...{ onDuplicate: unexpected, onTooLarge: unexpected },
    });
    expect(sumOverPlaces(series, 2, facts.nameCount)).toBeNull();
  });
});

test("waits for whoever stores the rejections of a file that holds every line twice", async () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, i) => `2020,${nameNo(i >> 1)},F,${String(1 + (i >> 1))}`,
  );
  let waiting = 0;
  let most = 0;
  const told = await listen(
    written("names.csv", ["Year,Name,Sex,Count", ...lines].join("\n")),
    {
      ...CH,
      onMessage: ({ type }) => {
        if (type === "rejections") waiting++;
        most = Math.max(most, waiting);
      },
      onWait: () => {
        waiting = 0;
      },
    },
  );
  expect(told.summary).toMatchObject({
    ...{ lines: { data: 10_000, rejected: 10_000 } },
    facts: { accepted: 10_000 },
  });
  expect(most).toBeLessThan(8);
});

/** A name for each number, of letters only. */
function nameNo(no: number): string {
  const letters = no
    .toString(26)
    .replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)] ?? "");
  return `Na${letters}`;
}

test("accounts for the notes at the end of a file that turns out to be damaged there", async () => {
  const lines = rowsOf(200_000);
  const notes = Array<string>(50_000).fill("Source: the office");
  const text = [...LONG, ...lines, "", ...notes];
  const packed = gzipSync(text.join("\n"));
  packed.writeUInt32LE(0, packed.length - 8);
  const told = await listen(written("names.csv.gz", packed), CH);
  expect(told.failure?.error.code).toBe("archive-damaged");
  const { total, ...parts } = told.failure?.lines ?? NO_LINES;
  expect(total).toBeGreaterThan(200_000);
  expect(Object.values(parts).reduce((sum, part) => sum + part)).toBe(total);
});

test("a file of words below a few figures does not pile up in memory", async () => {
  const words = Array<string>(12_000).fill("words where figures should be");
  const told = await listen(
    written("names.csv", csv(...rowsOf(500), ...words)),
    CH,
  );
  expect(told.rejections).toHaveLength(10_002);
  expect(told.summary?.lines).toMatchObject({
    ...{ total: 12_503, data: 502, rejected: 10_002, footer: 1998 },
  });
});

function rowsOf(many: number): string[] {
  return Array.from(
    { length: many },
    (_, i) => `2020,${nameNo(i)},F,${String(many + 1 - i)}`,
  );
}
