import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { AppError, type LockHolder } from "../../../shared/errors";

const LOCK_FILE = "library.lock";

interface Lock extends LockHolder {
  /** Tells a living process from a later one with the same number; null where the system does not say. */
  started: string | null;
  token: string;
}

/**
 * Takes the library for this process. PGlite itself lets two processes in, and both lose data.
 * The lock of a dead process is taken over; that of a living one, or of another computer, never.
 * @returns gives the lock back
 * @throws AppError 'library-in-use'
 */
export function lockLibrary(folder: string, program: string): () => void {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, LOCK_FILE);
  const own: Lock = {
    pid: process.pid,
    host: os.hostname(),
    program,
    since: new Date().toISOString(),
    started: startOf(process.pid),
    token: randomUUID(),
  };
  if (!create(file, own)) {
    const other = readLock(file);
    if (other !== null && isHeld(other)) throw inUse(folder, other);
    moveAside(file, other);
    if (!create(file, own)) throw inUse(folder, readLock(file) ?? own);
  }
  return () => {
    if (readLock(file)?.token === own.token) fs.rmSync(file, { force: true });
  };
}

function create(file: string, lock: Lock): boolean {
  try {
    fs.writeFileSync(file, JSON.stringify(lock), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError(
      { code: "file-unreadable", path: file, reason },
      { cause: error },
    );
  }
}

/** Null: gone, or cut short by a crash while it was written. */
function readLock(file: string): Lock | null {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")) as Lock;
  } catch {
    return null;
  }
}

function isHeld(lock: Lock): boolean {
  if (lock.host !== os.hostname()) return true;
  if (!isAlive(lock.pid)) return false;
  const started = startOf(lock.pid);
  return started === null || lock.started === null || started === lock.started;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isDead(statOf(pid)?.[0]);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A process that ended, but whose parent has not asked after it yet, keeps its number and can still be signalled. */
function isDead(state: string | undefined): boolean {
  return state === "Z" || state === "X";
}

/** Boot and start time of a process on Linux: process numbers are used again, these pairs are not. */
function startOf(pid: number): string | null {
  const started = statOf(pid)?.[19];
  if (started === undefined) return null;
  try {
    const file = "/proc/sys/kernel/random/boot_id";
    return `${fs.readFileSync(file, "utf8").trim()}/${started}`;
  } catch {
    return null;
  }
}

/** What Linux says of a process, from its state on; null elsewhere. Source: proc_pid_stat(5) */
function statOf(pid: number): string[] | null {
  try {
    const stat = fs.readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    // Fields follow the command's name, which may itself hold blanks and brackets.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** Of several processes that find a dead lock, the one whose rename takes it away may go on; a lock that is not the dead one is put back. */
function moveAside(file: string, dead: Lock | null): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  const taken = readLock(aside);
  if (taken !== null && taken.token !== dead?.token) {
    try {
      fs.linkSync(aside, file);
    } catch {
      // A third process was faster: its lock stands.
    }
  }
  fs.rmSync(aside, { force: true });
}

function inUse(folder: string, { pid, host, program, since }: Lock): AppError {
  return new AppError({
    code: "library-in-use",
    path: folder,
    holder: { pid, host, program, since },
  });
}
