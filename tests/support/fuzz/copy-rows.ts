import type { Table } from "../../../electron/parser/protocol";
import { storedRows, type StoredRow } from "./stored-row";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** What the rows of a batch say, as far as sums, keys and the constraints of the tables go. */
export class CopiedRows {
  rows = 0;
  births = 0;
  /** What the primary keys of the tables ask to be different. */
  readonly keys: string[] = [];
  /** What is wrong with them. */
  readonly faults: string[] = [];

  /** @param firstRegion region numbers below this were given to nobody */
  constructor(
    private readonly table: Table,
    private readonly firstRegion: number,
  ) {}

  add(row: StoredRow): void {
    this.rows++;
    CHECKS[this.table](row, this);
  }

  /** Notes what is not as it has to be. */
  expect(holds: boolean, fault: string): void {
    if (!holds) this.faults.push(`${this.table}: ${fault}`);
  }

  expectRegion(no: number): void {
    this.expect(no >= this.firstRegion, "a region without a number");
  }

  expectText(row: StoredRow, column: number): void {
    this.expect(!row.isNull(column), "a text is missing");
    this.expect(!row.bytes(column).includes(0), "NUL in a text");
    this.expect(isUtf8(row.bytes(column)), "a text that is no UTF-8");
  }

  expectName(row: StoredRow, column: number): void {
    this.expectText(row, column);
    const letters = Array.from(row.text(column)).length;
    this.expect(letters > 0 && letters <= 100, "a name too short or too long");
  }
}

export function copiedRows(
  table: Table,
  batch: Uint8Array,
  firstRegion: number,
): CopiedRows {
  const found = new CopiedRows(table, firstRegion);
  for (const row of storedRows(batch)) found.add(row);
  return found;
}

type Check = (row: StoredRow, found: CopiedRows) => void;

const CHECKS: Readonly<Record<Table, Check>> = {
  names(row, found) {
    found.expectName(row, 0);
    found.expectText(row, 1);
  },
  series(row, found) {
    found.expectRegion(row.int2(4));
    found.expectName(row, 9);
    found.births += row.int8(3);
    found.keys.push(
      `series ${String(row.int2(4))} ${row.text(8)} ${row.text(9)}`,
    );
    checkCounts(row, found);
  },
  strata(row, found) {
    found.expectRegion(row.int2(1));
    found.births += row.int8(4);
    found.keys.push(
      `stratum ${String(row.int2(1))} ${row.text(3)} ${String(row.int4(2))}`,
    );
    checkStratum(row, found);
  },
  suppressed(row, found) {
    found.expectRegion(row.int2(3));
    found.expectName(row, 5);
    found.expect(row.elements(6) > 0, "no years");
    const low = row.int4(1);
    const high = row.isNull(2) ? low : row.int4(2);
    found.expect(
      low >= 0 && high >= low,
      `bounds ${String(low)} to ${String(high)}`,
    );
  },
  ranked(row, found) {
    found.expectRegion(row.int2(1));
    found.expectName(row, 3);
    found.expect(row.elements(4) > 0, "no years");
    found.expect(row.elements(4) === row.elements(5), "ranks of other years");
  },
};

/** As `chk_year`, `chk_births` and `chk_names` ask. */
function checkStratum(row: StoredRow, found: CopiedRows): void {
  const [year, names, ranked, suppressed] = [2, 5, 6, 7].map((column) =>
    row.int4(column),
  ) as [number, number, number, number];
  found.expect(year >= 1800 && year <= 2100, `year ${String(year)}`);
  found.expect(
    names > ranked ? row.int8(4) > 0 : row.isNull(4),
    `${String(row.int8(4))} births of ${String(names)} names`,
  );
  const sound = ranked >= 0 && ranked <= names && suppressed >= 0;
  found.expect(
    sound && names + suppressed > 0,
    [names, ranked, suppressed].join(", "),
  );
}

/** The counts of the years make up the total, as `chk_series` asks. */
function checkCounts(row: StoredRow, found: CopiedRows): void {
  const [first, last, width] = [row.int2(5), row.int2(6), row.int2(7)];
  found.expect(
    first >= 1800 && last <= 2100 && first <= last,
    `years ${String(first)} to ${String(last)}`,
  );
  const packed = row.bytes(10);
  found.expect(
    packed.length === (last - first + 1) * width,
    "counts for other years",
  );
  let sum = 0;
  for (let at = 0; at < packed.length; at += width)
    sum += packed.readUIntBE(at, width);
  found.expect(
    sum === row.int8(3) && sum > 0,
    `${String(sum)} instead of ${String(row.int8(3))}`,
  );
}

function isUtf8(bytes: Buffer): boolean {
  try {
    UTF8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
