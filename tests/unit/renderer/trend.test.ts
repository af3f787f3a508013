import { describe, expect, it } from "vitest";
import { createFormat } from "../../../renderer/lib/format";
import { describeTrend } from "../../../renderer/screens/explore/describe-trend";
import {
  seriesOf,
  yearsOfAll,
  type Picture,
  type Trend,
} from "../../../renderer/screens/explore/trend-series";
import { EXPLORE_START } from "../../../renderer/screens/explore/explore-view";
import { creditText } from "../../../renderer/screens/explore/credit-text";
import { effectiveChart } from "../../../renderer/screens/explore/effective-chart";
import { axisTitle } from "../../../renderer/screens/explore/trend-data";
import { COUNTRY } from "./country";
import { EMMA, FRANCE, FRENCH, LIAM, PLACE, YEARS, picture } from "./trends";

const format = createFormat("en-US");
const valuesOf = (trend: Trend, chart: Partial<Picture["chart"]> = {}) =>
  seriesOf(picture([trend], YEARS, chart))[0]?.values;

describe("seriesOf", () => {
  it("leaves a gap where a year was not published, never a zero", () => {
    expect(valuesOf(EMMA)).toEqual([null, 7, null, 9]);
  });

  it("gives shares per thousand and ranks as they are", () => {
    expect(valuesOf(EMMA, { unit: "share" })).toEqual([null, 7, null, 9]);
    expect(valuesOf(EMMA, { unit: "rank" })).toEqual([null, 3, null, 2]);
  });

  it("calls a group by its title or the name that was chosen, and how many others are in it", () => {
    const grouped = (by: "hand" | "en", group: Trend["group"]): Trend => ({
      ...{ ...EMMA, entry: { ...EMMA.entry, by } },
      ...(group === undefined ? {} : { group }),
    });
    const emmas = { title: "Emma & Ema", names: ["Emma", "Ema", "Emmah"] };
    const label = (trend: Trend) =>
      seriesOf(picture([trend], [2002])).map((series) => series.label);
    expect(label(grouped("hand", emmas))).toEqual(["Emma & Ema +2"]);
    expect(label(grouped("en", emmas))).toEqual(["Emma +2"]);
    expect(label(grouped("en", undefined))).toEqual(["Emma +"]);
    expect(label(grouped("en", { title: "", names: [] }))).toEqual(["Emma"]);
    const credit = creditText(picture([grouped("en", emmas)], [2002]), false);
    expect(credit).toContain(
      "Emma: 3 spellings put together by sound (English, Double Metaphone).",
    );
  });

  it("says sex and place only where they tell lines apart", () => {
    const labels = (...trends: Trend[]) =>
      seriesOf(picture(trends, [2002])).map(({ label }) => label);
    expect(labels(EMMA)).toEqual(["Emma"]);
    expect(labels(EMMA, LIAM)).toEqual(["Emma F", "Liam M"]);
    expect(labels(EMMA, FRENCH)).toEqual([
      "Emma, United States",
      "Emma, France",
    ]);
  });

  it("has no line for a name that is still being read, or whose place is gone", () => {
    expect(valuesOf({ ...EMMA, points: undefined })).toEqual(
      YEARS.map(() => null),
    );
    const gone = { ...EMMA, place: null, points: [] };
    const [series] = seriesOf(picture([gone, FRENCH], [2002]));
    expect(series).toMatchObject({ label: "Emma, US", values: [null] });
  });

  it("smooths over the years there are, and fills no gap", () => {
    expect(valuesOf(LIAM, { smooth: 3 })).toEqual([null, 1.5, 3, 4]);
    expect(valuesOf(EMMA, { smooth: 5 })).toEqual([null, 8, null, 8]);
  });

  it("draws lines as per cent of one year, and none where that is unknown", () => {
    expect(valuesOf(LIAM, { index: 2001 })).toEqual([null, 50, 100, 300]);
    expect(valuesOf(EMMA, { index: 2001 })).toEqual(YEARS.map(() => null));
    expect(valuesOf(LIAM, { index: 2001, smooth: 3 })).toEqual([
      null,
      50,
      100,
      (4 / 3) * 100,
    ]);
  });

  it("stacks lines on what was published below them", () => {
    const series = seriesOf(picture([EMMA, LIAM], YEARS, { form: "stacked" }));
    expect(series.map(({ floors }) => floors)).toEqual([
      [null, 0, null, 0],
      [null, 7, 0, 9],
    ]);
    expect(series.map(({ values }) => values)).toEqual([
      [null, 7, null, 9],
      [null, 8, 2, 15],
    ]);
  });
});

