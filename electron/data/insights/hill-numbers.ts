import type { Stratum } from "../figures/place-figures";

/** How births spread over names, from how many names share each count. */
export interface Spread {
  births: number;
  names: number;
  /** Σ x · ln x over the names' counts x. */
  sumOfLogs: number;
  /** Σ x² over the names' counts x. */
  sumOfSquares: number;
}

/** The ranks of a stratum say how many names share a count: there are far fewer counts than names. */
export function spreadOf({
  runCounts,
  runRanks,
  names,
  ranked,
}: Stratum): Spread {
  const spread = {
    births: 0,
    names: names - ranked,
    sumOfLogs: 0,
    sumOfSquares: 0,
  };
  let below = spread.names + 1;
  for (const [i, count] of runCounts.entries()) {
    const sharing = below - (runRanks[i] as number);
    below = runRanks[i] as number;
    spread.births += sharing * count;
    spread.sumOfLogs += sharing * count * Math.log(count);
    spread.sumOfSquares += sharing * count * count;
  }
  return spread;
}

/** Births of the `k` most frequent names, whichever of tied ones are among them; null: there are fewer names. */
export function topBirths(
  { runCounts, runRanks, names, ranked }: Stratum,
  k: number,
): number | null {
  if (names - ranked < k) return null;
  let births = 0;
  let taken = 0;
  for (let i = runCounts.length - 1; i >= 0 && taken < k; i--) {
    const end = i === 0 ? names - ranked + 1 : (runRanks[i - 1] as number);
    const sharing = Math.min(k - taken, end - (runRanks[i] as number));
    births += sharing * (runCounts[i] as number);
    taken += sharing;
  }
  return births;
}

/** An effective number of names; `low` and `high` null: how many births have unpublished names is not known. */
export interface Effective {
  listed: number;
  low: number | null;
  high: number | null;
}

/**
 * Effective numbers of names: so many equally frequent names would be as diverse. Order 1 is exp(−Σ p ln p), order 2 is
 * 1 / Σ p². Where births with unpublished names are known, the numbers lie between two cases: these births share as few names
 * as the office's rule allows, or each has a name of its own. Joining names never raises a Hill number.
 * Source: M. O. Hill, Diversity and evenness, Ecology 54 (1973) 427–432; L. Jost, Oikos 113 (2006) 363–375.
 * @param denominator all births; null: not known
 * @param mostUnlisted births that a name can have without being published; null: no rule is known
 */
export function hillNumbers(
  { births, sumOfLogs, sumOfSquares }: Spread,
  denominator: number | null,
  mostUnlisted: number | null,
): { hill1: Effective; hill2: Effective } {
  const unlisted = Math.max(0, (denominator ?? births) - births);
  const hill1 = order1(sumOfLogs, births);
  const hill2 = order2(sumOfSquares, births);
  if (unlisted === 0)
    return { hill1: unbounded(hill1), hill2: unbounded(hill2) };
  const all = births + unlisted;
  // Of names with x births each there are unlisted / x: they add unlisted · ln x to the one sum, unlisted · x to the other.
  const most = Math.min(unlisted, Math.max(1, mostUnlisted ?? unlisted));
  return {
    hill1: {
      listed: hill1,
      low: order1(sumOfLogs + unlisted * Math.log(most), all),
      high: order1(sumOfLogs, all),
    },
    hill2: {
      listed: hill2,
      low: order2(sumOfSquares + unlisted * most, all),
      high: order2(sumOfSquares + unlisted, all),
    },
  };
}

function unbounded(listed: number): Effective {
  return { listed, low: null, high: null };
}

/** −Σ p ln p with p = x / n is ln n − Σ x ln x / n. */
function order1(sumOfLogs: number, n: number): number {
  return Math.exp(Math.log(n) - sumOfLogs / n);
}

function order2(sumOfSquares: number, n: number): number {
  return (n * n) / sumOfSquares;
}
