import type { Bounds } from "../../../shared/ipc/insight-schemas";

/**
 * The two counts within their bounds whose shares lie nearest to each other; null: a bounded count allows equal shares, so
 * that there may be no difference.
 */
export function nearestCounts(
  first: Bounds,
  n1: number,
  second: Bounds,
  n2: number,
): readonly [number, number] | null {
  const high1 = first.high ?? Infinity;
  const high2 = second.high ?? Infinity;
  if (second.low / n2 > high1 / n1) return [high1, second.low];
  if (first.low / n1 > high2 / n2) return [first.low, high2];
  const isKnown = high1 === first.low && high2 === second.low;
  return isKnown ? [first.low, second.low] : null;
}
