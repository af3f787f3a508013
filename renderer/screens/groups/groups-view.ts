import { firstCountry } from "../../lib/first-country";
import * as z from "zod";
import type { Country, Input } from "../../../shared/ipc/contract";
import { Grouping } from "../../../shared/ipc/name-page-schemas";
import { Gender, Year } from "../../../shared/ipc/schemas";
import { Measure } from "../../../shared/mapping";

export const SPLIT = { min: 25, max: 75, start: 46 };

/** All that a reader can change about Groups. It may name a place or year that is no longer there: see `placeOf`. */
export const GroupsView = z.object({
  kind: z.enum(["tables", "hand"]).catch("tables"),
  country: z.string().nullable().catch(null),
  region: z.string().nullable().catch(null),
  measure: Measure.catch("births"),
  gender: Gender.catch("F"),
  /** Null: the newest. */
  year: Year.nullable().catch(null),
  by: Grouping.catch("exact"),
  text: z.string().max(100).catch(""),
  /** Only what is put together. */
  joined: z.boolean().catch(false),
  /** Spellings that were picked to be grouped by hand. */
  picked: z.array(z.string().max(100)).max(500).catch([]),
  /** A name of the group that is shown below the tables. */
  shown: z.string().min(1).max(100).nullable().catch(null),
  /** Share of the first table. Unit: per cent. */
  split: z.number().min(SPLIT.min).max(SPLIT.max).catch(SPLIT.start),
});
export type GroupsView = z.infer<typeof GroupsView>;

export const GROUPS_START: GroupsView = {
  ...{ kind: "tables", country: null, region: null, measure: "births" },
  ...{ gender: "F", year: null, by: "exact", text: "", joined: false },
  ...{ picked: [], shown: null, split: SPLIT.start },
};

/** Where the tables are from: always a place that has figures, and one of its years. */
export interface GroupsPlace {
  readonly country: Country;
  /** Null: the whole country. */
  readonly region: Country["regions"][number] | null;
  readonly min: number;
  readonly max: number;
  readonly year: number;
  readonly name: string;
}

/** The place that was chosen, or the first there is; null: there is none. */
export function placeOf(
  { country: code, region: wanted, year }: GroupsView,
  countries: readonly Country[],
): GroupsPlace | null {
  const country =
    countries.find((one) => one.code === code) ?? firstCountry(countries);
  if (!country) return null;
  const chosen = country.regions.find((one) => one.code === wanted);
  const region =
    chosen ?? (country.national ? null : country.regions[0]) ?? null;
  const { min_year: min, max_year: max } = region ?? country;
  return {
    ...{ country, region, min, max },
    year: Math.min(max, Math.max(min, year ?? max)),
    name: region === null ? country.name : `${region.name}, ${country.name}`,
  };
}

/** What one of the tables lists. */
export type LeagueAsked = Omit<Input<"names.league">, "offset" | "limit">;

/** What both tables ask alike. */
export function askedOf(
  { gender, by, text, joined }: GroupsView,
  { country, region, year }: GroupsPlace,
): { readonly alone: LeagueAsked; readonly together: LeagueAsked } {
  const both = {
    ...{ country: country.code, region: region?.code ?? null, year, gender },
    ...{ measure: country.measure, text },
  };
  return {
    alone: { ...both, by: "exact", against: by },
    together: { ...both, by, against: "exact", joined },
  };
}
