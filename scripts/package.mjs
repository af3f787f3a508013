import { ensureRuntime } from "./lib/electron-runtime.mjs";
import { packageApp } from "./lib/package-app.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { say } from "./lib/run.mjs";

/*
 * `npm run package`: the app as it will be installed, in dist/, for this computer.
 * `npm run package -- --release`: installers too. They are signed where electron-builder finds a certificate.
 */
try {
  await ensurePackages();
  await packageApp(await ensureRuntime(), {
    release: process.argv.includes("--release"),
  });
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
