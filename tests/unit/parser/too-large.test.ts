import { describe, expect, test } from "vitest";
import { arrangeSeries } from "../../../electron/parser/arrange-series";
import { FactTable, stratumOf } from "../../../electron/parser/fact-table";
import { workbookError } from "../../../electron/parser/tables/sheets/sheet-reader";
import { readingError, TooLarge } from "../../../electron/parser/too-large";
import { AppError } from "../../../shared/errors";

/** What the engine throws where something would be too large. */
const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};
const NO_ROOM = {
  code: "file-too-large",
  path: "names.csv",
  reason: "it needs more memory than Onoma gives to one file",
};

describe("what is too large", () => {
  test.each([
    ["a table", () => new Int32Array(2 ** 53)],
    ["a list", () => new Array<number>(-1)],
    ["a text", () => "x".repeat(2 ** 30)],
  ])("has a name where it is %s", (_, work) => {
    const error = thrownBy(work);
    expect(readingError(error, "names.csv")).toEqual(NO_ROOM);
    expect(workbookError(error, "names.csv").info).toEqual(NO_ROOM);
  });

  test("says which limit it is", () => {
    expect(readingError(new TooLarge("too many"), "names.csv")).toEqual({
      ...NO_ROOM,
      reason: "too many",
    });
  });

  test("are names that would fill memory with years in which nobody got them", () => {
    const facts = new FactTable([]);
    const place = facts.placeNo({ code: null, name: "whole country" });
    for (let no = 0; no < 340_000; no++) {
      const bytes = Buffer.from(String(no));
      const name = facts.nameNo(bytes, 0, bytes.length);
      for (const year of [1800, 2100])
        facts.add(name, stratumOf(place, year, "F"), 5, no);
    }
    const unexpected = (): never => {
      throw new Error("taken back");
    };
    const arrange = () =>
      arrangeSeries(facts, {
        onDuplicate: unexpected,
        onTooLarge: unexpected,
      });
    expect(arrange).toThrow(TooLarge);
    expect(arrange).toThrow("75000000 figures");
  });

  test("are more figures than fit into a gigabyte", () => {
    const facts = new FactTable([]);
    const add = () => {
      for (let no = 0; no <= 25_000_000; no++) facts.add(0, 0, 5, no);
    };
    expect(add).toThrow("it holds more than 25000000 figures");
  });

  test("are more suppressed counts than can be looked up", () => {
    const facts = new FactTable([]);
    const add = () => {
      for (let no = 0; no <= 5_000_000; no++)
        facts.addSuppressed(0, 0, 1, 4, no);
    };
    expect(add).toThrow("it holds more than 5000000 figures without a count");
  });

  test("is told from other errors", () => {
    const refused = new AppError({ code: "file-empty", path: "x" });
    expect(readingError(refused, "x").code).toBe("file-empty");
    expect(readingError(new Error("x is undefined"), "x").code).toBe(
      "internal",
    );
  });
});
