import { beforeEach, describe, expect, test } from "vitest";
import { groupTrend } from "../../electron/data/names/groups/group-trend";
import { leagueOfYear } from "../../electron/data/names/groups/league-of-year";
import {
  deleteGroup,
  listGroups,
  saveGroup,
} from "../../electron/data/names/groups/saved-groups";
import type { Input } from "../../shared/ipc/contract";
import type { Grouping } from "../../shared/ipc/name-page-schemas";
import { loadFacts, sharedBackend, type Said } from "../support/load-facts";

const backend = await sharedBackend();
beforeEach(() => {
  backend.figures.clear();
});

const boy = (
  name: string,
  year: number,
  count: number,
  said: Partial<Said> = {},
): Said => ({ ...{ name, gender: "M", year, count }, ...said });
const MUHAMMAD = {
  title: "Muhammad",
  author: "A. Researcher",
  reason: "One name in Arabic; spellings differ by transliteration.",
  members: ["Muhammad", "Mohammed", "Mohammad"],
};

async function league(by: Grouping, year: number, gender: "F" | "M" = "M") {
  const { rows } = await leagueOfYear(backend, {
    ...{ country: "GB", region: null, year, gender, by, offset: 0, limit: 10 },
  });
  return rows.map(({ rank, title, count }) => [rank, title, count]);
}

const trendOf = (name: string, by: Grouping) =>
  groupTrend(backend, { name, country: "GB", region: null, by });

describe("groups made by hand", () => {
  test("are saved with author and reason, changed under their id, deleted and brought back", async () => {
    const saved = await saveGroup(backend, MUHAMMAD);
    expect(await listGroups(backend)).toEqual([saved]);
    expect(saved).toMatchObject(MUHAMMAD);
    const changed = { ...saved, members: ["Muhammad", "Mohamed"] };
    await saveGroup(backend, changed);
    expect(await listGroups(backend)).toEqual([changed]);
    await deleteGroup(backend, { id: saved.id });
    expect(await listGroups(backend)).toEqual([]);
    await saveGroup(backend, changed);
    expect(await listGroups(backend)).toEqual([changed]);
  });

  test("share no name, whatever its capitals", async () => {
    await saveGroup(backend, MUHAMMAD);
    const refused = (members: string[]) =>
      expect(
        saveGroup(backend, { ...MUHAMMAD, title: "Other", members }),
      ).rejects.toMatchObject({ info: { code: "not-allowed" } });
    await refused(["Omar", "MOHAMMED"]);
    await refused(["Omar", "omar"]);
    expect(await listGroups(backend)).toHaveLength(1);
  });
});

