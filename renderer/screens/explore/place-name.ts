import type { Place } from "./explore-state";

export function placeName({
  country,
  region,
}: Pick<Place, "country" | "region">): string {
  return region === null ? country.name : `${region.name}, ${country.name}`;
}
