import { describe, expect, it } from "vitest";
import type { Output } from "../../../shared/ipc/contract";
import type { LeagueRow } from "../../../shared/ipc/name-page-schemas";
import { sameName, withNames } from "../../../renderer/groups/member-names";
import {
  groupNotes,
  lineName,
} from "../../../renderer/screens/explore/line-name";
import type { Trend } from "../../../renderer/screens/explore/trend-series";
import { shownTitle } from "../../../renderer/screens/groups/shown-title";
import { storyOf } from "../../../renderer/screens/groups/tell-story";

type League = Output<"names.league">;

const row = (
  rank: number,
  title: string,
  count: number,
  part: Partial<LeagueRow> = {},
): LeagueRow => ({
  ...{ rank, title, count, tied: false, names: [{ name: title, count }] },
  ...{ high: count, share: null },
  other: { rank, title, spellings: 1 },
  ...part,
});

const league = (rows: LeagueRow[], joined = 0): League => ({
  ...{ rows, total: rows.length, groups: rows.length, names: 5, joined },
});

const was = (rank: number) => ({
  other: { rank, title: "Zoe", spellings: 1 },
});

const ALONE = league([
  row(1, "Jack", 60),
  row(2, "Noah", 40, { tied: true }),
  row(2, "Zoe", 40, { tied: true }),
]);

describe("storyOf", () => {
  it("says who is first instead, how much is put together and who climbs", () => {
    const together = league(
      [
        row(1, "Zoe", 70, was(2)),
        row(2, "Jack", 60, was(1)),
        row(3, "Ada", 50, was(9)),
      ],
      4,
    );
    expect(storyOf(ALONE, together, "accents", "births")).toBe(
      "With spellings put together without accents, Zoe is first with 70 births, instead of Jack with 60 births. " +
        "4 of 5 spellings stand with another: 3 names are left. Among the first hundred Ada climbs the most: from 9 to 3.",
    );
  });

  it("shows ties as ties", () => {
    const tied = league(
      [
        row(1, "Jack", 60, { tied: true, ...was(1) }),
        row(1, "Zoe", 60, { tied: true, ...was(2) }),
      ],
      2,
    );
    expect(storyOf(ALONE, tied, "en", "births")).toContain(
      "Jack and Zoe share the first place with 60 births, instead of Jack with 60 births.",
    );
    expect(storyOf(tied, tied, "exact", "births")).toBe(
      "By exact spelling, Jack and Zoe share the first place with 60 births.",
    );
  });

  it("says who could be first with what was not published", () => {
    const together = league(
      [
        row(1, "Jack", 61, { ...was(1), high: 63 }),
        row(2, "Zoe", 60, { ...was(2), high: 64 }),
        row(3, "Noah", 40, { ...was(3), high: null }),
      ],
      2,
    );
    const story = storyOf(ALONE, together, "hand", "births");
    expect(story).toContain(
      "Jack is first as before, with 61 births instead of 60.",
    );
    expect(story).toContain(
      "With spellings whose counts were not published, Zoe could have more.",
    );
    expect(story).not.toContain("climbs");
  });

  it("says that a rule does nothing, and nothing where there are no counts", () => {
    expect(storyOf(ALONE, ALONE, "accents", "bearers")).toBe(
      "With spellings put together without accents, Jack is first as before, with 60 people. The rule puts nothing together here.",
    );
    expect(storyOf(league([]), league([]), "en", "births")).toBe("");
  });
});

describe("a group in the chart", () => {
  const line = (
    by: "hand" | "en" | "exact",
    group?: Trend["group"],
  ): Trend => ({
    entry: {
      ...{ name: "EMMA", gender: "F", country: "FR", region: null, slot: 0 },
      by,
    },
    ...{ place: null, points: [] },
    ...(group === undefined ? {} : { group }),
  });
  const emmas = { title: "Emma & Ema", names: ["EMMA", "EMA", "EMMAH"] };

  it("is called by its title or the name that was chosen, with how many others are in it", () => {
    expect(lineName(line("hand", emmas))).toBe("Emma & Ema +2");
    expect(lineName(line("en", emmas))).toBe("Emma +2");
    expect(lineName(line("en"))).toBe("Emma +");
    expect(lineName(line("en", { title: "", names: [] }))).toBe("Emma");
    expect(lineName(line("exact"))).toBe("Emma");
  });

  it("is credited with the rule that makes it", () => {
    expect(groupNotes([line("en", emmas), line("exact"), line("en")])).toEqual([
      "Emma: 3 spellings put together by sound (English, Double Metaphone).",
    ]);
  });
});

describe("the names of a group by hand", () => {
  it("are taken from typed or pasted text, each once, whatever the capitals", () => {
    expect(
      withNames(["Muhammad"], " Mohammed,MUHAMMAD; Mohamad\nAbd  Allah,,"),
    ).toEqual(["Muhammad", "Mohammed", "Mohamad", "Abd Allah"]);
    expect(withNames([], "Zoe\u0308")).toEqual(["Zo\u00eb"]);
    expect(withNames([], "x".repeat(101))).toEqual([]);
    expect(sameName("LÉA", "Léa")).toBe(true);
    expect(sameName("Léa", "Lea")).toBe(false);
  });

  it("are shown as they are commonly written, but the title as its maker wrote it", () => {
    const names = [{ name: "ZOÉ", count: 1 }];
    expect(shownTitle({ title: "ZOÉ", names }, "FR")).toBe("Zoé");
    expect(shownTitle({ title: "ZO…", names }, "FR")).toBe("ZO…");
  });
});
