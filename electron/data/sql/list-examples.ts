import { sql } from "kysely";
import type { Gender, Output } from "../../../shared/ipc/contract";
import { ExampleId } from "../../../shared/ipc/sql-schemas";
import type { Backend } from "../backend";
import { topNames } from "../names/top-names";
import { DOCUMENTED, type Parameters } from "./documented-queries";

/** Where figures are to ask about. */
interface Subject {
  code: string;
  year: number;
  gender: Gender;
}

/** Names that many countries register for both sexes, the best known first. */
const SHARED = ["Jordan", "Camille", "Robin", "Andrea", "Alex", "Kim", "Sasha"];

/** The documented queries, about the country with most figures; without figures, about what the documents ask for. */
export async function listExamples(
  backend: Backend,
): Promise<Output<"sql.examples">> {
  const about = await parametersOf(backend);
  return ExampleId.options.map((id) => ({ id, query: DOCUMENTED[id](about) }));
}

/** What the documents ask for. */
const DOCUMENTED_SUBJECT: Subject = { code: "US", year: 2020, gender: "F" };

async function parametersOf(backend: Backend): Promise<Parameters> {
  const subject = await subjectOf(backend);
  const leading = (await leadingName(backend, subject)) ?? "Emma";
  const { code, year, gender } = subject ?? DOCUMENTED_SUBJECT;
  const otherwise = subject === null ? "Jordan" : leading;
  return {
    country: `(SELECT id FROM countries WHERE code = ${literal(code)})`,
    year: String(year),
    gender: literal(gender),
    name: literal(leading),
    sharedName: literal((await sharedName(backend)) ?? otherwise),
    prefix: literal(`${beginning(leading)}%`),
    source: literal((await lastSource(backend)) ?? "us-ssa-national"),
  };
}

async function subjectOf({ kysely }: Backend): Promise<Subject | null> {
  const { rows } = await sql<Subject>`
    SELECT k.code, max(y.year) AS year, min(y.gender) AS gender
    FROM coverage c
    JOIN countries k ON k.id = c.country_id
    JOIN strata y ON y.load_no = c.load_no AND y.region_no = c.region_no AND y.speaks AND y.names > y.ranked
    WHERE c.region_no = 0 AND c.measure = 'births' AND c.speaks <> 'none'
    GROUP BY k.code
    ORDER BY sum(y.names) DESC LIMIT 1`.execute(kysely);
  return rows[0] ?? null;
}

async function leadingName(
  backend: Backend,
  subject: Subject | null,
): Promise<string | undefined> {
  if (subject === null) return undefined;
  const { code: country, year, gender } = subject;
  const first = { offset: 0, limit: 1 };
  const place = { country, region: null };
  const { rows } = await topNames(backend, {
    ...{ ...place, year, gender, ...first },
  });
  return rows[0]?.name;
}

async function sharedName({ kysely }: Backend): Promise<string | undefined> {
  const row = await kysely
    .selectFrom("given_names")
    .select("name")
    .where("name", "in", SHARED)
    .orderBy(sql`array_position(${SHARED}::text[], name::text)`)
    .executeTakeFirst();
  return row?.name;
}

async function lastSource({ kysely }: Backend): Promise<string | undefined> {
  const row = await kysely
    .selectFrom("lineage.extractions")
    .select("source")
    .orderBy("created_at", "desc")
    .executeTakeFirst();
  return row?.source;
}

/** The first two letters, safe in a pattern. */
function beginning(name: string): string {
  return Array.from(name)
    .slice(0, 2)
    .join("")
    .replace(/[\\%_]/g, "\\$&");
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
