import type { Table } from "../../../electron/parser/protocol";

/** What the rows of a batch say, as far as sums and texts go. */
export interface CopiedRows {
  rows: number;
  births: number;
  /** What the primary keys of the tables ask to be different. */
  keys: string[];
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
  const found: CopiedRows = { rows: 0, births: 0, keys: [], faults: [] };
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
  if (table === "suppressed" || table === "ranked") checkYears(cells, found);
  if (births === undefined) return;
  const count = Number(cells[births]?.readBigInt64BE(0) ?? 0n);
  if (count < 0) found.faults.push(`${table}: a negative count`);
  found.births += count;
  if (table === "series") checkSeries(cells, count, found);
  else checkStratum(cells, count, found);
}

/** As `chk_births` and `chk_names` of the table of strata ask. */
function checkStratum(
  cells: readonly (Buffer | null)[],
  births: number,
  found: CopiedRows,
): void {
  const [year, names, ranked, suppressed] = [2, 5, 6, 7].map(
    (column) => cells[column]?.readInt32BE(0) ?? -1,
  ) as [number, number, number, number];
  const known = cells[4] !== null;
  if (names > ranked ? births === 0 : known)
    found.faults.push(
      `strata: ${String(births)} births of ${String(names)} names`,
    );
  if (
    ranked < 0 ||
    ranked > names ||
    suppressed < 0 ||
    names + suppressed === 0
  )
    found.faults.push(`strata: ${[names, ranked, suppressed].join(", ")}`);
  if (year < 1800 || year > 2100) found.faults.push(`strata: ${String(year)}`);
  const [region, gender] = [cells[1]?.readInt16BE(0), String(cells[3])];
  found.keys.push(`stratum ${String(region)} ${gender} ${String(year)}`);
}

/** As `chk_bounds`, `chk_years` and `chk_ranks` ask. */
function checkYears(
  cells: readonly (Buffer | null)[],
  found: CopiedRows,
): void {
  const suppressed = cells.length === 7;
  const years = elementsIn(cells[suppressed ? 6 : 4]);
  if (years === 0) found.faults.push("no years");
  if (!suppressed) {
    if (elementsIn(cells[5]) !== years)
      found.faults.push("ranks of other years");
    return;
  }
  const low = cells[1]?.readInt32BE(0) ?? -1;
  const high = cells[2]?.readInt32BE(0) ?? low;
  if (low < 0 || high < low)
    found.faults.push(`bounds ${String(low)} to ${String(high)}`);
}

/** Of an array of one dimension. */
function elementsIn(cell: Buffer | null | undefined): number {
  return cell && cell.readInt32BE(0) === 1 ? cell.readInt32BE(12) : 0;
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
  const [region, gender, name] = [cells[4]?.readInt16BE(0), cells[8], cells[9]];
  found.keys.push(`series ${String(region)} ${String(gender)} ${String(name)}`);
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
  if (Array.from(cell.toString()).length > 100 && table !== "names")
    found.faults.push(`${table}: a name of more than 100 letters`);
  if (cell.includes(0)) found.faults.push(`${table}: NUL in a text`);
  try {
    UTF8.decode(cell);
  } catch {
    found.faults.push(`${table}: a text that is no UTF-8`);
  }
}
