import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { jobEnd, openTestLibrary, type TestLibrary } from "../support/library";
import { temporaryFolder } from "../support/temporary-folder";

const FIRST_PAGE = { offset: 0, limit: 100 };

async function activityOf({ data }: TestLibrary) {
  return (await data.call("activity.list", FIRST_PAGE)).rows;
}

describe("every import is one extraction", () => {
  test("with its load, its outcome and how long it took", async () => {
    const library = await openTestLibrary();
    const receipt = await library.importText(
      "yob1999.txt",
      "Emily,F,26539\nAda,F,9\n",
    );
    const [activity, ...others] = await activityOf(library);
    expect(others).toEqual([]);
    expect(activity).toMatchObject({
      ...{ file: "yob1999.txt", source: receipt.profile, archived: false },
      ...{ status: "completed", sha256: receipt.sha256, error: null },
      dataset_id: receipt.dataset_id,
      loads: [
        {
          ...{ service: "names", status: "completed", country: "US", rows: 2 },
          dataset_id: receipt.dataset_id,
          duration_ms: receipt.duration_ms,
        },
      ],
    });
    expect(activity?.duration_ms).toBeGreaterThan(0);
    const age = Date.now() - Date.parse(activity?.created_at ?? "");
    expect(Math.abs(age)).toBeLessThan(60_000);
    const [job] = await library.data.call("jobs.list", undefined);
    expect(activity?.job_id).toBe(job?.id);
  });

  test("that was imported already, not recognised, missing or cancelled in the queue", async () => {
    const library = await openTestLibrary();
    const { dataset_id } = await library.importText(
      "yob1999.txt",
      "Emily,F,26539\n",
    );
    await library.importText("yob1999.txt", "Emily,F,26539\n");
    await library.importText("poem.txt", "Shall I compare thee\nto a day?\n");
    await library.import([path.join(temporaryFolder(), "gone.csv")]);
    const rows = await activityOf(library);
    expect(
      rows.map(({ file, status, source }) => [file, status, source]),
    ).toEqual([
      ["gone.csv", "failed", "unknown"],
      ["poem.txt", "failed", "unknown"],
      ["yob1999.txt", "already-imported", rows.at(-1)?.source],
      ["yob1999.txt", "completed", rows.at(-1)?.source],
    ]);
    expect(rows[0]).toMatchObject({
      ...{ sha256: null, loads: [] },
      error: { code: "file-unreadable" },
    });
    expect(rows[1]?.error).toMatchObject({ code: "format-unknown" });
    expect(rows[2]).toMatchObject({ dataset_id, loads: [], error: null });
    const { data } = library;
    const filter = { ...FIRST_PAGE, status: "failed" as const };
    expect(await data.call("activity.list", filter)).toMatchObject({
      total: 2,
      rows: [{ file: "gone.csv" }, { file: "poem.txt" }],
    });
    expect(
      await data.call("activity.list", { ...filter, offset: 1, limit: 1 }),
    ).toMatchObject({ total: 2, rows: [{ file: "poem.txt" }] });
  });

  test("that is cancelled keeps its place in the queue's order", async () => {
    const library = await openTestLibrary();
    const { data } = library;
    const folder = temporaryFolder();
    const paths = ["big.csv", "small.csv"].map((name) =>
      path.join(folder, name),
    );
    const lines = Array.from(
      { length: 400_000 },
      (_, i) => `N${String(i)},F,2020,9`,
    );
    fs.writeFileSync(
      paths[0] ?? "",
      `name,sex,year,count\n${lines.join("\n")}`,
    );
    fs.writeFileSync(paths[1] ?? "", "name,sex,year,count\nEmma,F,2020,9\n");
    const options = { country: "CH" };
    const [big = "", small = ""] = await data.call("import.start", {
      paths,
      options,
    });
    await data.call("import.cancel", { jobId: small });
    await data.call("import.cancel", { jobId: big });
    await Promise.all([jobEnd(data, big), jobEnd(data, small)]);
    expect(await activityOf(library)).toMatchObject([
      { file: "small.csv", status: "cancelled", duration_ms: 0, loads: [] },
      { file: "big.csv", status: "cancelled", error: { code: "cancelled" } },
    ]);
  });

  test("and a preview is none", async () => {
    const library = await openTestLibrary();
    const file = path.join(temporaryFolder(), "yob1999.txt");
    fs.writeFileSync(file, "Emily,F,26539\n");
    await library.data.call("import.preview", { path: file });
    expect(await activityOf(library)).toEqual([]);
  });
});

