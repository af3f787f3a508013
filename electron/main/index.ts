import path from "node:path";
import { app, session, type BrowserWindow } from "electron";
import { startDataThread, type DataThread } from "../data/thread";
import { declareAppProtocol, serveAppProtocol } from "./app-protocol";
import { rendererFolder, resourcesFolder, usualLibrary } from "./folders";
import { broadcast, openGate } from "./gate";
import { mainHandlers } from "./handlers";
import { lockContents, lockSession, silenceChromium } from "./lock-down";
import { setMenu } from "./menu";
import { selfTest } from "./self-test";
import { tellStartFailure } from "./start-failure";
import { readSwitches } from "./switches";
import { bringToFront, openWindow } from "./window";

const switches = readSwitches(process.argv.slice(1));
let window: BrowserWindow | undefined;

/** Library first, window after: a page never waits for a library that will not open. */
async function start(): Promise<void> {
  const library = path.resolve(switches.library ?? usualLibrary());
  const resources = resourcesFolder();
  const page = () => window?.webContents;
  const data = await startDataThread({
    library,
    program: "window",
    resources,
    onEvent: (event, payload) => {
      broadcast(page(), event, payload);
    },
  });
  closeBeforeQuit(data);
  serveAppProtocol(rendererFolder);
  lockSession(session.defaultSession);
  openGate(
    mainHandlers({ library, resources, data, window: () => window }),
    data,
    page,
  );
  setMenu((command) => {
    broadcast(page(), "menu.chosen", { command });
  });
  showWindow(path.join(resources, "icon.png"));
}

function showWindow(icon: string): void {
  window = openWindow(icon);
  window.on("closed", () => {
    window = undefined;
  });
}

/** The app ends only after the database is closed and the library's lock given back. */
function closeBeforeQuit(data: DataThread): void {
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    void data.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

function main(): void {
  declareAppProtocol();
  silenceChromium();
  // Chromium has no sandbox for root, and says so by refusing to start: only a command line may turn it off.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  app.on("web-contents-created", (_event, contents) => {
    lockContents(contents);
  });
  if (switches.selfTest) {
    void app
      .whenReady()
      .then(() => selfTest(resourcesFolder()))
      .then((status) => {
        app.exit(status);
      });
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on("second-instance", () => {
    if (window) bringToFront(window);
  });
  app.on("window-all-closed", () => {
    app.quit();
  });
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      app.exit(tellStartFailure(error));
    });
}

main();
