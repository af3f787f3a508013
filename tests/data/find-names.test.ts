import { beforeEach, describe, expect, test } from "vitest";
import { findNames } from "../../electron/data/names/search/find-names";
import type { Input } from "../../shared/ipc/contract";
import { loadFacts, sharedBackend, type Said } from "../support/load-facts";

const backend = await sharedBackend();
beforeEach(() => {
  backend.figures.clear();
});

const line = (name: string, count: number, said: Partial<Said> = {}): Said => ({
  ...{ name, gender: "F", year: 2020, count },
  ...said,
});

async function find(text: string, asked: Partial<Input<"names.find">> = {}) {
  const { hits } = await findNames(backend, {
    ...{ text, country: null, limit: 50 },
    ...asked,
  });
  return hits.map(({ name, way }) => `${name} ${way}`);
}

describe("finding names by their letters", () => {
  beforeEach(async () => {
    await loadFacts(
      backend,
      [
        line("Emma", 900),
        line("Emmanuel", 50, { gender: "M" }),
        line("Gemma", 700),
        line("Zoë", 300),
        line("Zoe", 80),
        line("Erma", 20),
      ],
      { country: "US" },
    );
    await loadFacts(backend, [line("EMMA", 400), line("ZOÉ", 5)], {
      country: "FR",
    });
  });

  test("tells the beginning from a part, most births first within each", async () => {
    expect(await find("emm", { ways: ["begins", "contains"] })).toEqual([
      "Emma begins",
      "EMMA begins",
      "Emmanuel begins",
      "Gemma contains",
    ]);
  });

  test("disregards case and accents of what was typed and of names", async () => {
    for (const typed of ["ZOË", "zoe", " Zoé "])
      expect(await find(typed, { ways: ["same"] })).toEqual([
        "Zoë same",
        "Zoe same",
        "ZOÉ same",
      ]);
  });

  test("offers names one letter apart where nobody bears what was typed", async () => {
    expect(await find("emna")).toEqual(["Emma similar", "EMMA similar"]);
    expect(await find("eram", { ways: ["similar"] })).toEqual(["Erma similar"]);
  });

  test("says how much of the trigrams a similar name shares", async () => {
    const { hits } = await findNames(backend, {
      ...{ text: "emmanuelle", country: null, limit: 5 },
      ways: ["similar"],
    });
    // Eight of "emmanuel"’s nine trigrams, of twelve in all.
    expect(hits).toMatchObject([{ name: "Emmanuel", similarity: 8 / 12 }]);
  });

  test("takes nothing in the text for a pattern", async () => {
    const ways = ["same", "begins", "contains"] as const;
    for (const typed of ["%", "e_m", "[ez]", ".", "\n"])
      expect(await find(typed, { ways: [...ways] })).toEqual([]);
  });

  test("says in which countries, with births and the sex most were recorded with", async () => {
    await loadFacts(backend, [line("Emma", 7, { gender: "M" })], {
      country: "NZ",
    });
    backend.figures.clear();
    const { hits } = await findNames(backend, {
      ...{ text: "emma", country: null, limit: 1 },
    });
    expect(hits).toEqual([
      {
        ...{ name: "Emma", way: "same", rule: null, similarity: null },
        total: 907,
        countries: [
          { country: "US", region: null, births: 900, gender: "F" },
          { country: "NZ", region: null, births: 7, gender: "M" },
        ],
      },
    ]);
  });

  test("ranks by the births in a country where one is asked for", async () => {
    expect(await find("emma", { country: "FR" })).toEqual(["EMMA same"]);
    expect(await find("gemma", { country: "FR", ways: ["same"] })).toEqual([]);
  });

  test("leaves room for further ways when many names begin with the text", async () => {
    await loadFacts(
      backend,
      [
        line("Anna", 50),
        line("Hannah", 40),
        ...Array.from({ length: 30 }, (_, i) =>
          line(`Anna${String.fromCharCode(97 + i)}x`, 1000 + i),
        ),
      ],
      { country: "NZ" },
    );
    backend.figures.clear();
    const found = await find("anna", { limit: 10 });
    expect(found).toHaveLength(10);
    // However rare, the very name is among them, in its place.
    expect(found.indexOf("Anna same")).toBe(
      found.filter((hit) => hit.endsWith("begins")).length,
    );
    expect(found).toContain("Hannah contains");
  });
});

