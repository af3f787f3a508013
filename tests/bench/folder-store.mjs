import fs from "node:fs";
import path from "node:path";
import { workFolder } from "./paths.mjs";

/**
 * Where one system keeps one load of data.
 * @typedef {object} Store
 * @property {string} place what the system's own code needs to find it: a folder or a connection string
 * @property {() => number[]} servers ids of the processes that serve it beside the measured command
 * @property {() => Disk} disk
 * @property {() => Promise<void>} remove
 *
 * @typedef {object} Disk
 * @property {number} bytes
 * @property {number} [originalBytes] the part that is the imported file itself, kept
 */

/**
 * A store that is one folder and needs no server.
 * @param {string} name
 * @param {(folder: string) => Disk} [disk]
 * @returns {Store}
 */
export function folderStore(name, disk = (folder) => ({ bytes: du(folder) })) {
  const place = path.join(workFolder, name);
  fs.rmSync(place, { recursive: true, force: true });
  fs.mkdirSync(place, { recursive: true });
  return {
    place,
    servers: () => [],
    disk: () => disk(place),
    remove: async () => fs.rmSync(place, { recursive: true, force: true }),
  };
}

const BLOCK_BYTES = 512;

/** @returns {number} bytes that a file, or everything below a folder, takes on the disk */
export function du(target) {
  const stat = fs.lstatSync(target);
  const own = stat.blocks * BLOCK_BYTES;
  if (!stat.isDirectory()) return own;
  return fs
    .readdirSync(target)
    .reduce((sum, name) => sum + du(path.join(target, name)), own);
}
