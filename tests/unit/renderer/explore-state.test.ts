import { SERIES_MAX } from "../../../renderer/charts/series";
import { describe, expect, it } from "vitest";
import {
  add,
  countriesOf,
  moveTo,
  placeOf,
  placeOfEntry,
  remove,
  replace,
  startingIn,
  startingWith,
  truthOf,
  withSpan,
  yearsOf,
} from "../../../renderer/screens/explore/explore-state";
import {
  EXPLORE_START,
  ExploreView,
  type Entry,
} from "../../../renderer/screens/explore/explore-view";
import { COUNTRY } from "./country";

const at = { country: "US", region: null };
const girl = (name: string, more: Partial<Entry> = {}) => ({
  ...{ name, gender: "F" as const },
  ...at,
  ...more,
});

describe("ExploreView", () => {
  it("makes a sound view of anything that was stored", () => {
    for (const stored of [{}, { years: "1984", entries: "x" }, { chart: 3 }])
      expect(ExploreView.parse(stored)).toEqual(EXPLORE_START);
    for (const stored of [null, 3, "x", []])
      expect(ExploreView.safeParse(stored).success).toBe(false);
  });

  it("keeps what it can of a view of another version", () => {
    const view = ExploreView.parse({
      country: "FR",
      years: { from: 2000, to: 1990 },
      filter: { text: "an", match: "rhymes" },
      sort: { column: "loudness", descending: true },
      chart: { unit: "share", form: "pie", smooth: 4, log: true },
      columns: ["count", "mood"],
      entries: [],
      split: 1000,
    });
    expect(view).toEqual({
      ...EXPLORE_START,
      country: "FR",
      entries: [],
      chart: { ...EXPLORE_START.chart, unit: "share", log: true },
    });
  });

  it("gives back all that a reader can change", () => {
    const view: ExploreView = {
      ...{ country: "US", region: "US-CA", measure: "births" },
      ...{ years: { from: 1990, to: 1999 }, span: true, gender: "M" },
      filter: { text: "an", match: "ends", minLength: 3, maxCount: 90 },
      sort: { column: "before-rank", descending: false },
      ...{ columns: ["count", "spark"], changeIn: "rank" },
      entries: [{ ...girl("Emma"), slot: 11 }],
      chart: {
        ...{ unit: "share", form: "stacked", log: false, smooth: 5 },
        ...{ index: 1990, common: true, asTable: true },
      },
      split: 30,
    };
    expect(ExploreView.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
  });

  it("restores what version 0.1 stored", () => {
    const view = ExploreView.parse({
      ...{ country: "US", region: null, year: 1984, gender: "F" },
      chosen: [
        { name: "Emma", gender: "F", slot: 3 },
        { name: "Liam", slot: 1 },
      ],
      ...{ unit: "rank", asTable: true, measure: "births", split: 42 },
    });
    expect(view).toMatchObject({
      ...{ country: "US", years: { from: 1984, to: 1984 }, gender: "F" },
      entries: [{ ...girl("Emma"), slot: 3 }],
      chart: { unit: "rank", asTable: true },
      split: 42,
    });
  });

  it("knows a chart that was emptied from one never filled", () => {
    expect(ExploreView.parse({ chosen: [], unit: "count" }).entries).toEqual(
      [],
    );
    expect(
      ExploreView.parse({ chosen: null, unit: "count" }).entries,
    ).toBeNull();
  });
});

describe("names in the chart", () => {
  it("take the first free hue and keep it", () => {
    const three = ["Emma", "Mary", "Ruth"].reduce<Entry[]>(
      (entries, name) => add(entries, girl(name)),
      [],
    );
    const two = remove(three, girl("Mary"));
    expect(add(two, girl("Mia")).map(({ name, slot }) => [name, slot])).toEqual(
      [
        ["Emma", 0],
        ["Ruth", 2],
        ["Mia", 1],
      ],
    );
  });

  it("are one per name, sex and place", () => {
    const once = add([], girl("Robin"));
    expect(add(once, girl("Robin"))).toHaveLength(1);
    expect(add(once, girl("Robin", { gender: "M" }))).toHaveLength(2);
    expect(add(once, girl("Robin", { country: "FR" }))).toHaveLength(2);
    expect(add(once, girl("Robin", { region: "US-CA" }))).toHaveLength(2);
  });

  it("are at most twelve", () => {
    const all = Array.from({ length: 13 }, (_, i) => `Name${String(i)}`).reduce<
      Entry[]
    >((entries, name) => add(entries, girl(name)), []);
    expect(all).toHaveLength(12);
    expect(new Set(all.map(({ slot }) => slot)).size).toBe(12);
  });

  it("move with their hue, and become one where they meet", () => {
    const two = add(add([], girl("Emma")), girl("Emma", { country: "FR" }));
    expect(replace(two, girl("Emma"), girl("Ada"))).toMatchObject([
      { name: "Ada", slot: 0 },
      { name: "Emma", country: "FR", slot: 1 },
    ]);
    expect(replace(two, girl("Emma"), girl("Emma", { country: "FR" }))).toEqual(
      [two[1]],
    );
    const place = placeOf(at, [COUNTRY]);
    expect(place && moveTo(two, place)).toEqual([two[0]]);
  });
});

describe("placeOf and yearsOf", () => {
  it("fall back to the first country when the stored one is gone", () => {
    const place = placeOf({ country: "FR", region: null }, [COUNTRY]);
    expect(place?.country.code).toBe("US");
    expect(placeOf({ country: "FR", region: null }, [])).toBeNull();
  });

  it("open with the country whose figures answer the most", () => {
    const place = (codes: readonly (typeof COUNTRY)[]) =>
      placeOf({ country: null, region: null }, codes)?.country.code;
    const whole = { ...COUNTRY, denominator: "births" };
    const regional = { ...whole, code: "AU", national: false };
    const listed = { ...COUNTRY, code: "BE" };
    const short = { ...whole, code: "CA", min_year: COUNTRY.max_year };
    const all = [regional, listed, short, whole];
    expect(place(all)).toBe("US");
    expect(place([regional, listed, short])).toBe("CA");
    expect(place([regional, listed])).toBe("BE");
  });

  it("show a region where there are no national figures", () => {
    const regional = { ...COUNTRY, national: false };
    const place = placeOf({ country: "US", region: null }, [regional]);
    expect(place?.region?.code).toBe("US-CA");
  });

  it("say of a name in the chart when its place is gone", () => {
    expect(placeOfEntry({ country: "FR", region: null }, [COUNTRY])).toBeNull();
    expect(
      placeOfEntry({ country: "US", region: "US-VT" }, [COUNTRY]),
    ).toBeNull();
    const regional = { ...COUNTRY, national: false };
    expect(placeOfEntry(at, [regional])).toBeNull();
    expect(placeOfEntry(at, [COUNTRY])?.region).toBeNull();
  });

  it("keep the years within what the place has", () => {
    const place = placeOf({ country: "US", region: "US-CA" }, [COUNTRY]);
    if (!place) throw new Error("no place");
    const years = { from: 1890, to: 1895 };
    expect(yearsOf({ years, span: false }, place)).toEqual({
      from: 1910,
      to: 1910,
    });
    expect(yearsOf({ years: null, span: false }, place)).toEqual({
      from: 2024,
      to: 2024,
    });
    expect(
      yearsOf({ years: { from: 1900, to: 1950 }, span: true }, place),
    ).toEqual({ from: 1910, to: 1950 });
    const bearers = {
      ...place,
      country: { ...place.country, measure: "bearers" as const },
    };
    expect(
      yearsOf({ years: { from: 1990, to: 1999 }, span: true }, bearers),
    ).toEqual({ from: 1999, to: 1999 });
  });

  it("begin a span with ten years, or as many as there are", () => {
    const place = placeOf(at, [COUNTRY]);
    if (!place) throw new Error("no place");
    const of = (year: number, span: boolean) =>
      withSpan({ from: year, to: year }, span, place);
    expect(of(2024, true)).toEqual({ from: 2015, to: 2024 });
    expect(of(1883, true)).toEqual({ from: 1880, to: 1883 });
    expect(withSpan({ from: 1990, to: 1999 }, false, place)).toEqual({
      from: 1999,
      to: 1999,
    });
  });
});

describe("countriesOf", () => {
  it("shows births where a country has no bearers", () => {
    const both = { ...COUNTRY, measures: ["births", "bearers"] as const };
    const bearers = { ...COUNTRY, measure: "bearers" as const, min_year: 2020 };
    const all = [
      { ...both, measures: [...both.measures] },
      { ...COUNTRY, code: "FR" },
    ];
    const shown = countriesOf(all, [bearers], "bearers");
    expect(shown.map(({ code, measure }) => [code, measure])).toEqual([
      ["US", "bearers"],
      ["FR", "births"],
    ]);
    expect(countriesOf(all, [bearers], "births")).toBe(all);
  });
});

describe("truthOf", () => {
  it("credits the source of the region that is shown", () => {
    const place = placeOf({ country: "US", region: "US-CA" }, [COUNTRY]);
    expect(place && truthOf(place).credit).toContain("by state");
  });
});

describe("startingIn", () => {
  it("leaves the region behind with its country", () => {
    const view = { ...EXPLORE_START, country: "US", region: "US-CA" };
    expect(startingIn("FR", view)).toMatchObject({
      country: "FR",
      region: null,
    });
    expect(startingIn("US", view)).toBe(view);
  });
});

describe("a name that another screen asks for", () => {
  const target = {
    ...({ name: "Leslie", gender: "F", measure: "births" } as const),
    ...{ country: "US", region: "US-CA" },
  };

  it("is charted at its place", () => {
    expect(startingWith(target, EXPLORE_START)).toMatchObject({
      ...{ country: "US", region: "US-CA", measure: "births" },
      entries: [{ name: "Leslie", gender: "F", slot: 0 }],
    });
  });

  it("takes the place of the last name of a full chart, once", () => {
    const entries = Array.from({ length: SERIES_MAX }, (_, slot) => ({
      ...{ name: `Name ${String(slot)}`, gender: "F" as const, slot },
      ...{ country: "US", region: null },
    }));
    const full = startingWith(target, { ...EXPLORE_START, entries });
    expect(full.entries).toHaveLength(SERIES_MAX);
    expect(full.entries?.at(-1)).toMatchObject({
      ...{ name: "Leslie", slot: SERIES_MAX - 1 },
    });
    expect(startingWith(target, full).entries).toEqual(full.entries);
  });
});
