import type { Backend } from "../backend";
import { CopyFields, copyOut, LETTER_M } from "./copy-fields";

/** A row of the table `series`. */
export interface SeriesRow {
  load: number;
  /** 0: F, 1: M. */
  gender: number;
  name: string;
  first: number;
  last: number;
  /** Bytes of each count. */
  width: number;
  /** Counts of `first` to `last`, big-endian. */
  bytes: Uint8Array;
}

/**
 * The series of some loads at one place. In COPY's binary format: as rows of a query the same takes six times as long.
 * @see https://www.postgresql.org/docs/current/sql-copy.html (binary format)
 */
export async function readSeriesRows(
  { pg }: Backend,
  loads: readonly number[],
  region: number,
): Promise<SeriesRow[]> {
  const copied = await copyOut(
    pg,
    `SELECT load_no, gender, name, first_year, last_year, width, counts FROM series
     WHERE load_no IN (${loads.join(", ")}) AND region_no = ${String(region)}`,
  );
  return copied === null ? [] : rowsIn(copied);
}

function rowsIn(bytes: Uint8Array): SeriesRow[] {
  const fields = new CopyFields(bytes);
  const rows: SeriesRow[] = [];
  while (fields.nextRow()) {
    const load = fields.int32();
    const gender = fields.letter() === LETTER_M ? 1 : 0;
    const name = fields.text();
    const first = fields.int16();
    const last = fields.int16();
    const width = fields.int16();
    rows.push({
      ...{ load, gender, name, first, last, width },
      bytes: fields.bytes(),
    });
  }
  return rows;
}
