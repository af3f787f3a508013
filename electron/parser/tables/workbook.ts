import * as xlsx from "@e965/xlsx";
import { AppError } from "../../../shared/errors";
import type { SourceMember } from "../source-member";
import type { Cell, Row, Table } from "./table";

const ZIP_MAGIC = [0x50, 0x4b, 3, 4];
/** A compound file: XLS, and encrypted XLSX. */
const COMPOUND_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const BLOCK_ROWS = 5000;

/** True for the first bytes of an XLSX, XLSB, ODS or XLS file. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return [ZIP_MAGIC, COMPOUND_MAGIC].some((magic) =>
    magic.every((byte, i) => bytes[i] === byte),
  );
}

export async function workbookTables(
  member: SourceMember,
  filename: string,
): Promise<Table[]> {
  const parts: Uint8Array[] = [];
  for await (const chunk of member.chunks()) parts.push(chunk);
  const bytes = Buffer.concat(parts);
  try {
    return sheets(member, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError(
      { code: "archive-damaged", path: filename, reason },
      { cause: error },
    );
  }
}

function sheets(member: SourceMember, bytes: Uint8Array): Table[] {
  const book = xlsx.read(bytes, {
    type: "buffer",
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
    cellNF: true,
  });
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    const rows = sheet === undefined ? [] : rowsOf(sheet);
    if (rows.length === 0) return [];
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
    const table: Table = {
      member: member.name,
      sheet: name,
      kind: "sheet",
      encoding: null,
      delimiter: null,
      titles: [],
      hidden,
      head: rows,
      blocks: () => blocksOf(rows, bytes.length),
    };
    return [table];
  });
}

// eslint-disable-next-line @typescript-eslint/require-await -- readers await blocks
async function* blocksOf(
  rows: readonly Row[],
  bytes: number,
): AsyncGenerator<{ rows: readonly Row[]; bytes: number }> {
  for (let from = 0; from < rows.length; from += BLOCK_ROWS) {
    const block = rows.slice(from, from + BLOCK_ROWS);
    yield { rows: block, bytes: (bytes * (from + block.length)) / rows.length };
  }
}

function rowsOf(sheet: xlsx.WorkSheet): Row[] {
  const data = sheet["!data"] ?? [];
  const rows: Row[] = Array.from(data, (cells) =>
    trimmed(Array.from(cells ?? [], cellOf)),
  );
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

function trimmed(row: Cell[]): Row {
  while (row.length > 0 && row[row.length - 1] === null) row.pop();
  return row;
}

function cellOf(cell: xlsx.CellObject | undefined): Cell {
  if (cell?.v === undefined) return null;
  if (cell.t === "n" && typeof cell.v === "number") {
    const format = String(cell.z ?? "General");
    return xlsx.SSF.is_date(format)
      ? String(xlsx.SSF.format(format, cell.v))
      : cell.v;
  }
  if (cell.t === "z") return null;
  if (cell.t === "e") return cell.w ?? "#N/A";
  const text = String(cell.v).trim();
  return text === "" ? null : text;
}
