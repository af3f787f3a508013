import type { Gender, Input, Output } from "../../../shared/ipc/contract";
import type { ArrivalRow, Span } from "../../../shared/ipc/insight-schemas";
import type { Backend } from "../backend";
import type { PlaceFigures } from "../figures/place-figures";
import { askAbout } from "./about-place";
import { LastAnswer } from "./remember-last";

type Change = Input<"insights.arrivals">["change"];
type Arrivals = Pick<
  Output<"insights.arrivals">,
  "published" | "years" | "rows"
>;

const lastArrivals = new LastAnswer<Arrivals>();

/** Names that were published for the first or the last time in a span, a page at a time. */
export async function listArrivals(
  backend: Backend,
  input: Input<"insights.arrivals">,
): Promise<Output<"insights.arrivals">> {
  const { figures, about } = await askAbout(backend, input);
  const { gender, change, span, offset, limit } = input;
  const question = { gender, change, span };
  const { published, years, rows } = lastArrivals.of(figures, question, () =>
    arrivalsOf(figures, question),
  );
  return {
    about,
    missing: published === null ? whatIsMissing(figures, gender) : null,
    ...{ published, years, total: rows.length },
    rows: rows.slice(offset, offset + limit),
  };
}

function whatIsMissing(
  { strata }: PlaceFigures,
  gender: Gender | null,
): "years" | "counts" {
  const wanted = strata.some(
    (stratum) => stratum.gender === (gender ?? stratum.gender),
  );
  return wanted ? "counts" : "years";
}

interface ArrivalsQuestion {
  readonly gender: Gender | null;
  readonly change: Change;
  readonly span: Span;
}

/** First and last years with a count of each name. What stands in the first or last year of all was there before or may be after. */
export function arrivalsOf(
  figures: PlaceFigures,
  { gender, change, span }: ArrivalsQuestion,
): Arrivals {
  const published = {
    F: publishedYears(figures, "F"),
    M: publishedYears(figures, "M"),
  };
  const appeared = new Map<number, number>();
  const vanished = new Map<number, number>();
  const rows: ArrivalRow[] = [];
  for (let i = 0; i < figures.size; i++) {
    const sex = figures.gender(i);
    if (sex !== (gender ?? sex)) continue;
    const turns = turnsOf(figures, i, published[sex]);
    if (turns === null) continue;
    addOne(appeared, turns.new);
    addOne(vanished, turns.gone);
    const year = turns[change];
    if (year !== null && year >= span.from && year <= span.to)
      rows.push(rowOf(figures, i, year));
  }
  rows.sort((a, b) => b.births - a.births);
  const all =
    gender === null ? unionOf(published.F, published.M) : published[gender];
  return { published: all, years: byYear(all, appeared, vanished), rows };
}

/** The year of the first count, where it is not the first of all, and of the last, where it is not the last; null: no count. */
function turnsOf(
  figures: PlaceFigures,
  i: number,
  published: Span | null,
): Record<Change, number | null> | null {
  const life = lifeOf(figures, i);
  if (life === null || published === null) return null;
  return {
    new: life.from > published.from ? life.from : null,
    gone: life.to < published.to ? life.to : null,
  };
}

/** The first and the last year with counts of one sex. */
function publishedYears({ strata }: PlaceFigures, gender: Gender): Span | null {
  const years = strata.flatMap((stratum) =>
    stratum.gender === gender && stratum.births !== null ? [stratum.year] : [],
  );
  if (years.length === 0) return null;
  return { from: Math.min(...years), to: Math.max(...years) };
}

function unionOf(a: Span | null, b: Span | null): Span | null {
  if (a === null || b === null) return a ?? b;
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** The years of the first and the last count; null: there is none. */
function lifeOf({ columns }: PlaceFigures, i: number): Span | null {
  const { starts, counts, firstYears } = columns;
  const start = starts[i] as number;
  let from = start;
  let to = (starts[i + 1] as number) - 1;
  while (from <= to && counts[from] === 0) from++;
  while (to >= from && counts[to] === 0) to--;
  if (from > to) return null;
  const offset = (firstYears[i] as number) - start;
  return { from: from + offset, to: to + offset };
}

function rowOf(figures: PlaceFigures, i: number, year: number): ArrivalRow {
  let peak = 0;
  let peakYear = year;
  let births = 0;
  let years = 0;
  for (let at = figures.minYear; at <= figures.maxYear; at++) {
    const count = figures.count(i, at);
    if (count === 0) continue;
    births += count;
    years += 1;
    if (count <= peak) continue;
    peak = count;
    peakYear = at;
  }
  return {
    ...{ name: figures.name(i), gender: figures.gender(i), year },
    ...{ count: figures.count(i, year), peak, peakYear, births, years },
  };
}

function addOne(counts: Map<number, number>, year: number | null): void {
  if (year === null) return;
  counts.set(year, (counts.get(year) ?? 0) + 1);
}

function byYear(
  span: Span | null,
  appeared: ReadonlyMap<number, number>,
  vanished: ReadonlyMap<number, number>,
): Arrivals["years"] {
  if (span === null) return [];
  const { from, to } = span;
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const year = from + at;
    return {
      year,
      appeared: year === from ? null : (appeared.get(year) ?? 0),
      vanished: year === to ? null : (vanished.get(year) ?? 0),
    };
  });
}
