import type { ParserMessage } from "../../../electron/parser/protocol";
import { Preview } from "../../../shared/preview";
import { Rejection } from "../../../shared/receipt";

type Complain = (complaint: string) => void;

/** Every message can be stored and shown. */
export function checkMessage(message: ParserMessage, complain: Complain): void {
  if (message.type === "batch") return;
  for (const text of textsIn(message)) checkText(text, message.type, complain);
  if (message.type === "understood") checkPreview(message.understood, complain);
  if (message.type === "rejections") checkRows(message.rows, complain);
  if (message.type === "progress" && !isPart(message.fraction))
    complain(`progress ${String(message.fraction)}`);
}

function isPart(fraction: number): boolean {
  return fraction >= 0 && fraction <= 1;
}

function checkText(text: string, type: string, complain: Complain): void {
  if (text.includes("\0")) complain(`NUL in ${type}`);
  if (/\p{Cs}/u.test(text))
    complain(`half a letter in ${type}: ${text.slice(0, 40)}`);
}

function checkRows(rows: readonly Rejection[], complain: Complain): void {
  for (const row of rows)
    if (!Rejection.safeParse(row).success || row.line < 1)
      complain(`rejection: ${JSON.stringify(row)}`);
}

const UNDERSTOOD = Preview.pick({ mapping: true, tables: true, needs: true });

function checkPreview(understood: unknown, complain: Complain): void {
  const parsed = UNDERSTOOD.safeParse(understood);
  if (!parsed.success) complain(`preview: ${parsed.error.message}`);
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    yield key;
    yield* textsIn(one);
  }
}
