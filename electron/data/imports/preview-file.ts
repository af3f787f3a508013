import path from "node:path";
import { toAppErrorInfo } from "../../../shared/errors";
import type { Input } from "../../../shared/ipc/contract";
import type { Preview } from "../../../shared/preview";
import { hashFile } from "../library/originals";
import { buildReceipt, collectFindings, newFindings } from "./build-receipt";
import { withFolders } from "./folder-names";
import { ParserThread } from "./parser-link";

/** Reads a file to the end and says what an import would do; writes nothing. */
export async function previewFile({
  path: source,
  options = {},
}: Input<"import.preview">): Promise<Preview> {
  const filename = path.basename(source);
  const findings = newFindings(filename, { sha256: "", bytes: 0 });
  try {
    Object.assign(findings, await hashFile(source));
    await new ParserThread().run(
      {
        path: source,
        filename,
        options: withFolders(source, options),
        dryRun: true,
      },
      {
        onMessage(message) {
          collectFindings(findings, message);
        },
      },
      new AbortController().signal,
    );
  } catch (error) {
    findings.failure = toAppErrorInfo(error);
  }
  const { failure } = findings;
  return {
    path: source,
    file: filename,
    fingerprint: null,
    mapping: null,
    origin: null,
    needs: [],
    tables: [],
    receipt: buildReceipt(findings, failure ? "failed" : "preview", failure),
  };
}
