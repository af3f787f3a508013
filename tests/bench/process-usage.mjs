import fs from "node:fs";

const KIB = 1024;
/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock. */
const TICK_MS = 10;

/**
 * Highest resident memory that a process has had. Linux keeps the mark itself, so that no peak is missed.
 * @returns {number | null} bytes; null when the process is gone
 */
export function peakMemoryOf(pid) {
  return kibField(`/proc/${pid}/status`, "VmHWM");
}

/**
 * Processor time of all threads of a process since its start. Other work on the machine hardly changes it.
 * @returns {number | null} ms; null when the process is gone
 */
export function processorTimeOf(pid) {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The program's name, in brackets, may hold spaces: fields are counted from the bracket on.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/**
 * Memory that processes take together now; pages that they share count once.
 * @param {number[]} pids
 * @returns {number} bytes
 */
export function memoryOf(pids) {
  return pids.reduce(
    (sum, pid) => sum + (kibField(`/proc/${pid}/smaps_rollup`, "Pss") ?? 0),
    0,
  );
}

/**
 * @param {number[]} roots
 * @returns {number[]} these processes and all that descend from them
 */
export function withDescendants(roots) {
  const parents = new Map(
    fs
      .readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const family = new Set(roots);
  // A child usually has a higher number than its parent; numbers that started anew need another pass.
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const [pid, parent] of parents)
      if (family.has(parent)) family.add(pid);
  }
  return [...family];
}

function parentOf(pid) {
  return numberField(`/proc/${pid}/status`, "PPid");
}

function kibField(file, field) {
  const value = numberField(file, field);
  return value === null ? null : value * KIB;
}

function numberField(file, field) {
  const text = readText(file) ?? "";
  const found = new RegExp(`^${field}:\\s*(\\d+)`, "m").exec(text);
  return found && Number(found[1]);
}

function readText(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return null; // the process has ended meanwhile
  }
}
