import path from "node:path";
import { toAppErrorInfo } from "../../../shared/errors";
import type { ImportOptions, Input } from "../../../shared/ipc/contract";
import type { Preview } from "../../../shared/preview";
import type { Understood } from "../../parser/layout/describe-choice";
import type { Backend } from "../backend";
import { hashFile } from "../library/originals";
import { buildReceipt, collectFindings, newFindings } from "./build-receipt";
import { withFolders } from "./folder-names";
import { ParserThread } from "./parser-link";
import { rememberedMapping } from "./remembered-mapping";

/** A file of plain lines that a profile knows has no mapping: there is nothing to say about its columns. */
const KNOWN_LINES: Understood = {
  fingerprint: null,
  mapping: null,
  origin: null,
  needs: [],
  tables: [],
};

/** Reads a file to the end and says what an import would do; writes nothing. A remembered mapping is used as an import uses it. */
export async function previewFile(
  backend: Backend,
  { path: source, options = {} }: Input<"import.preview">,
): Promise<Preview> {
  const first = await readDry(source, options);
  const mapping = await rememberedMapping(backend, first);
  if (mapping === null) return first;
  const again = await readDry(source, { ...options, mapping });
  return { ...again, origin: "remembered" };
}

async function readDry(
  source: string,
  options: ImportOptions,
): Promise<Preview> {
  const filename = path.basename(source);
  const findings = newFindings(filename, { sha256: "", bytes: 0 });
  let understood = KNOWN_LINES;
  const request = {
    path: source,
    filename,
    options: withFolders(source, options),
    dryRun: true,
  };
  try {
    Object.assign(findings, await hashFile(source));
    await new ParserThread().run(
      request,
      {
        onMessage(message) {
          collectFindings(findings, message);
          if (message.type === "understood") understood = message.understood;
        },
      },
      new AbortController().signal,
    );
  } catch (error) {
    findings.failure = toAppErrorInfo(error);
  }
  const { failure } = findings;
  const known = understood.mapping === null && findings.recognised !== null;
  return {
    path: source,
    file: filename,
    ...understood,
    origin: known ? "profile" : understood.origin,
    receipt: buildReceipt(findings, failure ? "failed" : "preview", failure),
  };
}
