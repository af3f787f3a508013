import type { Flag } from "../../../shared/receipt";
import type { SeriesTable } from "../arrange-series";
import type { FactNames } from "./fact-names";

/** Written in registers where a child had no name yet, or where the form's own words were taken for a name. */
const PLACEHOLDERS = new Set(
  "unknown,unnamed,notnamed,not named,noname,no name,baby,babyboy,babygirl,baby boy,baby girl,babyb,babyg,infant,infantof,infantboy,infantgirl,newborn,boy,girl,male,female,unspecified,not stated,not given,unbekannt,ohne namen,inconnu,sans prenom,sconosciuto,desconocido,sin nombre,sem nome,nieznane,test".split(
    ",",
  ),
);

/** A sign that stands for what could not be read, or UTF-8 that was read as Windows-1252: "JosÃ©", "FranÃ§ois". */
const MOJIBAKE =
  /\ufffd|[\u00c2\u00c3\u00c4\u00c5](?:[\u0080-\u00bf]|[\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122])/u;

const MOST_EXAMPLES = 5;

/** Words that stand where a name should, and names that were spoiled by a wrong encoding before they were published. */
export function oddNames(names: FactNames, series: SeriesTable): Flag[] {
  const placeholders = new Map<number, string>();
  const spoiled = new Map<number, string>();
  for (const [no, name] of names.unusual(PLACEHOLDERS)) {
    if (MOJIBAKE.test(name)) spoiled.set(no, name);
    else if (PLACEHOLDERS.has(name.toLowerCase())) placeholders.set(no, name);
  }
  return [
    flagOf(series, placeholders, "placeholder", (names, births) => {
      const look =
        names === 1
          ? "1 name looks like a placeholder"
          : `${grouped(names)} names look like placeholders`;
      return `${look}; ${grouped(births)} are counted under ${names === 1 ? "it" : "them"}.`;
    }),
    flagOf(series, spoiled, "mojibake", (names) => {
      const have =
        names === 1 ? "1 name holds" : `${grouped(names)} names hold`;
      return `${have} signs that came of a wrong encoding before the file was published.`;
    }),
  ].filter((flag) => flag !== null);
}

function flagOf(
  series: SeriesTable,
  names: ReadonlyMap<number, string>,
  kind: Flag["kind"],
  noteOf: (names: number, births: number) => string,
): Flag | null {
  if (names.size === 0) return null;
  const births = new Map<number, number>();
  for (let slot = 0; slot < series.size; slot++) {
    const no = series.names[slot] as number;
    if (!names.has(no)) continue;
    births.set(no, (births.get(no) ?? 0) + (series.totals[slot] as number));
  }
  if (births.size === 0) return null;
  const ordered = [...births].sort((a, b) => b[1] - a[1]);
  const sum = ordered.reduce((total, [, count]) => total + count, 0);
  return {
    kind,
    count: ordered.length,
    examples: ordered
      .slice(0, MOST_EXAMPLES)
      .map(([no, count]) => `${names.get(no) ?? ""} (${grouped(count)})`),
    note: noteOf(ordered.length, sum),
  };
}

/** A number as the texts of receipts have it. */
export function grouped(number: number): string {
  return number.toLocaleString("en");
}
