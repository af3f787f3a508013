import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { hiddenDisplay, sandboxSwitches } from "./display.mjs";
import { projectFolder } from "./project.mjs";

/**
 * Starts the app on a display without a screen, finds a name as a user does, and writes the window's picture.
 * @param {{ runtime: import("./electron-runtime.mjs").Runtime, library: string, name: string, picture: string }} what
 */
export async function drawTrend({ runtime, library, name, picture }) {
  const { _electron } = await import("@playwright/test");
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "onoma-profile-"));
  const display = await hiddenDisplay();
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [
      ...sandboxSwitches(),
      projectFolder,
      `--user-data-dir=${profile}`,
      `--library=${library}`,
    ],
    env: { ...process.env, ...display.env },
  });
  try {
    const page = await app.firstWindow();
    const field = page.getByRole("combobox", { name: "Find a name" });
    await field.fill(name);
    await page.getByRole("option", { name, exact: false }).first().click();
    await page.getByTestId("chosen-names").getByText(name).waitFor();
    // The chart is drawn in the frame after its figures have come.
    await page.waitForTimeout(500);
    await page.screenshot({ path: picture });
  } finally {
    await app.close();
    display.stop();
    fs.rmSync(profile, { recursive: true, force: true });
  }
}
