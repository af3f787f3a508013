import { AppError } from "../../../shared/errors";
import type { SourceMember } from "../source-member";
import { COMPOUND_MAGIC } from "./sheets/compound-file";
import { odsSheets } from "./sheets/ods";
import { workbookError, type SheetReader } from "./sheets/sheet-reader";
import { sheetTables } from "./sheets/sheet-table";
import { xlsSheets } from "./sheets/xls";
import { xlsxSheets } from "./sheets/xlsx";
import { ZipParts } from "./sheets/zip-parts";
import type { Table } from "./table";

const ZIP_MAGIC = [0x50, 0x4b, 3, 4] as const;
/** Of the file itself; its parts are unpacked piece by piece. */
const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** True for the first bytes of what may be an XLSX, ODS or XLS file. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return begins(bytes, ZIP_MAGIC) || begins(bytes, COMPOUND_MAGIC);
}

/**
 * One table for each sheet that holds anything; none where it is another kind of document.
 * @throws AppError 'archive-damaged' | 'archive-refused'
 */
export async function workbookTables(
  member: SourceMember,
  filename: string,
): Promise<Table[]> {
  const bytes = await wholeFile(member, filename);
  let sheets: SheetReader[] | null;
  try {
    sheets = begins(bytes, ZIP_MAGIC)
      ? await zipSheets(bytes)
      : xlsSheets(bytes);
  } catch (error) {
    throw workbookError(error, filename);
  }
  return sheets === null ? [] : sheetTables(member, filename, sheets);
}

async function zipSheets(bytes: Buffer): Promise<SheetReader[] | null> {
  const parts = await ZipParts.open(bytes);
  return (await xlsxSheets(parts)) ?? (await odsSheets(parts));
}

async function wholeFile(
  member: SourceMember,
  filename: string,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of member.chunks()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_FILE_BYTES) {
      const reason = "a workbook of more than 512 MiB is not read";
      throw new AppError({ code: "archive-refused", path: filename, reason });
    }
  }
  const [first] = chunks;
  if (first?.length === length)
    return Buffer.from(first.buffer, first.byteOffset, first.byteLength);
  return Buffer.concat(chunks, length);
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
