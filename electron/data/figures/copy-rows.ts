import type { Backend } from "../backend";

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

const SIGNATURE_AND_FLAGS_BYTES = 15;
const LENGTH_BYTES = 4;
const LETTER_M = 77;

/**
 * The series of some loads at one place. In COPY's binary format: as rows of a query the same takes six times as long.
 * @see https://www.postgresql.org/docs/current/sql-copy.html (binary format)
 */
export async function readSeriesRows(
  { pg }: Backend,
  loads: readonly number[],
  region: number,
): Promise<SeriesRow[]> {
  const { blob } = await pg.query(
    `COPY (SELECT load_no, gender, name, first_year, last_year, width, counts FROM series
           WHERE load_no IN (${loads.join(", ")}) AND region_no = ${String(region)})
     TO '/dev/blob' WITH (FORMAT binary)`,
  );
  if (!blob) return [];
  return rowsIn(new Uint8Array(await blob.arrayBuffer()));
}

function rowsIn(bytes: Uint8Array): SeriesRow[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const decoder = new TextDecoder();
  let at =
    SIGNATURE_AND_FLAGS_BYTES +
    LENGTH_BYTES +
    view.getInt32(SIGNATURE_AND_FLAGS_BYTES);
  const rows: SeriesRow[] = [];
  /** Moves behind a field, and says where it begins. */
  const next = (): number => {
    const start = at + LENGTH_BYTES;
    at = start + view.getInt32(at);
    return start;
  };
  // A count of fields of -1 ends the file.
  while (view.getInt16(at) !== -1) {
    at += 2;
    const load = view.getInt32(next());
    const gender = bytes[next()] === LETTER_M ? 1 : 0;
    const name = decoder.decode(bytes.subarray(next(), at));
    const first = view.getInt16(next());
    const last = view.getInt16(next());
    const width = view.getInt16(next());
    rows.push({
      ...{ load, gender, name, first, last, width },
      bytes: bytes.subarray(next(), at),
    });
  }
  return rows;
}
