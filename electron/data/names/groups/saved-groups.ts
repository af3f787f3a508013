import { sql } from "kysely";
import { AppError } from "../../../../shared/errors";
import type { Input } from "../../../../shared/ipc/contract";
import type { NameGroup } from "../../../../shared/ipc/name-page-schemas";
import type { Backend } from "../../backend";

/** Groups made by hand, by title; members in the order given. */
export async function listGroups({ kysely }: Backend): Promise<NameGroup[]> {
  const { rows } = await sql<NameGroup>`
    SELECT g.id, g.title, g.author, g.reason, array_agg(m.name::text ORDER BY m.no) AS members
    FROM name_groups g JOIN name_group_members m ON m.group_id = g.id
    GROUP BY g.id ORDER BY g.title, g.id`.execute(kysely);
  return rows;
}

/**
 * Makes a group, or puts it in the place of the one with that id.
 * @throws AppError 'not-allowed' where a member is in another group, or twice in this one
 */
export async function saveGroup(
  backend: Backend,
  { id, title, author, reason, members }: Input<"groups.save">,
): Promise<NameGroup> {
  const rows = members.map((name, no) => ({ no, name, key: groupKey(name) }));
  const groups = await listGroups(backend);
  refuseShared(
    rows,
    groups.filter((group) => group.id !== id),
  );
  const values = { title, author, reason };
  const saved = await backend.kysely.transaction().execute(async (tx) => {
    const group = await tx
      .insertInto("name_groups")
      .values(id === undefined ? values : { id, ...values })
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet({ ...values, saved_at: sql`clock_timestamp()` }),
      )
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx
      .deleteFrom("name_group_members")
      .where("group_id", "=", group.id)
      .execute();
    await tx
      .insertInto("name_group_members")
      .values(rows.map((row) => ({ ...row, group_id: group.id })))
      .execute();
    return group.id;
  });
  return { id: saved, title, author, reason, members };
}

export async function deleteGroup(
  { kysely }: Backend,
  { id }: Input<"groups.delete">,
): Promise<void> {
  await kysely.deleteFrom("name_groups").where("id", "=", id).execute();
}

/** What members are compared by: offices write capitals or not. */
export function groupKey(name: string): string {
  return name.toLowerCase();
}

/** A name in two groups would be counted twice. */
function refuseShared(
  rows: readonly { readonly name: string; readonly key: string }[],
  others: readonly NameGroup[],
): void {
  const seen = new Set<string>();
  for (const { name, key } of rows) {
    if (seen.has(key)) throw notAllowed(`“${name}” stands twice in the group.`);
    seen.add(key);
    const other = others.find(({ members }) =>
      members.some((member) => groupKey(member) === key),
    );
    if (other)
      throw notAllowed(
        `“${name}” is in the group “${other.title}” already. A name can be in one group only, or it would be counted twice.`,
      );
  }
}

function notAllowed(reason: string): AppError {
  return new AppError({ code: "not-allowed", reason });
}
