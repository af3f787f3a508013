import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  test as base,
  _electron,
  expect,
  type ElectronApplication,
  type Page,
} from "@playwright/test";

const checkout = path.resolve(__dirname, "../..");
export const reportFolder = path.join(checkout, "test-report");
export const sampleFile = path.join(
  checkout,
  "out/resources/sample/us-ssa-names.zip",
);
export const cliFile = path.join(checkout, "out/main/cli.js");
export const packagedFolder = path.join(checkout, "dist");

/** A program to start: the checkout in a bare Electron, or an installed app. */
export interface Program {
  executable: string;
  args: readonly string[];
}

/** scripts/test.mjs says what this system's Chromium needs to start. */
export const systemSwitches = (process.env["ONOMA_ELECTRON_SWITCHES"] ?? "")
  .split(" ")
  .filter((word) => word !== "");

/** The app as it was built, in the Electron that scripts/test.mjs found. */
const builtApp: Program = {
  executable: process.env["ONOMA_ELECTRON"] ?? "electron",
  args: [...systemSwitches, checkout],
};

/** A running app and its window. */
export interface Running {
  app: ElectronApplication;
  page: Page;
}

/** What a test has of its own, and how it starts the app there. */
export interface Place {
  folder: string;
  library: string;
  start(program?: Program): Promise<Running>;
  /** Starts the app without waiting for a window; `profile` as a name: with other settings than `start` uses. */
  spawn(profile?: string): ChildProcess;
}

/** A test with a place of its own. It fails where a page wrote an error to its console. */
export const test = base.extend<{ place: Place }>({
  place: async ({}, use) => {
    // Users' folders have blanks and letters beyond ASCII.
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onoma é2e-"));
    const library = path.join(folder, "library");
    const argsOf = ({ args }: Program, profile = "profile"): string[] => [
      ...args,
      `--user-data-dir=${path.join(folder, profile)}`,
      "--library",
      library,
    ];
    const started: ElectronApplication[] = [];
    const spawned: ChildProcess[] = [];
    const errors: string[] = [];
    await use({
      folder,
      library,
      async start(program = builtApp) {
        const app = await _electron.launch({
          executablePath: program.executable,
          args: argsOf(program),
        });
        started.push(app);
        const page = await app.firstWindow();
        collectErrors(page, errors);
        return { app, page };
      },
      spawn(profile) {
        const child = spawn(builtApp.executable, argsOf(builtApp, profile), {
          stdio: ["ignore", "ignore", "pipe"],
        });
        spawned.push(child);
        return child;
      },
    });
    for (const app of started) await app.close().catch(() => undefined);
    for (const child of spawned) child.kill("SIGKILL");
    fs.rmSync(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  },
});

export { expect };

function collectErrors(page: Page, errors: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => {
    errors.push(String(error));
  });
}
