import { describe, expect, test } from "vitest";
import type { Input } from "../../shared/ipc/contract";
import type { NamesTable } from "../../shared/ipc/names-schemas";
import { line, namesIn, tableOfNames } from "../support/names-table";

const { ask, load, forget } = await tableOfNames();

describe("filters", () => {
  test("compare without regard to case and accents", async () => {
    const all = [
      "Zoë",
      "ZOE",
      "Élodie",
      "Łucja",
      "N'Golo",
      "Ægir",
      "Anna-Lena",
      "Al",
      "Nan",
      "שירה",
    ];
    await load(all.map((name, i) => line(name, 2020, 100 - i)));
    const found = async (filter: Input<"names.table">["filter"]) =>
      namesIn(await ask({ filter }));
    expect(await found({ text: "zoE" })).toEqual(["Zoë", "ZOE"]);
    expect(await found({ text: "É", match: "contains" })).toEqual([
      "Zoë",
      "ZOE",
      "Élodie",
      "Ægir",
      "Anna-Lena",
    ]);
    expect(await found({ text: " na ", match: "ends" })).toEqual(["Anna-Lena"]);
    expect(await found({ text: "nan", match: "is" })).toEqual(["Nan"]);
    expect(await found({ text: "lu" })).toEqual(["Łucja"]);
    expect(await found({ text: "%" })).toEqual([]);
    expect(await found({ initial: "a" })).toEqual(["Ægir", "Anna-Lena", "Al"]);
    expect(await found({ initial: "a", text: "A", match: "ends" })).toEqual([
      "Anna-Lena",
    ]);
    expect(await found({ maxLength: 3 })).toEqual(["Zoë", "ZOE", "Al", "Nan"]);
    expect(await found({ minLength: 6, maxLength: 6 })).toEqual([
      "Élodie",
      "N'Golo",
    ]);
    expect(await found({ minCount: 93, maxCount: 95 })).toEqual([
      "Ægir",
      "Anna-Lena",
      "Al",
    ]);
    const { initials, total, listed, matching } = await ask({
      filter: { text: "al" },
    });
    expect(initials).toEqual(["a", "e", "l", "n", "z", "ש"]);
    expect([total, listed, matching]).toEqual([1, 10, 93]);
  });

  test("leave ranks as they are", async () => {
    await load([line("Emma", 2020, 9), line("Ada", 2020, 8)]);
    expect((await ask({ filter: { text: "a" } })).rows).toMatchObject([
      { rank: 2, name: "Ada" },
    ]);
  });

  test("give the same with and without the list of the keystroke before", async () => {
    await load(
      ["Anna", "Annika", "Hanna", "Johanna", "Ann", "Nan"].map((name, i) =>
        line(name, 2020, 10 + i),
      ),
    );
    const typed = async (
      match: "starts" | "ends" | "contains",
      text: string,
    ) => {
      forget();
      let table: NamesTable | undefined;
      for (let length = 1; length <= text.length; length++)
        table = await ask({ filter: { text: text.slice(0, length), match } });
      return table && namesIn(table);
    };
    for (const match of ["starts", "ends", "contains"] as const) {
      for (const text of ["ann", "nna", "hanna"]) {
        const slowly = await typed(match, text);
        forget();
        expect(slowly).toEqual(namesIn(await ask({ filter: { text, match } })));
      }
    }
  });
});

describe("order", () => {
  const facts = [
    ...[line("Emma", 2010, 10), line("Ada", 2010, 90)],
    ...[
      line("Emma", 2019, 30),
      line("Ada", 2019, 20),
      line("Bob", 2019, { count: 4, gender: "M" as const }),
    ],
    ...[
      line("Emma", 2020, 25),
      line("Ada", 2020, 50),
      line("Ivy", 2020, 30),
      line("zara", 2020, 25),
    ],
    ...[
      line("Bob", 2020, { count: 40, gender: "M" }),
      line("Abe", 2020, { count: 60, gender: "M" }),
    ],
  ];

  test("is by any column, either way, with unknown values last", async () => {
    await load(facts);
    const by = async (
      column: NonNullable<Input<"names.table">["sort"]>["column"],
      descending: boolean,
    ) => namesIn(await ask({ gender: null, sort: { column, descending } }));
    expect(await by("rank", false)).toEqual([
      "Abe",
      "Ada",
      "Bob",
      "Ivy",
      "Emma",
      "zara",
    ]);
    expect(await by("rank", true)).toEqual([
      "Emma",
      "zara",
      "Bob",
      "Ivy",
      "Abe",
      "Ada",
    ]);
    expect(await by("name", false)).toEqual([
      "Abe",
      "Ada",
      "Bob",
      "Emma",
      "Ivy",
      "zara",
    ]);
    expect(await by("name", true)).toEqual([
      "zara",
      "Ivy",
      "Emma",
      "Bob",
      "Ada",
      "Abe",
    ]);
    expect(await by("count", false)).toEqual([
      "Emma",
      "zara",
      "Ivy",
      "Bob",
      "Ada",
      "Abe",
    ]);
    // 60/100, 40/100, 50/130, 30/130, 25/130
    expect(await by("share", true)).toEqual([
      "Abe",
      "Bob",
      "Ada",
      "Ivy",
      "Emma",
      "zara",
    ]);
    expect(await by("before-count", true)).toEqual([
      "Bob",
      "Ada",
      "Emma",
      "Abe",
      "Ivy",
      "zara",
    ]);
    expect(await by("before-count", false)).toEqual([
      "Emma",
      "Ada",
      "Bob",
      "Abe",
      "Ivy",
      "zara",
    ]);
    expect(await by("before-rank", true)).toEqual([
      "Ada",
      "Bob",
      "Emma",
      "Abe",
      "Ivy",
      "zara",
    ]);
    expect(await by("before-share", false)).toEqual([
      "Bob",
      "Emma",
      "Ada",
      "Abe",
      "Ivy",
      "zara",
    ]);
    expect(await by("decade-count", true)).toEqual([
      "Emma",
      "Ada",
      "Abe",
      "Bob",
      "Ivy",
      "zara",
    ]);
  });

  test("holds across pages", async () => {
    await load(facts);
    const sort = { column: "before-rank", descending: false } as const;
    const whole = namesIn(await ask({ gender: null, sort }));
    const pages: string[] = [];
    for (let offset = 0; offset < 8; offset += 2)
      pages.push(
        ...namesIn(await ask({ gender: null, sort, offset, limit: 2 })),
      );
    expect(pages).toEqual(whole);
  });
});
