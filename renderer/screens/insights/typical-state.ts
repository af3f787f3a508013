import type { Country } from "../../../shared/ipc/contract";
import type { Span } from "../../../shared/ipc/insight-schemas";
import { insightPlace, type InsightPlace } from "./insight-place";
import { fieldsOf, textOr, yearOr } from "./insights-state";

export interface TypicalState {
  /** The place compared with; null: one that the library has. */
  readonly country: string | null;
  readonly region: string | null;
  /** Null: the last ten years that both have. */
  readonly from: number | null;
  readonly to: number | null;
  /** Names typical of which place are listed. */
  readonly of: "first" | "second";
}

export function parseTypicalState(stored: unknown): TypicalState {
  const from = fieldsOf(stored);
  return {
    country: textOr(from["country"], null),
    region: textOr(from["region"], null),
    from: yearOr(from["from"], null),
    to: yearOr(from["to"], null),
    of: from["of"] === "second" ? "second" : "first",
  };
}

/** The place that is compared with; where none was chosen, one that has shares. Null: there is no other place. */
export function otherPlace(
  wanted: Pick<TypicalState, "country" | "region">,
  place: InsightPlace,
  countries: readonly Country[],
): InsightPlace | null {
  const alike = countries.filter(
    ({ measure }) => measure === place.country.measure,
  );
  if (alike.some(({ code }) => code === wanted.country))
    return insightPlace(wanted, alike);
  const others = alike
    .flatMap(placesOf)
    .filter(({ country, region }) => !isAt(place, country, region));
  const [first] = [...others].sort(
    (a, b) => rankOf(b, place) - rankOf(a, place),
  );
  return first ? insightPlace(first, alike) : null;
}

interface Other {
  readonly country: string;
  readonly region: string | null;
  readonly hasShares: boolean;
}

/** The whole country and each of its regions, as far as they have figures. */
function placesOf({ code, national, denominator, regions }: Country): Other[] {
  const whole = {
    country: code,
    region: null,
    hasShares: denominator !== null,
  };
  return [
    ...(national ? [whole] : []),
    ...regions.map((region) => ({
      country: code,
      region: region.code,
      hasShares: region.denominator !== null,
    })),
  ];
}

function isAt(
  { asked }: InsightPlace,
  country: string,
  region: string | null,
): boolean {
  return asked.country === country && asked.region === region;
}

/** With shares before without; of a region its own country first, of a country another one. */
function rankOf(
  { country, region, hasShares }: Other,
  { asked }: InsightPlace,
): number {
  const isOwn = country === asked.country && region === null;
  const isAbroad = asked.region === null && country !== asked.country;
  return (
    (hasShares ? 4 : 0) +
    (isOwn || isAbroad ? 2 : 0) +
    (region === null ? 1 : 0)
  );
}

const LATEST_YEARS = 10;

/** The years that are compared: within those that both places have; null: they have none in common. */
export function typicalSpan(
  { from, to }: Pick<TypicalState, "from" | "to">,
  place: InsightPlace,
  other: InsightPlace,
): Span | null {
  const first = Math.max(place.minYear, other.minYear);
  const last = Math.min(place.maxYear, other.maxYear);
  if (first > last) return null;
  const end = Math.max(first, Math.min(last, to ?? last));
  const begin = Math.max(first, Math.min(end, from ?? end - LATEST_YEARS + 1));
  return { from: begin, to: end };
}
