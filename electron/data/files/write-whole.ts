import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { AppError } from "../../../shared/errors";

type Piece = string | Uint8Array;
type Pieces = Iterable<Piece> | AsyncIterable<Piece>;

const PARTIAL = ".part";

/** A file that is written, but not yet in its place. */
export interface Staged {
  /** Puts it there, over what may have been there. @throws AppError 'file-unwritable' */
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Writes a file whole or not at all: beside its place, then renamed.
 * @throws AppError 'file-unwritable' | 'disk-full', and what the pieces throw
 */
export async function writeWhole(file: string, pieces: Pieces): Promise<void> {
  await (await stageFile(file, pieces)).commit();
}

/**
 * Writes a file beside its place, through to the disk.
 * @throws AppError 'file-unwritable' | 'disk-full', and what the pieces throw
 */
export async function stageFile(file: string, pieces: Pieces): Promise<Staged> {
  // Two exports to one place must not write into each other.
  const partial = `${file}.${randomUUID().slice(0, 8)}${PARTIAL}`;
  const discard = () => fs.rm(partial, { force: true }).catch(() => undefined);
  try {
    const handle = await fs.open(partial, "wx");
    try {
      await fs.writeFile(handle, pieces);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await discard();
    throw await writeError(file, error);
  }
  return {
    discard,
    commit: async () => {
      try {
        await fs.rename(partial, file);
      } catch (error) {
        await discard();
        throw await writeError(file, error);
      }
    },
  };
}

/** Removes what a thread left behind that was ended while it wrote a file. */
export async function removePartials(file: string): Promise<void> {
  const folder = path.dirname(file);
  const start = `${path.basename(file)}.`;
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    const middle = name.slice(start.length, -PARTIAL.length);
    if (!name.startsWith(start) || !name.endsWith(PARTIAL)) continue;
    if (/^[0-9a-f]{8}$/.test(middle))
      await fs.rm(path.join(folder, name), { force: true });
  }
}

const REASONS: Partial<Record<string, string>> = {
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "what is there can only be read",
  ENOENT: "the folder is not there",
  ENOTDIR: "the folder is not there",
  EISDIR: "a folder has that name",
  EBUSY: "another program holds it",
  EFBIG: "the disk takes no file of that size",
  ENAMETOOLONG: "the name is too long",
};
const FULL = ["ENOSPC", "EDQUOT"];

/** What went wrong, for people. */
async function writeError(file: string, error: unknown): Promise<unknown> {
  if (error instanceof AppError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  // What the pieces threw is no error of the file.
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  if (FULL.includes(code)) {
    const folder = path.dirname(file);
    return new AppError(
      {
        code: "disk-full",
        path: folder,
        needed: null,
        free: await freeBytes(folder),
      },
      { cause: error },
    );
  }
  const reason = REASONS[code] ?? message;
  return new AppError(
    { code: "file-unwritable", path: file, reason },
    { cause: error },
  );
}

async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await fs.statfs(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
