import { ensureRuntime } from "./lib/electron-runtime.mjs";
import { packageApp } from "./lib/package-app.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { say } from "./lib/run.mjs";

// `npm run package`: the unpacked app in dist/. Installers are made and signed on each platform: electron-builder.yml.
try {
  await ensurePackages();
  await packageApp(await ensureRuntime());
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
