import { AppError } from "../../../shared/errors";
import type { SourceMember } from "../source-member";
import { detectEncoding } from "./detect-encoding";
import { decoderOf, encodingNamed, type Encoding } from "./encodings";
import { jsonTables } from "./json-tables";
import { startOf, type MemberStart } from "./member-bytes";
import { isPx, pxCodePage, pxTable } from "./px-axis";
import type { Table } from "./table";
import { textTable, type TextWishes } from "./text-table";
import { isWorkbook, workbookTables } from "./workbook";

/** JSON and PX are read whole; the parser's thread has a gigabyte. */
const MAX_WHOLE_BYTES = 128 * 1024 * 1024;
const SNIFFED_BYTES = 16 * 1024;
/** An object, or a list of something that JSON knows. */
const JSON_START = /^(\{\s*["}]|\[\s*([[{"\]\d-]|true|false|null))/;

/**
 * The tables of a member, by its content, whatever it is called; none where it is empty or neither text nor workbook.
 * @throws AppError 'archive-damaged' | 'archive-refused' for workbooks, JSON-stat and PX
 */
export async function openTables(
  member: SourceMember,
  filename: string,
  wishes: TextWishes,
): Promise<Table[]> {
  const start = await startOf(member);
  if (start.bytes.length === 0) return [];
  if (isWorkbook(start.bytes)) return workbookTables(member, filename);
  const structured = await structuredTables(member, filename, start, wishes);
  if (structured !== null) return structured;
  const table = await textTable(member, start, wishes);
  return table === null ? [] : [table];
}

/** Null: neither PX nor JSON. */
async function structuredTables(
  member: SourceMember,
  filename: string,
  start: MemberStart,
  wishes: TextWishes,
): Promise<Table[] | null> {
  const sniffed = start.bytes.subarray(0, SNIFFED_BYTES);
  const encoding = wished(wishes) ?? detectEncoding(sniffed);
  if (encoding === null) return null;
  const text = decoderOf(encoding).decode(sniffed, false).trimStart();
  const px = isPx(text);
  if (!px && !JSON_START.test(text)) return null;
  const whole = await wholeBytes(member, filename);
  const found =
    wished(wishes) ??
    (px ? pxEncoding(whole, text) : detectEncoding(whole)) ??
    encoding;
  const content = decoderOf(found).decode(whole, true);
  if (!px) return fromJson(member, filename, content);
  const table = pxTable(member, filename, content);
  return table === null ? null : [table];
}

function wished({ encoding }: TextWishes): Encoding | null {
  return encoding === null ? null : encodingNamed(encoding);
}

/** What the file says of itself, unless its bytes say otherwise. */
function pxEncoding(bytes: Uint8Array, start: string): Encoding | null {
  const named = pxCodePage(start);
  const found = detectEncoding(bytes);
  if (named === null || found?.startsWith("UTF") === true) return found;
  return encodingNamed(named) ?? found;
}

async function wholeBytes(
  member: SourceMember,
  filename: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of member.chunks()) {
    length += chunk.length;
    if (length > MAX_WHOLE_BYTES) {
      const reason = "it holds more than 128 MiB of JSON or PX";
      throw new AppError({ code: "archive-refused", path: filename, reason });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** A document, or one on each line. Null: it only looked like JSON. */
function fromJson(
  member: SourceMember,
  filename: string,
  text: string,
): Table[] | null {
  const document = parsed(text) ?? parsedLines(text);
  return document === undefined ? null : jsonTables(member, filename, document);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** NDJSON; undefined unless every line is a document. */
function parsedLines(text: string): unknown[] | undefined {
  const documents: unknown[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const document = parsed(line);
    if (document === undefined) return undefined;
    documents.push(document);
  }
  return documents;
}