describe("finding names by their sound", () => {
  test("uses the rule of the country’s language, and says which", async () => {
    await loadFacts(backend, [line("Kathryn", 500), line("Katherine", 900)], {
      country: "US",
    });
    await loadFacts(backend, [line("CATHERINE", 800), line("KATRINE", 4)], {
      country: "FR",
    });
    await loadFacts(backend, [line("Meier", 8), line("Mayr", 3)], {
      country: "DE",
    });
    await loadFacts(backend, [line("Katrin", 999)], { country: "ES" });
    const rules = async (text: string) => {
      const { hits } = await findNames(backend, {
        ...{ text, country: null, limit: 50 },
        ways: ["sounds"],
      });
      return hits.map(({ name, rule }) => `${name} ${String(rule)}`);
    };
    // No rule is known for Spain; FONEM keeps the vowels apart.
    expect(await rules("cathrin")).toEqual(["Katherine en", "Kathryn en"]);
    expect(await rules("katherine")).toEqual([
      "Katherine en",
      "CATHERINE fr",
      "Kathryn en",
    ]);
    expect(await rules("maier")).toEqual(["Meier de", "Mayr de"]);
  });

  test("leaves names in other scripts to their letters", async () => {
    await loadFacts(backend, [line("שירה", 30), line("שיר", 3)], {
      country: "US",
    });
    expect(await find("שירה")).toEqual(["שירה same", "שיר similar"]);
  });
});

describe("the names that are searched", () => {
  test("are counted once where a later edition speaks for some of the years", async () => {
    await loadFacts(backend, [
      line("Emma", 10, { year: 2018 }),
      line("Emma", 20, { year: 2019 }),
    ]);
    await loadFacts(
      backend,
      [line("Emma", 21, { year: 2019 }), line("Emma", 30, { year: 2020 })],
      { title: "Newer" },
    );
    const { hits } = await findNames(backend, {
      ...{ text: "emma", country: "GB", limit: 1 },
    });
    expect(hits[0]?.total).toBe(61);
  });

  test("of a country without national figures are those of its greatest region", async () => {
    const inRegion = (region: string, count: number) =>
      line("Jack", count, { region, gender: "M" });
    await loadFacts(backend, [inRegion("AU-NSW", 70)], { country: "AU" });
    await loadFacts(backend, [inRegion("AU-SA", 40)], {
      ...{ country: "AU", title: "South" },
    });
    const { hits } = await findNames(backend, {
      ...{ text: "jack", country: null, limit: 1 },
    });
    expect(hits[0]?.countries).toEqual([
      { country: "AU", region: "AU-NSW", births: 70, gender: "M" },
    ]);
  });

  test("have those of which only ranks or suppressed counts are known, last", async () => {
    await loadFacts(backend, [
      line("Emma", 9),
      { name: "Emmy", gender: "F", year: 2020, low: 1, high: 2 },
      { name: "Emmeline", gender: "F", year: 2020, rank: 40 },
    ]);
    expect(await find("emm", { ways: ["begins"] })).toEqual([
      "Emma begins",
      "Emmeline begins",
      "Emmy begins",
    ]);
  });

  test("are read anew when the library has changed", async () => {
    await loadFacts(backend, [line("Emma", 9)]);
    expect(await find("", {})).toEqual([]);
    expect(await find("ada")).toEqual([]);
    await loadFacts(backend, [line("Ada", 9)], { country: "FR" });
    backend.figures.clear();
    expect(await find("ada")).toEqual(["Ada same"]);
  });
});
