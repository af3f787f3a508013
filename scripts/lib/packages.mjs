import fs from "node:fs";
import { inProject } from "./project.mjs";
import { mustRun, npmCommand, say } from "./run.mjs";

/** Installs what package-lock.json names, where that is not what is installed. */
export async function ensurePackages() {
  if (areInstalled()) return;
  say("Installing packages (npm ci) …");
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  await mustRun("npm ci", ...npmCommand(args));
}

/** npm writes down what it installed; packages for other platforms are missing there. */
function areInstalled() {
  const wanted = packagesIn("package-lock.json");
  const installed = packagesIn("node_modules/.package-lock.json");
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(
    ([folder, { version, optional }]) =>
      folder === "" ||
      installed[folder]?.version === version ||
      (optional === true && installed[folder] === undefined),
  );
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(fs.readFileSync(inProject(lockFile), "utf8")).packages;
  } catch {
    return null;
  }
}