test("sums up imports by source and outcome", async () => {
  const library = await openTestLibrary();
  await library.importText("yob1999.txt", "Emily,F,26539\n");
  await library.importText("yob2000.txt", "Emily,F,25953\nAda,F,9\n");
  await library.importText("poem.txt", "Shall I compare thee\nto a day?\n");
  const summary = await library.data.call("activity.summary", undefined);
  expect(summary).toMatchObject({
    ...{ count: 3, rows: 3 },
    statuses: { completed: 2, failed: 1, cancelled: 0, pending: 0 },
    groups: [
      { source: "unknown", status: "failed", count: 1, rows: 0 },
      { status: "completed", count: 2, rows: 3 },
    ],
  });
  const durations = summary.groups.map(({ duration_ms }) => duration_ms);
  expect(summary.duration_ms).toBe(durations.reduce((a, b) => a + b, 0));
});

describe("reading a dataset again", () => {
  test("is another load of the same extraction, whose receipt can be compared", async () => {
    const library = await openTestLibrary();
    const { data } = library;
    const { dataset_id } = await library.importText(
      "yob1999.txt",
      "Emily,F,26539\nbad\n",
    );
    const id = dataset_id ?? "";
    await jobEnd(data, await data.call("datasets.reprocess", { id }));
    expect(await activityOf(library)).toMatchObject([
      {
        status: "completed",
        loads: [{ status: "completed" }, { status: "completed" }],
      },
    ]);
    const receipts = await data.call("datasets.receipts", { id });
    expect(receipts).toMatchObject([
      { current: true, receipt: { lines: { data: 1, rejected: 1 } } },
      { current: false, receipt: { lines: { data: 1, rejected: 1 } } },
    ]);
    await expect(
      data.call("datasets.receipts", { id: crypto.randomUUID() }),
    ).rejects.toMatchObject({ info: { code: "not-found" } });
  });

  test("that fails leaves the dataset as it was, to be tried again", async () => {
    const library = await openTestLibrary();
    const { data } = library;
    const { dataset_id, sha256 } = await library.importText(
      "yob1999.txt",
      "Emily,F,26539\n",
    );
    const id = dataset_id ?? "";
    const original = path.join(
      ...[library.folder, "originals", sha256.slice(0, 2), sha256],
    );
    fs.writeFileSync(original, "damaged");
    await jobEnd(data, await data.call("datasets.reprocess", { id }));
    expect(await data.call("datasets.list", undefined)).toMatchObject([
      { id, status: "completed", row_count: 1 },
    ]);
    fs.writeFileSync(original, "Emily,F,26539\n");
    const again = await jobEnd(
      data,
      await data.call("datasets.reprocess", { id }),
    );
    expect(again).toMatchObject({ status: "completed" });
  });
});

describe("corrections", () => {
  test("are kept with the dataset, the later word on a cell for the earlier", async () => {
    const library = await openTestLibrary();
    const { data } = library;
    const { dataset_id } = await library.importText(
      "yob1999.txt",
      "Emily,F,26539\nHannah,F,21676\nAlexis,F,19234\nAda,F,nine\nMia,F,x\n",
    );
    const id = dataset_id ?? "";
    const cell = (line: number, value: string) => ({
      ...{ member: null, line, column: "3", value },
    });
    const correct = async (...corrections: ReturnType<typeof cell>[]) =>
      jobEnd(data, await data.call("datasets.correct", { id, corrections }));
    await correct(cell(4, "8"), cell(5, "4"));
    const job = await correct(cell(4, "9"));
    expect(job).toMatchObject({
      type: "reprocess_dataset",
      status: "completed",
    });
    const { rows } = await data.call("sql.query", {
      query: "SELECT options->'corrections' FROM datasets",
    });
    expect(rows).toEqual([[[cell(4, "9"), cell(5, "4")]]]);
    expect(await data.call("datasets.receipts", { id })).toHaveLength(3);
  });
});
