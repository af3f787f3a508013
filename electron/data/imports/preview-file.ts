import path from "node:path";
import { toAppErrorInfo, type AppErrorInfo } from "../../../shared/errors";
import type { Input } from "../../../shared/ipc/contract";
import { RECEIPT_REJECTIONS, type Receipt } from "../../../shared/receipt";
import { hashFile } from "../library/originals";
import { buildReceipt, newFindings } from "./build-receipt";
import { ParserThread } from "./parser-link";

/** Reads a file to the end and says what an import would do; writes nothing. */
export async function previewFile({
  path: source,
  options = {},
}: Input<"import.preview">): Promise<Receipt> {
  const filename = path.basename(source);
  const findings = newFindings(filename, { sha256: "", bytes: 0 });
  let failure: AppErrorInfo | null = null;
  try {
    Object.assign(findings, await hashFile(source));
    await new ParserThread().run(
      { path: source, filename, options, dryRun: true },
      {
        onMessage(message) {
          if (message.type === "recognised")
            findings.recognised = message.recognised;
          if (message.type === "places") findings.places = message.places;
          if (message.type === "done") findings.summary = message.summary;
          if (message.type === "rejections") {
            const known = [...findings.rejections, ...message.rows];
            findings.rejections = known.slice(0, RECEIPT_REJECTIONS);
          }
          if (message.type === "failed") {
            failure = message.error;
            findings.lines = message.lines;
            findings.members = message.members;
          }
        },
      },
      new AbortController().signal,
    );
  } catch (error) {
    failure = toAppErrorInfo(error);
  }
  return buildReceipt(
    findings,
    failure === null ? "preview" : "failed",
    failure,
  );
}
