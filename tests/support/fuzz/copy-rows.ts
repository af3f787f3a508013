import type { Table } from "../../../electron/parser/protocol";

/** What the rows of a batch say, as far as sums and texts go. */
export interface CopiedRows {
  rows: number;
  births: number;
  /** What is wrong with them. */
  faults: string[];
}

const HEADER_BYTES = 19;
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Column numbers by table. */
const COLUMNS: Readonly<
  Record<Table, { texts: number[]; region?: number; births?: number }>
> = {
  names: { texts: [0, 1] },
  series: { texts: [8, 9], region: 4, births: 3 },
  strata: { texts: [3], region: 1, births: 4 },
  suppressed: { texts: [4, 5], region: 3 },
  ranked: { texts: [2, 3], region: 1 },
};

/**
 * Reads a batch in PostgreSQL's binary COPY format, apart from the encoder that wrote it.
 * @param firstRegion region numbers below this were given to nobody
 */
export function copiedRows(
  table: Table,
  batch: Uint8Array,
  firstRegion: number,
): CopiedRows {
  const bytes = Buffer.from(batch.buffer, batch.byteOffset, batch.byteLength);
  const found: CopiedRows = { rows: 0, births: 0, faults: [] };
  let at = HEADER_BYTES;
  for (;;) {
    const fields = bytes.readInt16BE(at);
    at += 2;
    if (fields < 0) break;
    found.rows++;
    const cells: (Buffer | null)[] = [];
    for (let field = 0; field < fields; field++) {
      const length = bytes.readInt32BE(at);
      at += 4;
      cells.push(length < 0 ? null : bytes.subarray(at, at + length));
      at += Math.max(length, 0);
    }
    checkRow(table, cells, firstRegion, found);
  }
  if (at !== bytes.length) found.faults.push(`${table}: bytes behind the end`);
  return found;
}

function checkRow(
  table: Table,
  cells: readonly (Buffer | null)[],
  firstRegion: number,
  found: CopiedRows,
): void {
  const { texts, region, births } = COLUMNS[table];
  for (const column of texts) checkText(table, cells[column] ?? null, found);
  if (
    region !== undefined &&
    (cells[region]?.readInt16BE(0) ?? 0) < firstRegion
  )
    found.faults.push(`${table}: a region without a number`);
  if (births === undefined) return;
  const count = Number(cells[births]?.readBigInt64BE(0) ?? 0n);
  if (count < 0) found.faults.push(`${table}: a negative count`);
  found.births += count;
  if (table === "series") checkSeries(cells, count, found);
}

/** The counts of its years make up its total, and none is negative. */
function checkSeries(
  cells: readonly (Buffer | null)[],
  total: number,
  found: CopiedRows,
): void {
  const [first, last, width] = [5, 6, 7].map(
    (column) => cells[column]?.readInt16BE(0) ?? 0,
  ) as [number, number, number];
  const packed = cells[10] ?? Buffer.alloc(0);
  if (first < 1800 || last > 2100 || first > last)
    found.faults.push(`series: years ${String(first)} to ${String(last)}`);
  if (packed.length !== (last - first + 1) * width)
    found.faults.push("series: counts for other years");
  let sum = 0;
  for (let at = 0; at < packed.length; at += width)
    sum += packed.readUIntBE(at, width);
  if (sum !== total || total === 0)
    found.faults.push(`series: ${String(sum)} instead of ${String(total)}`);
}

function checkText(
  table: string,
  cell: Buffer | null,
  found: CopiedRows,
): void {
  if (cell === null) {
    found.faults.push(`${table}: a text is missing`);
    return;
  }
  if (cell.includes(0)) found.faults.push(`${table}: NUL in a text`);
  try {
    UTF8.decode(cell);
  } catch {
    found.faults.push(`${table}: a text that is no UTF-8`);
  }
}
