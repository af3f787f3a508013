import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../../../shared/errors";
import { renameDurably } from "./durable-files";
import type { LibraryPaths } from "./open-library";

const CHUNK_BYTES = 1024 * 1024;

export interface Original {
  sha256: string;
  bytes: number;
  /** Relative to the library. */
  file: string;
}

/**
 * Copies a file into the library under its SHA-256, once. What is read afterwards is what is kept.
 * @throws AppError 'file-unreadable' | 'file-empty' | 'cancelled'
 */
export async function keepOriginal(
  library: LibraryPaths,
  source: string,
  signal: AbortSignal,
): Promise<Original> {
  const incoming = path.join(library.originals, `incoming-${randomUUID()}`);
  try {
    const { sha256, bytes } = await copyHashing(source, incoming, signal);
    if (bytes === 0) throw new AppError({ code: "file-empty", path: source });
    const file = path.join("originals", sha256.slice(0, 2), sha256);
    const target = path.join(library.root, file);
    if (!fs.existsSync(target)) {
      fs.mkdirSync(path.dirname(target), { recursive: true });
      renameDurably(incoming, target);
    }
    return { sha256, bytes, file };
  } finally {
    fs.rmSync(incoming, { force: true });
  }
}

/** Files that a crash left half copied. */
export function removeIncoming(library: LibraryPaths): void {
  for (const name of fs.readdirSync(library.originals)) {
    if (name.startsWith("incoming-"))
      fs.rmSync(path.join(library.originals, name), { force: true });
  }
}

/** SHA-256 and size of a file that is only looked at. */
export async function hashFile(
  source: string,
): Promise<{ sha256: string; bytes: number }> {
  return copyHashing(source, null, new AbortController().signal);
}

async function copyHashing(
  source: string,
  target: string | null,
  signal: AbortSignal,
): Promise<{ sha256: string; bytes: number }> {
  const input = await open(source, "r").catch((error: unknown) => {
    throw unreadable(source, error);
  });
  const output = target === null ? null : await open(target, "wx");
  try {
    const hash = createHash("sha256");
    const chunk = new Uint8Array(CHUNK_BYTES);
    let bytes = 0;
    for (;;) {
      if (signal.aborted)
        throw new AppError({ code: "cancelled", what: path.basename(source) });
      const { bytesRead } = await input
        .read(chunk, 0, CHUNK_BYTES, null)
        .catch((error: unknown) => {
          throw unreadable(source, error);
        });
      if (bytesRead === 0) break;
      const part = chunk.subarray(0, bytesRead);
      hash.update(part);
      await output?.write(part);
      bytes += bytesRead;
    }
    await output?.sync();
    return { sha256: hash.digest("hex"), bytes };
  } finally {
    await input.close();
    await output?.close();
  }
}

function unreadable(file: string, error: unknown): AppError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AppError(
    { code: "file-unreadable", path: file, reason },
    { cause: error },
  );
}
