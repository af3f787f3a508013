import type { PlaceName } from "../column-plan";

/** ISO 3166-2:US, the fifty states and the District of Columbia, by postal code. */
const STATES: Readonly<Record<string, string>> = {
  AK: "Alaska",
  AL: "Alabama",
  AR: "Arkansas",
  AZ: "Arizona",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DC: "District of Columbia",
  DE: "Delaware",
  FL: "Florida",
  GA: "Georgia",
  HI: "Hawaii",
  IA: "Iowa",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  MA: "Massachusetts",
  MD: "Maryland",
  ME: "Maine",
  MI: "Michigan",
  MN: "Minnesota",
  MO: "Missouri",
  MS: "Mississippi",
  MT: "Montana",
  NC: "North Carolina",
  ND: "North Dakota",
  NE: "Nebraska",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NV: "Nevada",
  NY: "New York",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VA: "Virginia",
  VT: "Vermont",
  WA: "Washington",
  WI: "Wisconsin",
  WV: "West Virginia",
  WY: "Wyoming",
};

/** Beside the states the SSA publishes Puerto Rico, and the other territories together as TR (no ISO code). */
const TERRITORIES: Readonly<Record<string, string>> = {
  PR: "Puerto Rico",
  TR: "Territories other than Puerto Rico",
};

export const US_STATE_CODES: readonly string[] = Object.keys(STATES).map(
  (code) => `US-${code}`,
);

export function usPlace(postalCode: string): PlaceName | null {
  const name = STATES[postalCode] ?? TERRITORIES[postalCode];
  return name === undefined ? null : { code: `US-${postalCode}`, name };
}
