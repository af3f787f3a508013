import { openTables } from "../../electron/parser/tables/open-tables";
import type { Row, Table } from "../../electron/parser/tables/table";
import type { SourceMember } from "../../electron/parser/source-member";

const NO_WISHES = { encoding: null, delimiter: null };

/** A member that holds these bytes, handed out in pieces. */
export function memberOf(
  content: string | Uint8Array,
  pieceBytes = Infinity,
): SourceMember {
  const bytes =
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name: null,
    bytes: bytes.length,
    refused: null,
    // eslint-disable-next-line @typescript-eslint/require-await -- members are read piece by piece
    async *chunks() {
      for (let from = 0; from < bytes.length; from += pieceBytes)
        yield bytes.slice(from, Math.min(from + pieceBytes, bytes.length));
    },
  };
}

export function tablesOf(
  content: string | Uint8Array,
  wishes: Partial<typeof NO_WISHES | Record<string, string>> = {},
): Promise<Table[]> {
  return openTables(memberOf(content), "file", { ...NO_WISHES, ...wishes });
}

/** The one table of a file, with all its rows. */
export async function tableOf(
  content: string | Uint8Array,
): Promise<{ table: Table; rows: Row[]; lines: number }> {
  const [table, ...others] = await tablesOf(content);
  if (table === undefined || others.length > 0)
    throw new Error(`${String(others.length)} tables besides`);
  return { table, ...(await rowsOf(table)) };
}

export async function rowsOf(
  table: Table,
): Promise<{ rows: Row[]; lines: number }> {
  const rows: Row[] = [];
  let lines = 0;
  for await (const block of table.blocks()) {
    for (const [i, row] of block.rows.entries()) {
      rows.push(row);
      lines += block.lines?.[i] ?? 1;
    }
  }
  return { rows, lines };
}
