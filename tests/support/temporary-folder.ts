import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** A folder of the test's own, gone when the test is over. The name has a blank and letters beyond ASCII, as users' folders have. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onoma tést-"));
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Like `temporaryFolder`, for what a whole file of tests shares. */
export function folderUntilEnd(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onoma-"));
  afterAll(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
