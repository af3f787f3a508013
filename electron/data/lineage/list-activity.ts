import { sql } from "kysely";
import type { Input, Output } from "../../../shared/ipc/contract";
import {
  ExtractionStatus,
  type Activity,
  type ActivitySummary,
} from "../../../shared/ipc/library-schemas";
import type { Backend } from "../backend";
import type { Database } from "../db/connection";

type Load = Activity["loads"][number];

/** The columns have no time zone: they are in that of the session. */
const utc = (column: string) =>
  sql<Date>`${sql.ref(column)} AT TIME ZONE current_setting('TimeZone')`;

/** Imports with what became of them, newest first, archived ones too. */
export async function listActivity(
  { kysely }: Backend,
  { status, offset, limit }: Input<"activity.list">,
): Promise<Output<"activity.list">> {
  const chosen = sql`
    FROM (SELECT *, false AS archived FROM extractions UNION ALL SELECT *, true FROM extractions_archive) e
    WHERE ${status ?? null}::text IS NULL OR e.status = ${status ?? null}`;
  const { rows: found } = await sql<{ total: number }>`
    SELECT count(*) AS total ${chosen}`.execute(kysely);
  const { rows } = await sql<ActivityRow>`
    SELECT e.extraction_id, coalesce(e.filename, '') AS file, e.source, e.sha256, ${utc("e.created_at")} AS created_at,
           e.status, e.duration_ms, e.job_id, e.dataset_id, e.error, e.archived ${chosen}
    ORDER BY e.created_at DESC, e.extraction_id OFFSET ${offset} LIMIT ${limit}`.execute(
    kysely,
  );
  const loads = await loadsOf(
    kysely,
    rows.map(({ extraction_id }) => extraction_id),
  );
  return {
    total: found[0]?.total ?? 0,
    rows: rows.map((row) => ({
      ...row,
      created_at: row.created_at.toISOString(),
      loads: loads.get(row.extraction_id) ?? [],
    })),
  };
}

type ActivityRow = Omit<Activity, "created_at" | "loads"> & {
  created_at: Date;
};

async function loadsOf(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, Load[]>> {
  const loads = new Map<string, Load[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return loads;
  const { rows } = await sql<LoadRow>`
    SELECT l.extraction_id, l.load_id, l.service, l.status, ${utc("l.created_at")} AS created_at, l.duration_ms,
           d.id AS dataset_id, k.code AS country, l.rows
    FROM (SELECT extraction_id, load_id, service, status, created_at, duration_ms, rows, dataset_id FROM loads
          UNION ALL
          SELECT extraction_id, load_id, service, status, created_at, duration_ms, rows, dataset_id FROM loads_archive) l
    LEFT JOIN datasets d ON d.id = l.dataset_id
    LEFT JOIN countries k ON k.id = d.country_id
    WHERE l.extraction_id IN (${sql.join(ids)})
    ORDER BY l.created_at`.execute(db);
  for (const { extraction_id, created_at, ...load } of rows)
    loads.get(extraction_id)?.push({
      ...load,
      created_at: created_at.toISOString(),
    });
  return loads;
}

type LoadRow = Omit<Load, "created_at"> & {
  extraction_id: string;
  created_at: Date;
};

type Group = ActivitySummary["groups"][number];

/** How many imports there were, from where, with what outcome, and what they came to. */
export async function summariseActivity({
  kysely,
}: Backend): Promise<ActivitySummary> {
  const { rows } = await sql<Omit<Group, "latest"> & { latest: Date }>`
    SELECT e.source, e.status, count(*) AS count, max(${utc("e.created_at")}) AS latest,
           coalesce(sum(l.rows), 0)::bigint AS rows, coalesce(sum(e.duration_ms), 0)::bigint AS duration_ms
    FROM (SELECT extraction_id, source, status, created_at, duration_ms FROM extractions
          UNION ALL SELECT extraction_id, source, status, created_at, duration_ms FROM extractions_archive) e
    LEFT JOIN (SELECT extraction_id, sum(rows) AS rows
               FROM (SELECT extraction_id, rows FROM loads UNION ALL SELECT extraction_id, rows FROM loads_archive) a
               GROUP BY extraction_id) l ON l.extraction_id = e.extraction_id
    GROUP BY e.source, e.status
    ORDER BY latest DESC`.execute(kysely);
  const groups = rows.map((row) => ({
    ...row,
    latest: row.latest.toISOString(),
  }));
  const sum = (of: (group: Group) => number): number =>
    groups.reduce((total, group) => total + of(group), 0);
  const statuses = Object.fromEntries(
    ExtractionStatus.options.map((status) => [
      status,
      sum((group) => (group.status === status ? group.count : 0)),
    ]),
  ) as ActivitySummary["statuses"];
  return {
    groups,
    count: sum(({ count }) => count),
    rows: sum(({ rows: facts }) => facts),
    duration_ms: sum(({ duration_ms }) => duration_ms),
    statuses,
  };
}
