import type { Gender } from "../../../shared/ipc/contract";
import { genderOf, nameBook, type NameBook } from "./name-book";
import { orderByCount } from "./order-by-count";
import { rankOf, type PlaceFigures, type Stratum } from "./place-figures";

/** The names of one sex in a span as a whole. */
export interface SexTotals {
  /** Sum of all counts listed; null: none was published. */
  births: number | null;
  /** Null: a year of the span has none, so that no share may be computed. */
  denominator: number | null;
  suppressed: number;
  /** Years with counts. */
  countedYears: number[];
  /** Years with any figures. */
  years: number[];
}

const GENDERS = ["F", "M"] as const;

/** The figures of a year, or of a span of years summed, for all names of a place. Numbers of names are those of `nameBook`. */
export class SpanFigures {
  readonly book: NameBook;
  readonly totals: Readonly<Record<Gender, SexTotals>>;
  private readonly orders = new Map<Gender | null, Uint32Array>();
  private allCounts: Float64Array | undefined;
  private readonly allRanks = new Map<Gender, Uint32Array>();
  private publishedRanks: Map<number, number> | undefined;

  constructor(
    readonly figures: PlaceFigures,
    readonly from: number,
    readonly to: number,
  ) {
    this.book = nameBook(figures);
    this.totals = {
      F: totalsOf(figures, "F", from, to),
      M: totalsOf(figures, "M", from, to),
    };
  }

  get isYear(): boolean {
    return this.from === this.to;
  }

  name(no: number): string {
    const { figures } = this;
    return no < figures.size
      ? figures.name(no)
      : (figures.ranked[no - figures.size]?.name ?? "");
  }

  gender(no: number): Gender {
    return genderOf(this.figures, no);
  }

  /** Of every number; 0: nothing was published. */
  get counts(): Float64Array {
    this.allCounts ??= countsOf(
      this.figures,
      this.book.size,
      this.from,
      this.to,
    );
    return this.allCounts;
  }

  /** Ranks all names at once: worth it where all are about to be asked. */
  rankAll(): void {
    for (const gender of GENDERS) this.ranksOf(gender);
  }

  /** Of every number of that sex. */
  private ranksOf(gender: Gender): Uint32Array {
    const known = this.allRanks.get(gender) ?? this.makeRanks(gender);
    this.allRanks.set(gender, known);
    return known;
  }

  /** Null: nothing was published. */
  count(no: number): number | null {
    return this.countOrNone(no) || null;
  }

  /** Of a few names of one year: all counts are not worth it. */
  private countOrNone(no: number): number {
    if (this.allCounts !== undefined || !this.isYear)
      return this.counts[no] as number;
    const { figures } = this;
    return no < figures.size ? figures.count(no, this.from) : 0;
  }

  share(no: number): number | null {
    const count = this.count(no);
    const { denominator } = this.totals[this.gender(no)];
    return count === null || denominator === null ? null : count / denominator;
  }

  /** Standard competition rank within the span; null: not listed, or listed by ranks of several years. */
  rank(no: number): number | null {
    const twin = this.book.twins?.[no] ?? -1;
    return this.ownRank(no) ?? (twin === -1 ? null : this.ownRank(twin));
  }

  private ownRank(no: number): number | null {
    const count = this.countOrNone(no);
    if (count === 0) return this.isYear ? this.publishedRank(no) : null;
    const gender = this.gender(no);
    if (this.allRanks.has(gender) || !this.isYear)
      return this.ranksOf(gender)[no] as number;
    const stratum = this.figures.stratum(this.from, gender);
    return stratum === undefined ? null : rankOf(stratum, count);
  }

  /** How many years of the span have counts, but none of this name. */
  missing(no: number): number {
    if (no >= this.figures.size) return 0;
    return this.totals[this.gender(no)].countedYears.filter(
      (year) => this.figures.count(no, year) === 0,
    ).length;
  }

  /** Most frequent first, equal ones by name; those with ranks alone behind, by rank. Null: both sexes. */
  ordered(gender: Gender | null): Uint32Array {
    const known = this.orders.get(gender);
    if (known !== undefined) return known;
    const order = this.makeOrder(gender);
    this.orders.set(gender, order);
    return order;
  }

  /** Those that pass, in the order of `ordered`; of one year the others are not looked at for it. */
  orderedAmong(
    gender: Gender | null,
    passes: (no: number) => boolean,
  ): Uint32Array {
    const { figures, book } = this;
    if (this.orders.has(gender) || !this.isYear || figures.ranked.length > 0)
      return this.ordered(gender).filter((no) => passes(no));
    const numbers = (
      gender === null ? book.byPlace : book.byPlaceOf[gender]
    ).filter((no) => passes(no));
    const counts = new Float64Array(book.size);
    for (const no of numbers) counts[no] = this.countOrNone(no);
    return orderByCount(counts, numbers);
  }

