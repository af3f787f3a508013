import type { ChartAbout } from "../../../shared/ipc/export-procedures";

/** A statement that gives the published counts of a chart again, on the SQL screen or by the command line. */
export function chartQuery({ names, measure, years }: ChartAbout): string {
  const wanted = names.map(
    ({ name, gender, country, region }) =>
      `(${[country, region ?? "", name, gender].map(quoted).join(", ")})`,
  );
  return `SELECT k.code AS country, r.code AS region, n.name, n.gender, n.year, n.count
FROM names_all n JOIN countries k ON k.id = n.country_id JOIN regions r ON r.no = n.region_no
WHERE n.speaks AND n.deleted_at IS NULL AND n.measure = ${quoted(measure)}
  AND n.year BETWEEN ${String(years.from)} AND ${String(years.to)}
  AND (k.code, r.code, n.name, n.gender) IN (${wanted.join(", ")})
ORDER BY country, region, name, gender, year`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
