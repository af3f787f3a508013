import { describe, expect, test } from "vitest";
import { tableOf, tablesOf } from "../../../support/tables";

describe("PX", () => {
  const px = (data: string, more = ""): string =>
    `CHARSET="ANSI";\r\nAXIS-VERSION="2000";\r\nLANGUAGE="en";\r\nTITLE="Boys' names by name, "\r\n"year and figure";\r\nCONTENTS="Boys' names";\r\nUNITS="Number";\r\nSTUB="Name";\r\nHEADING="Year","Figure";\r\nVALUES("Name")="Jack","Seán, A",\r\n"Conor";\r\nVALUES("Year")="2014","2015";\r\nTIMEVAL("Year")=TLIST(A1),"2014","2015";\r\nVALUES("Figure")="Rank","Births";\r\nSOURCE="Office";\r\n${more}DATA=\r\n${data};\r\n`;

  test("is one record for each figure, marks as they stand", async () => {
    const { table, rows } = await tableOf(
      px('1 100 2 90\r\n".." ".." - "..."\r\n. 5.5 "-", 7 '),
    );
    expect(table).toMatchObject({
      kind: "records",
      titles: [
        "Boys' names by name, year and figure",
        "Boys' names",
        "Number",
        "Office",
      ],
    });
    expect(rows).toEqual([
      ["Name", "Year", "Figure", "value"],
      ["Jack", "2014", "Rank", 1],
      ["Jack", "2014", "Births", 100],
      ["Jack", "2015", "Rank", 2],
      ["Jack", "2015", "Births", 90],
      ["Seán, A", "2014", "Rank", ".."],
      ["Seán, A", "2014", "Births", ".."],
      ["Seán, A", "2015", "Rank", "-"],
      ["Seán, A", "2015", "Births", "..."],
      ["Conor", "2014", "Rank", "."],
      ["Conor", "2014", "Births", 5.5],
      ["Conor", "2015", "Rank", "-"],
      ["Conor", "2015", "Births", 7],
    ]);
  });

  test("that is cut short is an error, not a smaller table", async () => {
    await expect(tableOf(px("1 2 3"))).rejects.toMatchObject({
      info: {
        code: "archive-damaged",
        reason: "it is cut short: 3 of 12 figures are there",
      },
    });
    await expect(
      tablesOf(px("1 2 3").replace(/DATA[^]*/, "")),
    ).rejects.toMatchObject({ info: { code: "archive-damaged" } });
  });

  test("may be in several languages, with a code page and codes", async () => {
    const text = `CHARSET="ANSI";CODEPAGE="windows-1250";LANGUAGES="pl","en";
      TITLE="Imiona";TITLE[en]="Names";STUB="Imię";STUB[en]="Name";HEADING="Rok";HEADING[en]="Year";
      VALUES("Imię")="Łukasz","Michał";VALUES[en]("Name")="Lukas","Michael";
      VALUES("Rok")="rok 1","rok 2";TIMEVAL("Rok")=TLIST(A1,"2014"-"2015");CODES("Rok")="2014","2015";
      DATA=1 2 3 4;`;
    const letters = "ęŁł";
    const bytes = Uint8Array.from(Array.from(text), (letter) => {
      const at = letters.indexOf(letter);
      return at < 0 ? letter.charCodeAt(0) : ([0xea, 0xa3, 0xb3][at] ?? 0);
    });
    const { table, rows } = await tableOf(bytes);
    expect(table.titles).toEqual(["Imiona"]);
    expect(rows.slice(0, 3)).toEqual([
      ["Imię", "Rok", "value"],
      ["Łukasz", "2014", 1],
      ["Łukasz", "2015", 2],
    ]);
  });

  test("may leave out lines of zeros with KEYS", async () => {
    const { rows } = await tableOf(
      px('"Jack" 1 100 2 90\r\n"Conor" 3 4 5 6', 'KEYS("Name")=VALUES;\r\n'),
    );
    expect(rows).toHaveLength(9);
    expect(rows[5]).toEqual(["Conor", "2014", "Rank", 3]);
    expect(rows[8]).toEqual(["Conor", "2015", "Births", 6]);
  });
});

