import { format } from "./format";
import { notices } from "./notices";
import { tables } from "./words/tables";

/** Puts rows as text on the clipboard, and says so. */
export async function copyRows(text: string, rows: number): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notices.tell({ tone: "plain", text: tables.copied(format.count(rows)) });
  } catch {
    notices.tell({ tone: "danger", text: tables.notCopied });
  }
}
