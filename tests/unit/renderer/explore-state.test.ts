import { describe, expect, it } from "vitest";
import {
  add,
  countriesOf,
  parseExploreState,
  placeOf,
  remove,
  startingIn,
  truthOf,
  yearOf,
} from "../../../renderer/screens/explore/explore-state";
import { COUNTRY } from "./country";

describe("parseExploreState", () => {
  it("makes a sound state of anything that was stored", () => {
    for (const stored of [null, 3, "x", [], { year: "1984", chosen: "x" }]) {
      expect(parseExploreState(stored)).toMatchObject({
        year: null,
        chosen: null,
        unit: "count",
      });
    }
  });

  it("knows a chart that was emptied from one never filled", () => {
    expect(parseExploreState({ chosen: [null] }).chosen).toEqual([]);
  });

  it("restores what an earlier window stored", () => {
    const state = parseExploreState({
      country: "US",
      year: 1984,
      gender: "F",
      chosen: [{ name: "Emma", gender: "F" }, { name: "Liam" }],
      unit: "rank",
      split: 90,
    });
    expect(state).toMatchObject({
      country: "US",
      year: 1984,
      gender: "F",
      chosen: [{ name: "Emma", gender: "F", slot: 0 }],
      unit: "rank",
      split: 65,
    });
  });
});

describe("chosen names", () => {
  it("take the first free hue and keep it", () => {
    const three = add(add(add([], "Emma", "F"), "Liam", "M"), "Noah", "M");
    const two = remove(three, "Liam", "M");
    expect(add(two, "Mia", "F").map(({ name, slot }) => [name, slot])).toEqual([
      ["Emma", 0],
      ["Noah", 2],
      ["Mia", 1],
    ]);
  });

  it("are one per name and sex", () => {
    const once = add([], "Robin", "F");
    expect(add(once, "Robin", "F")).toHaveLength(1);
    expect(add(once, "Robin", "M")).toHaveLength(2);
  });

  it("are at most eight", () => {
    const names = Array.from(
      { length: 9 },
      (_, index) => `Name${String(index)}`,
    );
    const all = names.reduce<ReturnType<typeof add>>(
      (chosen, name) => add(chosen, name, "F"),
      [],
    );
    expect(all).toHaveLength(8);
  });
});

describe("placeOf and yearOf", () => {
  it("fall back to the first country when the stored one is gone", () => {
    const place = placeOf({ country: "FR", region: null }, [COUNTRY]);
    expect(place?.country.code).toBe("US");
    expect(placeOf({ country: "FR", region: null }, [])).toBeNull();
  });

  it("show a region where there are no national figures", () => {
    const regional = { ...COUNTRY, national: false };
    const place = placeOf({ country: "US", region: null }, [regional]);
    expect(place?.region?.code).toBe("US-CA");
  });

  it("keep the year within what the place has", () => {
    const place = placeOf({ country: "US", region: "US-CA" }, [COUNTRY]);
    if (!place) throw new Error("no place");
    expect(yearOf({ year: 1890 }, place)).toBe(1910);
    expect(yearOf({ year: null }, place)).toBe(2024);
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
    const state = parseExploreState({ country: "US", region: "US-CA" });
    expect(startingIn("FR", state)).toMatchObject({
      country: "FR",
      region: null,
    });
    expect(startingIn("US", state)).toBe(state);
    expect(startingIn(null, state)).toBe(state);
  });
});
