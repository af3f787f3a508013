import { describe, expect, it } from "vitest";
import { createFormat } from "../../../renderer/lib/format";

const format = createFormat("en-US");

describe("format", () => {
  it("shows shares per thousand and never rounds one down to nothing", () => {
    expect(format.perThousand(0.00836)).toBe("8.36");
    expect(format.perThousand(0.000002)).toBe("<0.01");
  });

  it("says one in how many with no more digits than a share can bear", () => {
    expect(format.oneIn(1 / 77.4)).toBe("77");
    expect(format.oneIn(1 / 123_456)).toBe("123,000");
  });

  it("does not let a small part look like none or a large one like all", () => {
    expect(format.percent(1, 2_000_000)).toBe("<0.1\u00a0%");
    expect(format.percent(1_999_999, 2_000_000)).toBe(">99.9\u00a0%");
    expect(format.percent(2, 2)).toBe("100\u00a0%");
    expect(format.percent(0, 0)).toBe("–");
  });

  it("writes sizes in units of a thousand", () => {
    expect(format.bytes(312)).toBe("312\u00a0B");
    expect(format.bytes(7_801_234)).toBe("7.8\u00a0MB");
  });

  it("groups digits as the locale does", () => {
    expect(createFormat("de-DE").count(1_234_567)).toBe("1.234.567");
  });
});