describe("a league table", () => {
  test("has another winner when spellings are put together, as in England and Wales 2014", async () => {
    // 2014: Oliver 6,649; the three spellings 7,240. 2017: {Oliver, Ollie} 7,047; the three spellings 6,510.
    await loadFacts(backend, [
      boy("Oliver", 2014, 6649),
      boy("Jack", 2014, 5804),
      boy("Muhammad", 2014, 3588),
      boy("Mohammed", 2014, 2536),
      boy("Mohammad", 2014, 1116),
      boy("Oliver", 2017, 6259),
      boy("Ollie", 2017, 788),
      boy("Muhammad", 2017, 3691),
      boy("Mohammed", 2017, 1982),
      boy("Mohammad", 2017, 837),
    ]);
    await saveGroup(backend, MUHAMMAD);
    expect((await league("exact", 2014)).slice(0, 2)).toEqual([
      [1, "Oliver", 6649],
      [2, "Jack", 5804],
    ]);
    expect(await league("hand", 2014)).toEqual([
      [1, "Muhammad", 7240],
      [2, "Oliver", 6649],
      [3, "Jack", 5804],
    ]);
    await saveGroup(backend, {
      ...{ title: "Oliver", author: "A. Researcher", reason: "Short form." },
      members: ["Oliver", "Ollie"],
    });
    expect((await league("hand", 2017)).slice(0, 2)).toEqual([
      [1, "Oliver", 7047],
      [2, "Muhammad", 6510],
    ]);
  });

  test("puts all names together by one rule, names of both sexes apart", async () => {
    await loadFacts(backend, [
      boy("Zoë", 2020, 30, { gender: "F" }),
      boy("Zoe", 2020, 50, { gender: "F" }),
      boy("Chloé", 2020, 40, { gender: "F" }),
      boy("Chloe", 2020, 40, { gender: "F" }),
      boy("Zoe", 2020, 7),
    ]);
    expect(await league("accents", 2020, "F")).toEqual([
      [1, "Chloe", 80],
      [1, "Zoe", 80],
    ]);
    expect(await league("accents", 2020, "M")).toEqual([[1, "Zoe", 7]]);
  });

  test("puts names together by sound, and leaves alone what has none", async () => {
    await loadFacts(backend, [
      boy("Sean", 2020, 30),
      boy("Shaun", 2020, 20),
      boy("Shawn", 2020, 15),
      boy("שון", 2020, 12),
      boy("שי", 2020, 11),
    ]);
    expect(await league("en", 2020)).toEqual([
      [1, "Shaun", 35],
      [2, "Sean", 30],
      [3, "שון", 12],
      [4, "שי", 11],
    ]);
  });

  test("says where each stands by the other rule, whether it is tied, and what is put together", async () => {
    await loadFacts(backend, [
      boy("Jack", 2020, 60),
      boy("Zoë", 2020, 30),
      boy("Zoe", 2020, 40),
      boy("Noah", 2020, 40),
      boy("Adam", 2020, 5),
      boy("Ádám", 2021, 9),
    ]);
    const ask = (
      by: Grouping,
      against: Grouping,
      part: Partial<Input<"names.league">> = {},
    ) =>
      leagueOfYear(backend, {
        ...{ country: "GB", region: null, year: 2020, gender: "M" },
        ...{ by, against, offset: 0, limit: 10, ...part },
      });
    const grouped = await ask("accents", "exact");
    expect(grouped).toMatchObject({ total: 4, groups: 4, names: 5, joined: 2 });
    expect(grouped.rows).toMatchObject([
      {
        ...{ rank: 1, title: "Zoe", count: 70, tied: false },
        other: { rank: 2, title: "Zoe", spellings: 1 },
      },
      { rank: 2, title: "Jack", other: { rank: 1 } },
      { rank: 3, title: "Noah", other: { rank: 2 } },
      { rank: 4, title: "Adam", names: [{ name: "Adam" }] },
    ]);
    const alone = await ask("exact", "accents");
    expect(alone).toMatchObject({ groups: 5, names: 5, joined: 0 });
    expect(
      alone.rows.map(({ rank, tied, title, other }) => [
        ...[rank, tied, title, other?.rank, other?.spellings],
      ]),
    ).toEqual([
      [1, false, "Jack", 2, 1],
      [2, true, "Noah", 3, 1],
      [2, true, "Zoe", 1, 2],
      [4, false, "Zoë", 1, 2],
      [5, false, "Adam", 4, 1],
    ]);

    // Filters and pages leave the ranks as they are among all.
    const ranks = async (part: Parameters<typeof ask>[2]) => {
      const { rows, total } = await ask("accents", "exact", part);
      return [total, ...rows.map(({ rank }) => rank)];
    };
    expect(await ranks({ text: "ZOË" })).toEqual([1, 1]);
    expect(await ranks({ text: "a", offset: 1 })).toEqual([3, 3, 4]);
    expect(await ranks({ name: "Zoë" })).toEqual([1, 1]);
    expect(await ranks({ name: "Nobody" })).toEqual([0]);
    expect(await ranks({ joined: true })).toEqual([1, 1]);
    expect(await ranks({ joined: true, text: "noah" })).toEqual([0]);
  });

  test("follows a group by hand that is changed", async () => {
    await loadFacts(backend, [boy("Ollie", 2020, 4), boy("Oliver", 2020, 9)]);
    const group = { title: "Oliver", author: "A", reason: "Short form" };
    const saved = await saveGroup(backend, {
      ...{ ...group, members: ["Oliver", "Ollie"] },
    });
    expect(await league("hand", 2020)).toEqual([[1, "Oliver", 13]]);
    await saveGroup(backend, { ...saved, title: "Oliver and Ollie" });
    expect(await league("hand", 2020)).toEqual([[1, "Oliver and Ollie", 13]]);
    await deleteGroup(backend, { id: saved.id });
    expect(await league("hand", 2020)).toEqual([
      [1, "Oliver", 9],
      [2, "Ollie", 4],
    ]);
  });

  test("says how much more a sum can be with what was not published", async () => {
    await loadFacts(backend, [
      boy("Muhammad", 2019, 30),
      boy("Mohammed", 2019, 9),
      boy("Muhammad", 2020, 40),
      { name: "Mohammad", gender: "M", year: 2020, low: 1, high: 4 },
    ]);
    await saveGroup(backend, MUHAMMAD);
    const { rows } = await leagueOfYear(backend, {
      ...{ country: "GB", region: null, year: 2020, gender: "M", by: "hand" },
      ...{ offset: 0, limit: 10 },
    });
    // Mohammed was below the threshold of 3. Of Mohammad the place has no count in any year: it is not among the names.
    expect(rows).toMatchObject([{ title: "Muhammad", count: 40, high: 42 }]);
  });
});

