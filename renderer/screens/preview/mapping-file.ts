import type { Result } from "../../../shared/errors";
import { explainError } from "../../../shared/explain-error";
import type { Mapping } from "../../../shared/mapping";
import { call } from "../../lib/client";
import { fileName } from "../../lib/file-name";
import { notices } from "../../lib/notices";
import { preview as words } from "../../lib/words/preview";

const texts = words.foot;

/** Writes down how the file is read, for colleagues and for the command line. */
export async function saveMapping(
  file: string,
  mapping: Mapping,
): Promise<void> {
  const path = await valueOf(
    call("dialog.save", {
      name: `${file.replace(/\.[^.]*$/, "")}.mapping.json`,
      kinds: [{ name: texts.kind, extensions: ["json"] }],
    }),
  );
  if (typeof path !== "string") return;
  const written = await call("mapping.write", { path, mapping });
  if (!written.ok) tell(written.error);
  else notices.tell({ tone: "plain", text: texts.saved(fileName(path)) });
}

/** A mapping that was written down; undefined: none was chosen, or it cannot be read. */
export async function loadMapping(): Promise<Mapping | undefined> {
  const paths = await valueOf(call("import.choose", { kind: "mapping" }));
  const path = paths?.[0];
  if (path === undefined) return undefined;
  const mapping = await valueOf(call("mapping.read", { path }));
  if (mapping)
    notices.tell({ tone: "plain", text: texts.loaded(fileName(path)) });
  return mapping;
}

async function valueOf<T>(asked: Promise<Result<T>>): Promise<T | undefined> {
  const result = await asked;
  if (result.ok) return result.value;
  tell(result.error);
  return undefined;
}

function tell(error: Parameters<typeof explainError>[0]): void {
  const { title, what } = explainError(error);
  notices.tell({ tone: "danger", text: `${title}. ${what}` });
}
