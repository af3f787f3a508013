import type { ExampleId } from "../../../shared/ipc/sql-schemas";

/** What the queries ask about: literals of SQL, with their quotes. */
export interface Parameters {
  /** The id of a country, by its code: an id says nothing to a reader. */
  country: string;
  year: string;
  gender: string;
  name: string;
  /** A name that was registered for both sexes. */
  sharedName: string;
  /** Pattern of LIKE. */
  prefix: string;
  /** What was imported last. */
  source: string;
}

/**
 * The queries as the documents of the schema print them, with parameters. Where a document is wrong its intent is kept:
 * docs/decisions/0004-departures-from-the-specification.md. Statements that write are left out.
 */
export const DOCUMENTED: Readonly<
  Record<ExampleId, (about: Parameters) => string>
> = {
  "names-of-a-year": ({ country, year, gender }) => `SELECT * FROM names
WHERE country_id = ${country} AND year = ${year} AND gender = ${gender}
ORDER BY count DESC
LIMIT 100;`,
  "names-by-prefix": ({ country, prefix }) => `SELECT * FROM names
WHERE country_id = ${country} AND name ILIKE ${prefix}
ORDER BY count DESC;`,
  trend: ({ country, name }) => `SELECT year, gender, SUM(count)
FROM names
WHERE name = ${name} AND country_id = ${country}
GROUP BY year, gender
ORDER BY year;`,
  "recorded-sex": ({ sharedName }) => `SELECT gender, SUM(count)
FROM names
WHERE name = ${sharedName}
GROUP BY gender;`,
  "most-popular": ({ country, year }) => `SELECT
    c.name as country,
    n.year,
    n.gender,
    n.name,
    n.count,
    ROW_NUMBER() OVER (PARTITION BY n.country_id, n.year, n.gender ORDER BY n.count DESC) as rank
FROM names n
JOIN countries c ON c.id = n.country_id
WHERE n.country_id = ${country}
  AND n.year = ${year}
  AND n.deleted_at IS NULL
ORDER BY n.gender, n.count DESC
LIMIT 10;`,
  "trend-with-rank": ({ country, name }) => `SELECT
    year,
    gender,
    SUM(count) as total_count,
    RANK() OVER (PARTITION BY year ORDER BY SUM(count) DESC) as rank_in_year
FROM names
WHERE name = ${name}
  AND country_id = ${country}
  AND deleted_at IS NULL
GROUP BY year, gender
ORDER BY year, gender;`,
  "sex-distribution": ({ country, sharedName }) => `SELECT
    name,
    SUM(CASE WHEN gender = 'M' THEN count ELSE 0 END) as male_count,
    SUM(CASE WHEN gender = 'F' THEN count ELSE 0 END) as female_count,
    ROUND(
        100.0 * SUM(CASE WHEN gender = 'M' THEN count ELSE 0 END) /
        NULLIF(SUM(count), 0),
        2
    ) as male_percentage
FROM names
WHERE name = ${sharedName}
  AND country_id = ${country}
  AND deleted_at IS NULL
GROUP BY name;`,
  totals: ({
    country,
    name,
  }) => `SELECT year, gender, total_count, dataset_count
FROM name_statistics
WHERE country_id = ${country} AND name = ${name}
ORDER BY year, gender;`,
  probabilities: ({
    country,
    sharedName,
  }) => `SELECT name, male_count, female_count, total_count, male_probability, female_probability
FROM gender_probabilities
WHERE name = ${sharedName} AND country_id = ${country};`,
  "dataset-statistics": () => `SELECT
    c.name as country,
    d.status,
    COUNT(*) as dataset_count,
    SUM(d.row_count) as total_rows,
    AVG(EXTRACT(EPOCH FROM (d.processed_at - d.uploaded_at))) as avg_processing_seconds
FROM datasets d
JOIN countries c ON c.id = d.country_id
WHERE d.deleted_at IS NULL
GROUP BY c.name, d.status
ORDER BY c.name, d.status;`,
  "job-health": () => `SELECT
    status,
    COUNT(*) as job_count,
    AVG(attempts) as avg_attempts,
    MAX(created_at) as latest_job,
    MIN(CASE WHEN status = 'queued' THEN created_at END) as oldest_queued
FROM jobs
GROUP BY status
ORDER BY
    CASE status
        WHEN 'queued' THEN 1
        WHEN 'running' THEN 2
        WHEN 'failed' THEN 3
        WHEN 'completed' THEN 4
    END;`,
  "latest-extraction": ({ source }) => `SELECT
    extraction_id,
    source,
    status,
    created_at
FROM extractions
WHERE source = ${source}
ORDER BY created_at DESC
LIMIT 1;`,
  "pending-loads": () => `SELECT
    l.*,
    e.source
FROM loads l
JOIN extractions e ON l.extraction_id = e.extraction_id
WHERE l.status = 'pending'
ORDER BY l.created_at ASC;`,
  "failed-extractions": () => `SELECT
    extraction_id,
    source,
    created_at
FROM extractions
WHERE status = 'failed'
AND created_at >= NOW() - INTERVAL '24 hours';`,
  "extraction-summary": () => `SELECT
    source,
    status,
    COUNT(*) as count,
    MAX(created_at) as latest_extraction
FROM extractions
WHERE created_at >= NOW() - INTERVAL '7 days'
GROUP BY source, status;`,
  plan: ({ country, year }) => `EXPLAIN (ANALYZE, BUFFERS)
SELECT * FROM names
WHERE country_id = ${country} AND year = ${year}
ORDER BY count DESC
LIMIT 100;`,
  "database-size": () => `SELECT
    pg_size_pretty(pg_database_size(current_database())) as database_size;`,
  "table-sizes": () => `SELECT
    schemaname,
    tablename,
    pg_size_pretty(pg_total_relation_size(schemaname||'.'||tablename)) as size
FROM pg_tables
WHERE schemaname = 'public'
ORDER BY pg_total_relation_size(schemaname||'.'||tablename) DESC;`,
  "index-usage": () => `SELECT
    schemaname,
    relname,
    indexrelname,
    idx_scan,
    pg_size_pretty(pg_relation_size(indexrelid)) as size
FROM pg_stat_user_indexes
WHERE schemaname = 'public'
ORDER BY idx_scan ASC;`,
  connections: () => `SELECT
    datname,
    count(*) as connections,
    max(state) as state
FROM pg_stat_activity
WHERE datname = current_database()
GROUP BY datname;`,
  "long-running": () => `SELECT
    pid,
    now() - query_start as duration,
    state,
    query
FROM pg_stat_activity
WHERE state != 'idle'
  AND now() - query_start > interval '1 minute'
ORDER BY query_start;`,
  "table-growth": () => `SELECT
    schemaname,
    relname as table_name,
    n_live_tup as row_count,
    pg_size_pretty(pg_total_relation_size(relid)) as total_size
FROM pg_stat_user_tables
WHERE schemaname = 'public'
ORDER BY n_live_tup DESC;`,
};
