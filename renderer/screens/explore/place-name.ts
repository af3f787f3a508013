import type { Place } from "./explore-state";

export function placeName({ country, region }: Place): string {
  return region === null ? country.name : `${region.name}, ${country.name}`;
}