describe("yearsOfAll", () => {
  it("spans all places, or what they have in common", () => {
    expect(yearsOfAll([PLACE, FRANCE], false)).toEqual([
      1999, 2000, 2001, 2002, 2003, 2004,
    ]);
    expect(yearsOfAll([PLACE, FRANCE], true)).toEqual([2001, 2002]);
    const later = { ...FRANCE, minYear: 2010, maxYear: 2012 };
    expect(yearsOfAll([PLACE, later], true)).toEqual([]);
    expect(yearsOfAll([], false)).toEqual([]);
  });
});

describe("options that do not go together", () => {
  const of = (chart: Partial<Picture["chart"]>, places = [FRANCE]) =>
    effectiveChart({ ...EXPLORE_START.chart, ...chart }, places);

  it("are off: shares without a denominator, ranks stacked or as an index, stacks on a logarithmic scale", () => {
    expect(of({ unit: "share" }).unit).toBe("share");
    expect(of({ unit: "share" }, [{ ...FRANCE, country: COUNTRY }]).unit).toBe(
      "count",
    );
    expect(of({ unit: "rank", form: "stacked", index: 2000 })).toMatchObject({
      form: "lines",
      index: null,
    });
    expect(of({ form: "stacked", log: true, index: 2000 })).toMatchObject({
      form: "stacked",
      log: false,
      index: null,
    });
    expect(of({ log: true, index: 2000 })).toMatchObject({
      log: true,
      index: 2000,
    });
  });
});

describe("the axis", () => {
  it("names all that was done to the figures", () => {
    const title = (chart: Partial<Picture["chart"]>) =>
      axisTitle(picture([EMMA], YEARS, chart));
    expect(title({})).toBe("births per year");
    expect(title({ smooth: 5, log: true })).toBe(
      "births per year, 5-year moving average, logarithmic scale",
    );
    expect(title({ index: 2000 })).toBe("births per year, 2000 = 100");
    expect(title({ form: "stacked" })).toBe("births per year, stacked");
  });

  it("calls the denominator by its name where all places have the same", () => {
    expect(axisTitle(picture([FRENCH], YEARS, { unit: "share" }))).toBe(
      "per 1,000 births registered",
    );
  });
});

describe("creditText", () => {
  it("credits every source once and tells thresholds apart", () => {
    expect(creditText(picture([EMMA, LIAM, FRENCH], YEARS), true)).toBe(
      "Hatched: counts that the office did not publish, between the bounds drawn. Gaps: not published, or fewer than 5 (United States), 3 (France). Source: Social Security Administration · Insee",
    );
    expect(creditText(picture([EMMA], YEARS), false)).toBe(
      "Gaps: fewer than 5, or not published. Source: Social Security Administration",
    );
  });
});

describe("describeTrend", () => {
  it("names first, highest and latest figures", () => {
    expect(describeTrend(picture([EMMA], YEARS), format)).toBe(
      "Emma (female), United States: first in 2000, highest 9 births in 2002, latest 9 births in 2002.",
    );
  });

  it("takes the smallest rank for the highest", () => {
    expect(
      describeTrend(picture([EMMA], YEARS, { unit: "rank" }), format),
    ).toContain("highest rank 2 in 2002");
  });

  it("orders the names in the last year that all have, and says how they are drawn", () => {
    const text = describeTrend(
      picture([LIAM, EMMA, FRENCH], [...YEARS, 2003, 2004], { smooth: 3 }),
      format,
    );
    expect(text).toContain("Emma (female), France: first in 2002");
    expect(text).toContain("3-year moving average.");
    expect(text).toContain(
      "In 2002, from the highest: Emma, France; Emma, United States; Liam, United States.",
    );
  });

  it("says that nothing was published instead of nothing", () => {
    expect(
      describeTrend(picture([{ ...EMMA, points: [] }], YEARS), format),
    ).toBe("Emma (female), United States: not published.");
  });
});
