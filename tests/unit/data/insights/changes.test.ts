import { describe, expect, test } from "vitest";
import { changesOf } from "../../../../electron/data/insights/changes";
import type { Verdict } from "../../../../shared/ipc/insight-schemas";
import {
  madeUpFigures,
  type MadeUpName,
} from "../../../support/made-up-figures";

const year = (at: number) => ({ from: at, to: at });
const girl = (name: string, ...counts: number[]): MadeUpName => ({
  ...{ name, gender: "F", first: 2000, counts },
});

/** Two years of 100,000 girls each; what the tests are not about is one large name. */
function twoYears(...names: MadeUpName[]) {
  const rest = [0, 1].map((at) =>
    names.reduce((left, { counts }) => left - (counts[at] ?? 0), 100_000),
  );
  return [...names, girl("Rest", ...rest)];
}

function ask(
  names: MadeUpName[],
  {
    threshold = 5,
    ...around
  }: { threshold?: number | null; complete?: boolean; shares?: boolean } = {},
) {
  const figures = madeUpFigures(names, around);
  const changes = changesOf(figures, {
    ...{ gender: "F", threshold },
    ...{ first: year(2000), second: year(2001) },
  });
  const verdictOf = (name: string): Verdict | undefined =>
    (Object.keys(changes.verdicts) as Verdict[]).find((verdict) =>
      changes.verdicts[verdict].some(
        (at) => figures.name(changes.names[at] ?? -1) === name,
      ),
    );
  return { changes, verdictOf };
}

describe("risers and fallers", () => {
  test("are told by the difference in share and its test", () => {
    const { changes, verdictOf } = ask(
      twoYears(
        girl("Up", 100, 200),
        girl("Down", 300, 150),
        girl("Same", 50, 52),
      ),
    );
    expect(["Up", "Down", "Same"].map(verdictOf)).toEqual([
      "rose",
      "fell",
      "unclear",
    ]);
    // 0.002 − 0.001.
    expect(changes.differences[0]).toBeCloseTo(0.001, 12);
    // z = 0.001 / √(0.0015 · 0.9985 · 2 / 100,000) = 5.777837; both tails beyond it hold 7.5668e-9.
    expect((changes.pValues[0] ?? 0) / 7.5668e-9).toBeCloseTo(1, 3);
    expect([changes.names.length, changes.tested]).toEqual([4, 4]);
  });

  test("count an absent name as fewer than the threshold, not as none", () => {
    const { changes, verdictOf } = ask(
      twoYears(girl("New", 0, 40), girl("Rare", 0, 6), girl("Gone", 30)),
    );
    // With 4 births in the first year, not with none.
    expect(changes.differences[0]).toBeCloseTo(36e-5, 12);
    expect(verdictOf("New")).toBe("rose");
    expect(verdictOf("Gone")).toBe("fell");
    // Of 4 + 6 births 5 are expected in each year: tested, and nothing stands out.
    expect(verdictOf("Rare")).toBe("unclear");
  });

  test("leave alone what is too small for a test", () => {
    const { verdictOf, changes } = ask(
      twoYears(girl("Few", 3, 6), girl("Many", 40_000, 40_000)),
      { threshold: 3 },
    );
    // (3 + 6) / 2 = 4.5 expected.
    expect(verdictOf("Few")).toBe("small");
    expect([changes.names.length, changes.tested]).toEqual([3, 2]);
  });

  test("are not told where the absent count has no bound", () => {
    for (const around of [{ threshold: null }, { complete: false }]) {
      const { verdictOf } = ask(twoYears(girl("New", 0, 400)), around);
      expect(verdictOf("New")).toBe("small");
    }
  });

  test("need a denominator", () => {
    const { changes } = ask(twoYears(girl("Up", 100, 200)), { shares: false });
    expect(changes).toMatchObject({ spans: { F: null, M: null }, tested: 0 });
  });

  test("are taken over spans, with the bounds of every year that is absent", () => {
    const figures = madeUpFigures([
      girl("Now", 10, 0, 0, 30),
      girl("Rest", 990, 1000, 1000, 970),
    ]);
    const changes = changesOf(figures, {
      ...{ gender: null, threshold: 5 },
      first: { from: 2000, to: 2001 },
      second: { from: 2002, to: 2003 },
    });
    // The first span has 10 to 14, the second 30 to 34, of 2,000 girls each: 30 − 14 at least.
    expect(changes.differences[0]).toBeCloseTo(16 / 2000, 12);
    expect(changes.spans.F?.first.births).toBe(2000);
    expect(changes.spans.M).toBeNull();
  });
});
