import fs from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";

/** Writes a small file so that after a crash it is there whole, old or new. */
export function writeDurably(file: string, text: string): void {
  const partial = `${file}.partial`;
  const fd = fs.openSync(partial, "w");
  try {
    fs.writeSync(fd, text);
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  renameDurably(partial, file);
}

/** Renames and makes the new name durable. Virus scanners on Windows hold files for a moment: tried again then. */
export function renameDurably(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      fs.renameSync(from, to);
      break;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const passing = code === "EPERM" || code === "EACCES" || code === "EBUSY";
      if (!passing || attempt === 5) throw error;
      Atomics.wait(
        new Int32Array(new SharedArrayBuffer(4)),
        0,
        0,
        attempt * 100,
      );
    }
  }
  syncFolder(path.dirname(to));
}

/** Makes everything below a folder durable; side by side, so that the disk can take many in one go. */
export async function syncTree(folder: string): Promise<void> {
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const child = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        await syncTree(child);
        return;
      }
      const file = await open(child, "r+");
      await file.sync();
      await file.close();
    }),
  );
  syncFolder(folder);
}

/** Makes a folder's entries durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const fd = fs.openSync(folder, "r");
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
