import fs from "node:fs";
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
  syncPath(path.dirname(to));
}

/** Makes everything below a folder durable. */
export function syncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) syncTree(child);
    else syncPath(child);
  }
  syncPath(folder);
}

function syncPath(target: string): void {
  const folder = fs.statSync(target).isDirectory();
  // Windows cannot sync folders and needs not; files it syncs only when opened for writing.
  if (folder && process.platform === "win32") return;
  const fd = fs.openSync(target, folder ? "r" : "r+");
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
