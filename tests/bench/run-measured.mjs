import { spawn } from "node:child_process";
import {
  memoryOf,
  peakMemoryOf,
  processorTimeOf,
  withDescendants,
} from "./process-usage.mjs";

const OWN_EVERY_MS = 20;
const FAMILY_EVERY_MS = 200;

/**
 * Runs a program of Node in a fresh process.
 * @param {string[]} args of `node`
 * @param {() => number[]} servers processes that work for it and count as its memory
 * @returns {Promise<import("./imports.mjs").Import>}
 */
export async function runMeasured(args, servers) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const stderr = collect(child.stderr);
  const usage = watchUsage(child.pid, servers());
  const status = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? signal));
  });
  const ms = performance.now() - started;
  const { peakBytes, processorMs } = usage.stop();
  if (status !== 0) {
    throw new Error(`node ${args.join(" ")} ended with ${status}\n${stderr()}`);
  }
  return { ms, processorMs, peakBytes };
}

/** The command's own marks are read often; the memory of several processes is added up from time to time. */
function watchUsage(pid, servers) {
  let peakBytes = 0;
  let processorMs = 0;
  const own = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakMemoryOf(pid) ?? 0);
    processorMs = processorTimeOf(pid) ?? processorMs;
  }, OWN_EVERY_MS);
  const family = setInterval(() => {
    const pids = withDescendants([pid, ...servers]);
    if (pids.length > 1) peakBytes = Math.max(peakBytes, memoryOf(pids));
  }, FAMILY_EVERY_MS);
  return {
    stop() {
      clearInterval(own);
      clearInterval(family);
      // What servers did for the command cannot be told from their other work.
      return {
        peakBytes,
        processorMs: servers.length > 0 ? null : processorMs,
      };
    },
  };
}

function collect(stream) {
  const chunks = [];
  stream.setEncoding("utf8").on("data", (chunk) => chunks.push(chunk));
  return () => chunks.join("");
}
