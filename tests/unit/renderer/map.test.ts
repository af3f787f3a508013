import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  classOf,
  equalClasses,
  ladderClasses,
  rankClasses,
} from "../../../renderer/charts/map-classes";
import { nearestAfterKey } from "../../../renderer/charts/nearest-shape";
import {
  outlineOf,
  shapeOf,
  type Outline,
} from "../../../renderer/lib/outlines";
import { byAmount, byName } from "../../../renderer/screens/map/colouring";
import {
  parseMapState,
  bareCountry,
  placeOf,
  startingWith,
} from "../../../renderer/screens/map/map-state";
import { stepOf } from "../../../renderer/screens/map/map-steps";
import {
  figuresOfName,
  figuresOfTop,
  inOrder,
  type RegionFigure,
} from "../../../renderer/screens/map/region-figures";
import { COUNTRY } from "./country";

const folder = path.resolve(import.meta.dirname, "../../../renderer/outlines");

/** ISO 3166-2: how many first-level parts of each country there are. */
const REGIONS = {
  ...{ us: 51, fr: 101, de: 16, ca: 13, au: 8, at: 9, ch: 26, be: 11 },
};

describe("outlines", () => {
  const countries = Object.entries(REGIONS);

  test.each(countries)("of %s are there for every region", (code, regions) => {
    const { shapes, width, height, source, licence } = JSON.parse(
      fs.readFileSync(path.join(folder, `${code}.json`), "utf8"),
    ) as Outline;
    expect(shapes).toHaveLength(regions);
    expect(new Set(shapes.flatMap(({ codes }) => codes)).size).toBe(
      shapes.flatMap(({ codes }) => codes).length,
    );
    expect([source, licence].every((text) => text.length > 5)).toBe(true);
    for (const { codes, name, path: line, x, y } of shapes) {
      expect(codes[0]).toMatch(new RegExp(`^${code.toUpperCase()}-\\w{1,3}$`));
      expect(name.length).toBeGreaterThan(1);
      const numbers = (line.match(/-?[\d.]+/g) ?? []).map(Number);
      expect(numbers.length).toBeGreaterThanOrEqual(6);
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-1);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(Math.max(width, height));
      expect([x <= width, y <= height]).toEqual([true, true]);
    }
  });

  test("are found by code, other codes and, for made-up codes, by name", async () => {
    const france = await outlineOf("FR");
    if (!france) throw new Error("no outline");
    const nameOf = (code: string, name = "") =>
      shapeOf(france, { code, name })?.name;
    expect(nameOf("FR-75C")).toBe("Paris");
    expect(nameOf("FR-75")).toBe("Paris");
    expect(nameOf("FR-2A")).toBe("Corse-du-Sud");
    expect(nameOf("FR-54")).toBe("Meurthe-et-Moselle");
    expect(nameOf("FR-COTES-D-ARMOR", "COTES-D'ARMOR")).toBe("Côtes-d'Armor");
    expect(nameOf("FR-XX", "Atlantis")).toBeUndefined();
  });

  test("are none of countries that ship without", async () => {
    expect(await outlineOf("ES")).toBeNull();
  });
});

describe("the classes of a scale", () => {
  test("are equal and round, from 0 to beyond the highest", () => {
    expect(equalClasses([0.4, 11.2, 3])).toEqual([
      { low: 0, high: 2 },
      { low: 2, high: 4 },
      { low: 4, high: 6 },
      { low: 6, high: 8 },
      { low: 8, high: 10 },
      { low: 10, high: 12 },
    ]);
    expect(equalClasses([])).toEqual([]);
    expect(equalClasses([0.3]).at(-1)?.high).toBeGreaterThan(0.3);
  });

  test("climb 1, 2, 5, 10 for counts, the last open, the first from 1", () => {
    expect(ladderClasses([7, 1200, 90])).toEqual([
      { low: 1, high: 50 },
      { low: 50, high: 100 },
      { low: 100, high: 200 },
      { low: 200, high: 500 },
      { low: 500, high: 1000 },
      { low: 1000, high: Infinity },
    ]);
    expect(ladderClasses([3])).toEqual([
      { low: 1, high: 2 },
      { low: 2, high: Infinity },
    ]);
  });

  test("hold every value once", () => {
    for (const values of [[5, 17, 3000], [0.01, 0.5, 7.2], [1]]) {
      const scales = [equalClasses(values), ladderClasses(values)];
      for (const value of values)
        expect(classOf(scales[0] ?? [], value)).toBeGreaterThanOrEqual(0);
    }
    expect(
      [1, 2, 3, 4, 500].map((rank) => classOf(rankClasses(), rank)),
    ).toEqual([0, 1, 1, 2, 5]);
  });
});

describe("arrow keys on a map", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 1 },
    { x: 30, y: 0 },
    { x: 12, y: 40 },
  ];

  test("lead to the nearest region in that direction", () => {
    expect(nearestAfterKey("ArrowRight", 0, points)).toBe(1);
    expect(nearestAfterKey("ArrowRight", 1, points)).toBe(2);
    expect(nearestAfterKey("ArrowDown", 1, points)).toBe(3);
    expect(nearestAfterKey("ArrowLeft", 2, points)).toBe(1);
  });

  test("lead nowhere at the edge, and mean nothing else", () => {
    expect(nearestAfterKey("ArrowLeft", 0, points)).toBeNull();
    expect(nearestAfterKey("End", 0, points)).toBe(3);
    expect(nearestAfterKey("x", 0, points)).toBeUndefined();
  });
});

