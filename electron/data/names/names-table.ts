import { AppError } from "../../../shared/errors";
import type { Gender, Input } from "../../../shared/ipc/contract";
import type { NamesTable, YearSpan } from "../../../shared/ipc/names-schemas";
import type { Backend } from "../backend";
import { nameBook } from "../figures/name-book";
import type { PlaceFigures } from "../figures/place-figures";
import type { SpanFigures } from "../figures/span-figures";
import { comparedSpans } from "./table/compared-spans";
import { listOf } from "./table/lists";
import { nameRows, sparkFrom } from "./table/name-rows";

type Question = Input<"names.table">;

const GENDERS = ["F", "M"] as const;

/**
 * The names of a year or span of years: filtered, sorted, a page at a time.
 * @throws AppError 'not-allowed' for a span of years of people alive, whom a sum would count again each year
 */
export async function namesTable(
  backend: Backend,
  question: Question,
): Promise<NamesTable> {
  const { country, region, measure = "births", years, gender } = question;
  if (measure === "bearers" && years.from !== years.to)
    throw new AppError({
      code: "not-allowed",
      reason:
        "People alive with a name are counted anew each year: their numbers cannot be added up over years",
    });
  const place = { country, region, measure };
  const figures = await backend.figures.of(backend, place);
  if (figures === null) return nothing(years);
  const compared = comparedSpans(figures, years);
  const list = listOf(compared, question);
  const { offset, limit } = question;
  return {
    rows: nameRows(compared, list.numbers.subarray(offset, offset + limit)),
    total: list.numbers.length,
    matching: list.matching,
    highest: list.highest,
    listed: compared.now.listed(gender),
    ...wholeOf(compared.now, gender),
    ...gapsOf(figures, years, gender),
    before: compared.before?.years(sexesOf(gender)) ?? null,
    decade: compared.decade?.years(sexesOf(gender)) ?? null,
    sparkFrom: sparkFrom(figures, years.to),
    initials: [...nameBook(figures).initials],
  };
}

function sexesOf(gender: Gender | null): readonly Gender[] {
  return gender === null ? GENDERS : [gender];
}

/** What is known of the list whatever the filter. */
function wholeOf(
  { totals }: SpanFigures,
  gender: Gender | null,
): Pick<NamesTable, "births" | "denominator" | "suppressed" | "ranksOnly"> {
  const sexes = sexesOf(gender);
  const of = (what: "births" | "denominator") => ({
    F: sexes.includes("F") ? totals.F[what] : null,
    M: sexes.includes("M") ? totals.M[what] : null,
  });
  return {
    births: of("births"),
    denominator: of("denominator"),
    suppressed: sexes.reduce((sum, sex) => sum + totals[sex].suppressed, 0),
    ranksOnly:
      sexes.some((sex) => totals[sex].years.length > 0) &&
      sexes.every((sex) => totals[sex].births === null),
  };
}

function gapsOf(
  figures: PlaceFigures,
  { from, to }: YearSpan,
  gender: Gender | null,
): Pick<NamesTable, "gaps" | "nearest"> {
  const sexes = sexesOf(gender);
  const known = (year: number) =>
    sexes.some((sex) => figures.stratum(year, sex) !== undefined);
  const gaps: number[] = [];
  for (let year = from; year <= to; year++) if (!known(year)) gaps.push(year);
  const nearest: number[] = [];
  if (gaps.length === to - from + 1) {
    let year = from - 1;
    while (year >= figures.minYear && !known(year)) year--;
    if (year >= figures.minYear) nearest.push(year);
    year = to + 1;
    while (year <= figures.maxYear && !known(year)) year++;
    if (year <= figures.maxYear) nearest.push(year);
  }
  return { gaps, nearest };
}

/** The answer where no dataset speaks for the place. */
function nothing(years: YearSpan): NamesTable {
  const none = { F: null, M: null };
  const gaps: number[] = [];
  for (let year = years.from; year <= years.to; year++) gaps.push(year);
  return {
    ...{ rows: [], total: 0, matching: 0, highest: 0, listed: 0 },
    ...{ births: none, denominator: none, suppressed: 0, ranksOnly: false },
    ...{ gaps, nearest: [], before: null, decade: null },
    ...{ sparkFrom: years.to, initials: [] },
  };
}
