import { sql } from "kysely";
import type { Gender } from "../../../shared/ipc/contract";
import type { YearSpan } from "../../../shared/ipc/names-schemas";
import type { ExportSource } from "../../../shared/ipc/sql-schemas";
import type { Measure } from "../../../shared/mapping";
import type { Backend } from "../backend";
import { isPlace } from "../names/place";
import { exportSources } from "./sources-of";

/** Figures of which it is asked where they come from. */
export interface Spoken {
  country: string;
  region: string | null;
  measure: Measure;
  /** Null: both. */
  gender: Gender | null;
  years: YearSpan;
}

/** What must be told of the datasets that speak for some figures, by publisher, each once. */
export async function speakingSources(
  backend: Backend,
  figures: readonly Spoken[],
): Promise<ExportSource[]> {
  const ids = new Set<string>();
  for (const { country, region, measure, gender, years } of figures) {
    const { rows } = await sql<{ dataset_id: string }>`
      SELECT DISTINCT c.dataset_id
      FROM coverage c JOIN strata y ON y.load_no = c.load_no AND y.region_no = c.region_no
      WHERE ${isPlace(country, region)} AND c.speaks <> 'none' AND c.measure = ${measure}
        AND y.year BETWEEN ${years.from} AND ${years.to} AND y.speaks
        AND (${gender}::text IS NULL OR y.gender = ${gender})`.execute(
      backend.kysely,
    );
    for (const { dataset_id } of rows) ids.add(dataset_id);
  }
  return exportSources(backend, [...ids]);
}
