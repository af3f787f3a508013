import { answers } from "../../lib/answers";
import { call } from "../../lib/client";
import { importPaths } from "../../lib/import-files";
import type { PreviewRequest } from "../../lib/previews";
import type { PreviewModel } from "./use-preview";

/** Imports a file exactly as its preview shows it. True: the import is under way. */
export async function importPreviewed(
  request: PreviewRequest,
  { preview, mapping }: PreviewModel,
  remember: boolean,
): Promise<boolean> {
  if (preview === undefined || mapping === undefined) return false;
  const { fingerprint } = preview;
  if (remember && fingerprint !== null) {
    await call("mappings.save", { fingerprint, mapping });
    await answers.refresh("mappings.list", undefined);
  }
  const options = { ...request.options, mapping };
  if (!(await importPaths([request.path], options))) return false;
  if (request.jobId !== undefined) {
    await call("jobs.dismiss", { jobId: request.jobId });
    await answers.refresh("jobs.list", undefined);
  }
  return true;
}
