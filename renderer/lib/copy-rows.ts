import { copyText } from "./copy-text";
import { format } from "./format";
import { notices } from "./notices";
import { tables } from "./words/tables";

/** Puts rows as text on the clipboard, and says so. */
export async function copyRows(text: string, rows: number): Promise<void> {
  if (await copyText(text))
    notices.tell({ tone: "plain", text: tables.copied(format.count(rows)) });
  else notices.tell({ tone: "danger", text: tables.notCopied });
}
