import { explainError } from "../../shared/explain-error";
import type { AppErrorInfo, Result } from "../../shared/errors";
import type { Output } from "../../shared/ipc/contract";
import { call } from "./client";
import { fileName } from "./file-name";
import { format } from "./format";
import { notices } from "./notices";
import { tables } from "./words/tables";

const words = tables.export;

/**
 * Asks where to, writes a table there and tells what came of it.
 * @param write null: it is told elsewhere
 */
export async function exportTable(
  proposedName: string,
  write: (path: string) => Promise<Result<Output<"sql.export">> | null>,
): Promise<void> {
  const kind = { name: words.kind, extensions: ["csv"] };
  await exportFile(proposedName, kind, write, ({ rows, beside }, file) =>
    words.done(format.count(rows), file, beside),
  );
}

/**
 * Asks where to, writes a file there and tells what came of it.
 * @param write null: it is told elsewhere
 * @param told what is said of a file that was written, by its name
 */
export async function exportFile<Written>(
  proposedName: string,
  kind: { readonly name: string; readonly extensions: string[] },
  write: (path: string) => Promise<Result<Written> | null>,
  told: (written: Written, file: string) => string,
): Promise<void> {
  const chosen = await call("dialog.save", {
    name: proposedName,
    kinds: [kind],
  });
  if (!chosen.ok) {
    refuse(chosen.error);
    return;
  }
  const path = chosen.value;
  if (path === null) return;
  const written = await write(path);
  if (written === null) return;
  if (!written.ok) {
    refuse(written.error);
    return;
  }
  const text = told(written.value, fileName(path));
  notices.tell({ tone: "plain", text });
}

function refuse(error: AppErrorInfo): void {
  const { title, what } = explainError(error);
  notices.tell({ tone: "danger", text: `${title}. ${what}` });
}
