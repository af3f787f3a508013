import { sql } from "kysely";
import type { Input } from "../../../shared/ipc/contract";
import type { SavedMapping } from "../../../shared/ipc/library-schemas";
import { Mapping } from "../../../shared/mapping";
import type { Backend } from "../backend";
import { sourceOf } from "../datasets/source-of";

/** Ways to read files that are remembered, newest first. One that this version cannot read any more is passed over. */
export async function listMappings({
  kysely,
}: Backend): Promise<SavedMapping[]> {
  const rows = await kysely
    .selectFrom("mappings")
    .selectAll()
    .orderBy("saved_at", "desc")
    .execute();
  return rows.flatMap(({ fingerprint, title, saved_at, mapping }) => {
    const parsed = Mapping.safeParse(mapping);
    if (!parsed.success) return [];
    const savedAt = saved_at.toISOString();
    return [{ fingerprint, title, saved_at: savedAt, mapping: parsed.data }];
  });
}

/** Remembers how files of a layout are read, instead of what was remembered before. */
export async function saveMapping(
  { kysely }: Backend,
  { fingerprint, mapping }: Input<"mappings.save">,
): Promise<void> {
  const row = { title: titleOf(mapping), mapping: JSON.stringify(mapping) };
  await kysely
    .insertInto("mappings")
    .values({ fingerprint, ...row })
    .onConflict((conflict) =>
      conflict
        .column("fingerprint")
        .doUpdateSet({ ...row, saved_at: sql`clock_timestamp()` }),
    )
    .execute();
}

export async function forgetMapping(
  { kysely }: Backend,
  { fingerprint }: Input<"mappings.forget">,
): Promise<void> {
  await kysely
    .deleteFrom("mappings")
    .where("fingerprint", "=", fingerprint)
    .execute();
}

/** What is remembered for a layout; null: nothing that this version can read. */
export async function findMapping(
  { kysely }: Pick<Backend, "kysely">,
  fingerprint: string,
): Promise<Mapping | null> {
  const row = await kysely
    .selectFrom("mappings")
    .select("mapping")
    .where("fingerprint", "=", fingerprint)
    .executeTakeFirst();
  return Mapping.safeParse(row?.mapping).data ?? null;
}

/** What people know it by: office and title, or the heads of its columns. */
function titleOf({ source, profile, columns }: Mapping): string {
  const { office, title } =
    source ?? sourceOf({ profile: profile ?? "", source: null });
  const told = [office, title].filter((part) => part !== "").join(": ");
  if (told !== "") return told;
  const heads = columns.flatMap(({ header, role }) =>
    role === "ignored" || header === "" ? [] : [header],
  );
  return heads.slice(0, 5).join(", ") || "Table without a header";
}
