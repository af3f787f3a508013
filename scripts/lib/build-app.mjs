import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inProject, outFolder } from "./project.mjs";
import { runNode, say } from "./run.mjs";

/** The oldest Electron that the code must run on; electron-vite takes its Node and Chromium from it. */
const ELECTRON_MAJOR = "25";
const SOURCES = [
  "electron",
  "renderer",
  "shared",
  "migrations",
  "resources",
  "electron.vite.config.ts",
  "package-lock.json",
  "package.json",
];
const stampFile = path.join(outFolder, ".sources");

/** Builds the app where its sources have changed. */
export async function ensureBuilt() {
  const stamp = fs.existsSync(stampFile)
    ? fs.readFileSync(stampFile, "utf8")
    : "";
  if (stamp !== hashOfSources()) await buildApp();
}

/** Bundles every program, then makes what the app finds in its resources folder. @throws Error where a step fails */
export async function buildApp() {
  say("Building …");
  const hash = hashOfSources();
  fs.rmSync(stampFile, { force: true });
  await step(
    "electron-vite",
    "node_modules/electron-vite/bin/electron-vite.js",
    ["build", "--logLevel", "warn"],
    {
      ELECTRON_MAJOR_VER: ELECTRON_MAJOR,
    },
  );
  const resources = path.join(outFolder, "resources");
  fs.rmSync(resources, { recursive: true, force: true });
  await step("The prepared database", path.join("out", "main/seed.js"), [
    resources,
  ]);
  fs.cpSync(inProject("resources/sample"), path.join(resources, "sample"), {
    recursive: true,
  });
  fs.copyFileSync(
    inProject("resources/icons/256x256.png"),
    path.join(resources, "icon.png"),
  );
  fs.writeFileSync(stampFile, hash);
}

async function step(what, file, args, env = {}) {
  const status = await runNode(inProject(file), args, { env });
  if (status !== 0) throw new Error(`${what} failed (${status})`);
}

function hashOfSources() {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(filesAt)) {
    hash.update(`${file}\0`).update(fs.readFileSync(inProject(file)));
  }
  return hash.digest("hex");
}

function filesAt(name) {
  if (!fs.existsSync(inProject(name))) return [];
  if (!fs.statSync(inProject(name)).isDirectory()) return [name];
  return fs
    .readdirSync(inProject(name))
    .sort()
    .flatMap((child) => filesAt(path.join(name, child)));
}
