import type { Country, Gender } from "../../../shared/ipc/contract";
import type { MappedName } from "../../lib/screens";
import type { MapUnit } from "../../lib/words/map";

/** What the reader chose. It may name a country or year that is no longer there: see `placeOf`. */
export interface MapState {
  readonly country: string | null;
  readonly kind: "top" | "name";
  /** The name of kind `name`; null: none was chosen yet. */
  readonly name: string | null;
  readonly gender: Gender;
  readonly year: number | null;
  readonly unit: MapUnit;
  readonly asTable: boolean;
}

/** Makes a state of whatever was stored, maybe by another version. */
export function parseMapState(stored: unknown): MapState {
  const from = (
    typeof stored === "object" && stored !== null ? stored : {}
  ) as Partial<Record<keyof MapState, unknown>>;
  const { unit, year } = from;
  return {
    country: textOf(from.country),
    kind: from.kind === "name" ? "name" : "top",
    name: textOf(from.name),
    gender: from.gender === "M" ? "M" : "F",
    year: Number.isInteger(year) ? Number(year) : null,
    unit: unit === "count" || unit === "rank" ? unit : "share",
    asTable: from.asTable === true,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** The state turned to a name. */
export function startingWith(asked: MappedName, state: MapState): MapState {
  return { ...state, ...asked, kind: "name" };
}

/** The country that was chosen, where it has no figures of regions. */
export function bareCountry(
  { country }: Pick<MapState, "country">,
  countries: readonly Country[],
): Country | undefined {
  return countries.find(
    ({ code, regions }) => code === country && regions.length === 0,
  );
}

/** Countries that have figures of regions. */
function withRegions(countries: readonly Country[]): readonly Country[] {
  return countries.filter(({ regions }) => regions.length > 0);
}

/** A country with regions, the years they span, and one of those years; null: there is none. */
export function placeOf(
  state: Pick<MapState, "country" | "year">,
  countries: readonly Country[],
): { country: Country; min: number; max: number; year: number } | null {
  const all = withRegions(countries);
  const most = [...all].sort((a, b) => b.regions.length - a.regions.length)[0];
  const country = all.find(({ code }) => code === state.country) ?? most;
  if (!country) return null;
  const min = Math.min(...country.regions.map((region) => region.min_year));
  const max = Math.max(...country.regions.map((region) => region.max_year));
  const year = Math.min(max, Math.max(min, state.year ?? max));
  return { country, min, max, year };
}