const figure = (region: string, part: Partial<RegionFigure>): RegionFigure => ({
  ...{ code: region, region, names: [], count: null, share: null },
  ...{ rank: null, low: null, high: null },
  ...part,
});

describe("the figures of regions", () => {
  test("are those of the year and sex, with bounds where nothing was published", () => {
    const place = {
      ...{ country: "US", region: "US-CA", name: "Emma", gender: "F" as const },
      ...{ years: [2020, 2021], counts: [9, null], ranks: [3, null] },
      ...{ shares: [0.01, null], lows: [null, 0], highs: [null, 4] },
    };
    const at = (year: number, gender: "F" | "M" = "F") =>
      figuresOfName(COUNTRY, [place], gender, year)[0];
    expect(at(2020)).toMatchObject({ count: 9, rank: 3, share: 0.01 });
    expect(at(2021)).toMatchObject({ count: null, low: 0, high: 4 });
    expect(at(2020, "M")).toMatchObject({ names: [], count: null });
  });

  test("of the leading names have all that share the first rank", () => {
    const top = {
      ...{ region: "US-CA", years: [2020], names: [["Emma", "Mia"]] },
      ...{ counts: [500], shares: [null] },
    };
    expect(figuresOfTop(COUNTRY, [top], 2020)[0]).toMatchObject({
      ...{ names: ["Emma", "Mia"], count: 500, rank: 1 },
    });
    expect(figuresOfTop(COUNTRY, [top], 2019)[0]?.names).toEqual([]);
  });

  test("stand in the order of the unit, those without a figure last", () => {
    const figures = [
      figure("A", {}),
      figure("B", { count: 5, rank: 9 }),
      figure("C", { count: 7, rank: 12 }),
    ];
    const order = (unit: "count" | "rank") =>
      inOrder(figures, unit).map(({ region }) => region);
    expect(order("count")).toEqual(["C", "B", "A"]);
    expect(order("rank")).toEqual(["B", "C", "A"]);
  });
});

describe("the colours of regions", () => {
  test("are darker for more, and for a better rank; hatched for silence", () => {
    const figures = [
      figure("A", { count: 5, rank: 40 }),
      figure("B", { count: 900, rank: 1 }),
      figure("C", {}),
    ];
    for (const unit of ["count", "rank"] as const) {
      const { fillOf, legend } = byAmount(figures, unit);
      const parts = figures.map((one) => /(\d+)%/.exec(fillOf(one) ?? "")?.[1]);
      expect(Number(parts[1])).toBe(100);
      expect(Number(parts[0])).toBeLessThan(100);
      expect(parts[2]).toBeUndefined();
      expect(legend.at(-1)).toMatchObject({ fill: null });
    }
  });

  test("tell the names that lead most often apart", () => {
    const names = ["A", "A", "B", "C", "D", "E", "F", "G", "H"].map((name, i) =>
      figure(String(i), { names: [name] }),
    );
    const { fillOf, legend } = byName(names);
    expect(new Set(names.map(fillOf)).size).toBe(7);
    expect(legend[0]?.text).toBe("A, 2 regions");
    expect(legend.at(-1)?.text).toBe("2 other names");
  });
});

describe("what the map shows", () => {
  test("survives what an older version left behind", () => {
    const start = parseMapState(null);
    expect(start).toMatchObject({ kind: "top", unit: "share", gender: "F" });
    for (const stored of [7, "x", [], { year: "x", country: 3, name: "" }])
      expect(parseMapState(stored)).toEqual(start);
  });

  test("turns to a name that is asked for", () => {
    const asked = { name: "Emma", country: "US", gender: "M" } as const;
    expect(startingWith(asked, parseMapState(null))).toMatchObject({
      ...{ kind: "name", name: "Emma", country: "US", gender: "M" },
    });
  });

  test("says in the list of steps what was changed", () => {
    const start = parseMapState(null);
    const step = (part: Partial<typeof start>) =>
      stepOf({ ...start, ...part }, start);
    expect(step({ year: 1984 })).toBe("1984");
    expect(step({ country: "FR" })).toBe("France");
    expect(step({ gender: "M" })).toBe("Recorded sex: male");
    expect(step({ name: "Emma" })).toBe("Emma on the map");
    expect(step({ unit: "rank" })).toBe("Rank");
    expect(step({ asTable: true })).toBe("The map as a table");
    expect(step({ kind: "name" })).toBe("One name");
  });

  test("is a country with regions, in a year that it has", () => {
    const bare = { ...COUNTRY, code: "FR", regions: [] };
    const at = (year: number | null, country: string | null = null) =>
      placeOf({ year, country }, [bare, COUNTRY]);
    expect(at(null)).toMatchObject({ min: 1910, max: 2024, year: 2024 });
    expect(at(1800, "FR")).toMatchObject({ country: COUNTRY, year: 1910 });
    expect(placeOf({ year: null, country: null }, [bare])).toBeNull();
    const bareOf = (country: string | null) =>
      bareCountry({ country }, [bare, COUNTRY])?.code;
    expect([bareOf("FR"), bareOf("US"), bareOf(null)]).toEqual([
      ...["FR", undefined, undefined],
    ]);
  });
});
