import fs from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import * as zlib from "node:zlib";
import { syncFolder } from "./durable-files";

const gunzip = promisify(zlib.gunzip);

/** A tar archive is made of blocks of this size: a header, and the file's bytes filled up. Source: POSIX.1-1988 (ustar) */
const BLOCK = 512;
const FOLDER = "5";
const FILE = "0";
/** Files on their way to the disk at once. */
const AT_A_TIME = 8;
/** Larger than what the archive holds, so that it comes in one piece. */
const UNPACKED_CHUNK = 32 * 1024 * 1024;

interface Entry {
  name: string;
  type: string;
  mode: number;
  bytes: Uint8Array;
}

/**
 * Unpacks a prepared database (a tar archive that `seed.ts` made) and makes it durable. It goes on in the background while the engine
 * starts; `tar` would hold the thread up for as long as the engine takes.
 * @param folder is there, and empty
 */
export async function unpackSeed(seed: string, folder: string): Promise<void> {
  const packed = fs.readFileSync(seed);
  const archive = await gunzip(packed, { chunkSize: UNPACKED_CHUNK });
  const entries = [...readEntries(archive)];
  const folders = entries.filter(({ type }) => type === FOLDER);
  for (const { name, mode } of folders)
    fs.mkdirSync(path.join(folder, name), { recursive: true, mode });
  const files = entries.filter(({ type }) => type === FILE).values();
  const writers = Array.from({ length: AT_A_TIME }, async () => {
    for (const file of files) await writeFile(folder, file);
  });
  await Promise.all(writers);
  for (const { name } of folders) syncFolder(path.join(folder, name));
}

async function writeFile(
  folder: string,
  { name, mode, bytes }: Entry,
): Promise<void> {
  const file = await open(path.join(folder, name), "wx", mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function* readEntries(archive: Buffer): Generator<Entry> {
  for (let at = 0; at + BLOCK <= archive.length;) {
    const name = textAt(archive, at, 100);
    if (name === "") return;
    const mode = Number.parseInt(textAt(archive, at + 100, 8), 8);
    const size = Number.parseInt(textAt(archive, at + 124, 12), 8);
    const type = textAt(archive, at + 156, 1) || FILE;
    if (type !== FILE && type !== FOLDER)
      throw new Error(`the prepared database holds ${name} of type ${type}`);
    const start = at + BLOCK;
    yield { name, type, mode, bytes: archive.subarray(start, start + size) };
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function textAt(archive: Buffer, at: number, length: number): string {
  const field = archive.toString("latin1", at, at + length);
  return field.split("\0", 1)[0]?.trim() ?? "";
}
