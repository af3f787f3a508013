import { format } from "../../lib/format";
import { insights as words } from "../../lib/words/insights";
import type { Bounds } from "../../../shared/ipc/insight-schemas";

const SIGNED = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "exceptZero",
});
const SIGNED_SMALL = new Intl.NumberFormat(undefined, {
  maximumFractionDigits: 3,
  signDisplay: "exceptZero",
});
const CHANGE_TICK = new Intl.NumberFormat(undefined, {
  maximumSignificantDigits: 3,
  signDisplay: "exceptZero",
});
const POINTS = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});
const PERCENT = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const TENTHS = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const P = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 4,
  maximumFractionDigits: 4,
});
const SMALLEST_P = 0.0001;
/** Below this two decimals would be "0.00". */
const SMALL = 0.005;

/** A difference of shares of 0–1, shown per 1,000 with its sign. */
export function changeText(difference: number): string {
  const perThousand = difference * 1000;
  return Math.abs(perThousand) < SMALL
    ? SIGNED_SMALL.format(perThousand)
    : SIGNED.format(perThousand);
}

/** A share of 0–1 in per cent. */
export function percentText(share: number): string {
  return `${PERCENT.format(share * 100)}\u00a0%`;
}

/** On an axis. */
export function wholePercentText(share: number): string {
  return `${format.count(share * 100)}\u00a0%`;
}

/** On an axis of differences: a share of 0–1 as per 1,000. */
export function changeTickText(difference: number): string {
  return CHANGE_TICK.format(difference * 1000);
}

/** A difference of shares of 0–1, in per cent points with its sign. */
export function pointsText(difference: number): string {
  return POINTS.format(difference * 100);
}

/** With one decimal where it is small. */
export function effectiveText(value: number): string {
  return value < 100 ? TENTHS.format(value) : format.count(value);
}

export function tenthsText(value: number): string {
  return PERCENT.format(value);
}

/** Small enough to be said so. */
export function pText(p: number, smallest: string): string {
  return p < SMALLEST_P ? smallest : P.format(p);
}

/** A count, or between which two it lies. */
export function boundsText({ low, high }: Bounds): string {
  if (high === low) return format.count(low);
  return high === null
    ? `${format.count(low)}+`
    : words.between(format.count(low), format.count(high));
}
