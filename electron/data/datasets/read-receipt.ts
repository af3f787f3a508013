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
  { id, rule, text, offset, limit }: Input<"datasets.rejections">,
): Promise<Output<"datasets.rejections">> {
  const load = sql<number>`(SELECT coalesce(d.load_no, (SELECT max(load_no) FROM rejections WHERE dataset_id = ${id}))
    FROM datasets d WHERE d.id = ${id})`;
  let found = kysely.selectFrom("rejections").where("load_no", "=", load);
  if (text !== undefined && text !== "") {
    found = found.where(
      sql<boolean>`strpos(lower(concat_ws(' ', value, column_name, member)), lower(${text})) > 0`,
    );
  }
  const rules = await found
    .select((eb) => ["rule" as const, eb.fn.countAll<number>().as("count")])
    .groupBy("rule")
    .orderBy("count", "desc")
    .orderBy("rule")
    .execute();
  const rejected = rule === undefined ? found : found.where("rule", "=", rule);
  const rows = await rejected
    .select(["member", "line", "column_name as column", "value", "rule"])
    .orderBy("no")
    .offset(offset)
    .limit(limit)
    .execute();
  const total = rules
    .filter((one) => rule === undefined || one.rule === rule)
    .reduce((sum, { count }) => sum + count, 0);
  return {
    total,
    rows: rows as Rejection[],
    rules: rules as Output<"datasets.rejections">["rules"],
  };
}
