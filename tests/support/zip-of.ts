import { crc32, deflateRawSync } from "node:zlib";

interface Entry {
  name: string;
  text?: string;
  /** Bytes instead of text. */
  content?: Uint8Array;
  /** Deflated bytes and their unpacked size, instead of text. */
  packed?: Uint8Array;
  size?: number;
  /** Written instead of the right one. */
  crc?: number;
  /** General purpose bits; 1: encrypted. */
  flags?: number;
  /** How it says that it is packed; 8: deflated. */
  method?: number;
  /** The mode of a file of Unix in the upper half. */
  attributes?: number;
}

/** A ZIP archive with exactly these headers, right or wrong: libraries refuse to write wrong ones. */
export function zipOf(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? entry.text ?? "");
    const packed = Buffer.from(entry.packed ?? deflateRawSync(content));
    const name = Buffer.from(entry.name);
    const fields = commonFields(entry, content, packed, name);
    const local = Buffer.concat([
      Buffer.from("PK\x03\x04"),
      fields,
      name,
      packed,
    ]);
    const central = Buffer.alloc(46 - 4 - 2 - fields.length);
    central.writeUInt32LE(entry.attributes ?? 0, central.length - 8);
    central.writeUInt32LE(offset, central.length - 4);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, central, name]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** Version to length of the extra field: the same in local headers and in the directory. */
function commonFields(
  entry: Entry,
  content: Buffer,
  packed: Buffer,
  name: Buffer,
): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags ?? 0, 2);
  fields.writeUInt16LE(entry.method ?? 8, 4);
  fields.writeUInt32LE(entry.crc ?? crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(entry.size ?? content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
