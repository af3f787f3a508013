import path from "node:path";
import { app } from "electron";
import { defaultLibrary } from "../data/default-library";

/** The folder that the command line uses too. */
export function usualLibrary(): string {
  return defaultLibrary(process.platform, process.env, app.getPath("home"));
}

/** Folder with the prepared database and the sample data. */
export function resourcesFolder(): string {
  return app.isPackaged
    ? path.join(process.resourcesPath, "onoma")
    : path.join(__dirname, "../resources");
}

export const rendererFolder = path.join(__dirname, "../renderer");
export const preloadFile = path.join(__dirname, "../preload/index.js");
