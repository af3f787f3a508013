import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import {
  expect,
  packagedFolder,
  systemSwitches,
  test,
  type Program,
} from "../support/electron";
import { importSample, picture } from "../support/journey";

test("the installed app imports, answers and keeps its library", async ({
  place,
}) => {
  const first = await place.start(installedApp());
  await importSample(first);
  await first.app.close();

  const again = await place.start(installedApp());
  await again.page.getByTestId("nav-explore").click();
  const top = again.page.getByTestId("names-table").getByRole("row").nth(1);
  await expect(top).toContainText(/Liam|Olivia/);
  await picture(again, "packaged");
});

test("the installed app can test itself", ({ place }) => {
  const { executable, args } = installedApp();
  const said = execFileSync(
    executable,
    [...args, "--self-test", `--user-data-dir=${place.folder}`],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  expect(JSON.parse(said)).toMatchObject({
    ok: true,
    rows: [
      ["Ada", 7],
      ["Olga", 5],
    ],
  });
});

test("the installed app brings the command line along", ({ place }) => {
  const said = execFileSync(
    path.join(resourcesFolder(), "bin/onoma"),
    [
      "import",
      path.join(resourcesFolder(), "onoma/sample"),
      "--json",
      "--library",
      place.library,
    ],
    { encoding: "utf8" },
  );
  expect(JSON.parse(said)).toMatchObject({
    receipts: [{ status: "completed", facts: { accepted: 2149477 } }],
  });
});

test("the package holds what runs and nothing else", () => {
  const resources = fs.readdirSync(resourcesFolder()).sort();
  expect(resources).toEqual(["app.asar", "app.asar.unpacked", "bin", "onoma"]);
  const unpacked = path.join(resourcesFolder(), "app.asar.unpacked");
  const modules = fs.readdirSync(path.join(unpacked, "node_modules"));
  expect(modules).toEqual(["@electric-sql"]);
});

function installedApp(): Program {
  const folder = appFolder();
  const executables: Partial<Record<NodeJS.Platform, string>> = {
    darwin: "MacOS/Onoma",
    win32: "Onoma.exe",
  };
  return {
    executable: path.join(folder, executables[process.platform] ?? "onoma"),
    args: systemSwitches,
  };
}

/** `linux-unpacked`, `win-unpacked`, or the contents of the app in `mac` or `mac-arm64`. */
function appFolder(): string {
  const mac = process.platform === "darwin";
  const name = fs
    .readdirSync(packagedFolder)
    .find((entry) => (mac ? /^mac/ : /-unpacked$/).test(entry));
  if (name === undefined) throw new Error("run `npm run package` first");
  return path.join(packagedFolder, name, mac ? "Onoma.app/Contents" : "");
}

function resourcesFolder(): string {
  const mac = process.platform === "darwin";
  return path.join(appFolder(), mac ? "Resources" : "resources");
}
