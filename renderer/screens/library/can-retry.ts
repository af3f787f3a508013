import type { AppErrorInfo } from "../../../shared/errors";

/** Failures that may be gone the next time; the others lie in the file itself. */
const PASSING: ReadonlySet<AppErrorInfo["code"]> = new Set([
  "file-unreadable",
  "file-empty",
  "folder-empty",
  "archive-damaged",
  "disk-full",
  "library-in-use",
  "database-failed",
  "thread-died",
  "interrupted",
  "internal",
]);

export function canRetry(error: AppErrorInfo): boolean {
  return PASSING.has(error.code);
}