test("a spelling in capitals is not silent where the same name is published without", async () => {
  await loadFacts(backend, [
    boy("MUHAMMAD", 2018, 30),
    boy("MOHAMMED", 2018, 20),
    boy("Muhammad", 2022, 40),
    boy("Mohammed", 2021, 10),
  ]);
  await saveGroup(backend, MUHAMMAD);
  const { points } = await trendOf("Muhammad", "hand");
  expect(points).toMatchObject([
    { year: 2018, count: 50, low: 50, high: 50 },
    { year: 2021, count: 10, low: 10, high: 12 },
    { year: 2022, count: 40, low: 40, high: 42 },
  ]);
});

describe("a group over the years", () => {
  test("is the sum of its spellings, with share, rank and bounds worked out anew", async () => {
    await loadFacts(
      backend,
      [
        boy("Oliver", 2014, 50),
        boy("Muhammad", 2014, 30),
        boy("Mohammed", 2014, 25),
        boy("Oliver", 2015, 60),
        boy("Muhammad", 2015, 40),
        boy("Muhammad", 2015, 5, { gender: "F" }),
      ],
      { denominator: "listed births" },
    );
    await saveGroup(backend, MUHAMMAD);
    const trend = await trendOf("Mohammed", "hand");
    expect(trend.title).toBe("Muhammad");
    expect(trend.names).toEqual([
      { name: "Muhammad", total: 75 },
      { name: "Mohammed", total: 25 },
    ]);
    expect(trend.points).toEqual([
      {
        ...{ year: 2015, gender: "F", count: 5, low: 5, high: 5 },
        ...{ rank: 1, share: 1 },
      },
      {
        ...{ year: 2014, gender: "M", count: 55, low: 55, high: 55 },
        ...{ rank: 1, share: 55 / 105 },
      },
      {
        ...{ year: 2015, gender: "M", count: 40, low: 40, high: 42 },
        ...{ rank: 2, share: 0.4 },
      },
    ]);
    const girls = await groupTrend(backend, {
      ...{ name: "Mohammed", country: "GB", region: null, by: "hand" },
      gender: "F",
    });
    expect(girls).toMatchObject({
      names: [{ name: "Muhammad", total: 5 }],
      points: [{ year: 2015, gender: "F", count: 5 }],
    });
    const alone = await trendOf("Mohammed", "exact");
    expect(alone.points).toMatchObject([
      { year: 2014, count: 25, rank: 3 },
      { year: 2015, count: null, low: 0, high: 2, rank: null },
    ]);
  });

  test("is empty where the place has none of its spellings", async () => {
    await loadFacts(backend, [boy("Oliver", 2014, 50)]);
    expect(await trendOf("Nobody", "accents")).toEqual({
      ...{ title: "", names: [], points: [] },
    });
  });
});
