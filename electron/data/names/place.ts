import { sql, type RawBuilder } from "kysely";

/** Condition on coverage `c`: the place that a question is about. Null region: the whole country. */
export function isPlace(
  country: string,
  region: string | null,
): RawBuilder<boolean> {
  return sql<boolean>`c.country_id = (SELECT id FROM countries WHERE code = ${country})
    AND c.region_no = ${regionNo(region)}`;
}

export function regionNo(region: string | null): RawBuilder<number> {
  return region === null
    ? sql<number>`0`
    : sql<number>`(SELECT no FROM regions WHERE code = ${region})`;
}
