import type { SourceMember } from "../source-member";
import { shownText } from "../shown-text";
import type { Cell, Row, RowBlock, Table } from "./table";

const BLOCK_ROWS = 5000;
const HEAD_ROWS = 400;

/** A table whose lines are records: of JSON, or of a cube that is unrolled while it is read. */
export function recordTable(
  member: SourceMember,
  what: Pick<Table, "sheet" | "titles">,
  records: () => Iterable<Row>,
  count = Infinity,
): Table {
  const head: Row[] = [];
  for (const record of records()) {
    if (head.length === HEAD_ROWS) break;
    head.push(record);
  }
  return {
    member: member.name,
    sheet: what.sheet && shownText(what.sheet),
    kind: "records",
    encoding: null,
    delimiter: null,
    titles: what.titles,
    head,
    blocks: () => blocksOf(records(), member.bytes / count),
  };
}

// eslint-disable-next-line @typescript-eslint/require-await -- readers await blocks
async function* blocksOf(
  records: Iterable<Row>,
  bytesEach: number,
): AsyncGenerator<RowBlock> {
  let rows: Row[] = [];
  let read = 0;
  for (const record of records) {
    rows.push(record);
    if (rows.length < BLOCK_ROWS) continue;
    read += rows.length;
    yield { rows, bytes: Math.round(read * bytesEach) };
    rows = [];
  }
  read += rows.length;
  if (rows.length > 0) yield { rows, bytes: Math.round(read * bytesEach) };
}

/** Text without blanks around it; null where nothing is left. */
export function textCell(text: string): Cell {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}
