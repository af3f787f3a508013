import type { Gender } from "../../../../shared/ipc/contract";
import type { Change, YearSpan } from "../../../../shared/ipc/names-schemas";
import type { PlaceFigures } from "../../figures/place-figures";
import { spanFigures, type SpanFigures } from "../../figures/span-figures";

const DECADE_YEARS = 10;

/** A span and what it is compared with. */
export interface Compared {
  readonly now: SpanFigures;
  /** With as many years just before; null: the place has no figures of them. */
  readonly before: Comparison | null;
  /** With the same ten years before; null also where the two would overlap. */
  readonly decade: Comparison | null;
}

export function comparedSpans(
  figures: PlaceFigures,
  { from, to }: YearSpan,
): Compared {
  const years = to - from + 1;
  const now = spanFigures(figures, from, to);
  const earlier = (shift: number) =>
    from - shift < figures.minYear
      ? null
      : new Comparison(now, spanFigures(figures, from - shift, to - shift));
  return {
    now,
    before: earlier(years),
    decade: years > DECADE_YEARS ? null : earlier(DECADE_YEARS),
  };
}

/** How names changed from one span to another. Absent is not zero: null where nothing, or not all, was published then or now. */
export class Comparison {
  private readonly comparable: Readonly<Record<Gender, boolean>>;

  constructor(
    readonly now: SpanFigures,
    readonly then: SpanFigures,
  ) {
    this.comparable = {
      F: areComparable(now, then, "F"),
      M: areComparable(now, then, "M"),
    };
  }

  /** The years compared with; null: those of no such sex can be. */
  years(sexes: readonly Gender[]): YearSpan | null {
    const { from, to } = this.then;
    return sexes.some((sex) => this.comparable[sex]) ? { from, to } : null;
  }

  count(no: number): number | null {
    return this.difference(no, this.now.count(no), () => this.then.count(no));
  }

  /** A smaller rank is a higher one: a rise is positive. */
  rank(no: number): number | null {
    const fall = this.difference(no, this.now.rank(no), () =>
      this.then.rank(no),
    );
    return fall === null ? null : 0 - fall;
  }

  share(no: number): number | null {
    return this.difference(no, this.now.share(no), () => this.then.share(no));
  }

  /** Null: nothing was published then. */
  change(no: number): Change | null {
    const rank = this.rank(no);
    const count = this.count(no);
    if (rank === null && count === null) return null;
    return { count, rank, share: this.share(no) };
  }

  private difference(
    no: number,
    now: number | null,
    readThen: () => number | null,
  ): number | null {
    if (now === null || !this.comparable[this.now.gender(no)]) return null;
    const then = readThen();
    if (then === null || !this.isWhole(no)) return null;
    return now - then;
  }

  /** Sums that lack years of the name say how much it was at least: two of those have no difference. */
  private isWhole(no: number): boolean {
    return (
      this.now.isYear ||
      (this.now.missing(no) === 0 && this.then.missing(no) === 0)
    );
  }
}

/** Sums of years are comparable where no year of either is without counts. */
function areComparable(now: SpanFigures, then: SpanFigures, gender: Gender) {
  if (now.isYear) return then.totals[gender].years.length > 0;
  return hasAllYears(now, gender) && hasAllYears(then, gender);
}

function hasAllYears({ from, to, totals }: SpanFigures, gender: Gender) {
  return totals[gender].countedYears.length === to - from + 1;
}
