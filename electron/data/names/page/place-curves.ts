import type { Gender } from "../../../../shared/ipc/contract";
import type { PlaceFigures } from "../../figures/place-figures";

/** Names with fewer than one birth of this many are left out: their curves are mostly chance. */
const BIRTHS_PER_LEAST = 100_000;
const LOWEST_LEAST = 100;

/** A curve less its mean and of length 1, so that the product of two is their correlation. All 0: it does not move. */
type Direction = Float64Array;

/**
 * The yearly shares of births of the larger names of a place, made to be compared with each other.
 * A year without a published count stands for a share of 0: for names of that size it is next to nothing.
 */
export class PlaceCurves {
  /** Years in which both sexes have a denominator: curves of both are compared over the same years. */
  readonly years: readonly number[];
  /** Fewest births in all of a name that is compared. */
  readonly least: number;
  /** Their positions in the figures. */
  readonly compared: readonly number[];
  private readonly denominators: Readonly<Record<Gender, Float64Array>>;
  /** One after the other, in the order of `compared`. */
  private readonly directions: Float64Array;

  constructor(private readonly figures: PlaceFigures) {
    this.years = yearsOf(figures);
    this.least = leastBirths(figures);
    this.denominators = {
      F: this.denominatorsOf("F"),
      M: this.denominatorsOf("M"),
    };
    this.compared = this.largerNames();
    const { length } = this.years;
    this.directions = new Float64Array(this.compared.length * length);
    for (const [at, i] of this.compared.entries())
      this.directions.set(directionOf(this.sharesOf(i)), at * length);
  }

  /** Unit: 0–1, one per year. */
  sharesOf(i: number): Float64Array {
    const of = this.denominators[this.figures.gender(i)];
    return Float64Array.from(
      this.years,
      (year, at) => this.figures.count(i, year) / (of[at] as number),
    );
  }

  /** Pearson's correlation of a curve with that of each name compared, in their order. */
  correlations(shares: Float64Array): Float64Array {
    const own = directionOf(shares);
    const { length } = own;
    const found = new Float64Array(this.compared.length);
    for (let name = 0; name < found.length; name++) {
      let product = 0;
      for (let at = 0; at < length; at++)
        product +=
          (own[at] as number) * (this.directions[name * length + at] as number);
      found[name] = product;
    }
    return found;
  }

  private denominatorsOf(gender: Gender): Float64Array {
    return Float64Array.from(
      this.years,
      (year) => this.figures.stratum(year, gender)?.denominator ?? 1,
    );
  }

  private largerNames(): number[] {
    const { size, minYear, maxYear } = this.figures;
    const found: number[] = [];
    for (let i = 0; i < size; i++)
      if (this.figures.sum(i, minYear, maxYear) >= this.least) found.push(i);
    return found;
  }
}

function yearsOf(figures: PlaceFigures): number[] {
  const years: number[] = [];
  for (let year = figures.minYear; year <= figures.maxYear; year++) {
    const sexes = (["F", "M"] as const).map((sex) =>
      figures.stratum(year, sex),
    );
    if (sexes.every((stratum) => (stratum?.denominator ?? 0) > 0))
      years.push(year);
  }
  return years;
}

/** One, two or five times a power of ten, so that a page can name it. */
function leastBirths(figures: PlaceFigures): number {
  const births = figures.strata.reduce(
    (sum, one) => sum + (one.births ?? 0),
    0,
  );
  const wanted = Math.max(LOWEST_LEAST, births / BIRTHS_PER_LEAST);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= wanted) ?? 10;
  return step * power;
}

function directionOf(shares: Float64Array): Direction {
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const centred = shares.map((share) => share - mean);
  const length = Math.sqrt(
    centred.reduce((sum, value) => sum + value * value, 0),
  );
  return length === 0 ? centred : centred.map((value) => value / length);
}
