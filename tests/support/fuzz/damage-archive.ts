import { inflateRawSync } from "node:zlib";
import { zipOf } from "../zip-of";
import { BYTE_DAMAGE } from "./damage-bytes";
import type { Random } from "./random";

export interface Part {
  name: string;
  content: Buffer;
}

const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;

/** The files of a sound archive; null: it is none. */
export function partsOf(bytes: Buffer): Part[] | null {
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END)
    return null;
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  try {
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
      if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
      parts.push(partAt(bytes, at));
      at +=
        46 + [28, 30, 32].reduce((n, i) => n + bytes.readUInt16LE(at + i), 0);
    }
    return parts;
  } catch {
    return null;
  }
}

function partAt(bytes: Buffer, at: number): Part {
  const nameLength = bytes.readUInt16LE(at + 28);
  const local = bytes.readUInt32LE(at + 42);
  const from =
    local +
    30 +
    bytes.readUInt16LE(local + 26) +
    bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
  const stored = bytes.readUInt16LE(at + 10) === 0;
  return {
    name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
    content: stored ? packed : inflateRawSync(packed),
  };
}

/** Damages an archive whose headers then tell the truth, or do not. */
type ArchiveDamage = (parts: Part[], random: Random) => Uint8Array;

export const ARCHIVE_DAMAGE: Readonly<Record<string, ArchiveDamage>> = {
  "a member damaged": (parts, random) => {
    const part = random.pick(parts);
    const damage = random.pick(Object.values(BYTE_DAMAGE));
    part.content = damage(part.content, random);
    return zipOf(parts);
  },
  "the packed bytes of a member damaged": (parts, random) => {
    const bytes = Buffer.from(zipOf(parts));
    for (let n = random.between(1, 8); n > 0; n--)
      bytes[random.below(bytes.length)] = random.below(256);
    return bytes;
  },
  "a member twice": (parts, random) => zipOf([...parts, random.pick(parts)]),
  "a member missing": (parts, random) =>
    zipOf(parts.filter((part) => part !== random.pick(parts))),
  "members in another order": (parts) => zipOf([...parts].reverse()),
  "wrong sizes": (parts, random) => {
    const wrong = random.pick(parts);
    const size = random.pick([0, 1, wrong.content.length + 1, 0xffffffff]);
    return zipOf(
      parts.map((part) => (part === wrong ? { ...part, size } : part)),
    );
  },
  "a wrong checksum": (parts, random) => {
    const wrong = random.pick(parts);
    return zipOf(
      parts.map((part) => (part === wrong ? { ...part, crc: 1 } : part)),
    );
  },
  "a member that is encrypted": (parts, random) => {
    const secret = random.pick(parts);
    return zipOf(
      parts.map((part) => (part === secret ? { ...part, flags: 1 } : part)),
    );
  },
  "a strange name": (parts, random) => {
    const strange = random.pick(parts);
    const name = random.pick([
      ...["../x.csv", "/etc/x.csv", "C:\\x.csv", "a\\b.csv", "", "\0.csv"],
      ...[".csv", "__MACOSX/a", "x".repeat(3000), "\ufffd.csv", "[x].csv"],
    ]);
    return zipOf(
      parts.map((part) => (part === strange ? { ...part, name } : part)),
    );
  },
  "an archive in the archive": (parts) => {
    const content = Buffer.from(zipOf(parts));
    return zipOf([...parts, { name: "more.csv", content }]);
  },
  "an empty member": (parts, random) => {
    random.pick(parts).content = Buffer.alloc(0);
    return zipOf(parts);
  },
};
