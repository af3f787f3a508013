import type { AppErrorInfo } from "./error-info";

// Types only: a thread that names failures need not load the schema.
export type { AppErrorInfo, LockHolder } from "./error-info";

/** The one error class. Its `info` crosses threads and processes as data; class and stack do not. */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly info: AppErrorInfo,
    options?: ErrorOptions,
  ) {
    super("message" in info ? info.message : info.code, options);
  }
}

export type Result<T> =
  { ok: true; value: T } | { ok: false; error: AppErrorInfo };

/** Runs `work` and turns whatever it throws into data. */
export async function settle<T>(
  work: () => T | Promise<T>,
): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: toAppErrorInfo(error) };
  }
}

export function toAppErrorInfo(error: unknown): AppErrorInfo {
  if (error instanceof AppError) return error.info;
  return {
    code: "internal",
    message: error instanceof Error ? error.message : String(error),
  };
}
