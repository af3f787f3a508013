import { fold } from "../../../shared/fold";
import type { Gender } from "../../../shared/ipc/contract";
import type {
  MappedColumn,
  PlaceRef,
  SuppressionMark,
} from "../../../shared/mapping";

/** One figure that every line of a table holds: where its parts stand. A null year or sex is that of the section or the table. */
export interface Figure {
  name: number;
  count: number | null;
  /** Used where the table has no counts. */
  rank: number | null;
  /** The office's own rank beside the count: compared, not used. */
  ownRank: number | null;
  year: { column: number } | { value: number } | null;
  gender: { column: number } | { value: Gender } | null;
  place: { column: number } | { place: PlaceRef } | null;
}

/** The words of a column whose lines are read; those of others are set aside. */
export interface Whole {
  column: number;
  words: ReadonlySet<string>;
  /** Why others are set aside, where they are not parts of these. */
  reason?: string;
}

/** How the lines of one table become facts. */
export interface TablePlan {
  preambleLines: number;
  headerLines: number;
  columns: readonly MappedColumn[];
  figures: readonly Figure[];
  /** Of all lines where no column and no section line says it. */
  year: number | null;
  gender: Gender | null;
  place: PlaceRef;
  /** Lines whose statistic is not among these are set aside; null: what is neither rank nor share counts. */
  statistic: { column: number; counts: ReadonlySet<string> | null } | null;
  dimensions: readonly number[];
  /** Of a dimension that has a category for all together: lines of the others are parts of its lines. */
  wholes: readonly Whole[];
  /** Columns whose cells hold for the rows below them, until the next. */
  carried: readonly number[];
  /** What the cells of the sex column mean, by `genderKey`. */
  genders: ReadonlyMap<string, Gender>;
  /** The column of marks for figures that are blank; -1: there is none. */
  marks: number;
  /** A zero says that nobody got the name. */
  zeroIsAbsent: boolean;
  sumOverDimensions: boolean;
  suppressed: readonly SuppressionMark[];
  unknownYears: readonly string[];
  resolvePlace(word: string): PlaceRef | null;
}

/** The figures of a line, from the roles of its columns. */
export function figuresOf(columns: readonly MappedColumn[]): Figure[] {
  const all = (role: MappedColumn["role"]): number[] =>
    columns.flatMap((column, i) => (column.role === role ? [i] : []));
  const names = all("name");
  const counts = all("count");
  const shared = {
    year: all("year")[0] ?? null,
    gender: all("gender")[0] ?? null,
    region: all("region")[0] ?? null,
  };
  const ranks = all("rank");
  const figures =
    counts.length > 0
      ? counts.map((count) => ({
          name: fitting(columns, names, count, ["gender"]),
          count,
          rank: null,
          ownRank: fitting(columns, ranks, count, ["year", "gender"]) ?? null,
        }))
      : ranksOf(columns, names, ranks);
  return figures.flatMap(({ name, count, rank, ownRank }) => {
    if (name === undefined || (count === null && rank === null)) return [];
    const own = columns[count ?? rank ?? name] as MappedColumn;
    return [
      {
        name,
        count,
        rank,
        ownRank,
        ...saidBy(own, columns[name] as MappedColumn, shared),
      },
    ];
  });
}

/** Without counts: a rank for each column of names, or for each year where one column of names has ranks of several. */
function ranksOf(
  columns: readonly MappedColumn[],
  names: readonly number[],
  ranks: readonly number[],
): (Omit<Figure, "name" | "year" | "gender" | "place"> & {
  name: number | undefined;
})[] {
  const years = new Set(ranks.map((rank) => columns[rank]?.year ?? null));
  const wide =
    names.length === 1 && ranks.length > 1 && years.size === ranks.length;
  if (wide && !years.has(null))
    return ranks.map((rank) => ({
      name: names[0],
      count: null,
      rank,
      ownRank: null,
    }));
  return names.map((name) => ({
    name,
    count: null,
    rank: fitting(columns, ranks, name, ["year", "gender"]) ?? null,
    ownRank: null,
  }));
}

/** Of some columns the one that belongs to another: whose head says nothing else of these keys, before it rather than after it. */
function fitting(
  columns: readonly MappedColumn[],
  candidates: readonly number[],
  at: number,
  keys: readonly ("year" | "gender")[],
): number | undefined {
  const agrees = (i: number): boolean =>
    keys.every((key) => {
      const own = columns[at]?.[key] ?? null;
      const other = columns[i]?.[key] ?? null;
      return own === null || other === null || own === other;
    });
  const fit = candidates.filter(agrees);
  return fit.filter((i) => i < at).at(-1) ?? fit[0] ?? candidates[0];
}

/** A head that names year, sex or place goes before a column for all. */
function saidBy(
  own: MappedColumn,
  name: MappedColumn,
  shared: Record<"year" | "gender" | "region", number | null>,
): Pick<Figure, "year" | "gender" | "place"> {
  const year = own.year ?? name.year;
  const gender = own.gender ?? name.gender;
  const place = own.place ?? name.place;
  return {
    year: year !== null ? { value: year } : at(shared.year),
    gender: gender !== null ? { value: gender } : at(shared.gender),
    place: place !== null ? { place } : at(shared.region),
  };
}

function at(column: number | null): { column: number } | null {
  return column === null ? null : { column };
}

/** Whether a statistic of a cube is a count: neither rank nor share. */
export function isCountStatistic(value: string): boolean {
  return !NO_COUNT.test(fold(value));
}

/** Ranks, shares and means, folded. */
const NO_COUNT =
  /rank|rang(?!e)|sijoitus|poradi|miejsce|posicion|classement|jarjestys|saeti|per ?cent|prozent|prosent|procent|protsent|pourcent|porcent|percent|szazalek|odsetek|podil|delez|osuus|%|‰|per (?:1|mille|thousand)|promille|share|anteil|andel|proportion|rate|ratio|average|mean(?!i)|change|difference/u;
