import type { Country, Gender } from "../../../shared/ipc/contract";
import type {
  PlaceSeries,
  TopOfRegion,
} from "../../../shared/ipc/name-page-schemas";
import type { MapUnit } from "../../lib/words/map";

/** What is known of a region in one year. */
export interface RegionFigure {
  readonly code: string;
  readonly region: string;
  /** The name asked about, or the names that share the first rank; none: nothing was published. */
  readonly names: readonly string[];
  readonly count: number | null;
  readonly share: number | null;
  readonly rank: number | null;
  /** Between these a count lies that was not published; null: that is not known. */
  readonly low: number | null;
  readonly high: number | null;
}

const NOTHING = {
  names: [],
  ...{ count: null, share: null, rank: null, low: null, high: null },
};

/** One name in every region of a country. */
export function figuresOfName(
  country: Country,
  places: readonly PlaceSeries[],
  gender: Gender,
  year: number,
): RegionFigure[] {
  return country.regions.map(({ code, name: region }) => {
    const found = places
      .filter((place) => place.region === code && place.gender === gender)
      .map((place) => figureAt(place, year));
    // An office may have gone over from capitals to small letters: of the two spellings one has the year.
    const figure = found.find(({ count }) => count !== null) ?? found[0];
    return { ...NOTHING, ...figure, code, region };
  });
}

function figureAt(place: PlaceSeries, year: number) {
  const i = place.years.indexOf(year);
  const at = <T>(list: readonly (T | null)[]): T | null =>
    i === -1 ? null : (list[i] ?? null);
  return {
    names: [place.name],
    ...{ count: at(place.counts), share: at(place.shares) },
    ...{ rank: at(place.ranks), low: at(place.lows), high: at(place.highs) },
  };
}

/** The most frequent name of every region of a country. */
export function figuresOfTop(
  country: Country,
  tops: readonly TopOfRegion[],
  year: number,
): RegionFigure[] {
  return country.regions.map(({ code, name: region }) => {
    const top = tops.find((one) => one.region === code);
    const i = top?.years.indexOf(year) ?? -1;
    if (!top || i === -1) return { ...NOTHING, code, region };
    return {
      ...{ ...NOTHING, code, region, rank: 1 },
      names: top.names[i] ?? [],
      count: top.counts[i] ?? null,
      share: top.shares[i] ?? null,
    };
  });
}

/** The figure that is drawn; null: it was not published. Unit of shares: per 1,000. */
export function valueOf(figure: RegionFigure, unit: MapUnit): number | null {
  if (unit === "count") return figure.count;
  if (unit === "rank") return figure.rank;
  return figure.share === null ? null : figure.share * 1000;
}

/** Highest amounts first, or best ranks; regions without a figure last, by name. */
export function inOrder(
  figures: readonly RegionFigure[],
  unit: MapUnit,
): RegionFigure[] {
  const key = (figure: RegionFigure) => {
    const value = valueOf(figure, unit);
    if (value === null) return -Infinity;
    return unit === "rank" ? -value : value;
  };
  return [...figures].sort(
    (a, b) => compare(key(b), key(a)) || (a.region < b.region ? -1 : 1),
  );
}

/** Infinity less infinity is no number to order by. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
