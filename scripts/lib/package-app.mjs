import fs from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./build-app.mjs";
import { inProject } from "./project.mjs";
import { say } from "./run.mjs";

/** Puts the installed app together for this computer's platform, in dist/, from the Electron at hand. */
export async function packageApp(runtime) {
  if (runtime === null)
    throw new Error("There is no Electron to package with.");
  await ensureBuilt();
  say(`Packaging with ${runtime.title} …`);
  const { build, Platform } = await import("electron-builder");
  await build({
    projectDir: inProject(),
    publish: "never",
    targets: Platform.current().createTarget("dir"),
    config: {
      extends: inProject("electron-builder.yml"),
      electronDist: runtime.folder,
      electronVersion: runtime.version,
      afterExtract: removeDefaultApp,
      ...fusesOf(runtime),
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

/** Electron has had this fuse since version 29; an older one refuses to be told of it. */
function fusesOf({ version }) {
  if (Number.parseInt(version) < 29) return {};
  return { electronFuses: { grantFileProtocolExtraPrivileges: false } };
}
