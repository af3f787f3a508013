import fs from "node:fs";
import { outputOf, run, say } from "./run.mjs";

/** Debian's packages for Electron and for a display without a screen. Newer releases have some under a name with `t64`. */
const LIBRARIES = ["libgtk-3-0", "libnss3", "libgbm1", "libasound2"];
const DISPLAY = ["xvfb", "xauth"];

/**
 * Sees to it that Electron finds its libraries, and, without a screen, Xvfb.
 * @returns {Promise<boolean>} whether it does now
 */
export async function ensureSystemLibraries(executable, needsXvfb) {
  if (process.platform !== "linux") return true;
  const missing = () => missingParts(executable, needsXvfb);
  if (missing().length === 0) return true;
  const packages = [...LIBRARIES, ...(needsXvfb ? DISPLAY : [])];
  if (fs.existsSync("/usr/bin/apt-get") && process.getuid() === 0) {
    await installWithApt(packages);
    if (missing().length === 0) return true;
    say(`Still missing: ${missing().join(", ")}`);
  } else {
    say(
      `The window needs parts of the system that are missing: ${missing().join(", ")}\n` +
        `On Debian and Ubuntu: sudo apt-get install ${packages.join(" ")}`,
    );
  }
  return false;
}

function missingParts(executable, needsXvfb) {
  const lines = (outputOf("ldd", [executable]) ?? "").split("\n");
  const libraries = lines
    .filter((line) => line.includes("not found"))
    .map((line) => line.trim().split(" ")[0]);
  const xvfb = needsXvfb && outputOf("which", ["Xvfb"]) === null;
  return xvfb ? [...libraries, "Xvfb"] : libraries;
}

async function installWithApt(packages) {
  say("Installing system libraries (apt-get) …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  const names = packages.map((name) => {
    const renamed = `${name}t64`;
    return outputOf("apt-cache", ["show", renamed]) === null ? name : renamed;
  });
  const args = ["install", "-y", "-qq", "--no-install-recommends", ...names];
  await run("apt-get", args, { env });
}
