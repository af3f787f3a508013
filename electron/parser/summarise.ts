import type { Correction } from "../../shared/mapping";
import type { FactAccount } from "../../shared/receipt";
import { findFlags } from "./flags";
import type { FactTable } from "./fact-table";
import type { Reading } from "./parse-file";
import type { ParseSummary } from "./protocol";
import type { Stratum } from "./rank-strata";
import type { Recognition } from "./recognise";
import type { Part } from "./send-facts";

const SHOWN_CORRECTIONS = 5;

/** What the whole file came to. */
export function summarise(
  reading: Reading,
  { source }: Recognition,
  parts: readonly Part[],
): ParseSummary {
  const own = (parts[0] as Part).strata;
  const all = parts.flatMap((part) => part.strata);
  const sum = (of: (stratum: Stratum) => number): number =>
    all.reduce((total, stratum) => total + of(stratum), 0);
  return {
    lineEnding: lineEndingOf(reading.lineEnds),
    members: reading.members,
    minYear: own.reduce((least, { year }) => Math.min(least, year), Infinity),
    maxYear: own.reduce((most, { year }) => Math.max(most, year), 0),
    lines: reading.account,
    ...accountsOf(own, reading.facts),
    flags: findFlags(
      reading.facts,
      (parts[0] as Part).series,
      own,
      source.complete,
    ),
    notes: [...source.notes, ...notesOn(reading.request.options.corrections)],
    expected: {
      series: parts.reduce(
        (total, { series }) =>
          total + series.totals.filter((births) => births > 0).length,
        0,
      ),
      strata: all.length,
      births: sum((stratum) => stratum.births),
      suppressed: sum((stratum) => stratum.suppressed),
      ranked: sum((stratum) => stratum.ranked),
    },
  };
}

/** Nobody shall take the user's words for the office's. */
function notesOn(corrections: readonly Correction[] = []): string[] {
  if (corrections.length === 0) return [];
  const cells =
    corrections.length === 1
      ? "1 cell was"
      : `${String(corrections.length)} cells were`;
  const shown = corrections
    .slice(0, SHOWN_CORRECTIONS)
    .map(
      ({ line, column, value }) =>
        `line ${String(line)}, ${column}: "${value}"`,
    );
  const more = corrections.length > shown.length ? " …" : "";
  return [`${cells} corrected by hand: ${shown.join("; ")}${more}`];
}

/** National and regional figures say the same births twice: they are never counted together. */
function accountsOf(
  strata: readonly Stratum[],
  { places }: FactTable,
): Pick<ParseSummary, "facts" | "regional"> {
  const isNational = ({ place }: Stratum): boolean =>
    places[place]?.code === null;
  const national = strata.filter(isNational);
  if (national.length === 0 || national.length === strata.length)
    return { facts: factAccount(strata), regional: null };
  return {
    facts: factAccount(national),
    regional: factAccount(strata.filter((stratum) => !isNational(stratum))),
  };
}

function factAccount(strata: readonly Stratum[]): FactAccount {
  const sum = (of: (stratum: Stratum) => number): number =>
    strata.reduce((total, stratum) => total + of(stratum), 0);
  const ofGender =
    (gender: "F" | "M", of: (stratum: Stratum) => number) =>
    (stratum: Stratum): number =>
      stratum.gender === gender ? of(stratum) : 0;
  return {
    accepted: sum(({ names }) => names),
    female: sum(ofGender("F", ({ names }) => names)),
    male: sum(ofGender("M", ({ names }) => names)),
    ranks: sum(({ ranked }) => ranked),
    suppressed: sum(({ suppressed }) => suppressed),
    births_female: sum(ofGender("F", ({ births }) => births)),
    births_male: sum(ofGender("M", ({ births }) => births)),
  };
}

function lineEndingOf(ends: Reading["lineEnds"]): ParseSummary["lineEnding"] {
  if (ends.cr) return "CR";
  if (ends.crlf > 0 && ends.lf > 0) return "mixed";
  if (ends.crlf > 0) return "CRLF";
  return ends.lf > 0 ? "LF" : null;
}
