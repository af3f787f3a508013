import fs from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./build-app.mjs";
import { inProject } from "./project.mjs";
import { say } from "./run.mjs";

/**
 * Puts the installed app together for this computer's platform, in dist/, from the Electron at hand.
 * @param {import("./electron-runtime.mjs").Runtime | null} runtime
 * @param {{ release?: boolean }} options a release has installers, and no door for a debugger
 */
export async function packageApp(runtime, { release = false } = {}) {
  if (runtime === null)
    throw new Error("There is no Electron to package with.");
  if (release && !runtime.official)
    throw new Error(`A release is not made with ${runtime.title}.`);
  await ensureBuilt();
  say(`Packaging with ${runtime.title} …`);
  const { build, Platform } = await import("electron-builder");
  await build({
    projectDir: inProject(),
    publish: "never",
    targets: release
      ? Platform.current().createTarget()
      : Platform.current().createTarget("dir"),
    config: {
      extends: inProject("electron-builder.yml"),
      electronDist: runtime.folder,
      electronVersion: runtime.version,
      afterExtract: removeDefaultApp,
      electronFuses: fusesOf(runtime, release),
    },
  });
}

/** What starts a checkout is no part of an app. Before the archives are hashed: the fallback's is a folder. */
function removeDefaultApp({ appOutDir, packager }) {
  const folder = path.join(
    packager.getResourcesDir(appOutDir),
    "default_app.asar",
  );
  fs.rmSync(folder, { recursive: true, force: true });
}

/** What depends on the occasion; electron-builder.yml has the others. */
function fusesOf({ version }, release) {
  return {
    // The test of the packaged app connects through it.
    enableNodeCliInspectArguments: !release,
    // Electron has had this one since version 29; an older one refuses to be told of it.
    ...(Number.parseInt(version) < 29
      ? {}
      : { grantFileProtocolExtraPrivileges: false }),
  };
}
