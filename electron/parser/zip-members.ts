import type { FileHandle } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import * as yauzl from "yauzl";
import { AppError } from "../../shared/errors";
import { crc32 } from "./crc32";
import { shownText } from "./shown-text";
import {
  isBomb,
  MAX_RATIO,
  MAX_UNPACKED_BYTES,
  type SourceMember,
} from "./source-member";

const MAX_ENTRIES = 1000;
/** Longer names are cut; an entry is found by its place, not by its name. */
const MAX_NAME_LETTERS = 500;
const MAX_ENTRY_BYTES = 2 * 1024 ** 3;
/** Entries up to this size are unpacked in one call, three times as fast as through a stream. */
const WHOLE_ENTRY_BYTES = 64 * 1024 * 1024;

/** What yauzl says of names that lead out of the folder they are unpacked to. */
const UNSAFE_NAME =
  /^(invalid relative path|absolute path|invalid characters in fileName)/;

const STORED = 0;
const DEFLATED = 8;
const UNIX_FILE_TYPE = 0o170000;
const UNIX_SYMLINK = 0o120000;

/**
 * Lists a ZIP archive. Nothing is ever written to disk under an entry's name.
 * @returns null where the archive is a document, such as a workbook: one member, with the file still open
 */
export async function zipMembers(
  file: FileHandle,
  path: string,
  filename: string,
): Promise<{ members: SourceMember[]; close(): Promise<void> } | null> {
  const refuse = (reason: string): AppError =>
    new AppError({ code: "archive-refused", path: filename, reason });
  const damaged = (error: unknown): AppError => {
    if (error instanceof AppError) return error;
    const reason = messageOf(error);
    if (UNSAFE_NAME.test(reason)) return refuse(reason);
    return new AppError(
      { code: "archive-damaged", path: filename, reason },
      { cause: error },
    );
  };
  try {
    const zip = await openZip(path);
    const entries = await listEntries(zip, refuse);
    if (isDocument(entries)) {
      zip.close();
      return null;
    }
    const members = entries.map((entry): SourceMember => ({
      name: entry.fileName,
      bytes: entry.uncompressedSize,
      refused: refusalOf(entry),
      chunks: () => unpack(zip, file, entry, damaged),
    }));
    const close = async (): Promise<void> => {
      zip.close();
      await file.close();
    };
    return { members, close };
  } catch (error) {
    await file.close();
    throw damaged(error);
  }
}

/** Of Office Open XML or OpenDocument. */
function isDocument(entries: readonly yauzl.Entry[]): boolean {
  const names = new Set(entries.map(({ fileName }) => fileName));
  return (
    names.has("[Content_Types].xml") ||
    (names.has("content.xml") && names.has("META-INF/manifest.xml"))
  );
}

function openZip(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(
      path,
      { lazyEntries: true, autoClose: false },
      (error: Error | null, zip) => {
        if (error) reject(error);
        else resolve(zip);
      },
    );
  });
}

export function listEntries(
  zip: yauzl.ZipFile,
  refuse: (reason: string) => Error,
): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    let total = 0;
    zip.on("error", reject);
    zip.on("end", () => {
      resolve(entries);
    });
    zip.on("entry", (entry: yauzl.Entry) => {
      entry.fileName = shownText(entry.fileName, MAX_NAME_LETTERS);
      total += entry.uncompressedSize;
      const reason = refusalOfArchive(entry, entries.length + 1, total);
      if (reason !== null) {
        reject(refuse(reason));
        return;
      }
      if (!entry.fileName.endsWith("/")) entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** What makes the whole archive unfit; null: nothing so far. */
function refusalOfArchive(
  entry: yauzl.Entry,
  count: number,
  total: number,
): string | null {
  if (count > MAX_ENTRIES)
    return `it holds more than ${String(MAX_ENTRIES)} files`;
  if (entry.uncompressedSize > MAX_ENTRY_BYTES)
    return `${entry.fileName} is larger than 2 GiB`;
  if (total > MAX_UNPACKED_BYTES) return "it unpacks to more than 4 GiB";
  if ((entry.generalPurposeBitFlag & 1) !== 0)
    return `${entry.fileName} is encrypted`;
  if (isBomb(entry.uncompressedSize, entry.compressedSize)) {
    return `${entry.fileName} unpacks to more than ${String(MAX_RATIO)} times its size`;
  }
  return null;
}

/** What makes one entry unfit while the others can be read. */
function refusalOf(entry: yauzl.Entry): string | null {
  const mode = entry.externalFileAttributes >>> 16;
  if ((mode & UNIX_FILE_TYPE) === UNIX_SYMLINK) return "a symbolic link";
  if (
    entry.compressionMethod !== STORED &&
    entry.compressionMethod !== DEFLATED
  ) {
    return "compressed in a way that is not supported";
  }
  return null;
}

async function* unpack(
  zip: yauzl.ZipFile,
  file: FileHandle,
  entry: yauzl.Entry,
  damaged: (error: unknown) => AppError,
): AsyncGenerator<Uint8Array> {
  let crc = 0;
  try {
    if (
      Math.max(entry.uncompressedSize, entry.compressedSize) <=
      WHOLE_ENTRY_BYTES
    ) {
      const bytes = await unpackWhole(zip, file, entry);
      crc = crc32(bytes);
      if (crc === entry.crc32) yield bytes;
    } else {
      for await (const chunk of await streamOf(zip, entry)) {
        crc = crc32(chunk, crc);
        yield new Uint8Array(chunk);
      }
    }
  } catch (error) {
    throw damaged(error);
  }
  if (crc !== entry.crc32)
    throw damaged(new Error(`${entry.fileName} has a wrong checksum`));
}

async function unpackWhole(
  zip: yauzl.ZipFile,
  file: FileHandle,
  entry: yauzl.Entry,
): Promise<Uint8Array> {
  const start = await dataStart(zip, entry);
  const packed = new Uint8Array(entry.compressedSize);
  const { bytesRead } = await file.read(packed, 0, packed.length, start);
  if (bytesRead < packed.length)
    throw new Error(`${entry.fileName} is cut short`);
  if (entry.compressionMethod === STORED) return packed;
  const bytes = inflateRawSync(packed, {
    maxOutputLength: Math.max(entry.uncompressedSize, 1),
  });
  if (bytes.length !== entry.uncompressedSize) {
    throw new Error(`${entry.fileName} has another size than the archive says`);
  }
  return bytes;
}

export function dataStart(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
): Promise<number> {
  return new Promise((resolve, reject) => {
    zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
      if (error) reject(error);
      else resolve(header.fileDataStart);
    });
  });
}

function streamOf(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
): Promise<AsyncIterable<Uint8Array>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error: Error | null, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
