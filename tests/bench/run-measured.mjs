import { spawn } from "node:child_process";
import { memoryOf, peakMemoryOf, withDescendants } from "./process-memory.mjs";

const PEAK_EVERY_MS = 20;
const FAMILY_EVERY_MS = 200;

/**
 * Runs a program of Node in a fresh process.
 * @param {string[]} args of `node`
 * @param {() => number[]} servers processes that work for it and count as its memory
 * @returns {Promise<{ ms: number, peakBytes: number, stdout: string }>} time from spawn to exit
 */
export async function runMeasured(args, servers) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const memory = watchMemory(child.pid, servers());
  const status = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? signal));
  });
  const ms = performance.now() - started;
  const peakBytes = memory.stop();
  if (status !== 0) {
    throw new Error(`node ${args.join(" ")} ended with ${status}\n${stderr()}`);
  }
  return { ms, peakBytes, stdout: stdout() };
}

/** One process is read from its own mark; several are added up from time to time. */
function watchMemory(pid, servers) {
  let peak = 0;
  const own = setInterval(() => {
    peak = Math.max(peak, peakMemoryOf(pid) ?? 0);
  }, PEAK_EVERY_MS);
  const family = setInterval(() => {
    const pids = withDescendants([pid, ...servers]);
    if (pids.length > 1) peak = Math.max(peak, memoryOf(pids));
  }, FAMILY_EVERY_MS);
  return {
    stop() {
      clearInterval(own);
      clearInterval(family);
      return peak;
    },
  };
}

function collect(stream) {
  const chunks = [];
  stream.setEncoding("utf8").on("data", (chunk) => chunks.push(chunk));
  return () => chunks.join("");
}
