import type { SourceMember } from "../source-member";
import { startOf } from "./member-bytes";
import type { Table } from "./table";
import { textTable, type TextWishes } from "./text-table";
import { isWorkbook, workbookTables } from "./workbook";

/**
 * The tables of a member, by its content, whatever it is called; none where it is empty or neither text nor workbook.
 * @throws AppError 'archive-damaged' | 'archive-refused' for workbooks
 */
export async function openTables(
  member: SourceMember,
  filename: string,
  wishes: TextWishes,
): Promise<Table[]> {
  const start = await startOf(member);
  if (start.bytes.length === 0) return [];
  if (isWorkbook(start.bytes)) return workbookTables(member, filename);
  const table = await textTable(member, start, wishes);
  return table === null ? [] : [table];
}
