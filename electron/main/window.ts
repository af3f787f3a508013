import { BrowserWindow, nativeTheme } from "electron";
import { PAGE_ORIGIN } from "./page-address";
import { preloadFile } from "./folders";
import { lockContents } from "./lock-down";
import { rememberBounds, SMALLEST, storedBounds } from "./window-bounds";

/** The page's surface colours (`--surface` in renderer/theme/tokens.css), so that the window does not flash before it is drawn. */
const SURFACE = { light: "#fbfaf7", dark: "#17181a" };

/** Opens the window, hidden until its page is drawn. */
export function openWindow(icon: string): BrowserWindow {
  const { maximized, ...bounds } = storedBounds();
  const window = new BrowserWindow({
    ...bounds,
    ...SMALLEST,
    show: false,
    title: "Onoma",
    // Windows and macOS take it from the program itself.
    ...(process.platform === "linux" ? { icon } : {}),
    backgroundColor: nativeTheme.shouldUseDarkColors
      ? SURFACE.dark
      : SURFACE.light,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // Dropped links and files never replace the page.
      navigateOnDragDrop: false,
    },
  });
  lockContents(window.webContents);
  rememberBounds(window);
  window.once("ready-to-show", () => {
    if (maximized) window.maximize();
    window.show();
  });
  reviveAfterCrash(window);
  void window.loadURL(PAGE_ORIGIN);
  return window;
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

const CRASHES_APART_MS = 10_000;

/** The page holds no state of its own, so it is loaded again; one that crashes at once is left alone. */
function reviveAfterCrash(window: BrowserWindow): void {
  let last = 0;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || Date.now() - last < CRASHES_APART_MS) return;
    last = Date.now();
    window.webContents.reload();
  });
}
