import { expect, test } from "vitest";
import { claim, enqueue, recover } from "../../electron/data/jobs/queue";
import { sharedBackend } from "../support/load-facts";

const backend = await sharedBackend();
const { kysely } = backend;

/** A job that was running when the process died, and the dataset that it was making. */
async function dieImporting(): Promise<string> {
  const payload = {
    path: "/x/yob1999.txt",
    filename: "yob1999.txt",
    options: {},
  };
  const type = "parse_dataset";
  const id = await enqueue(kysely, { type, payload, datasetId: null });
  await claim(kysely, "dead");
  const country = await kysely
    .selectFrom("countries")
    .select("id")
    .where("code", "=", "US")
    .executeTakeFirstOrThrow();
  const dataset = await kysely
    .insertInto("datasets")
    .values({
      ...{ country_id: country.id, filename: "yob1999.txt", file_size: 10 },
      ...{ file_path: "originals/x", sha256: "a".repeat(64), options: "{}" },
      ...{ profile: "us-ssa-national", title: "", measure: "births" },
      uploaded_by: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await kysely
    .updateTable("datasets")
    .set({ status: "processing" })
    .where("id", "=", dataset.id)
    .execute();
  await kysely
    .updateTable("jobs")
    .set({ dataset_id: dataset.id })
    .where("id", "=", id)
    .execute();
  return id;
}

const states = async () => ({
  jobs: await kysely.selectFrom("jobs").select("status").execute(),
  datasets: await kysely.selectFrom("datasets").select("status").execute(),
});

test("a job that died is tried once more, then failed together with its dataset", async () => {
  await dieImporting();
  await recover(backend);
  expect(await states()).toEqual({
    jobs: [{ status: "queued" }],
    datasets: [{ status: "processing" }],
  });
  await claim(kysely, "dead too");
  await recover(backend);
  expect(await states()).toEqual({
    jobs: [{ status: "failed" }],
    datasets: [{ status: "failed" }],
  });
});
