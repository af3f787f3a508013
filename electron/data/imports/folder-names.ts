import path from "node:path";
import type { ImportOptions } from "../../../shared/ipc/contract";

/** Two are enough: offices sort by year and by place. */
const NAMES_KEPT = 2;

/** The options with the names of the folders above a file: offices put years and places there. */
export function withFolders(
  source: string,
  options: ImportOptions,
): ImportOptions {
  const folders = path
    .dirname(source)
    .split(/[\\/]/)
    .filter(Boolean)
    .slice(-NAMES_KEPT);
  return { folders, ...options };
}
