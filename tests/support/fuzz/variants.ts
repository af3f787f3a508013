import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { ImportOptions } from "../../../shared/ipc/contract";
import { ARCHIVE_DAMAGE, partsOf, type Part } from "./damage-archive";
import { BYTE_DAMAGE } from "./damage-bytes";
import { damageWorkbook, XML_DAMAGE } from "./damage-sheets";
import { TEXT_DAMAGE } from "./damage-text";
import { decoded } from "./encode";
import { optionsFor } from "./options";
import { Random } from "./random";
import type { Source } from "./sources";

export interface Variant {
  no: number;
  /** Name of the file, after which its folders are named. */
  filename: string;
  folders: string[];
  bytes: Buffer;
  options: ImportOptions;
  /** What was done to which file. */
  story: string;
}

/** One in so many is made of a whole file. */
const WHOLE_SHARE = 0.06;
const OTHER_ENDINGS = [".csv", ".txt", ".xlsx", ".zip", ".gz", ".json", ".px"];

/** The damaged file of that number: the same for the same seed and the same sound files. */
export function variantOf(
  seed: number,
  no: number,
  { small, whole }: { small: readonly Source[]; whole: readonly Source[] },
): Variant {
  const random = new Random(seed * 1_000_003 + no);
  const real = whole.length > 0 && random.chance(WHOLE_SHARE);
  const source = random.pick(real ? whole : small);
  const told: string[] = [];
  let bytes: Buffer = Buffer.from(source.bytes);
  for (let n = random.pick([1, 1, 1, 2, 3]); n > 0 && bytes.length > 1; n--)
    bytes = damaged(bytes, random, told);
  let filename = path.posix.basename(source.name);
  if (random.chance(0.05)) {
    filename += random.pick(OTHER_ENDINGS);
    told.push(`named ${filename}`);
  }
  return {
    no,
    filename,
    folders: path.posix.dirname(source.name).split("/").slice(-2),
    bytes,
    options: optionsFor(source, random, told),
    story: `${source.name}: ${told.join(", ")}`,
  };
}

function damaged(bytes: Buffer, random: Random, told: string[]): Buffer {
  const parts = bytes[0] === 0x50 ? (partsOf(bytes) ?? []) : [];
  if (parts.length > 0 && random.chance(0.9))
    return damagedArchive(parts, random, told);
  const packed = bytes[0] === 0x1f ? unzipped(bytes) : null;
  if (packed !== null && random.chance(0.6))
    return gzipSync(damaged(packed, random, told));
  return isBinary(bytes) || random.chance(0.15)
    ? applied(BYTE_DAMAGE, bytes, random, told)
    : Buffer.from(applied(TEXT_DAMAGE, decoded(bytes), random, told));
}

function damagedArchive(parts: Part[], random: Random, told: string[]): Buffer {
  const workbook = parts.some(({ name }) =>
    /^(xl\/workbook|content)\.xml$/.test(name),
  );
  if (workbook && random.chance(0.75)) {
    const [name, damage] = random.pick(Object.entries(XML_DAMAGE));
    told.push(`XML: ${name}`);
    return Buffer.from(damageWorkbook(parts, damage, random));
  }
  const text = parts.filter(({ name }) => /\.(csv|txt)$/i.test(name));
  if (text.length > 0 && random.chance(0.6)) {
    const part = random.pick(text);
    part.content = damaged(part.content, random, told);
    return Buffer.from(
      ARCHIVE_DAMAGE["members in another order"]?.(parts, random) ?? [],
    );
  }
  return Buffer.from(applied(ARCHIVE_DAMAGE, parts, random, told));
}

function applied<T, R>(
  damage: Readonly<Record<string, (what: T, random: Random) => R>>,
  what: T,
  random: Random,
  told: string[],
): R {
  const [name, apply] = random.pick(Object.entries(damage));
  told.push(name);
  return apply(what, random);
}

function isBinary(bytes: Buffer): boolean {
  return [0x50, 0xd0, 0x1f].includes(bytes[0] ?? 0) || bytes.includes(0);
}

function unzipped(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes);
  } catch {
    return null;
  }
}
