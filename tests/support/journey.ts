import { AxeBuilder } from "@axe-core/playwright";
import fs from "node:fs";
import path from "node:path";
import { test } from "@playwright/test";
import { expect, reportFolder, type Running } from "./electron";

/** Drops a real file on the window, the way the system does. */
export async function dropFile(
  { page }: Running,
  file: string,
  whileOver: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  const at = { x: 600, y: 400, data };
  await devtools.send("Input.dispatchDragEvent", { type: "dragEnter", ...at });
  await devtools.send("Input.dispatchDragEvent", { type: "dragOver", ...at });
  await whileOver();
  await devtools.send("Input.dispatchDragEvent", { type: "drop", ...at });
  await devtools.detach();
}

/** Imports the data that ships with the app, from the empty first screen. */
export async function importSample({ page }: Running): Promise<void> {
  await page
    .getByRole("button", { name: "Import the US national file" })
    .click();
  await expect(page.getByTestId("job-result")).toContainText("2,149,477", {
    timeout: 60_000,
  });
}

export async function resize(
  { app, page }: Running,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(...size);
    },
    [width, height] as const,
  );
  await expect
    .poll(() => page.evaluate(() => [innerWidth, innerHeight]))
    .toEqual([width, height]);
}

/**
 * Does something in light and dark, in a usual window and in the least one.
 * @param work gets a name of the look, such as "dark-1024x700"
 */
export async function inEveryLook(
  running: Running,
  work: (look: string) => Promise<void>,
): Promise<void> {
  for (const scheme of ["light", "dark"] as const) {
    await running.page.emulateMedia({ colorScheme: scheme });
    for (const [width, height] of [
      [1280, 800],
      [1024, 700],
    ] as const) {
      await resize(running, width, height);
      await work(`${scheme}-${String(width)}x${String(height)}`);
    }
  }
}

/** Keeps a picture of the window with the report, for people to look at. */
export async function picture({ page }: Running, name: string): Promise<void> {
  await keepPicture(name, await page.screenshot({ animations: "disabled" }));
}

/** The same of a zoomed window, which the page's own picture would cut off. */
export async function pictureOfZoomed(
  { app }: Running,
  name: string,
): Promise<void> {
  const data = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.capturePage();
    return image?.toPNG().toString("base64") ?? "";
  });
  await keepPicture(name, Buffer.from(data, "base64"));
}

/** Keeps a picture that was made otherwise. */
export async function keepPicture(name: string, image: Buffer): Promise<void> {
  const file = path.join(reportFolder, "screenshots", `${name}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, image);
  await test.info().attach(name, { path: file, contentType: "image/png" });
}

/** What is on the screen can be used by everybody, as far as a program can tell. */
export async function expectAccessible({ page }: Running): Promise<void> {
  // The usual mode opens a second page, which Electron does not have.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target }) => target.join(" ")),
  }));
  expect(found).toEqual([]);
}
