import fs from "node:fs/promises";
import { AppError } from "../../../shared/errors";

/**
 * Writes a file whole or not at all: beside its place, then renamed.
 * @throws AppError 'file-unwritable', and what the pieces throw
 */
export async function writeWhole(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const partial = `${path}.part`;
  try {
    await fs.writeFile(partial, pieces);
    await fs.rename(partial, path);
  } catch (error) {
    await fs.rm(partial, { force: true }).catch(() => undefined);
    if (error instanceof AppError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError({ code: "file-unwritable", path, reason });
  }
}
