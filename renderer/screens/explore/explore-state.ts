import type { Country, Gender } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import { SERIES_MAX } from "../../charts/series";
import type { NameTarget } from "../../lib/use-navigation";
import type { Unit } from "../../lib/words/explore";

export type { Unit };

/** A name in the chart. */
export interface Chosen {
  readonly name: string;
  readonly gender: Gender;
  /** Its hue and dash, which stay while other names come and go. */
  readonly slot: number;
}

/** What the reader chose. It may name a country or year that is no longer there: see `placeOf` and `yearOf`. */
export interface ExploreState {
  readonly country: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly gender: Gender | null;
  /** Null: the reader has not chosen yet, and sees the leading names. */
  readonly chosen: readonly Chosen[] | null;
  readonly unit: Unit;
  /** What is shown where the country has both. */
  readonly measure: Measure;
  readonly asTable: boolean;
  /** Share of the table's pane. Unit: per cent. */
  readonly split: number;
}

export const SPLIT = { min: 25, max: 65, start: 42 };

const START: ExploreState = {
  country: null,
  region: null,
  year: null,
  gender: null,
  chosen: null,
  unit: "count",
  measure: "births",
  asTable: false,
  split: SPLIT.start,
};

/** Makes a state of whatever was stored, maybe by another version. */
export function parseExploreState(stored: unknown): ExploreState {
  if (typeof stored !== "object" || stored === null) return START;
  const from = stored as Partial<Record<keyof ExploreState, unknown>>;
  return {
    country: textOr(from.country, null),
    region: textOr(from.region, null),
    year: Number.isInteger(from.year) ? Number(from.year) : null,
    gender: genderOf(from.gender),
    chosen: Array.isArray(from.chosen) ? parseChosen(from.chosen) : null,
    unit: unitOf(from.unit),
    measure: from.measure === "bearers" ? "bearers" : "births",
    asTable: from.asTable === true,
    split: splitOf(from.split),
  };
}

/** The state moved to another country, where that is asked for. */
export function startingIn(
  country: string | null,
  state: ExploreState,
): ExploreState {
  if (country === null || country === state.country) return state;
  return { ...state, country, region: null };
}

/** The state with a name in the chart at its place, where one is asked for. In a full chart it takes the last one's hue. */
export function startingWith(
  target: NameTarget | null,
  state: ExploreState,
): ExploreState {
  if (target === null) return state;
  const { name, gender, country, region, measure } = target;
  const before = state.chosen ?? [];
  const isFull = before.length >= SERIES_MAX && !isChosen(before, name, gender);
  const chosen = add(isFull ? before.slice(0, -1) : before, name, gender);
  return { ...state, country, region, measure, chosen };
}

function textOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === "string" ? value : otherwise;
}

function genderOf(value: unknown): Gender | null {
  return value === "F" || value === "M" ? value : null;
}

function unitOf(value: unknown): Unit {
  return value === "share" || value === "rank" ? value : "count";
}

function splitOf(value: unknown): number {
  if (typeof value !== "number" || Number.isNaN(value)) return SPLIT.start;
  return Math.min(SPLIT.max, Math.max(SPLIT.min, value));
}

function parseChosen(stored: readonly unknown[]): Chosen[] {
  let chosen: Chosen[] = [];
  for (const one of stored) {
    if (typeof one !== "object" || one === null) continue;
    const { name, gender } = one as { name?: unknown; gender?: unknown };
    const sex = genderOf(gender);
    if (typeof name === "string" && name !== "" && sex !== null)
      chosen = add(chosen, name, sex);
  }
  return chosen;
}

/** Names to begin with, so that the first chart shows something. */
export function leading(
  rows: readonly { readonly name: string; readonly gender: Gender }[],
): Chosen[] {
  return rows.reduce<Chosen[]>(
    (chosen, { name, gender }) => add(chosen, name, gender),
    [],
  );
}

export function isChosen(
  chosen: readonly Chosen[],
  name: string,
  gender: Gender,
): boolean {
  return find(chosen, name, gender) !== undefined;
}

export function find(
  chosen: readonly Chosen[],
  name: string,
  gender: Gender,
): Chosen | undefined {
  return chosen.find((one) => one.name === name && one.gender === gender);
}

/** Adds a name with the first free hue; a full chart stays as it is. */
export function add(
  chosen: readonly Chosen[],
  name: string,
  gender: Gender,
): Chosen[] {
  const slots = Array.from({ length: SERIES_MAX }, (_, slot) => slot);
  const free = slots.find((slot) => chosen.every((one) => one.slot !== slot));
  if (free === undefined || isChosen(chosen, name, gender)) return [...chosen];
  return [...chosen, { name, gender, slot: free }];
}

export function remove(
  chosen: readonly Chosen[],
  name: string,
  gender: Gender,
): Chosen[] {
  return chosen.filter((one) => one.name !== name || one.gender !== gender);
}

/** Where and when the reader is: always a place and year that have figures. */
export interface Place {
  readonly country: Country;
  /** Null: the whole country. */
  readonly region: Country["regions"][number] | null;
  readonly minYear: number;
  readonly maxYear: number;
}

export function placeOf(
  state: Pick<ExploreState, "country" | "region">,
  countries: readonly Country[],
): Place | null {
  const country =
    countries.find(({ code }) => code === state.country) ?? countries[0];
  if (!country) return null;
  const chosen = country.regions.find(({ code }) => code === state.region);
  const region =
    chosen ?? (country.national ? null : country.regions[0]) ?? null;
  return {
    country,
    region,
    minYear: region?.min_year ?? country.min_year,
    maxYear: region?.max_year ?? country.max_year,
  };
}

/** The countries with what they have of the measure that was chosen; where they have none of it, of the other. */
export function countriesOf(
  countries: readonly Country[],
  ofBearers: readonly Country[],
  measure: Measure,
): readonly Country[] {
  if (measure === "births") return countries;
  const byCode = new Map(ofBearers.map((country) => [country.code, country]));
  return countries.map((country) => byCode.get(country.code) ?? country);
}

/** What the sources say of the figures of a place: those of a region may be others than the country's. */
export function truthOf({
  country,
  region,
}: Place): Pick<Country, "credit" | "threshold" | "denominator" | "notes"> {
  return region ?? country;
}

export function yearOf(
  state: Pick<ExploreState, "year">,
  place: Place,
): number {
  const year = state.year ?? place.maxYear;
  return Math.min(place.maxYear, Math.max(place.minYear, year));
}
