import type { NameRow } from "../../../../shared/ipc/names-schemas";
import type { PlaceFigures } from "../../figures/place-figures";
import type { Compared } from "./compared-spans";

/** How many years a sparkline shows. */
const SPARK_YEARS = 40;

/** The first year of the sparklines of a list. */
export function sparkFrom(figures: PlaceFigures, to: number): number {
  return Math.min(to, Math.max(figures.minYear, to - SPARK_YEARS + 1));
}

/** Numbers of names as rows. */
export function nameRows(compared: Compared, numbers: Uint32Array): NameRow[] {
  const { now, before, decade } = compared;
  const first = sparkFrom(now.figures, now.to);
  return Array.from(numbers, (no) => ({
    rank: now.rank(no),
    name: now.name(no),
    gender: now.gender(no),
    count: now.count(no),
    share: now.share(no),
    missing: now.missing(no),
    before: before?.change(no) ?? null,
    decade: decade?.change(no) ?? null,
    spark: sparkOf(now.figures, twinOf(compared, no), first, now.to),
  }));
}

/** The number under which counts of a name stand, if there are any. */
function twinOf({ now }: Compared, no: number): number {
  if (no < now.figures.size) return no;
  return now.book.twins?.[no] ?? -1;
}

function sparkOf(
  figures: PlaceFigures,
  no: number,
  from: number,
  to: number,
): (number | null)[] {
  const counts: (number | null)[] = [];
  for (let year = from; year <= to; year++)
    counts.push((no === -1 ? 0 : figures.count(no, year)) || null);
  return counts;
}
