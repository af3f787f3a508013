import { sql } from "kysely";
import type { Country } from "../../../shared/ipc/contract";
import type { SourceFormat } from "../../parser/source-format";
import { sources } from "../../parser/sources";
import type { Backend } from "../backend";

interface PlaceRow {
  code: string;
  name: string;
  attribution: string | null;
  source_url: string | null;
  region: string;
  region_name: string;
  derived: boolean;
  min_year: number;
  max_year: number;
  profile: string;
}

/** Countries with figures, what their sources say of them, and their regions. */
export async function listCountries({ kysely }: Backend): Promise<Country[]> {
  const { rows } = await sql<PlaceRow>`
    SELECT k.code, k.name, k.attribution, k.source_url, r.code AS region, r.name AS region_name,
           c.derived, c.min_year, c.max_year, d.profile
    FROM coverage c
    JOIN datasets d ON d.id = c.dataset_id AND d.load_no = c.load_no AND d.deleted_at IS NULL
    JOIN countries k ON k.id = c.country_id
    JOIN regions r ON r.no = c.region_no
    WHERE c.speaks <> 'none' AND c.measure = 'births'
    ORDER BY k.name, r.name, c.derived, d.max_year DESC`.execute(kysely);
  const codes = [...new Set(rows.map((row) => row.code))];
  return codes.map((code) =>
    toCountry(rows.filter((row) => row.code === code)),
  );
}

function toCountry(rows: PlaceRow[]): Country {
  const [first] = rows as [PlaceRow];
  const national = rows.filter((row) => row.region === "");
  const speaking = national.length > 0 ? national : rows;
  const profiles = [...new Set(speaking.map((row) => row.profile))];
  const used = sources.filter((source) => profiles.includes(source.id));
  return {
    code: first.code,
    name: first.name,
    attribution: first.attribution,
    source_url: first.source_url,
    min_year: Math.min(...speaking.map((row) => row.min_year)),
    max_year: Math.max(...speaking.map((row) => row.max_year)),
    national: national.length > 0,
    derived: national.length > 0 && national.every((row) => row.derived),
    regions: regionsOf(rows),
    credit: used.map(creditOf).join(" · "),
    threshold: used.reduce<number | null>(
      (low, { threshold }) => threshold ?? low,
      null,
    ),
    denominator: national.every((row) => row.derived)
      ? null
      : (used[0]?.denominator ?? null),
    notes: [...new Set(used.flatMap((source) => source.notes))],
  };
}

function regionsOf(rows: readonly PlaceRow[]): Country["regions"] {
  const regions = new Map<string, Country["regions"][number]>();
  for (const { region: code, region_name: name, min_year, max_year } of rows) {
    if (code === "") continue;
    const known = regions.get(code) ?? { code, name, min_year, max_year };
    regions.set(code, {
      code,
      name,
      min_year: Math.min(known.min_year, min_year),
      max_year: Math.max(known.max_year, max_year),
    });
  }
  return [...regions.values()];
}

function creditOf(source: SourceFormat): string {
  return [
    source.attribution || source.office,
    source.title,
    source.licence,
  ].join(", ");
}
