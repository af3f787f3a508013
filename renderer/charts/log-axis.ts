import type { Series } from "./series";

/** Where a logarithmic axis begins: at 1, 2 or 5 times a power of ten, not above the least value. */
export function logMin(series: readonly Series[]): number {
  const values = series.flatMap((one) =>
    [...one.values, ...one.bands.map((band) => band?.low ?? null)].flatMap(
      (value) => (value !== null && value > 0 ? [value] : []),
    ),
  );
  if (values.length === 0) return 1;
  const least = Math.min(...values);
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (least / power >= 5 ? 5 : least / power >= 2 ? 2 : 1);
}

const MOST_TICKS = 9;

/** 1, 2, 5, 10, 20 …; where those are too many, powers of ten only. */
export function logTicks<Tick extends { value: number }>(
  ticks: readonly Tick[],
): Tick[] {
  const leading = (digits: readonly number[]) =>
    ticks.filter(({ value }) => {
      // A little more, since the logarithm of 1000 may fall short of 3.
      const lead = value / 10 ** Math.floor(Math.log10(value) + 1e-9);
      return digits.some((digit) => Math.abs(lead - digit) < 1e-6);
    });
  const some = leading([1, 2, 5]);
  return some.length <= MOST_TICKS ? some : leading([1]);
}
