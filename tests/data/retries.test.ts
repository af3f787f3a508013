import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { FiguresCache } from "../../electron/data/figures/figures-cache";
import type { Backend } from "../../electron/data/backend";
import { Load } from "../../electron/data/imports/load";
import { claim, enqueue, retryLater } from "../../electron/data/jobs/queue";
import {
  libraryPaths,
  openLibrary,
} from "../../electron/data/library/open-library";
import { keepOriginal } from "../../electron/data/library/originals";
import { parseFile } from "../../electron/parser/parse-file";
import type {
  LoadNumbers,
  ParserMessage,
} from "../../electron/parser/protocol";
import type { AppErrorInfo } from "../../shared/errors";
import { resources } from "../support/built-thread";
import { temporaryFolder } from "../support/temporary-folder";

const DIED: AppErrorInfo = { code: "thread-died", message: "test" };

/** An import whose parser runs here, and ends where the test wants it to. */
async function openImport() {
  const library = libraryPaths(temporaryFolder());
  const seed = path.join(resources, "seed.tar.gz");
  const connection = await openLibrary(library, seed);
  onTestFinished(() => connection.close());
  const { kysely } = connection;
  const emit = () => undefined;
  const backend: Backend = {
    ...{ ...connection, library, resources, emit, changed: emit },
    figures: new FiguresCache(),
  };
  const filename = "yob1999.txt";
  const source = path.join(temporaryFolder(), filename);
  fs.writeFileSync(source, "Emily,F,26539\n");
  const { signal } = new AbortController();
  const original = await keepOriginal(library, source, signal);
  const payload = { path: source, filename, options: {} };
  const type = "parse_dataset";
  const jobId = await enqueue(kysely, { type, payload, datasetId: null });

  /** Runs the job once more; `dies`: its parser ends after the first message. */
  async function attempt(dies: boolean) {
    await kysely.updateTable("jobs").set({ next_retry_at: null }).execute();
    const job = await claim(kysely, "test");
    if (job?.type !== "parse_dataset") throw new Error("no job to do");
    const datasetId = job.payload.dataset_id ?? null;
    const target = { jobId, filename, original, options: {}, datasetId };
    const load = new Load(backend, target, () => undefined);
    await parseInto(load, path.join(library.root, original.file), dies);
    const outcome = dies ? await load.giveUp(DIED, false) : await load.finish();
    if (!outcome.ok) await retryLater(kysely, jobId, outcome.error);
    return outcome;
  }

  const datasets = () =>
    kysely.selectFrom("datasets").select(["status", "row_count"]).execute();
  return { attempt, datasets };
}

async function parseInto(load: Load, file: string, dies: boolean) {
  let work = Promise.resolve();
  let reply: (numbers: LoadNumbers) => void = () => undefined;
  const numbers = new Promise<LoadNumbers>((resolve) => {
    reply = resolve;
  });
  const send = (message: ParserMessage) => {
    if (dies && message.type !== "recognised") return;
    work = work.then(() => load.onMessage(message, reply));
  };
  const parsing = parseFile(
    { path: file, filename: "yob1999.txt", options: {}, dryRun: dies },
    { send, ready: () => work, numbers: () => numbers },
  );
  await parsing;
  await work;
}

test("an import that a dead thread cut short is completed by the next attempt", async () => {
  const { attempt, datasets } = await openImport();
  expect(await attempt(true)).toMatchObject({ ok: false, error: DIED });
  expect(await datasets()).toMatchObject([{ status: "processing" }]);
  expect(await attempt(false)).toMatchObject({ ok: true });
  expect(await datasets()).toEqual([{ status: "completed", row_count: 1 }]);
});

test("the last attempt says what failed", async () => {
  const { attempt, datasets } = await openImport();
  for (let i = 0; i < 3; i++) await attempt(true);
  expect(await datasets()).toMatchObject([{ status: "failed" }]);
});
