import { describe, expect, it } from "vitest";
import type { About, DiversityRow } from "../../../shared/ipc/insight-schemas";
import {
  differenceText,
  shareText,
} from "../../../renderer/screens/insights/changes-text";
import {
  diversityLines,
  diversityStory,
  parseDiversityState,
} from "../../../renderer/screens/insights/diversity-lines";
import {
  chosenKeys,
  lettersStory,
  parseLettersState,
} from "../../../renderer/screens/insights/letters-lines";

const ABOUT: About = {
  ...{ place: "United States", measure: "births", credit: "Office" },
  ...{ threshold: 5, complete: true, denominator: "births", derived: false },
  notes: [],
};

describe("figures in words", () => {
  const change = { name: "Ada", gender: "F" as const, interval: null, p: null };

  it("mark what is bounded", () => {
    const known = { low: 40, high: 40 };
    const absent = { low: 0, high: 4 };
    expect(shareText(known, 1000)).toBe("40.00");
    expect(shareText(absent, 1000)).toBe("≤ 4.00");
    expect(shareText({ low: 0, high: null }, 1000)).toBe("unknown");
    expect(shareText(known, null)).toBe("–");
    expect(
      differenceText({
        ...change,
        first: known,
        second: known,
        difference: 0.0012,
      }),
    ).toBe("+1.20");
    expect(
      differenceText({
        ...change,
        first: absent,
        second: known,
        difference: 0.036,
      }),
    ).toBe("≥ +36.00");
    expect(
      differenceText({
        ...change,
        first: known,
        second: absent,
        difference: -0.036,
      }),
    ).toBe("≤ -36.00");
    expect(
      differenceText({
        ...change,
        first: absent,
        second: known,
        difference: 0,
      }),
    ).toBe("–");
  });

  it("tell how diversity changed, between bounds where there are some", () => {
    const row = (
      year: number,
      top10: number,
      low: number | null,
    ): DiversityRow => ({
      ...{ year, gender: "F", births: 900, denominator: 1000, names: 50 },
      ...{ top10, top50: 900, top100: null },
      hill1: { listed: 20, low, high: low === null ? null : low + 10 },
      hill2: { listed: 10, low: null, high: null },
    });
    const rows = [row(2000, 500, 30), row(2002, 250, 40)];
    const top = parseDiversityState(null);
    expect(diversityStory(rows, top, ABOUT)).toBe(
      "United States. In 2002 the 10 most frequent names made up 25.0\u00a0% of female births, against 50.0\u00a0% in 2000.",
    );
    const effective = { ...top, view: "effective" as const };
    expect(diversityStory(rows, effective, ABOUT)).toContain(
      "as diverse as between 40 and 50",
    );
    const lines = diversityLines(rows, effective, ABOUT);
    // The year without figures is a gap.
    expect(lines.years).toEqual([2000, 2001, 2002]);
    expect(lines.lines[0]?.values).toEqual([30, null, 40]);
    expect(lines.lines[0]?.ribbon?.[2]).toEqual({ low: 40, high: 50 });
  });

  it("tell of the first ending in the chart", () => {
    const letters = {
      ...{
        about: ABOUT,
        missing: null,
        years: [2000, 2001, 2002],
        births: [100, 100, 100],
      },
      groups: [
        { key: "a", counts: [50, 40, 30] },
        { key: "n", counts: [20, 40, 30] },
      ],
      ...{ rest: [30, 20, 40], means: [] },
    };
    const state = parseLettersState({ chosen: { last: ["n", "gone"] } });
    const keys = chosenKeys(state, letters);
    expect(keys).toEqual(["n"]);
    expect(lettersStory(letters, "last", keys, "M")).toBe(
      "United States: names ending in -n had 20.0\u00a0% of male births in 2000 and 30.0\u00a0% in 2002. The highest share of names ending in -n was 40.0\u00a0%, in 2001.",
    );
  });
});
