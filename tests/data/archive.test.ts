import { describe, expect, test } from "vitest";
import { listReceipts } from "../../electron/data/datasets/list-receipts";
import {
  listActivity,
  summariseActivity,
} from "../../electron/data/lineage/list-activity";
import { loadFacts, sharedBackend } from "../support/load-facts";

const backend = await sharedBackend();

const archive = async (): Promise<unknown> =>
  (await backend.pg.query("SELECT archive_old_extractions() AS archived"))
    .rows[0];
const activity = async () =>
  (await listActivity(backend, { offset: 0, limit: 10 })).rows;
const age = (table: string, days: number) =>
  backend.pg.exec(
    `UPDATE ${table} SET created_at = created_at - INTERVAL '${String(days)} days'`,
  );
const store = async (): Promise<string> =>
  (
    await loadFacts(backend, [
      { name: "Emma", gender: "F", year: 2020, count: 5 },
    ])
  ).dataset_id ?? "";

describe("extractions older than 30 days", () => {
  test("go to the archive with their loads and receipts, and are still told", async () => {
    const id = await store();
    await age("extractions", 31);
    await age("loads", 31);
    await store();
    expect(await archive()).toEqual({ archived: 1 });
    expect(await archive()).toEqual({ archived: 0 });
    expect(await activity()).toMatchObject([
      { archived: false, loads: [{ rows: 1 }] },
      { archived: true, status: "completed", loads: [{ dataset_id: id }] },
    ]);
    expect(await summariseActivity(backend)).toMatchObject({
      ...{ count: 2, rows: 2, statuses: { completed: 2 } },
    });
    expect(await listReceipts(backend, id)).toMatchObject([
      { current: true, receipt: { facts: { accepted: 1 } } },
    ]);
  });

  test("stay while they are under way, or when their file was read again since", async () => {
    await store();
    await age("extractions", 31);
    expect(await archive()).toEqual({ archived: 0 });
    await age("loads", 31);
    await backend.pg.exec("UPDATE extractions SET status = 'pending'");
    expect(await archive()).toEqual({ archived: 0 });
  });

  test("come back when their dataset is read again", async () => {
    const id = await store();
    await age("extractions", 31);
    await age("loads", 31);
    await archive();
    await loadFacts(
      backend,
      [{ name: "Emma", gender: "F", year: 2020, count: 6 }],
      { datasetId: id },
    );
    expect(await activity()).toMatchObject([
      { archived: false, loads: [{ dataset_id: id }, { dataset_id: id }] },
    ]);
    expect(await listReceipts(backend, id)).toMatchObject([
      { current: true, receipt: { facts: { births_female: 6 } } },
      { current: false, receipt: { facts: { births_female: 5 } } },
    ]);
  });
});
