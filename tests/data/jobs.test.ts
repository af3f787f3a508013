import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { jobEnd, openTestLibrary } from "../support/library";
import { temporaryFolder } from "../support/temporary-folder";

/** A file that takes the parser and the database a while. */
function bigFile(lines = 400_000): string {
  const file = path.join(temporaryFolder(), "names.csv");
  const rows = Array.from(
    { length: lines },
    (_, i) =>
      `${String(1900 + (i % 100))},Name${String(i)},${i % 2 ? "F" : "M"},${String(5 + (i % 50))}`,
  );
  fs.writeFileSync(file, `Year,Name,Sex,Count\n${rows.join("\n")}\n`);
  return file;
}

test("says already-imported of the same bytes, under whatever name", async () => {
  const library = await openTestLibrary();
  const first = await library.importText("yob1999.txt", "Emily,F,26539\n");
  const again = await library.importText("yob1999.txt", "Emily,F,26539\n");
  expect(again).toMatchObject({
    status: "already-imported",
    dataset_id: first.dataset_id,
    facts: first.facts,
  });
  expect(await library.data.call("datasets.list", undefined)).toHaveLength(1);
});

test("deletes and restores a dataset, and restores one whose file comes again", async () => {
  const library = await openTestLibrary();
  const { dataset_id } = await library.importText(
    "yob1999.txt",
    "Emily,F,26539\n",
  );
  const id = dataset_id ?? "";
  const split = { name: "Emily", country: null };
  expect(
    (await library.data.call("datasets.delete", { id })).deleted_at,
  ).not.toBeNull();
  expect(await library.data.call("names.gender", split)).toEqual([]);
  expect(await library.data.call("countries.list", undefined)).toEqual([]);
  expect(
    (await library.data.call("datasets.restore", { id })).deleted_at,
  ).toBeNull();
  expect(await library.data.call("names.gender", split)).toMatchObject([
    { female_count: 26539, female_probability: 100 },
  ]);
  await library.data.call("datasets.delete", { id });
  const again = await library.importText("yob1999.txt", "Emily,F,26539\n");
  expect(again).toMatchObject({
    status: "already-imported",
    notes: expect.arrayContaining([
      "It had been deleted and was restored.",
    ]) as string[],
  });
  expect(await library.data.call("names.gender", split)).toHaveLength(1);
});

test("reads a kept original again, though the file is gone", async () => {
  const library = await openTestLibrary();
  const receipt = await library.importText(
    "yob1999.txt",
    "Emily,F,26539\nbad\n",
  );
  const id = receipt.dataset_id ?? "";
  const job = await jobEnd(
    library.data,
    await library.data.call("datasets.reprocess", { id }),
  );
  expect(job).toMatchObject({
    status: "completed",
    type: "reprocess_dataset",
    receipt: { dataset_id: id, lines: receipt.lines },
  });
  expect(
    await library.data.call("sql.query", {
      query:
        "SELECT count(*), (SELECT count(*) FROM series), (SELECT count(*) FROM rejections) FROM names",
    }),
  ).toMatchObject({ rows: [[1, 1, 1]] });
});

test("keeps the old figures when reading again fails", async () => {
  const library = await openTestLibrary();
  const { dataset_id, sha256 } = await library.importText(
    "yob1999.txt",
    "Emily,F,26539\n",
  );
  const original = path.join(
    library.folder,
    "originals",
    sha256.slice(0, 2),
    sha256,
  );
  fs.writeFileSync(original, "damaged");
  const job = await jobEnd(
    library.data,
    await library.data.call("datasets.reprocess", { id: dataset_id ?? "" }),
  );
  expect(job).toMatchObject({ status: "failed" });
  expect(
    await library.data.call("names.gender", { name: "Emily", country: null }),
  ).toHaveLength(1);
});

test("cancels within a second and keeps nothing", async () => {
  const library = await openTestLibrary();
  const [id = ""] = await library.data.call("import.start", {
    paths: [bigFile()],
    options: { country: "CH" },
  });
  await library.data.call("jobs.list", undefined);
  await library.data.call("import.cancel", { jobId: id });
  const job = await jobEnd(library.data, id);
  expect(job.error).toMatchObject({ code: "cancelled" });
  expect(await library.data.call("datasets.list", undefined)).toEqual([]);
  expect(
    await library.data.call("sql.query", {
      query:
        "SELECT (SELECT count(*) FROM series), (SELECT count(*) FROM strata)",
    }),
  ).toMatchObject({ rows: [[0, 0]] });
});

test("tells of progress at most four times a second", async () => {
  const library = await openTestLibrary();
  const started = Date.now();
  await library.import([bigFile()], { country: "CH" });
  const seconds = (Date.now() - started) / 1000;
  const running = library.jobEvents.filter((job) => job.status === "running");
  expect(running.length).toBeGreaterThan(0);
  expect(running.length).toBeLessThanOrEqual(4 * seconds + 2);
  const progress = running.map((job) => job.progress ?? 0);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
});

test("goes on after a clean stop in the middle of an import", async () => {
  const folder = path.join(temporaryFolder(), "library");
  const before = await openTestLibrary({ library: folder });
  await before.importText("yob1999.txt", "Emily,F,26539\n");
  const [id = ""] = await before.data.call("import.start", {
    paths: [bigFile()],
    options: { country: "CH" },
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await before.data.close();
  const after = await openTestLibrary({ library: folder });
  const job = await jobEnd(after.data, id);
  expect(job).toMatchObject({ status: "completed", attempts: 2 });
  expect(
    await after.data.call("sql.query", {
      query: "SELECT count(*) FROM datasets",
    }),
  ).toMatchObject({ rows: [[2]] });
  expect(
    await after.data.call("names.gender", { name: "Emily", country: null }),
  ).toHaveLength(1);
});
