import fs from "node:fs";
import path from "node:path";
import {
  app,
  clipboard,
  dialog,
  shell,
  type BrowserWindow,
  type OpenDialogOptions,
} from "electron";
import { version } from "../../package.json";
import type { Handlers, Input } from "../../shared/ipc/contract";
import type { DataThread } from "../data/thread";

interface Surroundings {
  library: string;
  resources: string;
  data: DataThread;
  window: () => BrowserWindow | undefined;
}

/** What needs Electron; everything else is the data thread's. */
export function mainHandlers(around: Surroundings): Handlers<"main"> {
  const { library, resources, data, window } = around;
  return {
    "app.info": () => ({
      version,
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
      library,
      sample: fs.existsSync(path.join(resources, "sample")),
    }),
    "sql.cancel": () => data.cancelQueries(),
    "clipboard.write": async ({ text }) => {
      await clipboard.writeText(text);
    },
    "app.show-library": () => {
      shell.showItemInFolder(library);
    },
    "import.choose": async ({ kind }) => {
      const options = chooserOf(kind);
      const parent = window();
      const { canceled, filePaths } = parent
        ? await dialog.showOpenDialog(parent, options)
        : await dialog.showOpenDialog(options);
      return canceled ? [] : filePaths;
    },
    "dialog.save": async ({ name, kinds }) => {
      const options = {
        defaultPath: path.join(app.getPath("downloads"), name),
        filters: kinds,
      };
      const parent = window();
      const { canceled, filePath } = parent
        ? await dialog.showSaveDialog(parent, options)
        : await dialog.showSaveDialog(options);
      // Electron before 29 has no path where nothing was chosen.
      return canceled || !filePath ? null : filePath;
    },
  };
}

const DATA_EXTENSIONS = [
  ...["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods"],
  ...["json", "px", "zip", "gz"],
];

function chooserOf(kind: Input<"import.choose">["kind"]): OpenDialogOptions {
  const defaultPath = app.getPath("downloads");
  if (kind === "folder")
    return {
      title: "Import a folder",
      defaultPath,
      properties: ["openDirectory"],
    };
  if (kind === "mapping")
    return {
      title: "Open a mapping",
      defaultPath,
      properties: ["openFile"],
      filters: [{ name: "Mapping", extensions: ["json"] }],
    };
  if (kind === "life-table")
    return {
      title: "Import a life table",
      defaultPath,
      properties: ["openFile"],
      filters: [
        { name: "Life tables", extensions: DATA_EXTENSIONS },
        { name: "All files", extensions: ["*"] },
      ],
    };
  return {
    title: "Import files",
    defaultPath,
    properties: ["openFile", "multiSelections"],
    filters: [
      { name: "Name statistics", extensions: DATA_EXTENSIONS },
      { name: "All files", extensions: ["*"] },
    ],
  };
}
