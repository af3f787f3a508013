import { describe, expect, it } from "vitest";
import { placeLabels } from "../../../renderer/charts/label-layout";

describe("placeLabels", () => {
  it("leaves labels alone that do not touch", () => {
    expect(placeLabels([10, 50, 90], 15, 0, 100)).toEqual([10, 50, 90]);
  });

  it("moves two labels on one spot apart by equal parts", () => {
    expect(placeLabels([50, 50], 16, 0, 100)).toEqual([42, 58]);
  });

  it("keeps the order of the lines, whatever the order given", () => {
    expect(placeLabels([52, 50], 10, 0, 100)).toEqual([56, 46]);
  });

  it("stays inside the chart", () => {
    expect(placeLabels([99, 99, 99], 10, 0, 100)).toEqual([80, 90, 100]);
    expect(placeLabels([0, 0], 10, 5, 100)).toEqual([5, 15]);
  });

  it("lets a moved block push the next one", () => {
    const placed = placeLabels([10, 10, 22], 10, 0, 100);
    expect((placed[1] ?? 0) - (placed[0] ?? 0)).toBeGreaterThanOrEqual(10);
    expect((placed[2] ?? 0) - (placed[1] ?? 0)).toBeGreaterThanOrEqual(10);
  });
});
