/** Excel's numbered formats that are dates or times; what it shows differs by country: these are shown as ISO 8601. */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: "yyyy-mm-dd",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy-mm-dd h:mm",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
};
/** East Asian dates. */
const EAST_ASIAN: readonly (readonly [first: number, last: number])[] = [
  [27, 36],
  [50, 58],
];

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
];

const DAY_MS = 86_400_000;
/** Serial number of 1 January 1970. */
const UNIX_EPOCH = 25_569;
const DAYS_FROM_1900_TO_1904 = 1462;
/** Excel takes 1900 for a leap year: days before its 29 February are one off. */
const DAY_THAT_NEVER_WAS = 60;
const LAST_DAY = 2_958_466;

const TOKEN =
  /"[^"]*"|\\.|_.|\*.|\[(?:h+|m+|s+)\]|\[[^\]]*\]|AM\/PM|A\/P|y+|m+|d+|h+|s+(?:\.0+)?|[^]/gi;

/** The format of a date or time; null: numbers in it are no dates. */
export function dateFormat(
  id: number,
  code: string | undefined,
): string | null {
  if (code === undefined) {
    const eastAsian = EAST_ASIAN.some(([a, b]) => id >= a && id <= b);
    return BUILT_IN[id] ?? (eastAsian ? "yyyy-mm-dd" : null);
  }
  const tokens = tokensOf(code);
  if (/^(general|standard)$/i.test(code)) return null;
  const digits = tokens.some((token) => /^[0#?]$/.test(token));
  return !digits && tokens.some(isDatePart) ? code : null;
}

/** A date or time as it is shown; null where the number is none. */
export function dateText(
  serial: number,
  format: string,
  from1904: boolean,
): string | null {
  const days = from1904 ? serial + DAYS_FROM_1900_TO_1904 : serial;
  if (!(days >= 0 && days < LAST_DAY)) return null;
  const shifted = days < DAY_THAT_NEVER_WAS ? days + 1 : days;
  const date = new Date(Math.round((shifted - UNIX_EPOCH) * DAY_MS));
  const tokens = tokensOf(format);
  const half = tokens.some((token) => /^A(M\/PM|\/P)$/i.test(token));
  return tokens
    .map((token, i) => shown(token, { date, days, half, tokens, i }))
    .join("")
    .trim();
}

/** Of the first section: the others are for negative numbers and text. */
function tokensOf(format: string): string[] {
  const tokens: string[] = format.match(TOKEN) ?? [];
  const end = tokens.indexOf(";");
  return end < 0 ? tokens : tokens.slice(0, end);
}

function isDatePart(token: string): boolean {
  return /^(y+|m+|d+|h+|s+(\.0+)?|\[(h+|m+|s+)\])$/i.test(token);
}

interface Place {
  date: Date;
  days: number;
  /** Twelve hours. */
  half: boolean;
  tokens: string[];
  i: number;
}

function shown(token: string, place: Place): string {
  const letter = token[0]?.toLowerCase() ?? "";
  if (/^\[h+\]$/i.test(token)) return String(Math.floor(place.days * 24));
  if (isDatePart(token)) return datePart(letter, token, place);
  if (/^A(M\/PM|\/P)$/i.test(token)) return halfOfDay(place.date);
  // Room for another letter, filling, and a colour or country.
  if ("_*[".includes(letter)) return "";
  if (letter === '"') return token.slice(1, -1);
  return letter === "\\" ? token.slice(1) : token;
}

function halfOfDay(date: Date): string {
  return date.getUTCHours() < 12 ? "AM" : "PM";
}

function datePart(letter: string, token: string, place: Place): string {
  const { date, half } = place;
  const hours = date.getUTCHours();
  switch (letter) {
    case "y":
      return token.length > 2
        ? String(date.getUTCFullYear())
        : padded(date.getUTCFullYear() % 100, 2);
    case "d":
      return token.length > 2
        ? named(DAYS[date.getUTCDay()], token.length)
        : padded(date.getUTCDate(), token.length);
    case "h":
      return padded(half ? ((hours + 11) % 12) + 1 : hours, token.length);
    case "s":
      return padded(date.getUTCSeconds(), token.replace(/\..*/, "").length);
    default:
      return isMinute(place)
        ? padded(date.getUTCMinutes(), token.length)
        : month(date, token.length);
  }
}

function month(date: Date, letters: number): string {
  return letters > 2
    ? named(MONTHS[date.getUTCMonth()], letters)
    : padded(date.getUTCMonth() + 1, letters);
}

/** "m" is minutes after hours and before seconds. */
function isMinute({ tokens, i }: Place): boolean {
  const before = tokens.slice(0, i).reverse().find(isDatePart);
  const after = tokens.slice(i + 1).find(isDatePart);
  return /^\[?h/i.test(before ?? "") || /^s/i.test(after ?? "");
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}

function named(name: string | undefined, letters: number): string {
  return letters === 3 ? (name ?? "").slice(0, 3) : (name ?? "");
}
