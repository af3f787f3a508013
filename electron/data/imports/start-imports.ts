import fs from "node:fs";
import path from "node:path";
import { AppError } from "../../../shared/errors";
import type { ImportOptions } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";
import { enqueue } from "../jobs/queue";
import type { JobRunner } from "../jobs/runner";

const MAX_FILES = 5000;
const MAX_DEPTH = 8;

/** Enqueues a job for each file; folders stand for the files in them. */
export async function startImports(
  backend: Backend,
  jobs: JobRunner,
  {
    paths,
    options = {},
  }: { paths: string[]; options?: ImportOptions | undefined },
): Promise<string[]> {
  const files = expandPaths(paths);
  // One transaction: a thousand files wait for the disk once.
  const ids = await backend.kysely.transaction().execute(async (tx) => {
    const enqueued: string[] = [];
    for (const file of files) {
      const payload = { path: file, filename: path.basename(file), options };
      const job = { type: "parse_dataset", payload, datasetId: null } as const;
      enqueued.push(await enqueue(tx, job));
    }
    return enqueued;
  });
  jobs.wake();
  return ids;
}

/** The files that paths stand for: themselves, or what is in the folder. @throws AppError 'folder-empty' | 'not-allowed' */
export function expandPaths(paths: readonly string[]): string[] {
  return paths.flatMap(filesAt);
}

/** Imports the data that ships with the app. @throws AppError 'not-found' where none does */
export function startSample(
  backend: Backend,
  jobs: JobRunner,
): Promise<string[]> {
  const folder = path.join(backend.resources, "sample");
  if (!fs.existsSync(folder))
    throw new AppError({ code: "not-found", what: "sample data", id: folder });
  return startImports(backend, jobs, { paths: [folder] });
}

/** A path that is not there becomes a job that fails: it is told with the others. @throws AppError 'folder-empty' | 'not-allowed' */
function filesAt(target: string): string[] {
  const absolute = path.resolve(target);
  if (!fs.statSync(absolute, { throwIfNoEntry: false })?.isDirectory())
    return [absolute];
  const files = walk(absolute, 0);
  if (files.length === 0)
    throw new AppError({ code: "folder-empty", path: absolute });
  if (files.length > MAX_FILES) {
    const reason = `${absolute} holds more than ${String(MAX_FILES)} files`;
    throw new AppError({ code: "not-allowed", reason });
  }
  return files;
}

/** Regular files only: links, pipes and devices are passed over, and so are hidden files and documentation. */
function walk(folder: string, depth: number): string[] {
  if (depth > MAX_DEPTH) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(
      (entry) =>
        !entry.name.startsWith(".") &&
        !/\.(pdf|docx?|html?|md)$/i.test(entry.name),
    )
    .flatMap((entry) => {
      const child = path.join(folder, entry.name);
      if (entry.isDirectory()) return walk(child, depth + 1);
      return entry.isFile() ? [child] : [];
    });
}
