import { describe, expect, it } from "vitest";
import type { Country } from "../../../shared/ipc/contract";
import {
  agesYear,
  parseAgesState,
} from "../../../renderer/screens/insights/ages-state";
import {
  arrivalsSpan,
  parseArrivalsState,
} from "../../../renderer/screens/insights/arrivals-state";
import {
  parseChangesState,
  spansOf,
} from "../../../renderer/screens/insights/changes-state";
import { parseDiversityState } from "../../../renderer/screens/insights/diversity-lines";
import { insightPlace } from "../../../renderer/screens/insights/insight-place";
import { parseInsightsState } from "../../../renderer/screens/insights/insights-state";
import { parseLettersState } from "../../../renderer/screens/insights/letters-lines";
import {
  otherPlace,
  parseTypicalState,
  typicalSpan,
} from "../../../renderer/screens/insights/typical-state";
import { COUNTRY } from "./country";

const years = { minYear: 1880, maxYear: 2024 };

describe("what was stored", () => {
  it("becomes a sound state, whatever it was", () => {
    for (const stored of [
      null,
      3,
      "x",
      [],
      { question: 7, width: "x", new: 1, chosen: "x", from: "y" },
    ]) {
      expect(parseInsightsState(stored)).toMatchObject({
        question: "changes",
        country: null,
        gender: null,
      });
      expect(parseChangesState(stored)).toMatchObject({
        first: null,
        width: 1,
        verdict: "rose",
      });
      expect(parseDiversityState(stored)).toEqual({
        view: "top",
        top: 10,
        order: 1,
      });
      expect(parseLettersState(stored)).toEqual({
        feature: "last",
        chosen: {},
      });
      expect(parseArrivalsState(stored)).toMatchObject({
        change: "new",
        new: { from: null, to: null },
      });
      expect(parseTypicalState(stored)).toMatchObject({
        country: null,
        of: "first",
      });
      expect(parseAgesState(stored)).toMatchObject({
        lifeTable: null,
        order: "most",
      });
    }
  });

  it("is restored", () => {
    expect(
      parseLettersState({ feature: "length", chosen: { last: ["n", 3, "a"] } }),
    ).toEqual({
      feature: "length",
      chosen: { last: ["n", "a"] },
    });
    expect(
      parseInsightsState({ question: "ages", country: "FR", gender: "M" }),
    ).toMatchObject({
      ...{ question: "ages", country: "FR", gender: "M" },
    });
  });
});

describe("the years of a question", () => {
  it("are the newest and the one ten years before", () => {
    expect(
      spansOf({ first: null, second: null, width: 1 }, years),
    ).toMatchObject({
      first: { from: 2014, to: 2014 },
      second: { from: 2024, to: 2024 },
    });
  });

  it("stay within those of the place, the first before the second", () => {
    expect(
      spansOf({ first: 2030, second: 1950, width: 5 }, years),
    ).toMatchObject({
      first: { from: 1945, to: 1949 },
      second: { from: 1946, to: 1950 },
    });
    expect(
      spansOf({ first: 1880, second: 1700, width: 10 }, years),
    ).toMatchObject({
      first: { from: 1880, to: 1880 },
      second: { from: 1880, to: 1881 },
    });
  });

  it("are missing where there is one only", () => {
    expect(
      spansOf(
        { first: null, second: null, width: 1 },
        { minYear: 1999, maxYear: 1999 },
      ),
    ).toBeNull();
  });

  it("of new names are the last ten, of those gone earlier ones", () => {
    const state = parseArrivalsState(null);
    expect(arrivalsSpan(state, years)).toEqual({ from: 2015, to: 2024 });
    expect(arrivalsSpan({ ...state, change: "gone" }, years)).toEqual({
      from: 1995,
      to: 2014,
    });
    expect(arrivalsSpan(state, { minYear: 2020, maxYear: 2022 })).toEqual({
      from: 2020,
      to: 2022,
    });
  });

  it("of ages end with the figures", () => {
    expect(agesYear({ year: 2050 }, years)).toBe(2024);
    expect(agesYear({ year: null }, years)).toBe(2024);
  });
});

describe("the place to compare with", () => {
  const shares = {
    ...COUNTRY,
    denominator: "births",
    regions: COUNTRY.regions.map((region) => ({
      ...region,
      denominator: "births",
    })),
  };
  const france: Country = {
    ...COUNTRY,
    code: "FR",
    name: "France",
    regions: [],
    denominator: "births",
    min_year: 1900,
    max_year: 2023,
  };
  const without: Country = {
    ...COUNTRY,
    code: "AU",
    name: "Australia",
    regions: [],
  };
  const countries = [without, france, shares];
  const at = (country: string, region: string | null) => {
    const place = insightPlace({ country, region }, countries);
    if (place === null) throw new Error("no place");
    return place;
  };
  const none = { country: null, region: null };

  it("is another country that has shares", () => {
    expect(otherPlace(none, at("US", null), countries)?.asked.country).toBe(
      "FR",
    );
    expect(otherPlace(none, at("FR", null), countries)?.asked).toMatchObject({
      country: "US",
      region: null,
    });
  });

  it("is of a region its own country", () => {
    expect(otherPlace(none, at("US", "US-CA"), countries)?.asked).toMatchObject(
      { country: "US", region: null },
    );
  });

  it("is what was chosen, as long as it is there", () => {
    expect(
      otherPlace({ country: "AU", region: null }, at("US", null), countries)
        ?.asked.country,
    ).toBe("AU");
    expect(
      otherPlace({ country: "DE", region: null }, at("US", null), countries)
        ?.asked.country,
    ).toBe("FR");
  });

  it("is missing where the library has one place", () => {
    const [place] = [insightPlace(none, [france])];
    if (!place) throw new Error("no place");
    expect(otherPlace(none, place, [france])).toBeNull();
  });

  it("shares its years", () => {
    const [here, there] = [at("US", null), at("FR", null)];
    expect(typicalSpan({ from: null, to: null }, here, there)).toEqual({
      from: 2014,
      to: 2023,
    });
    expect(typicalSpan({ from: 1800, to: 1910 }, here, there)).toEqual({
      from: 1900,
      to: 1910,
    });
    expect(
      typicalSpan({ from: null, to: null }, { ...here, maxYear: 1899 }, there),
    ).toBeNull();
  });
});
