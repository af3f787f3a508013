import fs from "node:fs";
import path from "node:path";
import { figuresOf } from "../../../electron/parser/layout/compile-plan";
import type { ParserMessage } from "../../../electron/parser/protocol";
import { AppErrorInfo } from "../../../shared/error-info";
import { explainError } from "../../../shared/explain-error";
import { Preview } from "../../../shared/preview";
import { LineAccount, Member, Rejection } from "../../../shared/receipt";
import { FIRST_REGION, listen, type Told } from "../listen";
import { copiedRows } from "./copy-rows";
import { linesIn } from "./count-lines";
import { partsOf, type Part } from "./damage-archive";
import type { Variant } from "./variants";

/** What reading one file may end with, if it does not end well. */
const NAMED_FAILURES: readonly AppErrorInfo["code"][] = [
  ...["file-empty", "format-unknown", "nothing-left", "further-dimension"],
  ...["country-needed", "gender-needed", "year-needed"],
  ...["archive-damaged", "archive-refused", "file-too-large"],
] as AppErrorInfo["code"][];

/** In milliseconds, for a file of a few kilobytes: only to find what hangs. */
const LONGEST_MS = 20_000;

/** What a file came to, in one word, and what is wrong with how it came to it. */
export interface Verdict {
  outcome: string;
  complaints: string[];
}

/** Reads a variant as a preview and as an import and checks what must hold of every file whatever is in it. */
export async function judge(
  variant: Variant,
  folder: string,
): Promise<Verdict> {
  const file = path.join(folder, ...variant.folders, variant.filename);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, variant.bytes);
  const complaints: string[] = [];
  try {
    const started = performance.now();
    const preview = await told(file, variant, true, complaints);
    const stored = await told(file, variant, false, complaints);
    const elapsed = performance.now() - started;
    if (elapsed > LONGEST_MS)
      complaints.push(`took ${String(Math.round(elapsed))} ms`);
    checkSame(preview, stored, complaints);
    checkRejections(preview, variant.bytes, complaints);
    checkLines(preview, variant.bytes, complaints);
    checkBatches(stored, complaints);
    const { summary, failure } = preview;
    const outcome = summary ? "done" : (failure?.error.code ?? "no end");
    return { outcome, complaints };
  } catch (error) {
    complaints.push(`thrown: ${String(error)}`);
    return { outcome: "thrown", complaints };
  } finally {
    fs.rmSync(file);
  }
}

async function told(
  file: string,
  { filename, options }: Variant,
  dryRun: boolean,
  complaints: string[],
): Promise<Told> {
  const onMessage = (message: ParserMessage): void => {
    checkMessage(message, complaints);
  };
  const found = await listen(file, { filename, options, dryRun, onMessage });
  checkEnd(found, complaints);
  return found;
}

/** Every message can be stored and shown. */
function checkMessage(message: ParserMessage, complaints: string[]): void {
  if (message.type === "batch") return;
  for (const text of textsIn(message)) {
    if (text.includes("\0")) complaints.push(`NUL in ${message.type}`);
    if (/\p{Cs}/u.test(text))
      complaints.push(`half a letter in ${message.type}: ${text.slice(0, 40)}`);
  }
  if (message.type === "understood") {
    const shape = Preview.pick({ mapping: true, tables: true, needs: true });
    const parsed = shape.safeParse(message.understood);
    if (!parsed.success) complaints.push(`preview: ${parsed.error.message}`);
  }
  if (message.type === "rejections") {
    for (const row of message.rows)
      if (!Rejection.safeParse(row).success || row.line < 1)
        complaints.push(`rejection: ${JSON.stringify(row)}`);
  }
  if (message.type === "progress" && !(message.fraction <= 1))
    complaints.push(`progress ${String(message.fraction)}`);
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) {
      yield key;
      yield* textsIn(one);
    }
}

/** It ended, by name, and every line is in exactly one part. */
function checkEnd({ summary, failure }: Told, complaints: string[]): void {
  const end = summary ?? failure;
  if (end === null) {
    complaints.push("neither done nor failed");
    return;
  }
  const { lines, members } = end;
  if (!LineAccount.safeParse(lines).success)
    complaints.push(`lines: ${JSON.stringify(lines)}`);
  if (members.some((member) => !Member.safeParse(member).success))
    complaints.push(`members: ${JSON.stringify(members)}`);
  const { total, ...parts } = lines;
  const sum = Object.values(parts).reduce((all, part) => all + part, 0);
  if (sum !== total)
    complaints.push(`${String(sum)} of ${String(total)} lines accounted for`);
  if (failure !== null) checkFailure(failure.error, complaints);
}

