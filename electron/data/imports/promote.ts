import { sql } from "kysely";
import { AppError } from "../../../shared/errors";
import type { Receipt } from "../../../shared/receipt";
import type { ParseSummary, Place, Recognised } from "../../parser/protocol";
import type { Backend } from "../backend";
import type { Database } from "../db/connection";
import { completeLoad } from "../lineage/record-lineage";
import { sourceIn } from "../datasets/source-of";
import { onlyRegion } from "./build-receipt";
import { clearLoads } from "./staging";

export interface Promotion {
  jobId: string;
  datasetId: string;
  countryId: string;
  loadNo: number;
  /** The library's region numbers by the parser's place numbers. */
  regionNos: readonly number[];
  recognised: Recognised;
  places: readonly Place[];
  summary: ParseSummary;
  receipt: Receipt;
}

/**
 * Makes a load the one that speaks for its dataset, in one short transaction: it happens whole or not at all.
 * @throws AppError 'internal' when the database does not hold what the parser sent
 */
export async function promote(
  backend: Backend,
  promotion: Promotion,
): Promise<void> {
  const { pg, kysely } = backend;
  // Nothing does this by itself in an embedded engine. Before the checks: without figures about the new rows they get plans that take seconds.
  await pg.exec("SELECT brin_summarize_new_values('idx_series_place')");
  await pg.exec(
    "ANALYZE series (load_no, region_no, gender, best_rank, name); ANALYZE strata (load_no, region_no, year, gender); ANALYZE given_names",
  );
  const replaced = await kysely.transaction().execute(async (tx) => {
    await checkStored(tx, promotion);
    await addCoverage(tx, promotion);
    const before = await switchDataset(tx, promotion);
    await sql`ANALYZE coverage`.execute(tx);
    await sql`ANALYZE datasets`.execute(tx);
    await completeLoad(tx, promotion.loadNo, promotion.receipt);
    await creditCountry(tx, promotion);
    await sql`SELECT choose_speakers(${promotion.countryId})`.execute(tx);
    return before;
  });
  if (replaced !== null) await clearLoads(backend, [replaced]);
  await pg.exec("CHECKPOINT");
}

async function checkStored(
  tx: Database,
  { loadNo, summary }: Promotion,
): Promise<void> {
  const { rows } = await sql<Record<string, number>>`
    SELECT s.*, y.*,
           (SELECT coalesce(sum(cardinality(years)), 0)::bigint FROM suppressed_series WHERE load_no = ${loadNo}) AS suppressed,
           (SELECT coalesce(sum(cardinality(years)), 0)::bigint FROM ranked_series WHERE load_no = ${loadNo}) AS ranked
    FROM (SELECT count(*) AS series, coalesce(sum(total), 0)::bigint AS series_births
          FROM series WHERE load_no = ${loadNo}) s,
         (SELECT count(*) AS strata, coalesce(sum(births), 0)::bigint AS births,
                 coalesce(sum(suppressed), 0) AS strata_suppressed, coalesce(sum(ranked), 0) AS strata_ranked
          FROM strata WHERE load_no = ${loadNo}) y`.execute(tx);
  const { series, strata, births, suppressed, ranked } = summary.expected;
  const expected: Record<string, number> = {
    ...{ series, series_births: births },
    ...{ strata, births, strata_suppressed: suppressed, strata_ranked: ranked },
    ...{ suppressed, ranked },
  };
  const [stored = {}] = rows;
  if (Object.keys(expected).every((key) => stored[key] === expected[key]))
    return;
  const message = `the database holds ${JSON.stringify(stored)} where ${JSON.stringify(expected)} was sent`;
  throw new AppError({ code: "internal", message });
}

async function addCoverage(tx: Database, promotion: Promotion): Promise<void> {
  const { loadNo, datasetId, countryId, regionNos, recognised } = promotion;
  await tx
    .insertInto("coverage")
    .values(
      promotion.places.map((place) => ({
        load_no: loadNo,
        region_no: regionNos[place.no] ?? 0,
        dataset_id: datasetId,
        country_id: countryId,
        measure: recognised.measure,
        derived: place.derived,
        complete: place.complete,
        min_year: place.minYear,
        max_year: place.maxYear,
      })),
    )
    .execute();
}

/** @returns the load that spoke for the dataset before */
async function switchDataset(
  tx: Database,
  promotion: Promotion,
): Promise<number | null> {
  const { datasetId, loadNo, recognised, summary, receipt } = promotion;
  const before = await tx
    .selectFrom("datasets")
    .select("load_no")
    .where("id", "=", datasetId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("datasets")
    .set({
      status: "completed",
      load_no: loadNo,
      row_count: summary.facts.accepted + (summary.regional?.accepted ?? 0),
      error_message: null,
      processed_at: sql`now()`,
      profile: recognised.profile,
      title: recognised.title,
      region: onlyRegion(promotion.places),
      min_year: summary.minYear,
      max_year: summary.maxYear,
      receipt: JSON.stringify(receipt),
      source: JSON.stringify(sourceIn(recognised)),
    })
    .where("id", "=", datasetId)
    .execute();
  return before.load_no;
}

/** A country that came without its source gets that of the first file about it. */
async function creditCountry(
  tx: Database,
  { countryId, recognised }: Promotion,
): Promise<void> {
  if (recognised.attribution === "") return;
  await tx
    .updateTable("countries")
    .set({
      attribution: recognised.attribution,
      source_url: recognised.sourceUrl,
    })
    .where("id", "=", countryId)
    .where("attribution", "is", null)
    .execute();
}
