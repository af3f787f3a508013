import { firstCountry } from "../../lib/first-country";
import type { Country, Gender } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import type { NameTarget } from "../../lib/use-navigation";

/** Where questions are asked: always a place that has figures. */
export interface InsightPlace {
  readonly country: Country;
  /** Null: the whole country. */
  readonly region: Country["regions"][number] | null;
  readonly minYear: number;
  readonly maxYear: number;
  /** As procedures take it. */
  readonly asked: {
    readonly country: string;
    readonly region: string | null;
    readonly measure: Measure;
  };
}

interface Wanted {
  readonly country: string | null;
  readonly region: string | null;
}

/** The place that is wanted, or one near to it; null: no country has figures. */
export function insightPlace(
  wanted: Wanted,
  countries: readonly Country[],
): InsightPlace | null {
  const country =
    countries.find(({ code }) => code === wanted.country) ??
    firstCountry(countries);
  if (!country) return null;
  const region = regionOf(country, wanted.region);
  const { min_year: minYear, max_year: maxYear } = region ?? country;
  return {
    ...{ country, region, minYear, maxYear },
    asked: {
      country: country.code,
      region: region?.code ?? null,
      measure: country.measure,
    },
  };
}

/** Where only regions have figures, one of them. */
function regionOf(
  { regions, national }: Country,
  wanted: string | null,
): InsightPlace["region"] {
  const chosen = regions.find(({ code }) => code === wanted);
  return chosen ?? (national ? null : regions[0]) ?? null;
}

/** The countries with what they have of a measure; where they have none of it, of the other. */
export function countriesBy(
  measure: Measure,
  countries: readonly Country[],
  ofBearers: readonly Country[],
): readonly Country[] {
  if (measure === "births") return countries;
  const byCode = new Map(ofBearers.map((country) => [country.code, country]));
  return countries.map((country) => byCode.get(country.code) ?? country);
}

/** A name at this place, for another screen. */
export function targetAt(
  { asked }: InsightPlace,
  name: string,
  gender: Gender,
): NameTarget {
  return { name, gender, ...asked };
}
