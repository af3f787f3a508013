import { sql } from "kysely";
import type { Input, Output } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";
import { isPlace } from "./place";

/** Births of the names listed, per year and sex. */
export async function birthsByYear(
  { kysely }: Backend,
  { country, region, measure = "births" }: Input<"names.births">,
): Promise<Output<"names.births">> {
  const { rows } = await sql<Output<"names.births">[number]>`
    SELECT y.year, y.gender, y.births, y.names, y.denominator
    FROM coverage c JOIN strata y ON y.load_no = c.load_no AND y.region_no = c.region_no
    WHERE ${isPlace(country, region)} AND c.speaks <> 'none' AND c.measure = ${measure} AND y.speaks AND y.births IS NOT NULL
    ORDER BY y.year, y.gender`.execute(kysely);
  return rows;
}
