import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { cliFile, expect, test } from "../support/electron";

test("a second start brings the first window to the front and ends", async ({
  place,
}) => {
  const { app } = await place.start();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
  });
  const second = place.spawn();
  const [status] = (await once(second, "exit")) as [number | null];
  expect(status).toBe(0);
  const windows = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );
  await expect.poll(windows).toEqual([true]);
});

test("the command line leaves a library alone that the window has open", async ({
  place,
}) => {
  await place.start();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cliFile, "datasets", "--json", "--library", place.library],
    { encoding: "utf8" },
  );
  expect(status).toBe(4);
  expect(stderr).toContain("open elsewhere");
  expect(JSON.parse(stdout)).toMatchObject({
    error: { code: "library-in-use" },
  });
});

test("a window with other settings says that the library is in use", async ({
  place,
}) => {
  await place.start();
  const second = place.spawn("other profile");
  const said: string[] = [];
  second.stderr?.on("data", (chunk) => said.push(String(chunk)));
  // It stays until somebody has read its dialog.
  await expect.poll(() => said.join("")).toContain("open elsewhere");
});
