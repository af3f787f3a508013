/** Numbers, dates and sizes in the reader's locale. */
export interface Format {
  count(value: number): string;
  /** With one decimal. */
  tenths(value: number): string;
  /** A difference with its sign. */
  change(value: number): string;
  /** A difference of shares of 0–1, shown per 1,000 with its sign. */
  changeOfShare(value: number): string;
  /** Unit: a share of 0–1, shown per 1,000. */
  perThousand(share: number): string;
  /** `1 in N` for a share of 0–1. */
  oneIn(share: number): string;
  percent(part: number, whole: number): string;
  /** Unit: millions and the like, for a line that gives the size of a thing. */
  compact(value: number): string;
  bytes(value: number): string;
  date(iso: string): string;
  /** Time of day. Unit: milliseconds since 1970. */
  time(at: number): string;
  /** Day and time of day. */
  moment(iso: string): string;
  /** Unit: milliseconds. */
  duration(ms: number): string;
  list(items: readonly string[]): string;
}

const SMALLEST_PER_THOUSAND = 0.01;

export function createFormat(locale?: string): Format {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const hundredths = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const tenths = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const compact = new Intl.NumberFormat(locale, {
    notation: "compact",
    maximumSignificantDigits: 3,
  });
  const day = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
  });
  const moment = momentFormat(locale);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "medium" });
  const signed = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 0,
    signDisplay: "exceptZero",
  });
  const signedHundredths = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    count: (value) => whole.format(value),
    perThousand: (share) =>
      share > 0 && share * 1000 < SMALLEST_PER_THOUSAND
        ? `<${hundredths.format(SMALLEST_PER_THOUSAND)}`
        : hundredths.format(share * 1000),
    oneIn: (share) => whole.format(threeDigits(1 / share)),
    percent: (part, all) => percentOf(oneDigit, part, all),
    compact: (value) => compact.format(value),
    bytes: (value) => bytesOf(oneDigit, value),
    change: (value) => signed.format(value),
    tenths: (value) => tenths.format(value),
    changeOfShare: (value) => signedHundredths.format(value * 1000),
    time: (at) => time.format(at),
    moment: (iso) => moment(new Date(iso)),
    duration: (ms) => durationOf(oneDigit, ms),
    date: (iso) => day.format(new Date(iso)),
    list: (items) => list.format(items),
  };
}

/** "1 in 123,456" claims more than a share can say; three digits are plenty. */
function threeDigits(value: number): number {
  return value < 1000 ? Math.round(value) : Number(value.toPrecision(3));
}

function percentOf(
  numbers: Intl.NumberFormat,
  part: number,
  all: number,
): string {
  if (all === 0) return "–";
  const percent = (part / all) * 100;
  // A part must not look like nothing, nor like everything.
  if (percent > 0 && percent < 0.1) return `<${numbers.format(0.1)}\u00a0%`;
  if (percent < 100 && percent > 99.9) return `>${numbers.format(99.9)}\u00a0%`;
  return `${numbers.format(percent)}\u00a0%`;
}

/** The year is said where it is not this one. */
function momentFormat(locale: string | undefined): (moment: Date) => string {
  const parts = {
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  } as const;
  const near = new Intl.DateTimeFormat(locale, parts);
  const far = new Intl.DateTimeFormat(locale, { ...parts, year: "numeric" });
  return (moment) =>
    moment.getFullYear() === new Date().getFullYear()
      ? near.format(moment)
      : far.format(moment);
}

const MINUTE_MS = 60_000;

function durationOf(numbers: Intl.NumberFormat, ms: number): string {
  if (ms < 1000) return `${numbers.format(Math.round(ms))}\u00a0ms`;
  if (ms < MINUTE_MS) return `${numbers.format(ms / 1000)}\u00a0s`;
  return `${numbers.format(ms / MINUTE_MS)}\u00a0min`;
}

const BYTE_UNITS = ["B", "kB", "MB", "GB"];

function bytesOf(numbers: Intl.NumberFormat, value: number): string {
  let unit = 0;
  let amount = value;
  while (amount >= 1000 && unit < BYTE_UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return `${numbers.format(amount)}\u00a0${BYTE_UNITS[unit] ?? ""}`;
}

export const format = createFormat();
