import path from "node:path";
import { app } from "electron";
import { defaultLibrary } from "../data/default-library";

/** `--library DIR`, or the folder that the command line uses too. */
export function libraryFolder(): string {
  const chosen = app.commandLine.getSwitchValue("library");
  return path.resolve(
    chosen === "" || chosen === undefined
      ? defaultLibrary(process.platform, process.env, app.getPath("home"))
      : chosen,
  );
}

/** Folder with the prepared database and the sample data. */
export function resourcesFolder(): string {
  return app.isPackaged
    ? path.join(process.resourcesPath, "onoma")
    : path.join(__dirname, "../resources");
}

export const rendererFolder = path.join(__dirname, "../renderer");
export const preloadFile = path.join(__dirname, "../preload/index.js");
