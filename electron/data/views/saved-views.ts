import { sql } from "kysely";
import { AppError } from "../../../shared/errors";
import type { Handlers, Input, Output } from "../../../shared/ipc/contract";
import type {
  SavedView,
  viewProcedures,
} from "../../../shared/ipc/view-procedures";
import type { Backend } from "../backend";

/** A part of `dataHandlers`: views that the user named. */
export function viewHandlers(
  backend: Backend,
): Pick<Handlers<"data">, keyof typeof viewProcedures> {
  return {
    "views.list": () => listViews(backend),
    "views.save": (input) => saveView(backend, input),
    "views.rename": (input) => renameView(backend, input),
    "views.delete": (input) => deleteView(backend, input),
  };
}

async function listViews({ kysely }: Backend): Promise<SavedView[]> {
  const rows = await kysely
    .selectFrom("saved_views")
    .selectAll()
    .orderBy("name")
    .orderBy("screen")
    .execute();
  return rows.map(({ saved_at, ...row }) => ({
    ...row,
    saved_at: saved_at.toISOString(),
  }));
}

async function saveView(
  { kysely }: Backend,
  { id, screen, name, view }: Input<"views.save">,
): Promise<Output<"views.save">> {
  const saved = await kysely
    .insertInto("saved_views")
    .values({
      ...(id === undefined ? {} : { id }),
      ...{ screen, name, view: JSON.stringify(view) },
    })
    .onConflict((conflict) =>
      conflict.columns(["screen", "name"]).doUpdateSet({
        view: JSON.stringify(view),
        saved_at: sql`clock_timestamp()`,
      }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return saved.id;
}

/** @throws AppError 'not-found' | 'not-allowed' where another view of the screen has that name */
async function renameView(
  { kysely }: Backend,
  { id, name }: Input<"views.rename">,
): Promise<void> {
  const namesake = await kysely
    .selectFrom("saved_views as one")
    .innerJoin("saved_views as other", "other.screen", "one.screen")
    .select("other.id")
    .where("one.id", "=", id)
    .where("other.id", "<>", id)
    .where("other.name", "=", name)
    .executeTakeFirst();
  if (namesake !== undefined)
    throw new AppError({
      code: "not-allowed",
      reason: `there is another view with the name “${name}”`,
    });
  const renamed = await kysely
    .updateTable("saved_views")
    .set({ name })
    .where("id", "=", id)
    .executeTakeFirst();
  if (renamed.numUpdatedRows === 0n)
    throw new AppError({ code: "not-found", what: "saved view", id });
}

async function deleteView(
  { kysely }: Backend,
  { id }: Input<"views.delete">,
): Promise<void> {
  await kysely.deleteFrom("saved_views").where("id", "=", id).execute();
}
