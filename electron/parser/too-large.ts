import {
  AppError,
  toAppErrorInfo,
  type AppErrorInfo,
} from "../../shared/errors";

/** A limit that a file exceeds; becomes 'file-too-large'. */
export class TooLarge extends Error {}

/** What the engine says where a table or a text would be larger than it can be. */
const NO_ROOM =
  /allocation failed|invalid (?:typed )?array length|invalid string length|maximum size exceeded|string longer than/i;

/** What goes wrong while a file is read, by name. */
export function readingError(error: unknown, path: string): AppErrorInfo {
  if (error instanceof TooLarge)
    return { code: "file-too-large", path, reason: error.message };
  return noRoom(error, path) ?? toAppErrorInfo(error);
}

/** The name of the engine's own errors about size; null: it is another error. */
export function noRoom(error: unknown, path: string): AppErrorInfo | null {
  if (error instanceof AppError || !(error instanceof Error)) return null;
  if (!NO_ROOM.test(error.message)) return null;
  const reason = "it needs more memory than Onoma gives to one file";
  return { code: "file-too-large", path, reason };
}
