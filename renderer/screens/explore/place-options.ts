import type { Country } from "../../../shared/ipc/contract";
import type { Entry } from "./explore-view";

interface PlaceOption {
  readonly id: string;
  readonly name: string;
  readonly at: Pick<Entry, "country" | "region">;
}

/** Every place with figures: countries, each followed by its regions. */
export function placesFrom(countries: readonly Country[]): PlaceOption[] {
  return countries.flatMap(({ code, name, national, regions }) => [
    ...(national
      ? [{ id: code, name, at: { country: code, region: null } }]
      : []),
    ...regions.map((region) => ({
      id: region.code,
      name: `${region.name}, ${name}`,
      at: { country: code, region: region.code },
    })),
  ]);
}
