import { contextBridge, ipcRenderer, webUtils } from "electron";
import type { DesktopApi } from "../../shared/ipc/contract";

const api: DesktopApi<File> = {
  call: (procedure, input) => ipcRenderer.invoke("call", procedure, input),
  on: (event, listener) => {
    const handler = (
      _: unknown,
      name: string,
      payload: Parameters<typeof listener>[0],
    ) => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on("event", handler);
    return () => {
      ipcRenderer.off("event", handler);
    };
  },
  pathOf,
};

/** Before Electron 29 there was no `webUtils`: the path was a property of the file. */
function pathOf(file: File & { readonly path?: string }): string {
  const utils = webUtils as typeof webUtils | undefined;
  return utils?.getPathForFile(file) ?? file.path ?? "";
}

contextBridge.exposeInMainWorld("desktop", api);