describe("JSON-stat", () => {
  const dimension = {
    sex: {
      label: "Sex",
      category: { index: { M: 1, F: 0 }, label: { F: "Girls", M: "Boys" } },
    },
    time: {
      label: "Period",
      category: {
        index: ["2014", "2015"],
        label: { 2014: "first", 2015: "second" },
      },
    },
    unit: { category: { label: { n: "Number" } } },
  };
  const layout = {
    id: ["unit", "sex", "time"],
    size: [1, 2, 2],
    role: { time: ["time"] },
  };
  const expected = [
    ["unit", "Sex", "Period", "value"],
    ["Number", "Girls", "2014", 5],
    ["Number", "Girls", "2015", null],
    ["Number", "Boys", "2014", "x"],
    ["Number", "Boys", "2015", 8],
  ];

  test("2.0 is one record for each figure; what is null stands as its mark", async () => {
    const { table, rows } = await tableOf(
      JSON.stringify({
        version: "2.0",
        class: "dataset",
        label: "Names",
        source: "Office",
        note: ["Under 3 is left out"],
        ...layout,
        dimension,
        value: [5, null, null, 8],
        status: { 2: "x", 3: "p" },
      }),
    );
    expect(rows).toEqual(expected);
    expect(table.titles).toEqual(["Names", "Office", "Under 3 is left out"]);
  });

  test("1.x, sparse, in a bundle", async () => {
    const dataset = {
      label: "Names",
      dimension: { ...dimension, ...layout },
      value: { 0: 5, 3: 8 },
      status: [null, null, "x", null],
    };
    const one = await tableOf(JSON.stringify({ names: dataset }));
    expect(one.rows).toEqual(expected);
    const two = await tablesOf(
      JSON.stringify({ a: dataset, b: { ...dataset, label: "More" } }),
    );
    expect(two.map(({ sheet }) => sheet)).toEqual(["Names", "More"]);
  });

  test("a collection with its datasets, and an answer around a dataset", async () => {
    const dataset = {
      class: "dataset",
      ...layout,
      dimension,
      value: [5, null, "x", 8],
    };
    const collection = {
      class: "collection",
      link: {
        item: [dataset, { class: "dataset", href: "https://example.org" }],
      },
    };
    expect((await tableOf(JSON.stringify(collection))).rows).toEqual(expected);
    const answer = { jsonrpc: "2.0", result: dataset };
    expect((await tableOf(JSON.stringify(answer))).rows).toEqual(expected);
  });

  test("that is cut short or too large is an error", async () => {
    const short = { class: "dataset", ...layout, dimension, value: [5] };
    await expect(tableOf(JSON.stringify(short))).rejects.toMatchObject({
      info: { code: "archive-damaged" },
    });
    const index = Array.from({ length: 10_000 }, (_, i) => String(i));
    const large = { category: { index } };
    const bomb = {
      class: "dataset",
      id: ["a", "b", "c"],
      size: [10_000, 10_000, 10_000],
      dimension: { a: large, b: large, c: large },
      value: {},
    };
    await expect(tablesOf(JSON.stringify(bomb))).rejects.toMatchObject({
      info: { code: "archive-refused" },
    });
  });
});

describe("JSON", () => {
  const rows = [
    ["name", "count"],
    ["Anna", 5],
    ["Bo", null],
  ];
  const records = [
    { name: " Anna ", count: 5 },
    { name: "Bo", count: null },
  ];
  const lists = [
    ["Anna", 5],
    ["Bo", null],
  ];
  test.each([
    ["an array of objects", records],
    ["an array of lists with a header", [["name", "count"], ...lists]],
    ["objects under data", { data: records }],
    ["OData", { "@odata.context": "x", value: records }],
    [
      "CKAN's answer",
      {
        success: true,
        result: { fields: [{ id: "name" }, { id: "count" }], records },
      },
    ],
    [
      "CKAN's dump",
      {
        fields: [{ id: "name", type: "text" }, { id: "count" }],
        records: lists,
      },
    ],
    [
      "Socrata",
      {
        meta: { view: { columns: [{ name: "name" }, { name: "count" }] } },
        data: lists,
      },
    ],
    ["Opendatasoft", { total_count: 2, results: records }],
    [
      "Opendatasoft's older answer",
      { records: records.map((fields) => ({ recordid: "1", fields })) },
    ],
    [
      "GeoJSON",
      {
        features: records.map((properties) => ({ geometry: null, properties })),
      },
    ],
    [
      "PxWeb",
      {
        columns: [
          { code: "n", text: "name" },
          { code: "c", text: "count" },
        ],
        data: lists.map(([name, count]) => ({ key: [name], values: [count] })),
      },
    ],
    [
      "SPARQL",
      {
        head: { vars: ["name", "count"] },
        results: {
          bindings: records.map(({ name, count }) => ({
            name: { type: "literal", value: name },
            count: { value: count },
          })),
        },
      },
    ],
    ["columns", { name: ["Anna", "Bo"], count: [5, null] }],
  ])("%s", async (_, document) => {
    const found = await tableOf(JSON.stringify(document, null, 1));
    expect(found.rows).toEqual(rows);
    expect(found.table.kind).toBe("records");
  });

  test("one object on each line", async () => {
    const text = records.map((record) => JSON.stringify(record)).join("\r\n");
    expect((await tableOf(text)).rows).toEqual(rows);
  });

  test("with a byte order mark, and in UTF-16", async () => {
    const text = JSON.stringify([{ name: "Łucja", count: 5 }]);
    for (const bytes of [
      Buffer.from(`\ufeff${text}`, "utf8"),
      Buffer.from(`\ufeff${text}`, "utf16le"),
    ])
      expect((await tableOf(bytes)).rows[1]).toEqual(["Łucja", 5]);
  });

  test("tables under keys are tables of their own", async () => {
    const tables = await tablesOf(
      JSON.stringify({ 2014: records, 2015: records }),
    );
    expect(tables.map(({ sheet }) => sheet)).toEqual(["2014", "2015"]);
  });

  test("objects need not have the same keys", async () => {
    const { rows: found } = await tableOf(
      '[{"a":1},{"b":"x","c":{"d":1}},{"a":true}]',
    );
    expect(found).toEqual([
      ["a", "b", "c"],
      [1, null, null],
      [null, "x", '{"d":1}'],
      ["true", null, null],
    ]);
  });

  test("without rows is no table; what only begins like it is text", async () => {
    expect(await tablesOf('{"a":1}')).toEqual([]);
    expect(await tablesOf("[]")).toEqual([]);
    const { table } = await tableOf("[name],count\nAnna,5\n");
    expect(table.kind).toBe("text");
  });
});