  /** How many names there are. */
  listed(gender: Gender | null): number {
    const { figures, from } = this;
    if (this.orders.has(gender) || !this.isYear || figures.ranked.length > 0)
      return this.ordered(gender).length;
    return GENDERS.filter((sex) => gender === null || sex === gender).reduce(
      (sum, sex) => sum + (figures.stratum(from, sex)?.names ?? 0),
      0,
    );
  }

  private makeOrder(gender: Gender | null): Uint32Array {
    const { byPlace, byPlaceOf } = this.book;
    const counted = orderByCount(
      this.counts,
      gender === null ? byPlace : byPlaceOf[gender],
    );
    const ranked = this.rankedAlone().filter(
      (no) => gender === null || this.gender(no) === gender,
    );
    if (ranked.length === 0) return counted;
    const order = new Uint32Array(counted.length + ranked.length);
    order.set(counted);
    order.set(ranked, counted.length);
    return order;
  }

  /** Names of which there are ranks but no count in the span. */
  private rankedAlone(): number[] {
    const { figures, book, counts, from, to } = this;
    const found: { no: number; rank: number }[] = [];
    for (const [i, { years }] of figures.ranked.entries()) {
      const no = figures.size + i;
      const twin = book.twins?.[no] ?? -1;
      if (twin !== -1 && (counts[twin] as number) > 0) continue;
      if (years.some((year) => year >= from && year <= to))
        found.push({ no, rank: this.rank(no) ?? 0 });
    }
    const placeOf = (no: number) => book.places[no] as number;
    found.sort((a, b) => a.rank - b.rank || placeOf(a.no) - placeOf(b.no));
    return found.map(({ no }) => no);
  }

  private publishedRank(no: number): number | null {
    if (this.figures.ranked.length === 0) return null;
    this.publishedRanks ??= publishedRanksOf(this.figures, this.from);
    return this.publishedRanks.get(no) ?? null;
  }

  /** Standard competition ranks; 0: no count. */
  private makeRanks(gender: Gender): Uint32Array {
    const { counts } = this;
    const ranks = new Uint32Array(counts.length);
    const order = this.ordered(gender);
    let rank = 0;
    let before = Infinity;
    for (let i = 0; i < order.length; i++) {
      const no = order[i] as number;
      const count = counts[no] as number;
      if (count === 0) break;
      if (count < before) rank = i + 1;
      before = count;
      ranks[no] = rank;
    }
    return ranks;
  }
}

function countsOf(
  figures: PlaceFigures,
  size: number,
  from: number,
  to: number,
): Float64Array {
  const { starts, firstYears, counts } = figures.columns;
  const sums = new Float64Array(size);
  // Every question about a year that was not asked before waits for this loop.
  for (let no = 0, start = 0; no < firstYears.length; no++) {
    const next = starts[no + 1] as number;
    const first = start - (firstYears[no] as number);
    const end = Math.min(next, first + to + 1);
    let sum = 0;
    for (let at = Math.max(start, first + from); at < end; at++)
      sum += counts[at] as number;
    sums[no] = sum;
    start = next;
  }
  return sums;
}

function totalsOf(
  figures: PlaceFigures,
  gender: Gender,
  from: number,
  to: number,
): SexTotals {
  const strata: Stratum[] = [];
  for (let year = from; year <= to; year++) {
    const stratum = figures.stratum(year, gender);
    if (stratum !== undefined) strata.push(stratum);
  }
  const counted = strata.filter(({ births }) => births !== null);
  const sum = (of: (stratum: Stratum) => number) =>
    strata.reduce((total, stratum) => total + of(stratum), 0);
  return {
    births: counted.length === 0 ? null : sum(({ births }) => births ?? 0),
    denominator:
      counted.length === 0 ||
      counted.some(({ denominator }) => denominator === null)
        ? null
        : sum(({ births, denominator }) =>
            births === null ? 0 : (denominator ?? 0),
          ),
    suppressed: sum(({ suppressed }) => suppressed),
    countedYears: counted.map(({ year }) => year),
    years: strata.map(({ year }) => year),
  };
}

/** The ranks that were published without counts in a year. */
function publishedRanksOf(
  figures: PlaceFigures,
  year: number,
): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const [i, { years, ranks: all }] of figures.ranked.entries()) {
    const rank = all[years.indexOf(year)];
    if (rank !== undefined) ranks.set(figures.size + i, rank);
  }
  return ranks;
}

const spans = new WeakMap<PlaceFigures, Map<string, SpanFigures>>();

/** About a megabyte each for the largest places; a slider that plays passes through a hundred and more. */
const SPANS_KEPT = 24;

/** The figures of a span, those asked for last from memory. */
export function spanFigures(
  figures: PlaceFigures,
  from: number,
  to: number,
): SpanFigures {
  const known = spans.get(figures) ?? new Map<string, SpanFigures>();
  spans.set(figures, known);
  const key = `${String(from)}-${String(to)}`;
  const span = known.get(key) ?? new SpanFigures(figures, from, to);
  known.delete(key);
  known.set(key, span);
  for (const oldest of known.keys()) {
    if (known.size <= SPANS_KEPT) break;
    known.delete(oldest);
  }
  return span;
}
