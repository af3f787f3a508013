import { app, Menu, type MenuItemConstructorOptions } from "electron";
import type { Payload } from "../../shared/ipc/contract";
import { SCREEN_NAMES, SCREENS } from "../../shared/screens";

type Command = Payload<"menu.chosen">["command"];
type Choose = (command: Command) => void;

/** Sets the application's menu: the page's commands with their keys, and what the system expects. */
export function setMenu(choose: Choose): void {
  const mac = process.platform === "darwin";
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: "appMenu" } as const] : []),
      fileMenu(choose, mac),
      { role: "editMenu" },
      viewMenu(choose),
      ...(mac ? [{ role: "windowMenu" } as const] : []),
      helpMenu(choose, mac),
    ]),
  );
}

function fileMenu(choose: Choose, mac: boolean): MenuItemConstructorOptions {
  return {
    label: "&File",
    submenu: [
      item("Import Files…", "CmdOrCtrl+O", choose, "open-files"),
      item("Import Folder…", "CmdOrCtrl+Shift+O", choose, "open-folder"),
      item("Preview a File…", "CmdOrCtrl+Alt+O", choose, "preview-file"),
      { type: "separator" },
      { role: mac ? "close" : "quit" },
    ],
  };
}

function viewMenu(choose: Choose): MenuItemConstructorOptions {
  return {
    label: "&View",
    submenu: [
      ...SCREENS.map((screen, i) =>
        item(
          SCREEN_NAMES[screen],
          `CmdOrCtrl+${String(i + 1)}`,
          choose,
          screen,
        ),
      ),
      item("Find…", "CmdOrCtrl+K", choose, "palette"),
      { type: "separator" },
      { role: "resetZoom" },
      { role: "zoomIn" },
      { role: "zoomOut" },
      { role: "togglefullscreen" },
      { type: "separator" },
      { role: "toggleDevTools" },
    ],
  };
}

function helpMenu(choose: Choose, mac: boolean): MenuItemConstructorOptions {
  return {
    role: "help",
    submenu: [
      item("Keyboard Shortcuts", "CmdOrCtrl+/", choose, "keys"),
      ...(mac ? [] : [{ label: "About Onoma", click: showAbout }]),
    ],
  };
}

function showAbout(): void {
  app.showAboutPanel();
}

function item(
  label: string,
  accelerator: string,
  choose: Choose,
  command: Command,
): MenuItemConstructorOptions {
  return {
    label,
    accelerator,
    click: () => {
      choose(command);
    },
  };
}
