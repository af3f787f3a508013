import type { Input } from "../../../shared/ipc/contract";
import { explainError } from "../../../shared/explain-error";
import type { AppErrorInfo } from "../../../shared/errors";
import { call } from "../../lib/client";
import { fileName } from "../../lib/file-name";
import { format } from "../../lib/format";
import { notices } from "../../lib/notices";
import { dataset as words } from "../../lib/words/dataset";

const texts = words.rejections;

/** Saves the rejected lines that the filters leave as a table. */
export async function exportRejections(
  asked: Omit<Input<"datasets.rejections-csv">, "path">,
  file: string,
): Promise<void> {
  const chosen = await call("dialog.save", {
    name: texts.exportName(file),
    kinds: [{ name: texts.exportKind, extensions: ["csv"] }],
  });
  if (!chosen.ok) refuse(chosen.error);
  else if (chosen.value !== null) await write(asked, chosen.value);
}

async function write(
  asked: Omit<Input<"datasets.rejections-csv">, "path">,
  path: string,
): Promise<void> {
  const written = await call("datasets.rejections-csv", { ...asked, path });
  if (!written.ok) refuse(written.error);
  else
    notices.tell({
      tone: "plain",
      text: texts.exported(format.count(written.value.rows), fileName(path)),
    });
}

function refuse(error: AppErrorInfo): void {
  const { title, what } = explainError(error);
  notices.tell({ tone: "danger", text: `${title}. ${what}` });
}
