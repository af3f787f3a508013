import { firstCountry } from "../../lib/first-country";
import type { Country, Gender } from "../../../shared/ipc/contract";
import type { YearSpan } from "../../../shared/ipc/names-schemas";
import type { Measure } from "../../../shared/mapping";
import { SERIES_MAX } from "../../charts/series";
import type { NameTarget } from "../../lib/use-navigation";
import type { Entry, ExploreView } from "./explore-view";

/** What tells an entry of the chart from the others. */
export type NameAt = Omit<Entry, "slot">;

/** The view moved to another country. */
export function startingIn(country: string, view: ExploreView): ExploreView {
  if (country === view.country) return view;
  return { ...view, country, region: null };
}

/** The view with a name in the chart and its place shown. In a full chart it takes the last one's hue. */
export function startingWith(
  { measure, ...one }: NameTarget,
  view: ExploreView,
): ExploreView {
  const { country, region } = one;
  const before = view.entries ?? [];
  const isFull = before.length >= SERIES_MAX && find(before, one) === undefined;
  const entries = add(isFull ? before.slice(0, -1) : before, one);
  return { ...view, country, region, measure, entries };
}

/** Names to begin with, so that the first chart shows something. */
export function leading(
  rows: readonly { readonly name: string; readonly gender: Gender }[],
  { country, region }: Place,
): Entry[] {
  const at = { country: country.code, region: region?.code ?? null };
  return rows.reduce<Entry[]>(
    (entries, { name, gender }) => add(entries, { name, gender, ...at }),
    [],
  );
}

export function find(
  entries: readonly Entry[],
  wanted: NameAt,
): Entry | undefined {
  return entries.find((entry) => keyOf(entry) === keyOf(wanted));
}

export function keyOf(entry: NameAt): string {
  const { name, gender, country, region, by = "exact" } = entry;
  const place = region ?? country;
  return `${name} ${gender} ${place}${by === "exact" ? "" : ` ${by}`}`;
}

/** Adds a name with the first free hue; a full chart stays as it is. */
export function add(entries: readonly Entry[], one: NameAt): Entry[] {
  const slots = Array.from({ length: SERIES_MAX }, (_, slot) => slot);
  const free = slots.find((slot) => entries.every((own) => own.slot !== slot));
  if (free === undefined || find(entries, one) !== undefined)
    return [...entries];
  const { name, gender, country, region, by } = one;
  const at = { name, gender, country, region, slot: free };
  return [...entries, by === undefined ? at : { ...at, by }];
}

export function remove(entries: readonly Entry[], one: NameAt): Entry[] {
  return entries.filter((entry) => keyOf(entry) !== keyOf(one));
}

/** Changes one entry and keeps its hue; two that become the same are one. */
export function replace(
  entries: readonly Entry[],
  old: NameAt,
  next: NameAt,
): Entry[] {
  const others = remove(entries, old);
  if (find(others, next) !== undefined) return others;
  return entries.map((entry) =>
    keyOf(entry) === keyOf(old) ? { ...entry, ...next } : entry,
  );
}

/** All entries at one place; those that become the same are one. */
export function moveTo(entries: readonly Entry[], place: Place): Entry[] {
  const at = {
    country: place.country.code,
    region: place.region?.code ?? null,
  };
  return entries.reduce<Entry[]>((moved, entry) => {
    const next = { ...entry, ...at };
    return find(moved, next) === undefined ? [...moved, next] : moved;
  }, []);
}

/** Where the reader is: always a place that has figures. */
export interface Place {
  readonly country: Country;
  /** Null: the whole country. */
  readonly region: Country["regions"][number] | null;
  readonly minYear: number;
  readonly maxYear: number;
}

/** The place that was chosen, or the first there is; null: there is none. */
export function placeOf(
  { country: code, region }: Pick<ExploreView, "country" | "region">,
  countries: readonly Country[],
): Place | null {
  const country =
    countries.find((one) => one.code === code) ?? firstCountry(countries);
  if (!country) return null;
  const chosen = country.regions.find((one) => one.code === region);
  return placeIn(
    country,
    chosen ?? (country.national ? null : country.regions[0]) ?? null,
  );
}

/** The place of an entry; null: the library has no figures of it any more. */
export function placeOfEntry(
  { country: code, region: wanted }: Pick<Entry, "country" | "region">,
  countries: readonly Country[],
): Place | null {
  const country = countries.find((one) => one.code === code);
  if (!country) return null;
  const region = country.regions.find((one) => one.code === wanted) ?? null;
  const isThere = wanted === null ? country.national : region !== null;
  return isThere ? placeIn(country, region) : null;
}

function placeIn(country: Country, region: Place["region"]): Place {
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

/** The years that are shown, within those that the place has: the latest where none was chosen. */
export function yearsOf(
  { years, span }: Pick<ExploreView, "years" | "span">,
  place: Place,
): YearSpan {
  const within = (year: number) =>
    Math.min(place.maxYear, Math.max(place.minYear, year));
  const to = within(years?.to ?? place.maxYear);
  // People alive are counted anew each year: there is no sum of years.
  if (!span || place.country.measure === "bearers") return { from: to, to };
  return { from: within(years?.from ?? to), to };
}

/** Years of a span that is begun. */
const SPAN_YEARS = 10;

/** The years shown once a span is asked for, or no longer. */
export function withSpan(
  { from, to }: YearSpan,
  span: boolean,
  place: Place,
): YearSpan {
  if (!span) return { from: to, to };
  return { from: Math.max(place.minYear, from - SPAN_YEARS + 1), to };
}
