/** Records of XLS that are read ([MS-XLS] 2.3). */
export const RECORD = {
  formula: 0x0006,
  endOfFile: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  boundSheet: 0x0085,
  multipleNumbers: 0x00bd,
  richLabel: 0x00d6,
  cellFormat: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  truthOrError: 0x0205,
  string: 0x0207,
  compactNumber: 0x027e,
  format: 0x041e,
  beginning: 0x0809,
} as const;

export interface XlsRecord {
  type: number;
  /** Of its content. */
  from: number;
  to: number;
}

/** Records from a position on. The same object each time: what is needed later is to be copied. */
export function* recordsFrom(
  stream: Buffer,
  position: number,
): Generator<XlsRecord> {
  const record: XlsRecord = { type: 0, from: 0, to: position };
  while (record.to + 4 <= stream.length) {
    record.type = stream.readUInt16LE(record.to);
    record.from = record.to + 4;
    record.to = record.from + stream.readUInt16LE(record.to + 2);
    if (record.to > stream.length) throw new Error("it is cut short");
    yield record;
  }
}
