import { spawn } from "node:child_process";
import { ensureBuilt } from "./lib/build-app.mjs";
import { hasDisplay, sandboxSwitches } from "./lib/display.mjs";
import { ensureRuntime } from "./lib/electron-runtime.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { projectFolder } from "./lib/project.mjs";
import { say } from "./lib/run.mjs";
import { runWithoutWindow } from "./lib/run-without-window.mjs";
import { ensureSystemLibraries } from "./lib/system-libraries.mjs";

// `npm start [-- --library DIR]`: the app from a checkout. Needs Node and npm only; fetches and builds what is missing.
const args = process.argv.slice(2);
try {
  process.exitCode = await start();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

async function start() {
  await ensurePackages();
  await ensureBuilt();
  const runtime = await ensureRuntime();
  const display = hasDisplay();
  const ready =
    runtime !== null &&
    (await ensureSystemLibraries(runtime.executable, !display));
  if (ready && display) return showWindow(runtime);
  say(
    display
      ? "Electron cannot run here, so there is no window. The same job without one:"
      : "There is no display, so there is no window. The same job without one:",
  );
  return runWithoutWindow(ready ? runtime : null, args);
}

function showWindow(runtime) {
  say(`Starting Onoma in ${runtime.title} …`);
  const all = [...sandboxSwitches(), projectFolder, ...args];
  return new Promise((resolve) => {
    const child = spawn(runtime.executable, all, { stdio: "inherit" });
    child.on("error", ({ message }) => {
      say(message);
      resolve(1);
    });
    child.on("close", (status) => resolve(status ?? 1));
  });
}
