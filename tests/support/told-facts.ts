import type { Told } from "./listen";

const NOTHING = "-";

type Cells = Record<string, string | number | null | undefined>;

/** What was told of a file, by the words of a table of expectations. */
export function toldFacts(told: Told): Record<string, string> {
  const cells = {
    ...recognisedIn(told),
    ...summedUpIn(told),
    ...linesIn(told),
  };
  return Object.fromEntries(
    Object.entries<Cells[string]>(cells).map(([name, cell]) => [
      name,
      cell === null || cell === undefined || cell === ""
        ? NOTHING
        : String(cell),
    ]),
  );
}

function recognisedIn({ recognised }: Told): Cells {
  return {
    profile: recognised?.profile,
    country: recognised?.country,
    measure: recognised?.measure,
    encoding: recognised?.encoding,
    delimiter: recognised?.delimiter,
  };
}

function summedUpIn({ summary, places }: Told): Cells {
  return {
    "line ends": summary?.lineEnding,
    years: summary && `${String(summary.minYear)}-${String(summary.maxYear)}`,
    ...sumsOf(summary?.facts),
    "regional facts": summary?.regional?.accepted ?? 0,
    places: places.map(({ code }) => code ?? "whole").join(" "),
  };
}

function sumsOf(
  facts: NonNullable<Told["summary"]>["facts"] | undefined,
): Cells {
  return {
    "facts F": facts?.female,
    "facts M": facts?.male,
    "births F": facts?.births_female,
    "births M": facts?.births_male,
    "of them ranks": facts?.ranks,
    suppressed: facts?.suppressed,
  };
}

function linesIn({ summary, failure, rejections }: Told): Cells {
  const { members, lines } = (summary ?? failure) as Pick<
    NonNullable<Told["failure"]>,
    "members" | "lines"
  >;
  return {
    total: lines.total,
    preamble: lines.preamble,
    header: lines.header,
    data: lines.data,
    "set aside": lines.set_aside,
    rejected: lines.rejected,
    footer: lines.footer,
    blank: lines.blank,
    rejections: [...new Set(rejections.map(({ rule }) => rule))].join(" "),
    "tables left out": members.filter(({ skipped }) => skipped !== null).length,
    error: failure?.error.code,
  };
}
