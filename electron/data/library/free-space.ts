import fs from "node:fs";
import { AppError } from "../../../shared/errors";

const MB = 1024 * 1024;
/** The log, indexes and sorting of an import, whatever its size. */
const FLOOR_BYTES = 128 * MB;
/** The kept original and the packed series (measured: 1.3 times the text), with a margin. */
const FACTOR_TEXT = 4;
/** Archives of names unpack to about five times their size. */
const FACTOR_ARCHIVE = 5 * FACTOR_TEXT;

type FreeBytes = (folder: string) => number;

const freeBytes: FreeBytes = (folder) => {
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize;
};

/**
 * Refuses an import that might fill the disk: the engine hangs when it cannot write its log.
 * @param fileBytes size of the file to import
 * @throws AppError 'disk-full'
 */
export function checkFreeSpace(
  folder: string,
  filename: string,
  fileBytes: number,
  free: FreeBytes = freeBytes,
): void {
  const factor = /\.(zip|gz)$/i.test(filename) ? FACTOR_ARCHIVE : FACTOR_TEXT;
  const needed = FLOOR_BYTES + fileBytes * factor;
  const available = free(folder);
  if (available < needed) {
    throw new AppError({
      code: "disk-full",
      path: folder,
      needed,
      free: available,
    });
  }
}
