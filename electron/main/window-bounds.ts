import fs from "node:fs";
import path from "node:path";
import { app, screen, type BrowserWindow, type Rectangle } from "electron";
import * as z from "zod";

const START = { width: 1280, height: 800 };
export const SMALLEST = { minWidth: 720, minHeight: 500 };

const Stored = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(SMALLEST.minWidth),
  height: z.int().min(SMALLEST.minHeight),
  maximized: z.boolean(),
});

function file(): string {
  return path.join(app.getPath("userData"), "window.json");
}

/** Where the window was last; the start size where that is not on a screen any more. */
export function storedBounds(): Partial<Rectangle> & { maximized: boolean } {
  const stored = Stored.safeParse(read());
  return stored.success && isOnScreen(stored.data)
    ? stored.data
    : { ...START, maximized: false };
}

/** Writes the window's place down when it closes. */
export function rememberBounds(window: BrowserWindow): void {
  window.on("close", () => {
    const bounds = {
      ...window.getNormalBounds(),
      maximized: window.isMaximized(),
    };
    try {
      fs.writeFileSync(file(), JSON.stringify(bounds));
    } catch {
      // A window in its old place next time is no reason to tell anybody.
    }
  });
}

function read(): unknown {
  try {
    return JSON.parse(fs.readFileSync(file(), "utf8"));
  } catch {
    return null;
  }
}

/** Some of the title bar must be within reach. */
function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  return (
    bounds.x < workArea.x + workArea.width - 100 &&
    bounds.x + bounds.width > workArea.x + 100 &&
    bounds.y >= workArea.y - 10 &&
    bounds.y < workArea.y + workArea.height - 50
  );
}
