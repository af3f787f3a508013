import fs from "node:fs";
import type { BrowserWindow } from "electron";

const DRAWN_WITHIN_MS = 30_000;

/**
 * Writes what the window shows as PNG once its chart is drawn.
 * @param file path of the PNG to write
 */
export async function captureChart(
  window: BrowserWindow,
  file: string,
): Promise<void> {
  const { webContents } = window;
  const until = Date.now() + DRAWN_WITHIN_MS;
  while (Date.now() < until) {
    const drawn: unknown = await webContents.executeJavaScript(
      "document.querySelector('canvas') !== null",
    );
    if (drawn === true) break;
    await wait(200);
  }
  // Fonts and the last frame of the chart.
  await wait(1500);
  const picture = await webContents.capturePage();
  fs.writeFileSync(file, picture.toPNG());
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
