import fs from "node:fs";
import path from "node:path";
import {
  fallbackFolder,
  FALLBACK_VERSION,
  installFallback,
} from "./fallback-runtime.mjs";
import { inProject } from "./project.mjs";
import { runNode, say } from "./run.mjs";

const REACH_MS = 5_000;
const DOWNLOAD_MS = 90_000;
const electronPackage = inProject("node_modules/electron");

/**
 * @typedef {object} Runtime
 * @property {string} folder the unpacked Electron
 * @property {string} executable
 * @property {string} version
 * @property {boolean} official as the Electron project ships it
 * @property {string} title which one it is, for people
 */

/** Electron as it is at hand, or null. @returns {Runtime | null} */
function findRuntime() {
  return officialRuntime() ?? fallbackRuntime();
}

/** Electron, fetched where it is missing; null where none can be had. @returns {Promise<Runtime | null>} */
export async function ensureRuntime() {
  const present = findRuntime();
  if (present !== null) return present;
  await downloadOfficial();
  if (officialRuntime() === null) await installFallback();
  const runtime = findRuntime();
  if (runtime === null) say("No Electron could be had.");
  return runtime;
}

function officialRuntime() {
  const folder =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ??
    path.join(electronPackage, "dist");
  const executable = path.join(folder, executableName());
  if (!fs.existsSync(executable)) return null;
  const version = fs
    .readFileSync(path.join(folder, "version"), "utf8")
    .trim()
    .replace(/^v/, "");
  return {
    folder,
    executable,
    version,
    official: true,
    title: `Electron ${version}`,
  };
}

function fallbackRuntime() {
  const executable = path.join(fallbackFolder, "electron");
  if (!fs.existsSync(executable)) return null;
  return {
    folder: fallbackFolder,
    executable,
    version: FALLBACK_VERSION,
    official: false,
    title: `Electron ${FALLBACK_VERSION} (from an npm package: the official download was out of reach)`,
  };
}

function executableName() {
  if (process.platform === "win32") return "electron.exe";
  if (process.platform === "darwin")
    return "Electron.app/Contents/MacOS/Electron";
  return "electron";
}

/** Electron's own installer waits long for a server that never answers, so that is asked first. */
async function downloadOfficial() {
  const server = process.env.ELECTRON_MIRROR ?? "https://github.com";
  say("Fetching Electron …");
  try {
    await fetch(server, {
      method: "HEAD",
      signal: AbortSignal.timeout(REACH_MS),
    });
  } catch {
    say(`${new URL(server).host} is out of reach.`);
    return;
  }
  await runNode(path.join(electronPackage, "install.js"), [], {
    timeout: DOWNLOAD_MS,
  });
}