function checkFailure(error: AppErrorInfo, complaints: string[]): void {
  if (!NAMED_FAILURES.includes(error.code))
    complaints.push(`failed with ${JSON.stringify(error)}`);
  if (!AppErrorInfo.safeParse(error).success)
    complaints.push(`error: ${JSON.stringify(error)}`);
  const words = Object.values(explainError(error)).map(String);
  if (
    words.some(
      (text) => text === "" || /\bundefined\b|\[object \w+\]/.test(text),
    )
  )
    complaints.push(`explained as ${words.join(" | ")}`);
}

/** What the preview shows is what is imported. */
function checkSame(preview: Told, stored: Told, complaints: string[]): void {
  const facts = ({ summary, failure, rejections, places }: Told): string =>
    JSON.stringify([
      summary && { ...summary, notes: [] },
      failure && { ...failure },
      rejections,
      places,
    ]);
  if (facts(preview) !== facts(stored))
    complaints.push("the preview differs from the import");
}

/** Each line that was rejected is told, and, where a line holds one figure, each line that is told was rejected. */
function checkRejections(
  { understood, rejections, summary, failure, recognised }: Told,
  bytes: Buffer,
  complaints: string[],
): void {
  const end = summary ?? failure;
  if (end === null || recognised === null) return;
  const { rejected } = end.lines;
  const lines = new Set(
    rejections.map(({ member, line }) => `${String(line)} ${member ?? ""}`),
  );
  const alone = end.members.length === 1;
  // A quoted cell may take several lines, of which the first is told; in an archive nobody sees it.
  const maySpan = !alone || bytes.includes('"') || bytes[0] === 0x1f;
  const one =
    alone &&
    (understood === null ||
      (figuresIn(understood) === 1 && understood.tables.length === 1));
  const fewer = maySpan
    ? rejected > 0 && lines.size === 0
    : lines.size < rejected;
  if (fewer || (one && lines.size > rejected))
    complaints.push(
      `${String(rejected)} lines rejected, ${String(lines.size)} told`,
    );
}

function figuresIn({ mapping }: NonNullable<Told["understood"]>): number {
  return mapping === null ? 0 : figuresOf(mapping.columns).length;
}

/** Lines of text are as many as an independent count finds. */
function checkLines(
  { summary, recognised }: Told,
  bytes: Buffer,
  complaints: string[],
): void {
  if (summary === null || recognised === null) return;
  const { lineEnding, members } = summary;
  if (lineEnding === null) return;
  const archive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = archive ? (partsOf(bytes) ?? []) : [];
  for (const { name, skipped, lines } of members) {
    const content = archive ? textOf(parts, name) : bytes;
    if (skipped !== null || content === null) continue;
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) continue;
    // Each member has its own encoding; those that are left have one byte a letter.
    const encoding = archive ? "ASCII" : recognised.encoding;
    const counted = linesIn(content, encoding, lineEnding);
    if (counted !== null && counted !== lines)
      complaints.push(
        `${String(lines)} lines read, ${String(counted)} counted (${lineEnding})`,
      );
  }
}

/** The one member of that name, where it is text with a byte for a line end; null: there is none, or there are several. */
function textOf(parts: readonly Part[], name: string): Buffer | null {
  const [part, ...others] = parts.filter((one) => one.name === name);
  if (part === undefined || others.length > 0) return null;
  if (!/\.(csv|txt)$/i.test(name) || part.content.includes(0)) return null;
  return part.content;
}

/** What is stored is what the summary promises. */
function checkBatches(
  { batches, summary, rows }: Told,
  complaints: string[],
): void {
  const births = { series: 0, strata: 0 };
  const keys = new Set<string>();
  for (const { table, bytes } of batches) {
    const copied = copiedRows(table, bytes, FIRST_REGION);
    complaints.push(...new Set(copied.faults));
    for (const key of copied.keys) {
      if (keys.has(key)) complaints.push(`twice: ${key}`);
      keys.add(key);
    }
    if (table === "series" || table === "strata")
      births[table] += copied.births;
  }
  if (summary === null) return;
  const { expected } = summary;
  const same =
    rows.series === expected.series &&
    rows.strata === expected.strata &&
    births.series === expected.births &&
    births.strata === expected.births;
  if (!same)
    complaints.push(
      `stored ${JSON.stringify({ rows, births })}, promised ${JSON.stringify(expected)}`,
    );
}
