import type { TrendPoint } from "../../shared/ipc/contract";

type TrendRow = Omit<TrendPoint, "low" | "high">;

/** The documented rows: what was published. A count is null where the office published the rank alone. */
export function trendRows(points: readonly TrendPoint[]): TrendRow[] {
  return points
    .filter(({ count, rank }) => count !== null || rank !== null)
    .map(({ country, region, year, gender, count, rank, share }) => {
      return { country, region, year, gender, count, rank, share };
    });
}
