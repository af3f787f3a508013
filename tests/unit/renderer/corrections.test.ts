import { describe, expect, it } from "vitest";
import {
  corrected,
  correctionOf,
  isCorrectable,
  NO_CORRECTIONS,
} from "../../../renderer/screens/library/corrections";
import type { Rejection } from "../../../shared/receipt";

const CELL: Rejection = {
  member: "Girls",
  line: 12,
  column: "Count",
  value: "1,5",
  rule: "count-not-a-whole-number",
};

describe("corrections", () => {
  it("are one per cell, and none where the cell stays as it is", () => {
    const once = corrected(NO_CORRECTIONS, CELL, "15");
    const twice = corrected(once, CELL, "16");
    expect(correctionOf(twice, { ...CELL })?.value).toBe("16");
    expect(twice.size).toBe(1);
    expect(corrected(twice, CELL, "1,5").size).toBe(0);
  });

  it("tell members and columns of one line apart", () => {
    const one = corrected(NO_CORRECTIONS, CELL, "15");
    const two = corrected(one, { ...CELL, member: null }, "16");
    expect(corrected(two, { ...CELL, column: "Year" }, "2020").size).toBe(3);
  });

  it("are for cells, not for whole lines", () => {
    expect(isCorrectable(CELL)).toBe(true);
    expect(isCorrectable({ ...CELL, column: "" })).toBe(false);
  });
});
