import { describe, expect, it } from "vitest";
import { timeLeft } from "../../../renderer/lib/time-left";

const START = "2026-01-01T00:00:00.000Z";
const after = (seconds: number) => Date.parse(START) + seconds * 1000;

describe("timeLeft", () => {
  it("goes on as the job did so far", () => {
    expect(timeLeft(START, 0.25, after(10))).toBe(30);
  });

  it("says nothing while too little is known", () => {
    expect(timeLeft(null, 0.5, after(10))).toBeNull();
    expect(timeLeft(START, null, after(10))).toBeNull();
    expect(timeLeft(START, 0.01, after(10))).toBeNull();
    expect(timeLeft(START, 0.5, after(0.5))).toBeNull();
  });

  it("never promises less than a second", () => {
    expect(timeLeft(START, 0.99, after(10))).toBe(1);
  });
});
