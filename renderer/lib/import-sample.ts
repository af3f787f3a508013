import type { AppErrorInfo } from "../../shared/errors";
import { answers } from "./answers";
import { call } from "./client";

/** Starts the import of the data that ships with the app; what stood in the way, if anything. */
export async function importSample(): Promise<AppErrorInfo | undefined> {
  const started = await call("import.sample", undefined);
  await answers.refresh("jobs.list", undefined);
  return started.ok ? undefined : started.error;
}
