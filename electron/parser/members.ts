import { open, type FileHandle } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { pipeline, Readable } from "node:stream";
import { basename } from "node:path";
import { AppError } from "../../shared/errors";
import {
  isBomb,
  MAX_RATIO,
  MAX_UNPACKED_BYTES,
  type SourceMember,
} from "./source-member";
import { zipMembers } from "./zip-members";

const READ_BYTES = 4 * 1024 * 1024;
const GUNZIP_BYTES = 256 * 1024;

/**
 * Opens a file and lists what is in it.
 * @throws AppError 'file-unreadable' | 'file-empty' | 'archive-damaged' | 'archive-refused'
 */
export async function openMembers(
  path: string,
  filename: string,
): Promise<{ members: SourceMember[]; close(): Promise<void> }> {
  const file = await openFile(path);
  const { size } = await file.stat();
  if (size === 0) {
    await file.close();
    throw new AppError({ code: "file-empty", path: filename });
  }
  const magic = new Uint8Array(4);
  await file.read(magic, 0, 4, 0);
  if (magic[0] === 0x50 && magic[1] === 0x4b && (magic[2] ?? 9) <= 8) {
    const archive = await zipMembers(file, path, filename);
    if (archive !== null) return archive;
  }
  const gzip = magic[0] === 0x1f && magic[1] === 0x8b;
  const member: SourceMember = {
    name: gzip ? basename(filename).replace(/\.gz$/i, "") : null,
    bytes: size,
    refused: null,
    chunks: () => (gzip ? gunzip(file, size, filename) : read(file, size)),
  };
  return { members: [member], close: () => file.close() };
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, "r");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError(
      { code: "file-unreadable", path, reason },
      { cause: error },
    );
  }
}

/** @param size of the file when it was opened: what is written to it meanwhile is not read */
async function* read(
  file: FileHandle,
  size: number,
): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < size;) {
    const length = Math.min(READ_BYTES, size - position);
    const buffer = new Uint8Array(length);
    const { bytesRead } = await file.read(buffer, 0, length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function refusalOf(unpacked: number, packed: number): string | null {
  if (unpacked > MAX_UNPACKED_BYTES) return "it unpacks to more than 4 GiB";
  return isBomb(unpacked, packed)
    ? `it unpacks to more than ${String(MAX_RATIO)} times its size`
    : null;
}

async function* gunzip(
  file: FileHandle,
  size: number,
  filename: string,
): AsyncGenerator<Uint8Array> {
  // Not the file handle's own stream: a second one is cut off where a first was given up.
  const unpacked = pipeline(
    Readable.from(read(file, size)),
    createGunzip({ chunkSize: GUNZIP_BYTES }),
    () => undefined,
  );
  let bytes = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      const reason = refusalOf(bytes, size);
      if (reason !== null)
        throw new AppError({ code: "archive-refused", path: filename, reason });
      // The stream pools its buffers; ours are changed in place and kept.
      yield new Uint8Array(chunk);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError(
      { code: "archive-damaged", path: filename, reason },
      { cause: error },
    );
  }
}
