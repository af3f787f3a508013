import { sql } from "kysely";
import type { Country } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import type { Backend } from "../backend";
import { creditOf, sourceOf, type SourceTruth } from "../datasets/source-of";

/** A place that a dataset speaks for. */
interface PlaceRow {
  code: string;
  name: string;
  attribution: string | null;
  source_url: string | null;
  measure: Measure;
  /** "": the whole country. */
  region: string;
  region_name: string;
  derived: boolean;
  min_year: number;
  max_year: number;
  profile: string;
  source: SourceTruth | null;
}

type Truth = Pick<Country, "credit" | "threshold" | "denominator" | "notes">;

/**
 * Countries with figures, their regions, and for each place what the sources of its figures say.
 * @param asked leaves out countries without figures of it; unasked: births, else bearers
 */
export async function listCountries(
  { kysely }: Backend,
  asked?: Measure,
): Promise<Country[]> {
  const { rows } = await sql<PlaceRow>`
    SELECT k.code, k.name, k.attribution, k.source_url, c.measure, r.code AS region, r.name AS region_name,
           c.derived, c.min_year, c.max_year, d.profile, d.source
    FROM coverage c
    JOIN datasets d ON d.id = c.dataset_id AND d.load_no = c.load_no AND d.deleted_at IS NULL
    JOIN countries k ON k.id = c.country_id
    JOIN regions r ON r.no = c.region_no
    WHERE c.speaks <> 'none'
    ORDER BY k.name, r.name, c.derived, d.max_year DESC`.execute(kysely);
  return [...groupBy(rows, (row) => row.code).values()].flatMap((country) =>
    toCountry(country, asked),
  );
}

function toCountry(all: PlaceRow[], asked: Measure | undefined): Country[] {
  const measures = (["births", "bearers"] as const).filter((measure) =>
    all.some((row) => row.measure === measure),
  );
  const measure = asked ?? measures[0];
  const rows = all.filter((row) => row.measure === measure);
  const [first] = rows;
  if (!first || !measure) return [];
  const places = groupBy(rows, (row) => row.region);
  const national = places.get("") ?? [];
  const speaking = national.length > 0 ? national : rows;
  const { code, name, attribution, source_url } = first;
  places.delete("");
  return [
    {
      ...{ code, name, attribution, source_url, measures, measure },
      ...yearsOf(speaking),
      national: national.length > 0,
      derived: isDerived(national),
      regions: [...places].map(([region, ofRegion]) => ({
        code: region,
        name: ofRegion[0]?.region_name ?? region,
        ...yearsOf(ofRegion),
        ...truthOf(ofRegion),
      })),
      ...truthOf(speaking),
    },
  ];
}

function yearsOf(
  rows: readonly PlaceRow[],
): Pick<Country, "min_year" | "max_year"> {
  return {
    min_year: Math.min(...rows.map((row) => row.min_year)),
    max_year: Math.max(...rows.map((row) => row.max_year)),
  };
}

/** All that the sources of some figures say; where they differ, what the latest says. */
function truthOf(rows: readonly PlaceRow[]): Truth {
  const used = [...groupBy(rows, keyOfSource).values()].flatMap(([row]) =>
    row ? [sourceOf(row)] : [],
  );
  const thresholds = used.map((source) => source.threshold);
  return {
    credit: used.map(creditOf).join(" · "),
    threshold: thresholds.find((threshold) => threshold !== null) ?? null,
    denominator: isDerived(rows) ? null : (used[0]?.denominator ?? null),
    notes: [...new Set(used.flatMap((source) => source.notes))],
  };
}

/** Two mappings without a profile may tell of two offices. */
function keyOfSource({ profile, source }: PlaceRow): string {
  return `${profile} ${source?.office ?? ""} ${source?.title ?? ""}`;
}

/** Sums of regions, made by Onoma, have no denominator of their own. */
function isDerived(rows: readonly PlaceRow[]): boolean {
  return rows.length > 0 && rows.every((row) => row.derived);
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
