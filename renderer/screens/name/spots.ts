import type { Country, Gender } from "../../../shared/ipc/contract";
import type { PlaceSeries } from "../../../shared/ipc/name-page-schemas";
import { factsOf } from "./facts";

/** One place and spelling: what a picture of the page is about. */
export interface Spot {
  readonly id: string;
  readonly country: string;
  readonly region: string | null;
  /** The office's spelling. */
  readonly name: string;
  readonly female: PlaceSeries | undefined;
  readonly male: PlaceSeries | undefined;
  readonly births: number;
}

/** Both sexes of each place and spelling together, most births first; places that say nothing of the name are left out. */
export function spotsOf(all: readonly PlaceSeries[]): Spot[] {
  const groups = new Map<string, PlaceSeries[]>();
  for (const series of all) {
    const id = spotId(series);
    const group = groups.get(id);
    if (group) group.push(series);
    else groups.set(id, [series]);
  }
  return Array.from(groups)
    .filter(([, group]) => group.some((series) => factsOf(series) !== null))
    .map(([id, group]) => spotOf(id, group))
    .sort((a, b) => b.births - a.births);
}

function spotOf(id: string, group: readonly PlaceSeries[]): Spot {
  const of = (gender: Gender) => group.find((one) => one.gender === gender);
  const births = group.reduce(
    (sum, one) => sum + (factsOf(one)?.births ?? 0),
    0,
  );
  const [first] = group;
  return {
    ...{ id, births, female: of("F"), male: of("M") },
    country: first?.country ?? "",
    region: first?.region ?? null,
    name: first?.name ?? "",
  };
}

function spotId({ country, region, name }: PlaceSeries): string {
  return [country, region ?? "", name].join("|");
}

/** The sex that most of its births were recorded with. */
export function moreFrequentSex({ female, male }: Spot): Gender {
  const births = (series: PlaceSeries | undefined) =>
    series === undefined ? -1 : (factsOf(series)?.births ?? 0);
  return births(female) >= births(male) ? "F" : "M";
}

/** Every year from the first to the last of which any of the places has figures. */
export function yearsOf(spots: readonly Spot[]): number[] {
  const known = spots.flatMap(({ female, male }) =>
    [female, male].flatMap((series) => {
      const { years = [] } = series ?? {};
      return years.length === 0 ? [] : [years[0] ?? 0, years.at(-1) ?? 0];
    }),
  );
  if (known.length === 0) return [];
  const first = Math.min(...known);
  return Array.from(
    { length: Math.max(...known) - first + 1 },
    (_, i) => first + i,
  );
}

/** The name of a place as people say it, with the region before its country. */
export function placeNameOf(
  countries: readonly Country[],
  country: string,
  region: string | null,
): string {
  const found = countries.find(({ code }) => code === country);
  const whole = found?.name ?? country;
  if (region === null) return whole;
  return `${found ? regionNameOf(found, region) : region}, ${whole}`;
}

export function regionNameOf({ regions }: Country, region: string): string {
  return regions.find(({ code }) => code === region)?.name ?? region;
}

/** What the sources of a place say of its figures. */
export function truthOf(
  countries: readonly Country[],
  { country, region }: Pick<Spot, "country" | "region">,
): Pick<Country, "credit" | "threshold" | "denominator" | "notes"> | undefined {
  const found = countries.find(({ code }) => code === country);
  if (region === null) return found;
  return found?.regions.find(({ code }) => code === region) ?? found;
}
