import { describe, expect, it } from "vitest";
import { afterLook } from "../../../renderer/lib/after-look";
import { createFormat } from "../../../renderer/lib/format";
import {
  placeNamed,
  startingMapping,
  statisticValues,
  withColumn,
  withCountry,
  withText,
} from "../../../renderer/screens/preview/mapping-edits";
import {
  acceptedIn,
  holdsFigures,
  sentencesOf,
} from "../../../renderer/screens/preview/sentences";
import {
  columnWidths,
  isSpread,
} from "../../../renderer/screens/preview/sheet-layout";
import { columnOf, MAPPING, previewOf } from "./preview-of";

const format = createFormat("en-US");

describe("afterLook", () => {
  it("imports at once what an office's profile or the reader's memory knows", () => {
    expect(afterLook(previewOf({ origin: "profile" }), false)).toBe("import");
    expect(afterLook(previewOf({ origin: "remembered" }), false)).toBe(
      "import",
    );
  });

  it("shows a guess, an open question, and everything where that is wished", () => {
    expect(afterLook(previewOf(), false)).toBe("show");
    const open = previewOf({ origin: "profile", needs: ["year"] });
    expect(afterLook(open, false)).toBe("show");
    expect(afterLook(previewOf({ origin: "profile" }), true)).toBe("show");
  });

  it("leaves a file without lines to the import, which says why", () => {
    expect(afterLook(previewOf({ tables: [], origin: null }), true)).toBe(
      "import",
    );
  });
});

describe("startingMapping", () => {
  it("begins with columns that say nothing, below the titles", () => {
    const mapping = startingMapping(previewOf({ mapping: null }));
    expect(mapping).toMatchObject({ preambleLines: 1, headerLines: 1 });
    expect(mapping.columns).toEqual([
      columnOf("Jméno", "ignored"),
      columnOf("Počet", "ignored"),
    ]);
  });
});

describe("withColumn", () => {
  it("forgets what figures are of where a column holds none any more", () => {
    const counts = withColumn(MAPPING, 1, { year: 2019, gender: "F" });
    expect(counts.columns[1]).toMatchObject({ year: 2019, gender: "F" });
    const ignored = withColumn(counts, 1, { role: "ignored" });
    expect(ignored.columns[1]).toMatchObject({ year: null, gender: null });
    expect(ignored.columns[0]).toBe(MAPPING.columns[0]);
  });
});

describe("withText", () => {
  it("asks for the columns anew where lines are split otherwise", () => {
    expect(withText(MAPPING, { delimiter: "|" })).toEqual({
      ...MAPPING,
      delimiter: "|",
      columns: [],
    });
  });
});

describe("placeNamed", () => {
  it("makes a code of the name, until one is typed", () => {
    const first = placeNamed("P", null, "CZ");
    expect(first).toEqual({ code: "CZ-P", name: "P" });
    expect(placeNamed("Praha", first, "CZ")?.code).toBe("CZ-Praha");
    const typed = { code: "CZ-10", name: "P" };
    expect(placeNamed("Praha", typed, "CZ")?.code).toBe("CZ-10");
    expect(placeNamed("", typed, "CZ")).toBeNull();
  });

  it("follows the country with a code that was made", () => {
    const mapping = { ...MAPPING, place: placeNamed("Praha", null, "CZ") };
    expect(withCountry(mapping, "SK").place?.code).toBe("SK-Praha");
    const typed = { ...MAPPING, place: { code: "CZ-10", name: "Praha" } };
    expect(withCountry(typed, "SK").place?.code).toBe("CZ-10");
  });
});

describe("statisticValues", () => {
  it("lists each value of the column once, those chosen first", () => {
    const mapping = {
      ...MAPPING,
      columns: [columnOf("Statistic", "statistic")],
      statistics: ["Rank"],
    };
    expect(statisticValues(previewOf(), mapping)).toEqual(["Rank", "Anna"]);
    expect(statisticValues(previewOf(), MAPPING)).toEqual([]);
  });
});

describe("sentencesOf", () => {
  it("says how many figures of what, where and when, and where the lines went", () => {
    expect(sentencesOf(previewOf(), "Czechia", format)).toEqual([
      "1 figure of names of girls, Czechia, 2020.",
      "They count births, 7 in all.",
      "3 lines: 1 data, 0 rejected, 2 titles, header, footnotes and blanks.",
    ]);
  });

  it("says nothing of figures where there are none", () => {
    const { receipt } = previewOf();
    const none = {
      ...receipt,
      facts: { ...receipt.facts, accepted: 0, suppressed: 4 },
    };
    const [first] = sentencesOf(previewOf({ receipt: none }), "", format);
    expect(first).toMatch(/^4 cells stand for a count that the office/);
    expect(acceptedIn(none)).toBe(0);
    expect(holdsFigures(none)).toBe(true);
  });
});

describe("columnWidths", () => {
  it("does not widen a column for a title that runs over several", () => {
    const [title, header] = previewOf().tables[0]?.lines ?? [];
    if (!title || !header) throw new Error("no lines");
    expect(isSpread(title)).toBe(true);
    expect(isSpread(header)).toBe(false);
    const long = { ...title, cells: ["x".repeat(200), ""] };
    expect(columnWidths([long, header], 2)).toEqual([124, 124]);
  });
});
