import { sql } from "kysely";
import { AppError } from "../../../shared/errors";
import type { Input, Output } from "../../../shared/ipc/contract";
import type { Receipt, Rejection } from "../../../shared/receipt";
import type { Backend } from "../backend";

/** @throws AppError 'not-found' */
export async function readReceipt(
  { kysely }: Backend,
  id: string,
): Promise<Receipt> {
  const row = await kysely
    .selectFrom("datasets")
    .select("receipt")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row?.receipt)
    throw new AppError({ code: "not-found", what: "receipt of dataset", id });
  return row.receipt;
}

/** All that was rejected from a dataset's file, a page at a time. */
export async function readRejections(
  { kysely }: Backend,
  { id, offset, limit }: Input<"datasets.rejections">,
): Promise<Output<"datasets.rejections">> {
  const load = sql<number>`(SELECT coalesce(d.load_no, (SELECT max(load_no) FROM rejections WHERE dataset_id = ${id}))
    FROM datasets d WHERE d.id = ${id})`;
  const rejected = kysely.selectFrom("rejections").where("load_no", "=", load);
  const { total } = await rejected
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await rejected
    .select(["member", "line", "column_name as column", "value", "rule"])
    .orderBy("no")
    .offset(offset)
    .limit(limit)
    .execute();
  return { total, rows: rows as Rejection[] };
}
